import { describe, expect, test } from "vitest";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { earlierMails } from "./earlier.ts";
import { deriveEntries } from "./entries.ts";
import type { PaperEntry } from "./entry.ts";
import type { HandedAct, PaperAct } from "./items.ts";
import { isProblem, parseBody } from "./items-schema.ts";
import { nextStep, waiting } from "./next.ts";
import { london, PATEL, receivedSighting, SAMPLE_PROFILE, type Written, writeLedger } from "./testing/fixtures.ts";

const printed: PaperAct = {
  type: "paper",
  letter: "C1",
  subject: "R., Year 4: how school is going",
  text: "Dear Ms Patel,\n\nCould you please reply by Wednesday 10 March?",
  when: { date: "2027-03-02", time: null },
  to: [{ contact: "c-senco", name: "Ms Patel" }],
  about: [],
  askedBy: "2027-03-10",
  clock: "school-reply",
};
const handed = (of: string, more: Partial<HandedAct> = {}): HandedAct => ({
  type: "handed",
  of,
  done: "handed-in",
  when: { date: "2027-03-03", time: "08:50" },
  to: "Mrs Dunn at reception",
  receipt: null,
  ...more,
});

const first = { at: london("2027-03-02T20:10"), body: printed };
const [item] = writeLedger([first]);
const hash = item?.hash ?? "";
const entriesOf = (...more: Written[]) => deriveEntries(writeLedger([first, ...more]), SAMPLE_PROFILE);
const letterOf = (...more: Written[]) => entriesOf(...more).find(({ kind }) => kind === "letter") as PaperEntry;
const handedIn = { at: london("2027-03-03T09:00"), body: handed(hash) };
const calendar = schoolCalendar(SAMPLE_PROFILE);
const waits = (today: string, ...more: Written[]) => waiting(entriesOf(...more), SAMPLE_PROFILE, calendar, today);

describe("a letter on paper", () => {
  test("that was printed is an entry of that day, and nothing waits for it", () => {
    const letter = letterOf();
    expect(letter).toMatchObject({ number: 1, done: null, when: { date: "2027-03-02" }, subject: printed.subject });
    expect(waits("2027-03-22")).toEqual([]);
    expect(earlierMails([letter], SAMPLE_PROFILE)).toEqual([]);
  });

  test("that was handed in stands at that day, with who took it, and keeps its number", () => {
    const letter = letterOf(handedIn);
    expect(letter).toMatchObject({ number: 1, done: "handed-in", handedTo: "Mrs Dunn at reception", receipt: null });
    expect(letter.at).toBe(london("2027-03-03T08:50"));
    expect(letter.printed.date).toBe("2027-03-02");
    expect(letter.items).toHaveLength(2);
  });

  test("a receipt that comes later is told by the same act again", () => {
    const receipt = { by: "A. Dunn", when: { date: "2027-03-04", time: null } };
    const letter = letterOf(handedIn, { at: london("2027-03-04T16:00"), body: handed(hash, { receipt }) });
    expect(letter.receipt).toEqual(receipt);
  });

  test("that was handed in waits for an answer as an email does, from that day", () => {
    const [wait] = waits("2027-03-12", handedIn);
    expect(wait).toMatchObject({ entry: hash, why: "silence", since: "2027-03-03", now: true });
    expect(wait?.due?.date).toBe("2027-03-10");
  });

  test("an email from whom it is to answers it", () => {
    const reply = {
      at: london("2027-03-05T10:00"),
      body: receivedSighting(london("2027-03-05T10:00"), { from: PATEL }),
    };
    expect(waits("2027-03-12", handedIn, reply).map(({ why }) => why)).toEqual(["unsorted"]);
  });

  test("that was handed in can be chased, and the chase knows that it was on paper", () => {
    const entries = entriesOf(handedIn);
    expect(nextStep(entries, SAMPLE_PROFILE, calendar, "2027-03-16")).toMatchObject({ letter: "H1", about: [hash] });
    const [mail] = earlierMails(entries, SAMPLE_PROFILE);
    expect(mail).toMatchObject({
      direction: "out",
      date: "2027-03-03",
      people: ["Ms Patel"],
      letter: "C1",
      paper: { done: "handed-in", to: "Mrs Dunn at reception" },
    });
  });

  test("one to the doctor alone is not named to the school, also where the surgery has no address here", () => {
    const to = [{ contact: "c-gp", name: "Dr Shah" }];
    const toDoctor = { at: first.at, body: { ...printed, to } };
    const [doctors] = writeLedger([toDoctor]);
    const ledger = writeLedger([toDoctor, { at: handedIn.at, body: handed(doctors?.hash ?? "") }]);
    const noAddress = {
      ...SAMPLE_PROFILE,
      contacts: SAMPLE_PROFILE.contacts.map((one) => (one.id === "c-gp" ? { ...one, email: "" } : one)),
    };
    for (const profile of [SAMPLE_PROFILE, noAddress]) {
      expect(earlierMails(deriveEntries(ledger, profile), profile)).toEqual([]);
    }
  });
});

describe("what may be written down", () => {
  test("both acts as they are, and nothing half", () => {
    expect(parseBody(printed)).toEqual(printed);
    expect(parseBody(handed("a".repeat(64)))).toEqual(handed("a".repeat(64)));
    expect(isProblem(parseBody({ ...printed, when: { date: "2027-02-30", time: null } }))).toBe(true);
    expect(isProblem(parseBody(handed("a".repeat(64), { done: "thrown" as "posted" })))).toBe(true);
    expect(isProblem(parseBody({ ...handed("a".repeat(64)), receipt: "yes" }))).toBe(true);
  });

  test("a letter of one's own needs a name", () => {
    const value = { id: "t1", name: "Monday note", subject: "{child}", text: "Dear all", from: "C1" };
    const act = { type: "profile", part: "template", id: "t1", value };
    expect(parseBody(act)).toEqual(act);
    expect(parseBody({ ...act, value: null })).toEqual({ ...act, value: null });
    expect(isProblem(parseBody({ ...act, value: { ...value, name: "" } }))).toBe(true);
    expect(isProblem(parseBody({ ...act, value: { ...value, text: "x".repeat(60_000) } }))).toBe(true);
  });
});
