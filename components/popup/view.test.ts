import { describe, expect, it } from "vitest";
import { london, message, typed } from "../testing/family.ts";
import { composerHref, headline, lately, markOf, titleOf } from "./view.ts";

describe("headline", () => {
  it.each([
    [0, 0, 23, "Nothing waits."],
    [1, 0, 23, "One thing waits, not for tonight."],
    [1, 1, 10, "One thing waits, for today."],
    [3, 0, 23, "Three things wait, none for tonight."],
    [3, 0, 2, "Three things wait, none for tonight."],
    [3, 2, 9, "Three things wait, two for today."],
    [14, 0, 12, "14 things wait, none for today."],
  ])("of %i waiting, %i due, at %i o’clock", (waiting, due, hour, words) =>
    expect(headline(waiting, due, hour)).toBe(words),
  );
});

describe("titleOf", () => {
  const when = { date: "2027-03-15", time: "09:20" };
  it("names a message by its subject and what was spoken by its people", () => {
    expect(titleOf(message({ id: "a", kind: "sent", at: 0, subject: "A quiet start" }))).toBe("A quiet start");
    expect(titleOf(message({ id: "a", kind: "reply", at: 0, subject: "" }))).toBe("Reply without a subject");
    expect(titleOf(typed({ id: "a", kind: "call", when }))).toBe("Call with Ms Patel");
    expect(titleOf(typed({ id: "a", kind: "meeting", when, people: [] }))).toBe("Meeting");
    expect(titleOf(typed({ id: "a", kind: "note", when, text: "He slept at last.\nAt nine." }))).toBe(
      "He slept at last.",
    );
  });

  it("says what was missed, and who a message came from", () => {
    const absence = { morning: true, afternoon: false, told: "", code: "", work: "" };
    expect(titleOf({ ...typed({ id: "a", kind: "absence", when }), absence })).toBe("Missed the morning");
    expect(titleOf(typed({ id: "a", kind: "app", when }))).toBe("Message in the school’s app from Ms Patel");
  });
});

describe("markOf", () => {
  it("draws the sessions missed, and what is known of them", () => {
    const when = { date: "2027-03-15", time: null };
    const absence = { morning: true, afternoon: false, told: "", code: "", work: "" };
    const mark = (more: object) =>
      markOf({ ...typed({ id: "a", kind: "absence", when }), absence: { ...absence, ...more } });
    expect(mark({}).sessions).toEqual({ morning: "unk", afternoon: "in" });
    expect(mark({ code: "I" }).sessions?.morning).toBe("ill");
    expect(mark({ afternoon: true, authorised: false }).sessions).toEqual({ morning: "out", afternoon: "out" });
  });
});

describe("lately", () => {
  it("gives the newest first, without what already waits", () => {
    const at = (day: string) => london(`2027-03-${day}T09:00`);
    const entries = ["01", "02", "03"].map((day, index) =>
      message({ id: day, kind: "sent", at: at(day), number: index + 1 }),
    );
    expect(lately(entries, new Set(["03"]), 1)).toMatchObject([
      { id: "02", day: "Tue 2 Mar", href: "record.html#e-2" },
    ]);
  });

  it("leaves out an appointment that lies ahead", () => {
    const when = (date: string) => ({ date, time: "09:00" });
    const entries = [
      typed({ id: "call", kind: "call", when: when("2027-03-01") }),
      typed({ id: "ahead", kind: "appointment", when: when("2027-03-20") }),
    ];
    const rows = lately(entries, new Set(), 2, london("2027-03-10T09:00"));
    expect(rows.map(({ id }) => id)).toEqual(["call"]);
  });
});

describe("composerHref", () => {
  it("carries the letter and what it is about, nothing else", () => {
    expect(composerHref("H1", ["a1", "b2"])).toBe("composer.html?letter=H1&about=a1%2Cb2");
    expect(composerHref("C1", [])).toBe("composer.html?letter=C1");
  });
});
