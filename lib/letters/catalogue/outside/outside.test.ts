import { describe, expect, test } from "vitest";
import type { Profile } from "../../../record/profile.ts";
import { fillLetter } from "../../fill.ts";
import type { Letter, LetterFacts } from "../../letter.ts";
import { answerAll, FAMILY, factsFor, SECONDARY } from "../../testing.ts";
import { OUTSIDE } from "./index.ts";
import { departmentForEducation } from "./x1-dfe.ts";
import { ombudsmanSummary } from "./x2-ombudsman.ts";
import { inspectorate } from "./x3-ofsted.ts";
import { informationCommissioner } from "./x4-information-commissioner.ts";
import { helplineBrief } from "./x7-helpline-brief.ts";
import { sendiassAuthority } from "./x8-authority.ts";

const filled = (letter: Letter, more: Partial<LetterFacts> = {}) => fillLetter(letter, factsFor(letter, more));
const full = (letter: Letter, profile: Profile) =>
  fillLetter(
    letter,
    answerAll(letter, factsFor(letter, { profile }), () => "Something that happened."),
  );
const inYear = (year: string): Profile => ({ ...FAMILY, child: { ...FAMILY.child, year } });

test("nobody is copied, whoever it is about", () => {
  for (const letter of OUTSIDE) {
    for (const about of ["child", "staff", "head"] as const) expect(letter.recipients(about).cc, letter.id).toEqual([]);
  }
});

describe.each([departmentForEducation, ombudsmanSummary, inspectorate, informationCommissioner])("$id", (letter) => {
  test("goes into a form: it greets nobody and says where it goes", () => {
    const { text } = filled(letter, { profile: SECONDARY });
    expect(text).not.toMatch(/^Dear/m);
    expect(letter.byForm).toMatch(/form/);
  });
});

describe("the Ombudsman", () => {
  test("is told of a last answer only where there was one", () => {
    const answers = { "x2-answer": "silence", "x2-dated": "2026-11-30" };
    expect(filled(ombudsmanSummary, { answers }).text).not.toContain("30 November");
    expect(filled(ombudsmanSummary, { answers: { ...answers, "x2-answer": "last" } }).text).toContain(
      "Its answer is dated Monday 30 November 2026.",
    );
  });

  test("is not for schools nor for what can be appealed, and has its time: said before it is sent", () => {
    const said = ombudsmanSummary.cautions?.(factsFor(ombudsmanSummary)).join(" ");
    expect(said).toMatch(/12 weeks/);
    expect(said).toMatch(/12 months/);
    expect(said).toMatch(/inside a school/);
    expect(said).toMatch(/appealed to the SEND Tribunal/);
  });
});

test("the inspectors are told of the school and of no child", () => {
  const { text, subject } = full(inspectorate, SECONDARY);
  expect(`${subject} ${text}`).toContain("Riverside Academy");
  expect(`${subject} ${text}`).not.toMatch(/Theo|Year 9|mum/);
});

test("a complaint about a freedom of information request names no child, as the request did", () => {
  const { text, subject } = filled(informationCommissioner, { answers: { "x4-what": "information" } });
  expect(`${subject} ${text}`).not.toMatch(/\bR\.|Year 4/);
});

test("a helpline needs no name of a child", () => {
  const { text, subject } = full(helplineBrief, SECONDARY);
  expect(`${subject} ${text}`).not.toContain("Theo");
  expect(text).toContain("my child (Year 9)");
});

test("a helpline is told the kind of school and not its name", () => {
  const { text, subject } = full(helplineBrief, SECONDARY);
  expect(text).toContain("School: an academy. Council: Westmere.");
  expect(`${subject} ${text}`).not.toContain("Riverside");
});

describe("permission for SENDIASS", () => {
  test("ends on its day, or when it is taken back", () => {
    expect(filled(sendiassAuthority, { answers: { "x8-until": "2027-07-21" } }).text).toContain(
      "It holds until Wednesday 21 July 2027, unless I take it back before then.",
    );
    expect(filled(sendiassAuthority).text).toContain("It holds until I take it back.");
    expect(filled(sendiassAuthority).text).toMatch(/^Signature: _+$/m);
  });

  test("names those that were chosen", () => {
    const to = (whom: string) => filled(sendiassAuthority, { answers: { "x8-with": whom } }).text;
    expect(to("school")).toContain("write to Hillcrest Primary for our family");
    expect(to("council")).toContain("write to the council (Westmere) for our family");
    expect(to("")).toContain("write to Hillcrest Primary and the council (Westmere) for our family");
  });

  test.each([
    ["Year 4", false],
    ["Reception", false],
    ["Year 10", false],
    ["Year 11", true],
    ["Year 12", true],
    ["", true],
  ])("says that a young person signs for themselves: %s, %s", (year, said) => {
    const cautions = sendiassAuthority.cautions?.(factsFor(sendiassAuthority, { profile: inYear(year) })).join(" ");
    expect(cautions?.includes("signs for themselves")).toBe(said);
  });
});
