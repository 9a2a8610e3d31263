import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fillLetter } from "./fill.ts";
import { CASES } from "./golden-cases.ts";
import { LETTERS } from "./index.ts";
import type { Letter, LetterFacts } from "./letter.ts";
import { personInWords } from "./people.ts";

/**
 * The letters word for word, one file a letter with all its cases, so that a change of words is read as words. After a
 * change that is meant: GOLDEN=write npx vitest run lib/letters/golden, then read the difference.
 */
const FOLDER = new URL("./golden/", import.meta.url);

function written(letter: Letter, facts: LetterFacts): string {
  const filled = fillLetter(letter, facts);
  const line = (people: LetterFacts["to"]) => people.map(personInWords).join(", ") || "nobody";
  return `To: ${line(facts.to)}\nCc: ${line(facts.cc)}\nSubject: ${filled.subject}\n\n${filled.text}\n`;
}

function allCases(letter: Letter): string {
  const mine = CASES.filter(({ letters }) => (letters ? letters(letter) : true));
  return mine.map((one) => `===== ${one.name}\n${written(letter, one.facts(letter))}`).join("\n");
}

test.each(LETTERS.map((letter) => ({ id: letter.id, letter })))("$id", ({ id, letter }) => {
  const path = new URL(`${id}.txt`, FOLDER);
  if (process.env.GOLDEN === "write") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, allCases(letter));
  }
  expect(existsSync(path), `golden/${id}.txt is missing`).toBe(true);
  expect(allCases(letter)).toBe(readFileSync(path, "utf8"));
});

test("every golden file belongs to a letter", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(LETTERS.map(({ id }) => `${id}.txt`).toSorted());
});
