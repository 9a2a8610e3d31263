import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "./canonical.ts";
import { contentHash, itemFits, makeItem, newSalt, withoutContent } from "./chain.ts";
import type { ItemBody, LedgerItem } from "./items.ts";
import { verifyChain } from "./verify.ts";

const note = (text: string): ItemBody => ({
  type: "typed",
  kind: "note",
  when: { date: "2027-03-08", time: null },
  people: [],
  text,
  private: false,
});

async function chainOf(texts: string[], chain = "one"): Promise<LedgerItem[]> {
  const items: LedgerItem[] = [];
  for (const [index, text] of texts.entries()) {
    const previous = items.at(-1)?.hash ?? null;
    items.push(await makeItem({ chain, number: index + 1, at: 1_800_000_000_000 + index, previous }, note(text)));
  }
  return items;
}

const sound = { damaged: [], gaps: [], removed: [] };

describe("canonical", () => {
  test("does not depend on the order of keys, and leaves undefined out", () => {
    expect(canonical({ b: 1, a: [{ d: null, c: "é" }], e: undefined })).toBe('{"a":[{"c":"é","d":null}],"b":1}');
  });
  test("is JSON that reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  test("does not take two forms of an accent for the same", () => {
    expect(canonical("e\u0301")).not.toBe(canonical("\u00e9"));
  });
  test.each([[Number.NaN], [[undefined]], [10n], [() => 1]])("refuses what JSON cannot hold", (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });
});

describe("the chain", () => {
  test("verifies, in any order and with repeats", async () => {
    const items = await chainOf(["a", "b", "c"]);
    const other = await chainOf(["a", "b"], "two");
    expect(await verifyChain([...other, ...items].reverse())).toEqual(sound);
    expect(await verifyChain([...items, ...items])).toEqual(sound);
    expect(await verifyChain([])).toEqual(sound);
  });

  test("hashes are stable: the format is to last", async () => {
    const item = await makeItem(
      { chain: "one", number: 1, at: 1_800_000_000_000, previous: null },
      note("a"),
      "00".repeat(16),
    );
    expect([item.content, item.hash]).toMatchInlineSnapshot(`
      [
        "c8b805480e92aba862ad42830632446471813afae15568ae34c18c49be784a51",
        "9ea1bce776f6d16cec147a157357817f969aae9e301028a5bd9aa8e945961040",
      ]
    `);
  });

  test("the same words have another hash each time", async () => {
    expect(await contentHash(newSalt(), note("a"))).not.toBe(await contentHash(newSalt(), note("a")));
  });

  test("any change of any field is found", async () => {
    const items = await chainOf(["a", "b", "c", "d"]);
    const field = fc.constantFrom("hash", "chain", "number", "at", "previous", "content", "salt", "body" as const);
    await fc.assert(
      fc.asyncProperty(fc.nat(3), field, fc.string({ minLength: 1 }), async (index, name, text) => {
        const item = items[index];
        if (item === undefined) return;
        const changed =
          name === "body" ? note(text + text) : name === "number" || name === "at" ? item[name] + text.length : text;
        const forged = { ...item, [name]: changed } as LedgerItem;
        expect(await itemFits(forged)).toBe(false);
        const report = await verifyChain(items.with(index, forged));
        expect(report.damaged).toContain(forged.hash);
      }),
      { numRuns: 200 },
    );
  });

  test("an item rewritten with fresh hashes no longer fits its neighbours", async () => {
    const items = await chainOf(["a", "b", "c"]);
    const [first, second] = items;
    const forged = await makeItem(
      { chain: "one", number: 2, at: second?.at ?? 0, previous: first?.hash ?? null },
      note("B"),
    );
    expect((await verifyChain(items.with(1, forged))).damaged).toContain(forged.hash);
  });

  test("removal keeps the chain verifiable, and half a removal is damage", async () => {
    const items = await chainOf(["a", "b", "c"]);
    const [, second] = items;
    if (second === undefined) throw new Error("no item");
    const removed = withoutContent(second);
    expect(JSON.stringify(removed)).not.toContain(second.salt);
    expect(await verifyChain(items.with(1, removed))).toEqual({ ...sound, removed: [second.hash] });
    expect((await verifyChain(items.with(1, { ...second, salt: null }))).damaged).toEqual([second.hash]);
  });

  test("missing items are gaps, also at the start", async () => {
    const items = await chainOf(["a", "b", "c", "d", "e"]);
    expect((await verifyChain(items.filter((item) => item.number === 2 || item.number === 5))).gaps).toEqual([
      { chain: "one", from: 1, to: 1 },
      { chain: "one", from: 3, to: 4 },
    ]);
  });

  test("two copies of a browser that went on with one chain are no damage, what follows nothing is", async () => {
    const items = await chainOf(["a", "b", "c"]);
    const [first] = items;
    if (first === undefined) throw new Error("no item");
    const note = (text: string) => ({ type: "correction" as const, of: "0".repeat(64), text });
    const place = { chain: "one", number: 2, at: first.at, previous: first.hash };
    const beside = await makeItem(place, note("b of the copy"));
    const after = await makeItem({ ...place, number: 3, previous: beside.hash }, note("c of the copy"));
    expect(await verifyChain([...items, after, beside])).toEqual(sound);
    const loose = await makeItem({ ...place, previous: "1".repeat(64) }, note("of nothing"));
    expect((await verifyChain([...items, loose])).damaged).toEqual([loose.hash]);
  });
});
