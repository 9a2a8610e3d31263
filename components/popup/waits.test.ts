import { describe, expect, it } from "vitest";
import type { MessageEntry } from "../../lib/record/entry.ts";
import { EMPTY_SNAPSHOT } from "../testing/fake-store.ts";
import { LOWE, london, message, WHITLOCKS } from "../testing/family.ts";
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
      title: "Support plan by Wed 17 Mar",
      words: "Not here yet, 3 school days on.",
      mark: { kind: "promise", promise: "waiting" },
      clock: null,
    });
    const ahead = { ...promise, was: { ...was, promise: { words: "Support plan", by: "2027-03-25" } } };
    expect(of(SENT, ahead).rows[0]).toMatchObject({ words: "Promised by Mr Lowe", mark: { promise: "ahead" } });
  });

  it("counts for today only what did not go or did not arrive", () => {
    const failed = message({ id: "f", kind: "sent", at: NOW, state: "failed", number: 4 });
    expect(of(SENT).due).toBe(0);
    expect(of(SENT, failed).due).toBe(1);
  });
});
