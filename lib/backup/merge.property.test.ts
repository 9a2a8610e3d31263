import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveEntries } from "../record/entries.ts";
import type { ItemBody, LedgerItem } from "../record/items.ts";
import { mattersOf } from "../record/matters.ts";
import { knowing, lastWritten } from "../record/order.ts";
import { foldProfile } from "../record/profile-fold.ts";
import { loosePromises, promises } from "../record/promises.ts";
import { startedDates } from "../record/started.ts";
import { receivedSighting, writeLedger } from "../record/testing/fixtures.ts";
import { verifyChain } from "../record/verify.ts";
import { merge, merged } from "./merge.ts";

/**
 * Browsers that write, remove, copy one another and merge, with clocks that are hours wrong. Whatever the order, the records
 * become the same, nothing is lost or doubled, and what was removed stays removed.
 */

const HOUR = 3_600_000;
const START = 1_790_000_000_000;

/** What a browser does next; `of` picks something out of what it has. */
type Step =
  | { does: "note" | "correct" | "answer" | "mail" | "remove" | "matter" | "date"; of: number }
  | { does: "setting"; value: string }
  | { does: "contact"; id: string; value: string | null };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom("note", "correct", "answer", "mail", "remove", "matter", "date") as fc.Arbitrary<"note">,
    of: fc.nat(20),
  }),
  fc.record({ does: fc.constant("setting" as const), value: fc.constantFrom("Year 4", "Year 5", "Year 6") }),
  fc.record({
    does: fc.constant("contact" as const),
    id: fc.constantFrom("patel", "lowe"),
    value: fc.option(fc.constantFrom("Ms Patel", "Mrs Patel", "Mr Lowe")),
  }),
);

interface Writer {
  chain: string;
  /** Hours by which its clock is wrong. */
  wrong: number;
  steps: Step[];
}

const note = (text: string): ItemBody => ({
  ...{ type: "typed", kind: "call", when: { date: "2026-09-21", time: null }, people: [], text, private: false },
});

/** @param mailbox each browser has one of its own; the copy of a browser has the same */
function bodyOf(step: Step, item: LedgerItem | undefined, name: string, mailbox: string): ItemBody {
  const of = item?.hash;
  if (step.does === "setting")
    return { type: "profile", part: "child", value: { name: "R.", year: step.value, pronoun: "they", ehc: "none" } };
  if (step.does === "contact") {
    const { id, value } = step;
    const contact =
      value === null ? null : { id, role: "senco" as const, name: value, email: `${id}@hillcrest.example.sch.uk` };
    return { type: "profile", part: "contact", id, value: contact };
  }
  // The same email may be seen in each browser, and in each mailbox that it was sent to.
  if (step.does === "mail") {
    const ids = { message: `msg-f:${mailbox}:${step.of}`, rfc: `<${step.of}@hillcrest.example.sch.uk>` };
    return receivedSighting(START + step.of * HOUR, { ids, text: `mail ${step.of}` });
  }
  if (step.does === "date") {
    const said = { date: "2026-10-05", kind: "own" as const, data: "2026" };
    return { type: "clock", clock: null, start: "2026-10-05", second: null, of: null, note: name, said } as ItemBody;
  }
  if (of === undefined || step.does === "note") return note(`note ${name}`);
  if (step.does === "correct") return { type: "correction", of, text: `correction ${name}` };
  if (step.does === "answer") {
    return { type: "answer", of, was: "promise", promise: { words: `promise ${name}`, by: "2026-11-02" } };
  }
  if (step.does === "matter")
    return { type: "matter", id: `m${step.of % 3}`, value: { name: `matter ${name}`, state: "open" } };
  const { message, rfc } = item?.body?.type === "message" ? item.body.ids : {};
  return { type: "removal", of: [of], founded: [of], messages: [message, rfc].filter((id) => id !== undefined) };
}

/** The ledger after these steps: written on from where it stands, in the same chain, in sight of all that is there. */
function goOn(start: readonly LedgerItem[], { chain, wrong, steps }: Writer, name: string): LedgerItem[] {
  const at = (index: number) => START + index * HOUR + wrong * HOUR;
  const last = lastWritten(start);
  let items = [...start];
  for (const [index, step] of steps.entries()) {
    const known = items.filter(({ body }) => body !== null && body.type !== "removal" && body.type !== "profile");
    const of = known.length > 0 && "of" in step ? known[step.of % known.length] : undefined;
    const head = items.findLast((item) => item.chain === chain);
    // A removal empties what it names and what was said of it.
    const body = bodyOf(step, of, `${name}${index}`, chain);
    items = merged([...items, follow(head, chain, at(items.length), knowing(body, at(items.length), last))], []);
  }
  return items;
}

