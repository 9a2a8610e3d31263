import { describe, expect, test } from "vitest";
import { findClock } from "../calendar/clocks.ts";
import { citationsIn } from "../law/citations.ts";
import { findClause } from "../law/pack.ts";
import { fillLetter } from "./fill.ts";
import { GOLDEN_WORDS } from "./golden-words/index.ts";
import { LETTERS, letterById } from "./index.ts";
import type { Letter, LetterFacts } from "./letter.ts";
import { answerAll, FAMILY, factsFor, mail, SECONDARY, WITH_PLAN } from "./testing.ts";

/** What holds for every letter of the catalogue, whatever it says. */

const EARLIER = [mail("2026-12-01", { askedBy: "2026-12-08" }), mail("2026-12-08", { letter: "H1" })];
const MOST_CITATIONS = 2;
const USUAL_WORDS = 300;

/** Everything answered in brief, for three families and each way a choice can go. */
function rendered(letter: Letter): LetterFacts[] {
  return [FAMILY, SECONDARY, WITH_PLAN].flatMap((profile) =>
    [0, 1, 2, 3].map((pick) =>
      answerAll(
        letter,
        factsFor(letter, { profile, ...(letter.needsEarlier || letter.mayNameEarlier ? { earlier: EARLIER } : {}) }),
        (id) => GOLDEN_WORDS[id] ?? `No answer is invented for ${id}`,
        pick,
      ),
    ),
  );
}

describe.each(LETTERS.map((letter) => ({ id: letter.id, letter })))("$id", ({ letter }) => {
  test("says what it is for, when not, what would be fair and what comes next", () => {
    const said = [letter.name, letter.purpose, letter.when, letter.notWhen, letter.fairReply, letter.ifNothing.words];
    for (const words of said) expect(words.trim()).not.toBe("");
    for (const words of said.slice(1)) expect(words).toMatch(/[.?!]$/);
    expect(letter.ifNothing.letter === null || letterById(letter.ifNothing.letter) !== null).toBe(true);
  });

  test("tells a reader at school what a good answer holds", () => {
    if (letter.reader === "school") expect(letter.goodAnswer.length).toBeGreaterThanOrEqual(2);
    expect(letter.goodAnswer.length).toBeLessThanOrEqual(4);
  });

  test("its clock and its clauses are there", () => {
    if (letter.clock !== null) expect(findClock(letter.clock)).not.toBeNull();
    for (const id of letter.clauses) expect(findClause(id), id).not.toBeNull();
  });

  test("is short enough and cites little", () => {
    for (const facts of rendered(letter)) {
      const { text, words } = fillLetter(letter, facts);
      expect(words, text).toBeLessThanOrEqual(letter.words ?? USUAL_WORDS);
      expect(citedPlaces(text), text).toBeLessThanOrEqual(MOST_CITATIONS);
    }
  });

  test("a day that is half typed fails nothing, and stands nowhere", () => {
    const asked = factsFor(letter);
    const days = letter.questions(asked).filter(({ kind }) => kind === "day");
    const answers = Object.fromEntries(days.map(({ id }) => [id, "2026-1"]));
    const { text, subject } = fillLetter(letter, { ...asked, answers });
    expect(`${subject} ${text}`).not.toContain("2026-1");
    expect(letter.cautions?.({ ...asked, answers }).join(" ") ?? "").not.toContain("2026-1");
  });

  test("an answer is invented for every question", () => {
    for (const { answers } of rendered(letter)) {
      for (const text of Object.values(answers)) expect(text).not.toContain("No answer is invented");
    }
  });
});

/** Bracketed citations in a letter: "(Children and Families Act 2014, section 66)" is one. */
function citedPlaces(text: string): number {
  return [...text.matchAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g)].filter(([inside]) => citationsIn(inside).length > 0)
    .length;
}

test("ids, names and question ids are not used twice for different things", () => {
  expect(new Set(LETTERS.map(({ id }) => id)).size).toBe(LETTERS.length);
  expect(new Set(LETTERS.map(({ name }) => name)).size).toBe(LETTERS.length);
});
