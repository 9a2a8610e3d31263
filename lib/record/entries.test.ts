import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs, LINEAR_MS } from "../mail/testing/cpu.ts";
import { deriveEntries } from "./entries.ts";
import type { Entry } from "./entry.ts";
import type { ItemBody, LedgerItem } from "./items.ts";
import { at, ledger, likely, original, sent, shown, undone } from "./testing/evening.ts";
import {
  likelyOf,
  originalOf,
  PATEL,
  receivedSighting,
  SAMPLE_PROFILE,
  sampleLedger,
  sentSighting,
  type Written,
  writeLedger,
} from "./testing/fixtures.ts";

describe("removal", () => {
  test("takes the entry away and leaves the numbers of the others", () => {
    const items = sampleLedger();
    const entries = deriveEntries(items, SAMPLE_PROFILE);
    const gone = entries.find(({ number }) => number === 3);
    const of = gone?.items ?? [];
    const left = items.map((item) => (of.includes(item.hash) ? { ...item, salt: null, body: null } : item));
    const act = writeLedger([{ at: at(10 ** 6), body: { type: "removal", of } }], "browser-2");
    const after = deriveEntries([...left, ...act], SAMPLE_PROFILE);
    expect(after.map(({ number }) => number)).toEqual(entries.map(({ number }) => number).filter((n) => n !== 3));
    // A backup that still holds the content does not bring it back.
    expect(deriveEntries([...left, ...act, ...items], SAMPLE_PROFILE)).toEqual(after);
  });

  test("says itself which numbers it took", () => {
    const [first, second, third] = ledger(
      [2, sent],
      [60, receivedSighting(at(50))],
      [90, receivedSighting(at(80), { ids: { rfc: "<3@x>" }, text: "Third." })],
    );
    if (!first || !second || !third) throw new Error("no items");
    const act: ItemBody = { type: "removal", of: [first.hash, second.hash], founded: [first.hash, second.hash] };
    const all = [first, second, third, ...writeLedger([{ at: at(100), body: act }], "browser-2")];
    expect(deriveEntries(all, SAMPLE_PROFILE).map(({ number }) => number)).toEqual([3]);
  });
});

describe("the order in which items come in", () => {
  const body = fc.constantFrom<ItemBody>(
    likely,
    sent,
    undone,
    shown,
    original,
    likelyOf(sent, at(40), { text: "again" }),
    sentSighting(at(41), { text: "again" }),
    receivedSighting(at(600)),
    originalOf(receivedSighting(at(600)), at(601), "<r@x>"),
    receivedSighting(at(600), { ids: { rfc: "<r@x>" } }),
    receivedSighting(at(600), { ids: {}, site: null, source: "file" }),
    receivedSighting(at(630), { ids: {}, from: PATEL }),
    sentSighting(at(5), { ids: {} }),
    likelyOf(sent, at(1), { ids: {} }),
    { type: "typed", kind: "note", when: { date: "2027-03-08", time: null }, people: [], text: "x", private: false },
  );
  const chains = fc.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), body), { maxLength: 8 }), {
    maxLength: 3,
  });

  test("changes nothing", () => {
    fc.assert(
      fc.property(chains, fc.infiniteStream(fc.nat()), (all, random) => {
        const items = all.flatMap((chain, index) =>
          writeLedger(
            chain.map(([seconds, one]) => ({ at: at(seconds), body: one })),
            `browser-${index}`,
          ),
        );
        const shuffled = items
          .map((item) => ({ item, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(deriveEntries([...shuffled, ...items.slice(0, 2)], SAMPLE_PROFILE)).toEqual(
          deriveEntries(items, SAMPLE_PROFILE),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("what is written later moves no number of one browser's record", () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 12 }), (bodies) => {
        const items = writeLedger(bodies.map((one, index) => ({ at: at(1000 + index), body: one })));
        let known = new Map<string, number>();
        items.forEach((_item, index) => {
          const entries = deriveEntries(items.slice(0, index + 1), SAMPLE_PROFILE);
          const now = new Map(entries.map(({ id, number }) => [id, number] as const));
          // An entry that was merged into an earlier one has its number now.
          for (const [id, number] of known) if (now.has(id)) expect(now.get(id)).toBe(number);
          known = now;
        });
      }),
      { numRuns: 200 },
    );
  });

  test("10,000 items do not take long", () => {
    const many = Array.from({ length: 2500 }, (_, n): Written[] => {
      const time = at(n * 3600);
      const ids = { draft: `msg-a:r${n}`, thread: `thread-a:r${n % 300}` };
      const seen = sentSighting(time, {
        ids,
        text: `Dear Ms Patel, this is letter ${n}. ${"More words. ".repeat(40)}`,
      });
      const full = originalOf(seen, time, `<${n}@mail.example.org>`);
      const got = receivedSighting(time + 60_000, {
        ids: { message: `msg-f:${n + 1}`, thread: ids.thread },
        text: `Reply ${n}`,
      });
      return [likelyOf(seen, time), seen, full, got].map((one) => ({ at: time, body: one }));
    }).flat();
    const items = many.map(
      ({ at: time, body: one }, n): LedgerItem => ({
        hash: `${n}`.padStart(64, "0"),
        chain: "one",
        number: n + 1,
        at: time,
        previous: null,
        content: "",
        salt: "",
        body: one,
      }),
    );
    let entries: Entry[] = [];
    const took = cpuMs(() => {
      entries = deriveEntries(items, SAMPLE_PROFILE);
    });
    expect(entries).toHaveLength(5000);
    expect(took).toBeLessThan(LINEAR_MS);
  });
});

test.each([
  ["minute", receivedSighting(at(30))],
  ["second", originalOf(receivedSighting(at(20)), at(20), "<1@x>")],
])(
  "a reply that came in the %s of the mail it answers stands behind it, though no more is known of its time",
  (_, reply) => {
    const letter = { ...sent, when: { ...sent.when, instant: at(20) + 450 } };
    const [first, second] = deriveEntries(ledger([20, letter], [40, reply]), SAMPLE_PROFILE);
    expect([first?.kind, second?.kind]).toEqual(["sent", "reply"]);
    expect(second?.at).toBeGreaterThan(first?.at ?? Number.POSITIVE_INFINITY);
  },
);
