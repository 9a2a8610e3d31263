import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerItem } from "./items.ts";
import { isProblem, parseBody, parseItem } from "./items-schema.ts";
import { sampleLedger, writeLedger } from "./testing/fixtures.ts";

const items = sampleLedger();
const [first] = items;
const message = items.find(({ body }) => body?.type === "message");
if (!first || !message) throw new Error("no items");

describe("parseItem", () => {
  test("lets every item of a real record through unchanged, also after JSON", () => {
    for (const item of items) expect(parseItem(JSON.parse(JSON.stringify(item)))).toEqual(item);
  });

  test("knows every kind of body", () => {
    const kinds = new Set(items.map(({ body }) => body?.type));
    expect([...kinds].sort()).toEqual(["answer", "checked", "correction", "letter", "message", "profile", "typed"]);
    const [removal] = writeLedger([{ at: 1, body: { type: "removal", of: [first.hash] } }]);
    expect(parseItem(removal)).toEqual(removal);
  });

  test("lets a removed item through, but not half of one", () => {
    const removed: LedgerItem = { ...first, salt: null, body: null };
    expect(parseItem(removed)).toEqual(removed);
    expect(isProblem(parseItem({ ...first, salt: null }))).toBe(true);
  });

  test("keeps what a later version added inside a body, since the hash covers it", () => {
    const later = { ...message, body: { ...message.body, mood: "calm" } };
    expect(parseItem(later)).toEqual(later);
  });

  test.each([
    [null, "This is not an item of a record."],
    ["text", "This is not an item of a record."],
    [{ ...first, hash: "abc" }, "This is not an item of a record: its “hash” is not as it should be."],
    [{ ...first, number: 1.5 }, "This is not an item of a record: its “number” is not as it should be."],
    [{ ...first, at: Number.NaN }, "This is not an item of a record: its “at” is not as it should be."],
    [{ ...first, body: { type: "poem" } }, "This is not an item of a record: its “body.type” is not as it should be."],
    [
      { ...message, body: { ...message.body, to: "senco" } },
      "This is not an item of a record: its “body.to” is not as it should be.",
    ],
  ])("says what is wrong with %j", (input, problem) => {
    expect(parseItem(input)).toEqual({ problem });
  });

  test("a day must be one", () => {
    const note = {
      type: "typed",
      kind: "note",
      when: { date: "2027-02-30", time: null },
      people: [],
      text: "",
      private: false,
    };
    expect(isProblem(parseBody(note))).toBe(true);
    expect(parseBody({ ...note, when: { date: "2027-02-28", time: "08:05" } })).toMatchObject({ type: "typed" });
    expect(isProblem(parseBody({ ...note, when: { date: "2027-02-28", time: "25:05" } }))).toBe(true);
  });

  test("never throws, and lets nothing else through", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isProblem(parseItem(value))).toBe(true);
      }),
    );
    const keys = Object.keys(first).filter((key) => key !== "previous" && key !== "chain");
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const result = parseItem({ ...message, [key]: value });
        if (!isProblem(result)) expect(result).toEqual({ ...message, [key]: value });
      }),
    );
  });
});
