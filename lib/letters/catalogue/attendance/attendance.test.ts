import { describe, expect, test } from "vitest";
import { fillLetter } from "../../fill.ts";
import type { Letter, LetterFacts } from "../../letter.ts";
import { factsFor, SECONDARY } from "../../testing.ts";
import { attendanceReply } from "./a1-attendance-letter.ts";
import { noticeReply } from "./a2-notice-to-improve.ts";
import { penaltyNotice } from "./a3-penalty-notice.ts";
import { councilSupport } from "./a4-council-support.ts";

const written = (letter: Letter, more: Partial<LetterFacts> = {}) => fillLetter(letter, factsFor(letter, more)).text;
const cautions = (letter: Letter) => letter.cautions?.(factsFor(letter)) ?? [];
const roles = (letter: Letter) => factsFor(letter, { profile: SECONDARY }).to.map(({ role }) => role);

describe("replies about attendance", () => {
  test("go to the attendance lead at school, and the other two to the council", () => {
    expect([attendanceReply, noticeReply, penaltyNotice, councilSupport].map(roles)).toEqual([
      ["attendance-lead"],
      ["attendance-lead"],
      ["attendance-team"],
      ["attendance-team", "health-needs"],
    ]);
  });

  test.each([attendanceReply, noticeReply, councilSupport])("$id warns of words that read as a choice", (letter) => {
    expect(cautions(letter).join(" ")).toContain("can be read as a choice you made");
  });

  test("speaks of illness only where the parent says that it was", () => {
    expect(written(attendanceReply)).not.toMatch(/\bill\b|illness/);
    expect(written(attendanceReply, { answers: { "a1-ill": "yes" } })).toContain("recorded as authorised");
    expect(written(penaltyNotice, { answers: { "a3-why": "support" } })).not.toMatch(/\bill\b|illness/);
    expect(written(penaltyNotice, { answers: { "a3-why": "ill" } })).toContain("R. was too ill to attend");
  });
});

describe("a penalty notice", () => {
  test("sends the parent to SENDIASS or a solicitor first, then names both terms and whom to write to", () => {
    const [first = "", second = "", third = ""] = cautions(penaltyNotice);
    expect(first).toMatch(/^Talk to SENDIASS or a solicitor before you pay, refuse or send this/);
    expect(second).toMatch(/21 days.*28/);
    expect(third).toMatch(/^Who issued the notice decides/);
  });

  test("admits nothing and says so", () => {
    expect(written(penaltyNotice)).toContain("nothing here is meant as an admission");
  });
});
