import { describe, expect, test } from "vitest";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { stateWords } from "../pack/words.ts";
import { asOf } from "./as-of.ts";
import { deriveEntries } from "./entries.ts";
import type { Sighting } from "./items.ts";
import { nextStep, waiting } from "./next.ts";
import { at, entriesOf, ledger, onlyMessage, type Step, sent, shown, undone } from "./testing/evening.ts";
import { london, SAMPLE_PROFILE } from "./testing/fixtures.ts";

/** A letter that Gmail is to send by itself: written on Monday 8 March at nine in the evening, to go on Wednesday. */

const GOES = london("2027-03-10T09:00");
const scheduled: Sighting = { ...sent, state: "scheduled", goesAt: GOES };
const onScreen: Sighting = { ...sent, source: "screen", state: "scheduled", when: { ...sent.when, instant: at(2) } };
const only = (...steps: Step[]) => onlyMessage(entriesOf(...steps));
const calendar = schoolCalendar(SAMPLE_PROFILE);
const wednesday = {
  ...shown,
  when: { instant: GOES + 60_000, shown: "10 Mar 2027, 09:01", certainty: "minute" as const },
};

describe("a scheduled letter", () => {
  test("stands on the day it is to go, and says so", () => {
    const entry = only([2, scheduled]);
    expect([entry.state, entry.at, entry.goesAt]).toEqual(["scheduled", GOES, GOES]);
    expect(stateWords(entry)).toBe("Scheduled in Gmail to go on Wed 10 March 2027 at 09:00: not sent yet");
  });

  test("is one with what the page showed of it, whichever is written down first", () => {
    for (const steps of [[2, 3] as const, [3, 2] as const]) {
      expect(only([steps[0], scheduled], [steps[1], onScreen]).goesAt).toBe(GOES);
      expect(only([steps[1], onScreen], [steps[0], scheduled]).goesAt).toBe(GOES);
    }
  });

  test("whose time was not seen is told without one", () => {
    const entry = only([2, onScreen]);
    expect([entry.state, entry.goesAt]).toEqual(["scheduled", undefined]);
    expect(stateWords(entry)).toContain("for a time that was not seen");
    expect(asOf([entry], GOES * 2)).toEqual([entry]);
  });

  test("scheduled anew is to go when it was scheduled last, though written down late and together", () => {
    const anew = { ...scheduled, when: { ...sent.when, instant: at(120) }, goesAt: GOES + 3_600_000, text: "Changed." };
    const back = { ...undone, when: { ...sent.when, instant: at(60) } };
    const entry = only([600, scheduled], [600, anew], [600, back]);
    expect([entry.state, entry.goesAt, entry.text]).toEqual(["scheduled", GOES + 3_600_000, "Changed."]);
  });

  test("scheduled anew for a time that was not seen no longer has the old one", () => {
    const anew = { ...onScreen, when: { ...sent.when, instant: at(300) } };
    expect(only([2, scheduled], [300, anew]).goesAt).toBeUndefined();
  });

  test("that was cancelled was never sent, and its words stay", () => {
    const entry = only(
      [2, scheduled],
      [60, { ...undone, text: "Half a sen", when: { ...sent.when, instant: at(60) } }],
    );
    expect([entry.state, entry.at, entry.text]).toEqual(["undone", at(1), sent.text]);
    expect(stateWords(entry)).toBe("Scheduled, then cancelled: not sent");
    expect(stateWords(only([2, sent], [60, undone]))).toBe("Undone: not sent");
  });

  test("that was cancelled stays so, though both were written down late and together", () => {
    const back = { ...undone, when: { ...sent.when, instant: at(60) } };
    expect(only([600, scheduled], [600, back]).state).toBe("undone");
  });

  test("is sent once it is seen among what was sent, at the time shown there", () => {
    const entry = only([2, scheduled], [3, onScreen], [200_000, wednesday]);
    expect([entry.state, entry.at, entry.goesAt]).toEqual(["sent", GOES + 60_000, undefined]);
    expect(stateWords(entry)).toBe("");
  });

  test("is known again by its time and words where Gmail gave it another id", () => {
    const other = { ...wednesday, ids: { message: "msg-f:1850000000000000009", legacy: "19ac8e9c6d190009" } };
    expect(only([2, scheduled], [200_000, other]).state).toBe("sent");
  });

  test("of an older record has its time to go as its date", () => {
    const old: Sighting = { ...sent, state: "scheduled", when: { ...sent.when, instant: GOES } };
    expect(only([2, old]).goesAt).toBe(GOES);
    expect(only([2, old], [60, { ...undone, when: { ...sent.when, instant: at(60) } }]).state).toBe("undone");
  });
});

describe("once its time has passed", () => {
  const entries = deriveEntries(ledger([2, scheduled]), SAMPLE_PROFILE);
  const on = (now: number) => asOf(entries, now);

  test("it is likely sent, in honest words", () => {
    expect(on(GOES - 1)).toEqual(entries);
    const entry = onlyMessage(on(GOES));
    expect(entry.state).toBe("likely");
    expect(stateWords(entry)).toBe(
      "Was to go on Wed 10 March 2027 at 09:00. Gmail sends it by itself; open it in Sent to make sure",
    );
  });

  test("an answer is waited for from that day on, and not before", () => {
    const days = (now: number, today: string) =>
      waiting(on(now), SAMPLE_PROFILE, calendar, today).map(({ since, days }) => `${since} ${days}`);
    expect(days(GOES - 1, "2027-03-10")).toEqual([]);
    // Monday 15 March is a day without school.
    expect(days(london("2027-03-16T09:00"), "2027-03-16")).toEqual(["2027-03-10 3"]);
  });

  test("no letter is suggested while it is on its way, and the next step counts from its day", () => {
    const step = (now: string) => nextStep(on(london(`${now}T20:00`)), SAMPLE_PROFILE, calendar, now)?.because ?? null;
    expect(step("2027-03-08")).toBeNull();
    expect(step("2027-03-16")).toBeNull();
    expect(step("2027-03-18")).toContain("5 school days since your email of Wed 10 Mar, no reply recorded");
  });

  test("one whose time was not seen holds a suggestion back for some days only", () => {
    const unknown = deriveEntries(ledger([2, onScreen]), SAMPLE_PROFILE);
    expect(nextStep(unknown, SAMPLE_PROFILE, calendar, "2027-03-09")).toBeNull();
    expect(nextStep(unknown, SAMPLE_PROFILE, calendar, "2027-03-19")).not.toBeNull();
  });
});
