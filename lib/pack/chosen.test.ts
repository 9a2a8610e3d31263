import { describe, expect, test } from "vitest";
import { NO_DATES } from "../record/dates-known.ts";
import type { Entry, MessageEntry } from "../record/entry.ts";
import type { Promised } from "../record/matter-acts.ts";
import type { StartedDate } from "../record/started.ts";
import type { PackChoice } from "./choice.ts";
import { chosen } from "./chosen.ts";
import { plainChoice } from "./presets/defaults.ts";
import { SAMPLE_ENTRIES, SAMPLE_PROFILE, sampleMail, sampleTalk } from "./testing/sample.ts";
import { NOW, snapshotOf } from "./testing/snapshots.ts";

const SNAPSHOT = snapshotOf(SAMPLE_ENTRIES);

function numbers(over: Partial<PackChoice> = {}, snapshot = SNAPSHOT): number[] {
  return chosen(snapshot, plainChoice("sendiass", snapshot, over), NOW).entries.map(({ number }) => number);
}

describe("what goes into a pack", () => {
  test("private notes and mail with those who advise the family only when chosen", () => {
    expect(numbers()).toEqual([1, 2, 3, 5, 6, 8, 9, 10, 11]);
    expect(numbers({ privateNotes: true })).toContain(4);
    expect(numbers({ sensitive: true })).toContain(7);
    expect(chosen(SNAPSHOT, plainChoice("sendiass", SNAPSHOT), NOW).leftOut).toEqual({
      entries: 2,
      private: 1,
      sensitive: 1,
    });
  });

  test("the days, the matters and the people chosen", () => {
    expect(numbers({ first: "2027-02-01", last: "2027-02-28" })).toEqual([8, 9]);
    expect(numbers({ people: ["c3"] })).toEqual([3]);
    const inMatter = SAMPLE_ENTRIES.map((entry) => (entry.number === 9 ? { ...entry, matters: ["m1"] } : entry));
    expect(numbers({ matters: ["m1"] }, snapshotOf(inMatter))).toEqual([9, 11]);
  });

  test("what is left out by hand stays out, what is put in goes in whatever else was chosen, and out goes before in", () => {
    expect(numbers({ out: ["hash-1"] })).not.toContain(1);
    expect(numbers({ in: ["hash-4", "hash-7"], first: "2027-03-01" })).toEqual([4, 7, 10]);
    expect(numbers({ in: ["hash-1"], out: ["hash-1"] })).not.toContain(1);
  });

  test("what was looked for goes with the entries that it names", () => {
    expect(numbers({ out: ["hash-9"] })).not.toContain(11);
    // The email it names is only older than the days chosen, and another one that it names is in them.
    const check: Entry = { ...(SAMPLE_ENTRIES[10] as Extract<Entry, { kind: "check" }>), of: ["hash-9", "hash-10"] };
    const snapshot = snapshotOf([...SAMPLE_ENTRIES.slice(0, 10), check]);
    const choice = plainChoice("sendiass", snapshot, { first: "2027-03-01" });
    const kept = chosen(snapshot, choice, NOW).entries.find(({ kind }) => kind === "check");
    expect(kept).toMatchObject({ number: 11, of: ["hash-10"] });
  });

  test("quoted history goes when it may repeat what stays out, and its original with it", () => {
    const original = { sha256: "a".repeat(64), size: 1 };
    const hidden = "We have been told that the other family will move away before the summer.";
    const mails = [
      sampleMail(1, "2027-01-11T20:31", { thread: "t1", text: "One." }),
      sampleMail(2, "2027-01-12T09:00", { thread: "t1", kind: "reply", quoted: "> One.", original }),
      sampleMail(3, "2027-01-13T09:00", { thread: "t2", text: hidden }),
      sampleMail(4, "2027-01-14T09:00", {
        thread: "t3",
        kind: "reply",
        quoted: `> ${hidden.replace(" the other", "\n> the other")}`,
        original,
      }),
      sampleMail(5, "2027-01-15T09:00", { thread: "t4", kind: "reply", quoted: "> Thank you very much.", original }),
    ];
    const snapshot = snapshotOf(mails);
    const found = chosen(snapshot, plainChoice("sendiass", snapshot, { out: ["hash-1", "hash-3"] }), NOW);
    const quoted = found.entries.map((entry) => [
      entry.number,
      (entry as MessageEntry).quoted,
      (entry as MessageEntry).original,
    ]);
    expect(quoted).toEqual([
      [2, "", null],
      [4, "", null],
      [5, "> Thank you very much.", original],
    ]);
    expect([...found.unquoted]).toEqual(["hash-2", "hash-4"]);
  });
});

describe("one child of several", () => {
  const profile = {
    ...SAMPLE_PROFILE,
    children: [{ id: "t", name: "T.", year: "Year 1", pronoun: "she" as const, ehc: "none" as const }],
  };
  const gp = { id: "gp-t", role: "gp" as const, name: "Dr Shah", email: "shah@gp.example.org", child: "t" };
  const entries = [
    sampleTalk(1, "2027-01-20", null, { children: ["first"] }),
    sampleTalk(2, "2027-01-21", null, { children: ["t"] }),
    sampleTalk(3, "2027-01-22", null, { children: ["first", "t"] }),
    sampleMail(4, "2027-01-23T10:00", {
      children: ["first"],
      to: [{ name: "Dr Shah", address: "shah@gp.example.org" }],
    }),
  ];
  const snapshot = snapshotOf(entries, { profile: { ...profile, contacts: [...profile.contacts, gp] } });

  test("is what a pack begins with, and entries about both go in", () => {
    expect(numbers({}, snapshot)).toEqual([1, 3]);
    expect(numbers({ children: ["t"] }, snapshot)).toEqual([2, 3]);
    expect(numbers({ children: [] }, snapshot)).toEqual([1, 2, 3]);
  });

  test("the doctor of one child is a doctor in the mail about the other", () => {
    expect(numbers({ children: ["first"] }, snapshot)).not.toContain(4);
  });

  test("a date or a promise that is tied to no entry stays out, since nobody knows whose it is", () => {
    const date: StartedDate = {
      id: "d1",
      items: ["d1"],
      clock: "ehc-decision",
      start: "2027-01-20",
      second: null,
      of: null,
      note: "",
      said: { date: "2027-03-03", kind: "legal" },
      writtenDown: 0,
      moved: [],
      stopped: null,
    };
    const promise: Promised = {
      id: "p1",
      acts: ["p1"],
      words: "A place in the garden club",
      who: { contact: null, name: "Mrs Dunn" },
      by: "2027-02-01",
      state: "broken",
      ended: null,
      made: Date.UTC(2027, 0, 20),
      entry: null,
      answered: false,
    };
    const more = {
      ...snapshot,
      dates: { ...NO_DATES, started: [date, { ...date, id: "d2", of: "hash-1" }] },
      promises: [promise],
    };
    const one = chosen(more, plainChoice("sendiass", more), NOW);
    expect(one.started.map(({ id }) => id)).toEqual(["d2"]);
    expect(one.promises).toEqual([]);
    const all = chosen(more, plainChoice("sendiass", more, { children: [] }), NOW);
    expect(all.started).toHaveLength(2);
    expect(all.promises).toEqual([promise]);
  });
});
