import { describe, expect, it } from "vitest";
import { LOWE, london, PATEL, WHITLOCKS } from "../testing/family.ts";
import { type AddWords, actOf, isBegun, NOTHING_ADDED, problemOf, whenOf } from "./act.ts";

const NOW = london("2027-03-22T14:20");
const TODAY = { date: "2027-03-22", time: "14:20" };
const words = (part: Partial<AddWords>): AddWords => ({ ...NOTHING_ADDED, ...part });
const act = (part: Partial<AddWords>, usual: string[] = []) => actOf(words(part), WHITLOCKS.contacts, usual, NOW);

describe("the act that the form makes", () => {
  it("is of just now, with the person last spoken to, unless somebody else was chosen", () => {
    expect(act({ text: "Hello" }, [PATEL.id])).toMatchObject({ when: TODAY, people: [{ contact: PATEL.id }] });
    expect(act({ text: "Hello", people: [] }, [PATEL.id]).people).toEqual([]);
    expect(act({ people: [LOWE.id], other: " Mr Green " }, [PATEL.id]).people).toEqual([
      { contact: LOWE.id, name: LOWE.name },
      { contact: null, name: "Mr Green" },
    ]);
  });

  it("of an absence has its facts, no people and no time of day", () => {
    const absence = { sessions: "morning", told: " the office ", code: " i ", authorised: "yes", work: "" } as const;
    expect(act({ kind: "absence", absence, people: [PATEL.id], other: "Mr Green" })).toEqual({
      type: "typed",
      kind: "absence",
      when: { date: "2027-03-22", time: null },
      people: [],
      text: "",
      private: false,
      absence: { morning: true, afternoon: false, told: "the office", code: "I", authorised: true, work: "" },
    });
    const range = { date: "2027-03-15", time: null, until: "2027-03-17" };
    expect(act({ kind: "absence", when: range }).when).toEqual(range);
    expect(act({ kind: "absence" }).absence).not.toHaveProperty("authorised");
  });

  it("keeps private for notes alone: what is hidden on the page does not count", () => {
    expect(act({ kind: "note", private: true, other: "Mr Green", text: "x" })).toMatchObject({
      private: true,
      people: [],
    });
    expect(act({ kind: "call", private: true, text: "x" }).private).toBe(false);
  });
});

describe("what hinders it", () => {
  const problem = (part: Partial<AddWords>) => problemOf(words(part), NOW);

  it("is nothing to say, except of an absence, which says enough", () => {
    expect(problem({})).toContain("in a few words");
    expect(problem({ kind: "absence" })).toBeNull();
    expect(problem({ other: "Mr Green" })).toBeNull();
  });

  it("is a time that was typed and not understood", () => {
    expect(problem({ text: "x", said: "soonish", when: null })).toContain("not understood");
  });

  it("is what lies ahead, to the minute, except an appointment", () => {
    const later = { date: "2027-03-22", time: "14:21" };
    expect(problem({ text: "x", when: later })).toContain("still to come");
    expect(problem({ text: "x", when: TODAY })).toBeNull();
    expect(problem({ text: "x", when: { date: "2027-03-20", time: null, until: "2027-03-23" } })).toContain(
      "still to come",
    );
    expect(problem({ kind: "appointment", text: "x", when: { date: "2027-04-20", time: "09:30" } })).toBeNull();
  });

  it("an absence of this afternoon may be written down in the morning", () => {
    const morning = london("2027-03-22T08:20");
    expect(problemOf(words({ kind: "absence", when: { date: "2027-03-22", time: null } }), morning)).toBeNull();
  });
});

describe("a form", () => {
  it("counts as begun once anything was typed, chosen or added", () => {
    expect(isBegun(NOTHING_ADDED)).toBe(false);
    expect(isBegun(words({ kind: "absence" }))).toBe(false);
    expect(isBegun(words({ other: "Mr Green" }))).toBe(true);
    expect(isBegun(words({ absence: { ...NOTHING_ADDED.absence, told: "the office" } }))).toBe(true);
  });

  it("turned to an absence drops the hour, and turned back has it again", () => {
    const when = { date: "2027-03-20", time: "09:00", about: true as const };
    expect(whenOf(words({ kind: "absence", when }), TODAY).time).toBeNull();
    expect(whenOf(words({ kind: "call", when }), TODAY)).toEqual(when);
  });
});
