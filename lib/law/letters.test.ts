import { describe, expect, it } from "vitest";
import { findClock } from "../calendar/clocks.ts";
import { fillLetter } from "../letters/fill.ts";
import { LETTERS } from "../letters/index.ts";
import type { FilledLetter, Letter, Subject } from "../letters/letter.ts";
import { EMPTY_PROFILE, SCHOOL_TYPES, type SchoolType } from "../record/profile.ts";
import { forbiddenCitations } from "./citations.ts";
import { findClause, LAW } from "./pack.ts";

/** The letter's own words, without those the parent typed. */
function ownWords(filled: FilledLetter): string {
  const spans = filled.paragraphs.flat().filter((span) => span.yours === undefined);
  return `${filled.subject} ${spans.map((span) => span.text).join(" ")}`;
}

function fill(letter: Letter, type: SchoolType, about: Subject): FilledLetter {
  const profile = { ...EMPTY_PROFILE, school: { ...EMPTY_PROFILE.school, type } };
  return fillLetter(letter, {
    profile,
    about,
    today: "2026-11-23",
    answers: {},
    earlier: [],
    askBy: null,
    to: [],
    cc: [],
  });
}

describe.each(LETTERS.map((letter) => [letter.id, letter] as const))("letter %s", (_id, letter) => {
  it("names clauses that are in the pack, and a clock that is in the table", () => {
    for (const id of letter.clauses) expect(findClause(id), id).not.toBeNull();
    if (letter.clock !== null) expect(findClock(letter.clock), letter.clock).not.toBeNull();
  });

  it.each(SCHOOL_TYPES)("prints no citation that is not allowed, to a school of the type %s", (type) => {
    for (const about of ["child", "staff", "head"] as const) {
      const words = ownWords(fill(letter, type, about));
      expect(forbiddenCitations(words, letter.clauses, { type }, LAW)).toEqual([]);
    }
  });
});
