import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveEntries } from "./entries.ts";
import { type Entry, isMessage, type MessageEntry } from "./entry.ts";
import type { ItemBody, LedgerItem, Sighting } from "./items.ts";
import {
  LOWE,
  likelyOf,
  london,
  originalOf,
  PATEL,
  receivedSighting,
  SAMPLE_PROFILE,
  sampleLedger,
  sentSighting,
  type Written,
  writeLedger,
} from "./testing/fixtures.ts";
import { textHash } from "./text-hash.ts";

const T = london("2027-03-08T21:00");
const S = 1000;

/** Entries of bodies written one after the other; a number before a body is its time of writing in seconds after T. */
function entriesOf(...written: [seconds: number, body: ItemBody][]): Entry[] {
  return deriveEntries(ledger(...written), SAMPLE_PROFILE);
}
function ledger(...written: [seconds: number, body: ItemBody][]): LedgerItem[] {
  return writeLedger(written.map(([seconds, body]): Written => ({ at: T + seconds * S, body })));
}
function onlyMessage(entries: Entry[]): MessageEntry {
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined || !isMessage(entry)) throw new Error(`${entries.length} entries`);
  return entry;
}
const states = (entries: Entry[]) => entries.filter(isMessage).map(({ kind, state }) => `${kind} ${state}`);
const at = (seconds: number) => T + seconds * S;

const sent = sentSighting(at(1));
const likely = likelyOf(sent, at(0));
const undone = sentSighting(at(9), { state: "undone" });
const shown = sentSighting(at(0), {
  source: "screen",
  state: "shown",
  ids: { message: "msg-a:r1001", legacy: "19b1", thread: "thread-a:r1001" },
  when: { instant: T, shown: "8 Mar 2027, 21:00", certainty: "minute" },
});
const original = originalOf(shown, at(2), "<a1@mail.example.org>");

describe("what becomes of a message the parent sends", () => {
  const again = { text: "The second wording." };
  const likely2 = likelyOf(sent, at(40), again);
  const sent2 = sentSighting(at(41), again);
  const cases: [what: string, written: [number, ItemBody][], expected: string[]][] = [
    ["Send was pressed", [[0, likely]], ["sent likely"]],
    [
      "and the request seen",
      [
        [0, likely],
        [2, sent],
      ],
      ["sent sent"],
    ],
    ["the request alone", [[2, sent]], ["sent sent"]],
    [
      "the request came in before the press",
      [
        [0, sent],
        [2, likely],
      ],
      ["sent sent"],
    ],
    [
      "the same things twice",
      [
        [0, likely],
        [2, sent],
        [3, likely],
        [4, sent],
      ],
      ["sent sent"],
    ],
    [
      "undone",
      [
        [0, likely],
        [2, sent],
        [10, undone],
      ],
      ["sent undone"],
    ],
    [
      "undone, written down in another order",
      [
        [0, undone],
        [1, sent],
        [2, likely],
      ],
      ["sent undone"],
    ],
    [
      "undone and sent again",
      [
        [0, likely],
        [2, sent],
        [10, undone],
        [40, likely2],
        [42, sent2],
      ],
      ["sent sent"],
    ],
    [
      "undone and pressed again",
      [
        [0, likely],
        [2, sent],
        [10, undone],
        [40, likely2],
      ],
      ["sent likely"],
    ],
    [
      "pressed again, the undo unseen",
      [
        [2, sent],
        [40, likely2],
      ],
      ["sent likely"],
    ],
    [
      "seen in its thread",
      [
        [0, likely],
        [60, shown],
      ],
      ["sent sent"],
    ],
    ["seen in its thread only", [[60, shown]], ["sent sent"]],
    [
      "undone, then an old view of it",
      [
        [2, sent],
        [10, undone],
        [11, { ...shown, when: { ...shown.when, instant: T - 60 * S } }],
      ],
      ["sent undone"],
    ],
    [
      "undone, then its draft's original",
      [
        [2, sent],
        [10, undone],
        [90, original],
      ],
      ["sent undone"],
    ],
    [
      "undone, then there all the same",
      [
        [2, sent],
        [10, undone],
        [400, { ...shown, when: { ...shown.when, instant: at(120) } }],
      ],
      ["sent sent"],
    ],
    ["scheduled", [[2, { ...sent, state: "scheduled" }]], ["sent scheduled"]],
    [
      "scheduled and taken back",
      [
        [2, { ...sent, state: "scheduled" }],
        [10, undone],
      ],
      ["sent undone"],
    ],
    [
      "scheduled and gone",
      [
        [2, { ...sent, state: "scheduled" }],
        [9000, shown],
      ],
      ["sent sent"],
    ],
    [
      "refused by the site",
      [
        [0, likely],
        [1, likelyOf(sent, at(0.02), { state: "stopped" })],
      ],
      [],
    ],
    [
      "refused, put right and sent",
      [
        [0, likely],
        [1, likelyOf(sent, at(0.02), { state: "stopped" })],
        [40, likely2],
        [42, sent2],
      ],
      ["sent sent"],
    ],
    [
      "undone, tried again and refused",
      [
        [2, sent],
        [10, undone],
        [40, likely2],
        [41, likelyOf(sent, at(40.02), { state: "stopped" })],
      ],
      ["sent undone"],
    ],
    [
      "not taken",
      [
        [0, likely],
        [2, { ...sent, state: "failed" }],
      ],
      ["sent failed"],
    ],
    [
      "not taken, then tried again",
      [
        [0, likely],
        [2, { ...sent, state: "failed" }],
        [42, sent2],
      ],
      ["sent sent"],
    ],
    ["saved again without ever being sent", [[10, undone]], []],
    [
      "a draft saved and sent by one request",
      [
        [2, { ...undone, when: sent.when }],
        [2, sent],
      ],
      ["sent sent"],
    ],
  ];
  test.each(cases)("%s", (_what, written, expected) => {
    expect(states(entriesOf(...written))).toEqual(expected);
  });

  test("what was sent again is what the entry says", () => {
    const entry = onlyMessage(entriesOf([0, likely], [2, sent], [10, undone], [40, likely2], [42, sent2]));
    expect([entry.text, entry.at, entry.how.text]).toEqual(["The second wording.", at(41), "request"]);
    expect(entry.seen.map(({ state }) => state)).toEqual(["likely", "sent", "undone", "likely", "sent"]);
  });

  test("what was undone keeps the words that were sent", () => {
    const entry = onlyMessage(entriesOf([0, likely], [2, sent], [10, { ...undone, text: "Half a sen" }]));
    expect(entry.text).toBe(sent.text);
  });

  test("the original says it best, and each fact says how it is known", () => {
    const full = { ...original, cc: [LOWE], subject: "" };
    const entry = onlyMessage(entriesOf([0, likely], [2, sent], [60, shown], [61, full]));
    expect(entry).toMatchObject({ at: at(2), cc: [LOWE], subject: sent.subject });
    expect(entry.how).toMatchObject({ when: "original", cc: "original", subject: "request" });
    expect(entry.ids).toMatchObject({ draft: "msg-a:r1001", legacy: "19b1", rfc: "<a1@mail.example.org>" });
  });

  test("an uncertain date of the original gives way", () => {
    const odd: Sighting = { ...original, when: { instant: 0, shown: null, certainty: "uncertain" } };
    expect(onlyMessage(entriesOf([2, sent], [61, odd])).at).toBe(at(1));
  });
});