/** One more item after this head, as writeLedger() makes them. */
function follow(head: LedgerItem | undefined, chain: string, at: number, body: ItemBody): LedgerItem {
  return writeLedger([{ at, body }], chain, head)[0] as LedgerItem;
}

const writer = (chain: string) =>
  fc.record({
    chain: fc.constant(chain),
    wrong: fc.integer({ min: -9, max: 9 }),
    steps: fc.array(step, { maxLength: 12 }),
  });

/** Three browsers: a first one, a copy of it that went on in the same chain, and one of its own, which may have met them. */
const records = fc
  .record({
    ...{ before: writer("one"), first: writer("one"), copy: writer("one"), other: writer("two") },
    ...{ met: fc.boolean(), later: writer("two") },
  })
  .map(({ before, first, copy, other, met, later }) => {
    const shared = goOn([], before, "before");
    const own = goOn([], other, "other");
    const third = met ? goOn(merged(own, shared), later, "later") : own;
    return [goOn(shared, first, "first"), goOn(shared, copy, "copy"), third] as const;
  });

function shown(items: readonly LedgerItem[]) {
  const profile = foldProfile(items);
  const entries = deriveEntries(items, profile);
  const kept = items.map(({ hash, body, withheld }) => `${hash} ${body === null} ${withheld ?? false}`).sort();
  return {
    ...{ kept, profile, entries, dates: startedDates(items), matters: mattersOf(items) },
    promises: promises(entries, loosePromises(items)),
  };
}

