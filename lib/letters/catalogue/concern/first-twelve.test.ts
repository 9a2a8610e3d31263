import { describe, expect, test } from "vitest";
import { SCHOOL_TYPES, type SchoolType } from "../../../record/profile.ts";
import { fillLetter } from "../../fill.ts";
import { letterById } from "../../index.ts";
import type { Answers, Letter, LetterFacts } from "../../letter.ts";
import { FAMILY, factsFor, WITH_PLAN } from "../../testing.ts";
import { senSupport } from "./c3-sen-support.ts";
import { adjustments } from "./c5-adjustments.ts";
import { healthcarePlan } from "./c6-healthcare-plan.ts";
import { fearedTomorrow } from "./c7-tomorrow.ts";
import { absence } from "./c9-absence.ts";
import { absenceCode } from "./c10-absence-code.ts";
import { medicalEvidence } from "./c11-medical-evidence.ts";
import { shorterHours } from "./c12-shorter-hours.ts";
import { specialist } from "./c15-specialist.ts";

/** What these letters say only in some cases. */

function fill(letter: Letter, answers: Answers, more: Partial<LetterFacts> = {}) {
  return fillLetter(letter, factsFor(letter, { answers, ...more }));
}
const cautions = (letter: Letter, answers: Answers, more: Partial<LetterFacts> = {}) =>
  letter.cautions?.(factsFor(letter, { answers, ...more })) ?? [];
const at = (type: SchoolType) => ({ profile: { ...FAMILY, school: { ...FAMILY.school, type } } });

describe("something feared tomorrow", () => {
  test.each([
    ["2026-12-13", "a Sunday", "tomorrow"],
    ["2026-12-14", "a Monday", "tomorrow"],
    ["2026-12-18", "a Friday", "the next school day"],
    ["2026-12-19", "a Saturday", "the next school day"],
  ])("%s, %s: %s", (today, _, words) => {
    const { subject, text } = fill(fearedTomorrow, {}, { today });
    expect(subject).toBe(`R., Year 4: about ${words}`);
    expect(text).toContain(`This is about ${words}, and about R. (Year 4).`);
  });

  test("names the day that was given, and calls the next one tomorrow", () => {
    expect(fill(fearedTomorrow, { "c7-day": "2026-12-15" }).text).toContain("about tomorrow, Tuesday 15 December");
    expect(fill(fearedTomorrow, { "c7-day": "2026-12-17" }).subject).toBe("R., Year 4: about Thursday 17 December");
  });
});

describe("telling school of an absence", () => {
  test("a day ahead is said with care", () => {
    const ahead = { "c9-day": "2026-12-15" };
    expect(cautions(absence, ahead)[0]).toContain("can be read as a choice");
    expect(fill(absence, ahead).text).toContain(
      "R. (Year 4) is not well enough to come to school on Tuesday 15 December 2026.",
    );
    expect(cautions(absence, {})).toEqual([]);
    expect(fill(absence, {}).text).toContain("R. (Year 4) was not well enough to come to school today.");
  });

  test("names the guidance on mental health only when it is that", () => {
    expect(fill(absence, { "c9-kind": "mind" }).text).toContain("mental health issue is affecting attendance");
    expect(fill(absence, { "c9-kind": "body" }).text).not.toContain("DfE");
    expect(fill(absence, {}).text).not.toContain("DfE");
  });
});

test("adjustments rest on a law only when the parent says what it needs", () => {
  const law = (ground: string) =>
    /\((Equality Act 2010, section 20|DfE, Summary)/.exec(fill(adjustments, { "c5-ground": ground }).text)?.[1];
  expect(law("lasting")).toBe("Equality Act 2010, section 20");
  expect(law("anxiety")).toBe("DfE, Summary");
  expect(law("unsure")).toBeUndefined();
  expect(law("")).toBeUndefined();
});

test("adjustments: without any named, the letter asks which there could be", () => {
  const none = fill(adjustments, {}).text;
  expect(none).not.toMatch(/None of them is large|which of these/);
  expect(none).toContain("what could be changed");
  expect(fill(adjustments, { "c5-changes": "The side door." }).text).toContain("which of these can begin");
});

test("the duty on medical conditions is said to schools that have it, without a number", () => {
  const told = SCHOOL_TYPES.filter((type) => fill(healthcarePlan, {}, at(type)).text.includes("medical conditions"));
  expect(told).toEqual(["maintained", "academy", "pru"]);
  expect(fill(healthcarePlan, {}).text).not.toMatch(/section|\(Children/);
});

test("that a specialist can be asked at any point is said to the schools that the Code is for", () => {
  const told = SCHOOL_TYPES.filter((type) => fill(specialist, {}, at(type)).text.includes("at any point"));
  expect(told).toEqual(["maintained", "academy", "pru"]);
});

test("asks for the register or for the code, never for both", () => {
  expect(fill(absenceCode, {}).text).toContain("a printout of the register");
  const change = fill(absenceCode, { "c10-ask": "change" }).text;
  expect(change).toContain("can be recorded as illness (code I)");
  expect(change).not.toContain("printout");
});

test("medical evidence: the guidance is named only for mental health", () => {
  expect(fill(medicalEvidence, { "c11-mind": "yes" }).text).toContain("(DfE, Summary");
  expect(fill(medicalEvidence, { "c11-what": "A card." }).text).not.toContain("DfE");
});

describe("shorter hours", () => {
  test("agreeing without an end date is warned of", () => {
    expect(cautions(shorterHours, { "c12-step": "agree" })[0]).toContain("end date");
    expect(cautions(shorterHours, { "c12-step": "agree", "c12-until": "2027-01-29" })).toEqual([]);
    expect(cautions(shorterHours, { "c12-step": "ask" }, { profile: WITH_PLAN })[0]).toContain("council");
  });

  test.each([
    ["ask", "whether this can begin"],
    ["agree", "confirm the hours and the end date in writing"],
    ["end", "on which day they end"],
    ["decline", "in for the whole day"],
  ])("%s asks one thing", (step, words) => {
    const { text } = fill(shorterHours, { "c12-step": step });
    expect(text).toContain(words);
    expect(text.match(/\?/g)).toHaveLength(1);
  });
});

test("hours that are turned down are the school’s offer", () => {
  const hours = { "c12-hours": "Mornings only." };
  expect(fill(shorterHours, { "c12-step": "decline", ...hours }).text).toContain(
    "The hours you offered: Mornings only.",
  );
});

test("a caution that points to a letter calls it by its name", () => {
  const named = (id: string) => `“${letterById(id)?.name}”`;
  const said = (id: string) => cautions(letterById(id) ?? senSupport, {}, { profile: WITH_PLAN }).join(" ");
  expect(said("C3")).toContain(named("L12"));
  expect(said("C15")).toContain(named("L12"));
  expect(said("C14")).toContain(named("L13"));
});

test("SEN support is not what a child with an EHC plan needs", () => {
  expect(cautions(senSupport, {}, { profile: WITH_PLAN })).toHaveLength(1);
  expect(cautions(senSupport, {})).toEqual([]);
  expect(cautions(senSupport, {}, at("independent"))[0]).toContain("An independent school may still agree.");
});
