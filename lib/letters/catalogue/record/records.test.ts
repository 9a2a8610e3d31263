import { describe, expect, test } from "vitest";
import { citationsIn } from "../../../law/citations.ts";
import { SCHOOL_TYPES } from "../../../record/profile.ts";
import { fillLetter } from "../../fill.ts";
import type { Letter, LetterFacts } from "../../letter.ts";
import { answerAll, FAMILY, factsFor, mail } from "../../testing.ts";
import { callNote } from "./r2-call-note.ts";
import { educationalRecord } from "./r5-educational-record.ts";
import { subjectAccess } from "./r6-subject-access.ts";
import { freedomOfInformation } from "./r7-freedom-of-information.ts";
import { requestChase } from "./r8-request-chase.ts";

const at = (type: (typeof SCHOOL_TYPES)[number]) => ({ ...FAMILY, school: { ...FAMILY.school, type } });
const inYear = (year: string) => ({ ...FAMILY, child: { ...FAMILY.child, year } });
const cautions = (letter: Letter, profile = FAMILY) => letter.cautions?.(factsFor(letter, { profile })) ?? [];
const text = (letter: Letter, more: Partial<LetterFacts>) => fillLetter(letter, factsFor(letter, more)).text;

describe("the educational record", () => {
  test.each(SCHOOL_TYPES)("is a right against maintained schools only: %s", (type) => {
    const cited = citationsIn(text(educationalRecord, { profile: at(type) }));
    const warned = cautions(educationalRecord, at(type)).join(" ");
    expect(cited.length > 0).toBe(type === "maintained");
    expect(warned.includes("A subject access request")).toBe(type !== "maintained");
  });

  test("points to a letter by the name it has", () => {
    expect(subjectAccess.name).toBe("A subject access request");
  });
});

describe("a subject access request", () => {
  test.each([
    ["Year 4", false],
    ["Reception", false],
    ["Year 6", false],
    ["Year 7", true],
    ["Y9", true],
    ["", true],
  ])("for a child in %j may need the child's own word: %s", (year, needed) => {
    const profile = inYear(year);
    const ids = subjectAccess.questions(factsFor(subjectAccess, { profile })).map(({ id }) => id);
    expect(ids.includes("r6-agrees")).toBe(needed);
    expect(cautions(subjectAccess, profile).length > 0).toBe(needed);
  });

  test("does not say for a younger child what was ticked for an older one", () => {
    const answers = { "r6-agrees": "yes" };
    expect(text(subjectAccess, { answers, profile: inYear("Year 9") })).toContain("R. knows about this request");
    expect(text(subjectAccess, { answers, profile: inYear("Year 3") })).not.toContain("knows about this request");
  });

  test("says the time of one month without a citation", () => {
    expect(text(subjectAccess, {})).toContain("one calendar month");
    expect(citationsIn(text(subjectAccess, {}))).toEqual([]);
  });
});

describe("freedom of information", () => {
  const facts = answerAll(freedomOfInformation, factsFor(freedomOfInformation), () => "How many pupils?");

  test("names no child and no relation, neither when asked nor when chased", () => {
    const asked = fillLetter(freedomOfInformation, facts);
    const answers = { "r8-which": "information" };
    const chased = fillLetter(requestChase, factsFor(requestChase, { answers, earlier: [mail("2026-12-01")] }));
    for (const { subject, text } of [asked, chased]) {
      expect(`${subject} ${text}`).not.toMatch(/\bR\.|Year 4|mum/);
      expect(text).toMatch(/Jo Whitlock$/);
    }
  });

  test("warns that independent schools need not answer", () => {
    expect(cautions(freedomOfInformation, at("independent")).join(" ")).toContain("need not answer");
    expect(cautions(freedomOfInformation, at("academy")).join(" ")).not.toContain("need not answer");
  });
});

test("the time for information is not named to a school that need not keep it", () => {
  const answers = { "r8-which": "information" };
  for (const [letter, more] of [
    [freedomOfInformation, {}],
    [requestChase, { answers }],
  ] as const) {
    expect(text(letter, { ...more, profile: at("academy") })).toContain("60 working days");
    expect(text(letter, { ...more, profile: at("independent") })).not.toContain("working days");
  }
});

test("a note without anything in it asks for the school's note, and does not claim to be one", () => {
  const empty = fillLetter(callNote, factsFor(callNote));
  expect(empty.text).toContain("Could you please send me a short note");
  expect(empty.subject + empty.text).not.toContain("my note");
});
