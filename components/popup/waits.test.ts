import { describe, expect, it } from "vitest";
import type { Dates } from "../../lib/record/dates-known.ts";
import type { MessageEntry } from "../../lib/record/entry.ts";
import type { Promised } from "../../lib/record/matter-acts.ts";
import { FIRST } from "../../lib/record/profile.ts";
import type { StartedDate } from "../../lib/record/started.ts";
import { EMPTY_SNAPSHOT } from "../testing/fake-store.ts";
import { LOWE, london, message, WHITLOCKS } from "../testing/family.ts";
import { TWO } from "../testing/two-children.ts";
import { waits } from "./waits.ts";

const NOW = london("2027-03-22T23:04");
const SENT = message({
  id: "sent",
  kind: "sent",
  at: london("2027-03-12T16:20"),
  number: 2,
  subject: "My note of our meeting",
  thread: "t1",
  letter: { id: "C1", askedBy: null, clock: "school-reply", about: [] },
});

const of = (...entries: MessageEntry[]) => waits({ ...EMPTY_SNAPSHOT, profile: WHITLOCKS, entries }, NOW);

describe("waits", () => {
  it("counts a silence in school days, with the kind of its day and the working behind it", () => {
    const [row] = of(SENT).rows;
    expect(row).toMatchObject({
      title: "My note of our meeting",
      words: "No reply recorded, day 6",
      href: "record.html#e-2",
      clock: { kind: "policy", estimate: false },
    });
    expect(row?.clock?.working.sentence).toContain("5 school days from Fri 12 Mar");
    expect(row?.clock?.working.sentence).toContain("So Friday 19 March 2027.");
    expect(row?.clock?.working.days?.map(({ label }) => label)).toEqual(["1", "2", "3", "4", "5"]);
    expect(row?.clock?.working.days?.at(-1)?.kind).toBe("due");
  });

  it("never says overdue", () => {
    expect(JSON.stringify(of(SENT))).not.toMatch(/overdue/i);
  });

  it("suggests the chase by the name of the person, and says why", () => {
    const { suggested } = of(SENT);
    expect(suggested).toMatchObject({ letter: "H1", about: ["sent"], title: "Ask Ms Patel again, gently" });
    expect(suggested?.because).toContain("6 school days since your email of Fri 12 Mar, no reply recorded");
    expect(suggested?.why?.sentence).toContain("Friday 19 March");
  });

  it("says before the day until when there is nothing to do", () => {
    const { rows, suggested } = of({ ...SENT, at: london("2027-03-19T09:00") });
    expect(rows[0]?.words).toBe("Day 1; by about Tue 30 Mar");
    expect(rows[0]?.clock?.estimate).toBe(true);
    expect(suggested).toBeNull();
  });

  it("asks what a reply was", () => {
    const reply = message({ id: "reply", kind: "reply", at: london("2027-03-22T10:12"), thread: "t1", number: 3 });
    expect(of(SENT, reply).rows).toMatchObject([
      { id: "reply", title: "A reply from Ms Patel", words: "Mon 22 Mar. What was this?", clock: null },
    ]);
  });

  it("shows a promise that was made in no entry, and leads to where it stands; of another child it is not shown", () => {
    const open = { id: "p", acts: ["p"], words: "a place at the club", who: { contact: null, name: "Ms Patel" } };
    const at = { by: "2027-03-17", state: "open", ended: null, made: london("2027-03-10T12:00"), entry: null };
    const dates = { started: [], moved: new Map(), promised: [{ ...open, ...at, answered: false } as Promised] };
    const { rows, number } = waits({ ...EMPTY_SNAPSHOT, profile: WHITLOCKS, dates }, NOW);
    expect([rows, number]).toEqual([
      [
        {
          id: "p",
          mark: { kind: "promise", promise: "waiting" },
          title: "A place at the club",
          words: "Promised for Wed 17 Mar, not recorded as kept, day 3.",
          clock: null,
          href: "record.html#days",
        },
      ],
      1,
    ]);
    const contacts = TWO.contacts.map((one) => ({ ...one, child: "k" }));
    const who = { contact: contacts[0]?.id ?? "", name: "" };
    const theirs = { ...dates, promised: dates.promised.map((one) => ({ ...one, who })) };
    const of = (child: string) =>
      waits({ ...EMPTY_SNAPSHOT, profile: { ...TWO, contacts }, dates: theirs }, NOW, child);
    expect([of("k").rows[0]?.whose, of(FIRST).rows]).toEqual(["K.", []]);
  });

  it("shows a promise by what and when, with its own mark", () => {
    const was = { answer: "promise" as const, at: 1, promise: { words: "Support plan", by: "2027-03-17" } };
    const from = { name: "D. Lowe", address: LOWE.email };
    const promise = message({
      id: "p",
      kind: "reply",
      at: london("2027-03-12T17:00"),
      thread: "t1",
      from,
      was,
      number: 3,
    });
    expect(of(SENT, promise).rows[0]).toMatchObject({
      title: "Support plan",
      words: "Promised for Wed 17 Mar, not recorded as kept, day 3.",
      mark: { kind: "promise", promise: "waiting" },
      clock: null,
    });
    const ahead = { ...promise, was: { ...was, promise: { words: "Support plan", by: "2027-03-25" } } };
    expect(of(SENT, ahead).rows[0]).toMatchObject({ words: "Promised for Thu 25 Mar.", mark: { promise: "ahead" } });
  });

  it("counts for today only what did not go or did not arrive", () => {
    const failed = message({ id: "f", kind: "sent", at: NOW, state: "failed", number: 4 });
    expect(of(SENT).due).toBe(0);
    expect(of(SENT, failed).due).toBe(1);
  });
});