describe("joining", () => {
  const bare = { ids: {}, site: null } as const;
  test("Gmail's two ids of one message meet", () => {
    const seen = receivedSighting(T, { ids: { message: `msg-f:${0x19ac8e9cn}` } });
    expect(
      entriesOf([0, seen], [5, receivedSighting(at(500), { ids: { legacy: "19ac8e9c" }, text: "…" })]),
    ).toHaveLength(1);
  });

  test("a file without the site's ids is found by what it says", () => {
    const file = sentSighting(at(30), { ...bare, source: "file", state: "shown", text: `${sent.text}\n` });
    expect(entriesOf([2, sent], [900, file])).toHaveLength(1);
    const far = sentSighting(at(300), { ...bare, source: "file", state: "shown" });
    expect(entriesOf([2, sent], [900, far])).toHaveLength(2);
    const other = sentSighting(at(30), { ...bare, source: "file", state: "shown", text: "Other words entirely." });
    expect(entriesOf([2, sent], [900, other])).toHaveLength(2);
  });

  test("a signature under the text, and a shortened list of people, do not part them", () => {
    const long = "Dear Ms Patel, R. was sick again this morning and could not go in.";
    const seen = sentSighting(at(1), { text: long, cc: [LOWE] });
    const file = sentSighting(at(20), { ...bare, source: "file", state: "shown", text: `${long}\n\n--\nJo` });
    expect(entriesOf([2, seen], [900, file])).toHaveLength(1);
  });

  test("the same words sent twice are two messages", () => {
    const twin = sentSighting(at(20), { ids: { draft: "msg-a:r2", thread: "thread-a:r1001" } });
    expect(entriesOf([2, sent], [21, twin])).toHaveLength(2);
  });

  test("a later sighting that links two makes them one, and no other number moves", () => {
    const a = sentSighting(at(1), { ids: { draft: "msg-a:r5" } });
    const b = sentSighting(at(2), { ids: { rfc: "<five@mail.example.org>" }, text: "As the file has it." });
    const other = receivedSighting(at(50));
    const link = originalOf(a, at(2), "<five@mail.example.org>");
    const before = entriesOf([2, a], [3, b], [50, other]);
    expect(before.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    const after = entriesOf([2, a], [3, b], [50, other], [60, link]);
    expect(after.map(({ number }) => number).sort()).toEqual([1, 3]);
  });

  test("messages of a conversation share a thread; one alone has none", () => {
    const reply = receivedSighting(at(600), { ids: { rfc: "<r@x>", references: ["<a1@mail.example.org>"] } });
    const alone = receivedSighting(at(900), { ids: { rfc: "<z@x>" }, text: "Another matter." });
    const [first, second, third] = entriesOf([2, original], [601, reply], [901, alone]).filter(isMessage);
    expect(second?.thread).toBe(first?.id);
    expect(first?.thread).toBe(first?.id);
    expect(third?.thread).toBeNull();
  });
});

describe("the parent's acts", () => {
  const reply = receivedSighting(at(600));
  const answerTo = (of: string, was: "holding" | "promise"): ItemBody => ({ type: "answer", of, was });

  test("the newest answer counts, and a correction stays beside what it corrects", () => {
    const [first] = ledger([601, reply]);
    const of = first?.hash ?? "";
    const entry = onlyMessage(
      entriesOf(
        [601, reply],
        [610, answerTo(of, "holding")],
        [620, { type: "answer", of, was: "promise", promise: { words: "A plan", by: "2027-03-15" } }],
        [630, { type: "correction", of, text: "It was Ms Patel." }],
      ),
    );
    expect(entry.was).toEqual({ answer: "promise", at: at(620), promise: { words: "A plan", by: "2027-03-15" } });
    expect(entry.corrections).toEqual([{ at: at(630), text: "It was Ms Patel." }]);
    expect(entry.items).toHaveLength(4);
  });

  test("any item of an entry names it", () => {
    const items = ledger([601, reply], [700, originalOf(reply, at(600), "<r@x>")]);
    const of = items[1]?.hash ?? "";
    expect(
      onlyMessage(entriesOf([601, reply], [700, originalOf(reply, at(600), "<r@x>")], [800, answerTo(of, "holding")]))
        .was?.answer,
    ).toBe("holding");
  });

  test("what is typed in has two dates, and a day alone stands at noon", () => {
    const note: ItemBody = {
      type: "typed",
      kind: "gate",
      when: { date: "2027-07-01", time: null },
      people: [],
      text: "At the gate.",
      private: true,
    };
    expect(entriesOf([5, note])).toMatchObject([
      { kind: "gate", at: Date.UTC(2027, 6, 1, 11), writtenDown: at(5), private: true, number: 1 },
    ]);
  });

  test("a check speaks of entries, whichever item it named", () => {
    const [first] = ledger([2, sent]);
    const check: ItemBody = { type: "checked", of: [first?.hash ?? "", "0".repeat(64)], found: "nothing", text: "" };
    expect(entriesOf([2, sent], [90, check]).at(-1)).toMatchObject({
      kind: "check",
      of: [first?.hash],
      found: "nothing",
    });
  });

  const letter = (draft: string | null, text: string, id = "C1"): ItemBody => ({
    type: "letter",
    letter: id,
    draft,
    about: [],
    askedBy: "2027-03-15",
    clock: "school-reply",
    subject: sent.subject,
    textHash: textHash(text),
  });
  test.each([
    ["by its draft", letter("msg-a:r1001", "other words"), "C1"],
    ["by its words", letter(null, `${sent.text} `), "C1"],
    ["by its subject, some words changed", letter(null, "other words"), "C1"],
    ["not by another subject", { ...letter(null, sent.text), subject: "Lunch" } as ItemBody, undefined],
  ])("a letter is found %s", (_how, act, id) => {
    expect(onlyMessage(entriesOf([-60, act], [0, likely], [2, sent])).letter?.id).toBe(id);
  });
  test("of two letters put into one draft the last counts, and one put in after the send does not", () => {
    const acts: [number, ItemBody][] = [
      [-90, letter(null, "x", "C1")],
      [-60, letter(null, "y", "C2")],
      [2, sent],
      [900, letter(null, sent.text, "H1")],
    ];
    expect(onlyMessage(entriesOf(...acts)).letter?.id).toBe("C2");
  });
});

describe("removal", () => {
  test("takes the entry away and leaves the numbers of the others", () => {
    const items = sampleLedger();
    const entries = deriveEntries(items, SAMPLE_PROFILE);
    const gone = entries.find(({ number }) => number === 3);
    const of = gone?.items ?? [];
    const left = items.map((item) => (of.includes(item.hash) ? { ...item, salt: null, body: null } : item));
    const act = writeLedger([{ at: T + 10 ** 9, body: { type: "removal", of } }], "browser-2");
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

  test("10,000 items are derived in well under a second or two", () => {
    const many = Array.from({ length: 2500 }, (_, n): Written[] => {
      const time = T + n * 3_600_000;
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
    const start = performance.now();
    const entries = deriveEntries(items, SAMPLE_PROFILE);
    const took = performance.now() - start;
    expect(entries).toHaveLength(5000);
    console.info(`10,000 items: ${Math.round(took)} ms`);
    expect(took).toBeLessThan(3000);
  });
});