describe("two records made one", () => {
  it("is the same in any order, any number of times", () => {
    fc.assert(
      fc.property(records, ([a, b, c]) => {
        const all = shown(merged(merged(a, b), c));
        expect(shown(merged(b, a))).toEqual(shown(merged(a, b)));
        expect(shown(merged(a, merged(b, c)))).toEqual(all);
        expect(shown(merged(merged(c, a), merged(b, a)))).toEqual(all);
        expect(shown(merged(a, a))).toEqual(shown(a));
        const once = merged(a, b);
        expect(merge(once, b)).toMatchObject({ add: [], heal: [], strip: [] });
        expect(merge(once, a)).toMatchObject({ add: [], heal: [], strip: [] });
      }),
      { numRuns: 80 },
    );
  });

  it("loses nothing that was not removed, and brings nothing back that was", () => {
    fc.assert(
      fc.property(records, (all) => {
        const result = all.reduce((one: readonly LedgerItem[], other) => merged(one, other), []);
        const byHash = new Map(result.map((item) => [item.hash, item]));
        expect(byHash.size).toBe(result.length);
        const removed = new Set(all.flat().flatMap(({ hash, body }) => (body === null ? [hash] : [])));
        const ids = new Set(all.flat().flatMap(({ body }) => (body?.type === "removal" ? (body.messages ?? []) : [])));
        const seen = (item: LedgerItem) => (item.body?.type === "message" ? (item.body.ids.message ?? "") : "");
        for (const item of all.flat()) {
          const kept = byHash.get(item.hash);
          expect(kept).toBeDefined();
          // What another mailbox has of a message that was removed is not touched.
          if (removed.has(item.hash) || ids.has(seen(item))) expect(kept).toMatchObject({ body: null, salt: null });
          // What speaks of something removed goes with it; everything else keeps its words.
          else if (item.body && !("of" in item.body)) expect(kept).toEqual(item);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("leaves chains that verify, also where a copy went on with the same one", async () => {
    await fc.assert(
      fc.asyncProperty(records, async ([a, b, c]) => {
        expect(await verifyChain(merged(merged(a, b), c))).toMatchObject({ damaged: [], gaps: [] });
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is set after two records were made one", () => {
  const name = (value: string): ItemBody => ({
    ...{ type: "profile", part: "child", value: { name: value, year: "", pronoun: "they", ehc: "none" } },
  });

  it("holds at once, whichever clock was ahead, and in whatever order they are made one again", () => {
    fc.assert(
      fc.property(writer("one"), writer("two"), fc.integer({ min: -9, max: 9 }), (first, second, wrong) => {
        const [here, there] = [goOn([], first, "here"), goOn([], second, "there")];
        const both = merged(here, there);
        const at = START + wrong * HOUR;
        const head = both.findLast(({ chain }) => chain === "one");
        const set = [...both, follow(head, "one", at, knowing(name("Set here"), at, lastWritten(both)))];
        for (const all of [set, merged(set, there), merged(there, set), merged(merged(there, here), set)]) {
          expect(foldProfile(all).child.name).toBe("Set here");
        }
        // And the other browser, which has it now, has its own say after that.
        const answered = merged(there, set);
        const last = answered.findLast(({ chain }) => chain === "two");
        const reply = follow(last, "two", at - HOUR, knowing(name("Set there"), at - HOUR, lastWritten(answered)));
        expect(foldProfile(merged(set, [...answered, reply])).child.name).toBe("Set there");
      }),
      { numRuns: 80 },
    );
  });

  it("bears the time of this browser’s clock, and says nothing more where no clock was ahead", () => {
    const there = writeLedger([{ at: START, body: note("theirs") }], "two");
    expect(knowing(note("mine"), START + 1, lastWritten(there))).toEqual(note("mine"));
    expect(knowing(note("mine"), START, lastWritten(there))).toEqual({ ...note("mine"), after: START });
    expect(knowing(note("mine"), START, null)).toEqual(note("mine"));
  });
});

describe("a record that was shared with some of it left out", () => {
  /** What is given to somebody: of every so manieth item the header alone. */
  const shared = (items: readonly LedgerItem[], every: number): LedgerItem[] =>
    items.map((item, index) => {
      const stays = item.body === null || item.body.type === "removal" || index % every !== 0;
      return stays ? item : { ...item, salt: null, body: null, withheld: true };
    });

  it("takes nothing from a record that has it, is made whole by one, and is the same in any order", () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 4 }), ([a, b, c], every) => {
        const given = shared(a, every);
        expect(merged(a, given)).toEqual(a);
        expect(shown(merged(given, a))).toEqual(shown(a));
        expect(merged(given, a).every(({ withheld }) => !withheld)).toBe(true);
        expect(merged(given, given)).toEqual(given);
        const all = shown(merged(merged(given, b), c));
        expect(shown(merged(merged(c, b), given))).toEqual(all);
        expect(shown(merged(given, merged(b, shared(c, every))))).toEqual(
          shown(merged(merged(given, shared(c, every)), b)),
        );
        // A backup of whoever got it does no harm to the one who gave it.
        expect(shown(merged(a, merged(given, b)))).toEqual(shown(merged(a, b)));
      }),
      { numRuns: 80 },
    );
  });

  it("loses what was left out where it is removed, in any order", () => {
    const [item] = writeLedger([{ at: START, body: note("zebra") }], "one");
    const removal = writeLedger([{ at: START, body: { type: "removal", of: [item?.hash ?? ""] } }], "two");
    const given = shared([item as LedgerItem], 1);
    for (const whole of [merged(merged(given, removal), [item as LedgerItem]), merged(merged(removal, given), given)]) {
      expect(JSON.stringify(whole)).not.toContain("zebra");
      expect(whole.find(({ hash }) => hash === item?.hash)).toEqual({ ...item, salt: null, body: null });
    }
  });
});

describe("a message that was removed", () => {
  const seen = (at: number) => receivedSighting(at, { ids: { message: "msg-f:1" }, text: "zebra" });
  const removal: ItemBody = { type: "removal", of: [], messages: ["msg-f:1"] };

  it("does not come back by another browser that has seen it too", () => {
    const here = writeLedger([{ at: START, body: removal }], "one");
    const there = writeLedger([{ at: START, body: seen(START) }], "two");
    expect(JSON.stringify(merged(here, there))).not.toContain("zebra");
    expect(JSON.stringify(merged(there, here))).not.toContain("zebra");
  });

  it("stays where it was seen in another mailbox: that is the other parent’s own", () => {
    const rfc = "<1@hillcrest.example.sch.uk>";
    const gone = writeLedger([{ at: START, body: { ...removal, messages: ["msg-f:1", rfc] } as ItemBody }], "one");
    const there = (ids: object) =>
      writeLedger([{ at: START, body: receivedSighting(START, { ids, text: "zebra" }) }], "two");
    for (const [ids, stays] of [
      [{ message: "msg-f:2", rfc }, true],
      [{ legacy: "2", rfc }, true],
      [{ message: "msg-f:1", rfc }, false],
      [{ rfc }, false],
    ] as const) {
      expect(JSON.stringify(merged(gone, there(ids))).includes("zebra")).toBe(stays);
      expect(JSON.stringify(merged(there(ids), gone)).includes("zebra")).toBe(stays);
    }
  });

  it("stays where the parent put it in again from a file", () => {
    const here = writeLedger([{ at: START, body: removal }], "one");
    const there = writeLedger([{ at: START, body: { ...seen(START), source: "file" } }], "two");
    expect(JSON.stringify(merged(here, there))).toContain("zebra");
  });
});