describe("dates", () => {
  const day = (id: string, part: Partial<StartedDate>): StartedDate => ({
    id,
    items: [id],
    clock: null,
    start: "2027-05-12",
    second: null,
    of: null,
    note: "",
    said: { date: "2027-05-12", kind: "own" },
    writtenDown: 0,
    moved: [],
    stopped: null,
    ...part,
  });
  const withDates = (started: StartedDate[], moved: Dates["moved"] = new Map(), entries = [SENT]) =>
    waits({ ...EMPTY_SNAPSHOT, profile: WHITLOCKS, entries, dates: { started, moved } }, NOW);

  it("show the nearest one that matters, with its kind, its day, how far off it is and its working", () => {
    const row = withDates([
      day("d1", { clock: "tribunal-appeal", start: "2027-02-03" }),
      day("d2", { note: "Hearing" }),
    ]).rows[1];
    expect(row).toMatchObject({
      title: "Appeal to the SEND Tribunal",
      words: "By Sat 3 Apr, in 12 days",
      clock: { kind: "legal", estimate: false },
      href: "record.html#d-d1",
    });
    expect(row?.clock?.working.sentence).toContain("have it there by Fri 2 Apr");
    expect(withDates([day("d2", { note: "Hearing" })]).rows[1]).toMatchObject({
      title: "Hearing",
      words: "Wed 12 May, in 51 days",
      clock: { kind: "own" },
    });
  });

  it("a day by which the family is to act is in sight, although the school’s is nearer", () => {
    const { rows } = withDates([
      day("d1", { clock: "school-reply", start: "2027-03-22" }),
      day("d2", { clock: "tribunal-appeal", start: "2027-03-01" }),
      day("d3", { note: "Hearing" }),
    ]);
    expect(rows.slice(1).map(({ title }) => title)).toEqual(["Reply from the school", "Appeal to the SEND Tribunal"]);
  });

  it("count for today only when the family has to act by today or tomorrow", () => {
    expect(withDates([day("d1", { clock: "tribunal-appeal", start: "2027-02-03" })]).due).toBe(0);
    expect(withDates([day("d1", { clock: "penalty-notice-21", start: "2027-03-02" })]).due).toBe(1);
    expect(withDates([day("d1", { clock: "ehc-decision", start: "2027-02-09" })]).due).toBe(0);
  });

  it("the nearest stands among the first three, however much waits", () => {
    const to = (id: string) => [{ name: id, address: `${id}@hillcrest.example.sch.uk` }];
    const many = ["a", "b", "c", "d"].map((id) => ({ ...SENT, id, items: [id], thread: id, to: to(id) }));
    const rows = withDates([day("d1", { note: "Hearing" })], new Map(), many).rows;
    expect(rows).toHaveLength(5);
    expect(rows.map(({ title }) => title).indexOf("Hearing")).toBe(2);
  });

  it("that no longer matter do not wait", () => {
    const stopped = { at: 1, note: "" };
    expect(withDates([day("d1", { stopped })], new Map(), []).rows).toEqual([]);
  });

  it("keep what they were in sight, and the day a letter asked for as it was", () => {
    const moved = [{ date: "2027-03-19", until: "2027-03-15", why: "terms" as const }];
    const before = { date: "2027-05-05", until: "2027-03-01", why: "day" as const };
    expect(withDates([day("d1", { moved: [before] })]).rows[1]?.was).toBe(
      "Until 1 Mar it was Wed 5 May: the day it starts with was put right.",
    );
    const letter = { id: "C1", askedBy: "2027-03-18", clock: "school-reply", about: [] };
    const [row] = withDates([], new Map([["sent", moved]]), [{ ...SENT, letter }]).rows;
    expect(row?.was).toBe("Counted again: School’s policy, Fri 19 Mar.");
    expect(row?.clock?.working.sentence).toContain("Your email asked for an answer by Thursday 18 March 2027.");
  });
});
