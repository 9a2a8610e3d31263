import { describe, expect, it } from "vitest";
import type { TypedEntry } from "../record/entry.ts";
import { EMPTY_PROFILE, type Profile } from "../record/profile.ts";
import { fillLetter } from "./fill.ts";
import { letterById } from "./index.ts";
import { talkAnswers } from "./talk-answers.ts";

const PROFILE: Profile = {
  ...EMPTY_PROFILE,
  child: { ...EMPTY_PROFILE.child, name: "R." },
  contacts: [
    { id: "p", role: "senco", name: "Ms Patel", email: "senco@hillcrest.example.sch.uk" },
    { id: "o", role: "office", name: "School office", email: "" },
  ],
};

const talk = (part: Partial<TypedEntry>): TypedEntry => ({
  id: "t",
  items: ["t"],
  number: 1,
  at: 0,
  writtenDown: 0,
  corrections: [],
  matters: [],
  kind: "meeting",
  when: { date: "2027-03-22", time: "15:30" },
  people: [{ contact: "p", name: "Ms Patel" }],
  text: "A quiet start from Monday.",
  private: false,
  absence: null,
  files: [],
  ...part,
});

describe("a talk as answers to the letter that puts it in writing", () => {
  it("of a meeting: the day, who was there, what was said", () => {
    const people = [
      { contact: "p", name: "Ms Patel" },
      { contact: null, name: "Mr Green" },
    ];
    expect(talkAnswers("R1", talk({ people }), PROFILE)).toEqual({
      "met-on": "2027-03-22",
      "met-with": "Ms Patel (SENCO), Mr Green and I",
      agreed: "A quiet start from Monday.",
    });
  });

  it("of a call or a word at the gate: also how", () => {
    const people = [{ contact: "o", name: "School office" }];
    expect(talkAnswers("R2", talk({ kind: "call", people }), PROFILE)).toMatchObject({
      "called-how": "phone",
      "called-with": "School office",
    });
    expect(talkAnswers("R2", talk({ kind: "gate", people: [] }), PROFILE)).toEqual({
      "called-on": "2027-03-22",
      "called-how": "gate",
      agreed: "A quiet start from Monday.",
    });
  });

  it("leaves out a day that is not sure", () => {
    const week = { date: "2027-03-15", time: null, until: "2027-03-19", within: true as const };
    expect(talkAnswers("R1", talk({ when: week }), PROFILE)["met-on"]).toBeUndefined();
    const about = { date: "2027-03-15", time: null, about: true as const };
    expect(talkAnswers("R1", talk({ when: about }), PROFILE)["met-on"]).toBeUndefined();
  });

  it("gives nothing to another letter, nor to what is no talk", () => {
    expect(talkAnswers("C1", talk({}), PROFILE)).toEqual({});
    expect(talkAnswers("R1", talk({ kind: "note" }), PROFILE)).toEqual({});
    expect(talkAnswers("R1", talk({ kind: "call" }), PROFILE)).toEqual({});
  });

  it("stands in the letter", () => {
    const letter = letterById("R1");
    if (!letter) throw new Error("no R1");
    const answers = talkAnswers("R1", talk({}), PROFILE);
    const facts = { profile: PROFILE, today: "2027-03-23", answers, earlier: [], askBy: null, to: [], cc: [] };
    const words = JSON.stringify(fillLetter(letter, facts));
    expect(words).toContain("22 March 2027");
    expect(words).toContain("A quiet start from Monday.");
  });
});
