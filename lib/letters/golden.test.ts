import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fillLetter } from "./fill.ts";
import { CASES } from "./golden-cases.ts";
import { LETTERS } from "./index.ts";
import type { Letter, LetterFacts } from "./letter.ts";
import { personInWords } from "./people.ts";

/**
 * The letters word for word, one file a case, so that a change of words is read as words. After a change that is meant:
 * GOLDEN=write npx vitest run lib/letters/golden, then read the difference.
 */
const FOLDER = new URL("./golden/", import.meta.url);

const wanted = CASES.flatMap((one) =>
  LETTERS.filter((letter) => one.letters?.includes(letter.id) ?? true).map((letter) => ({
    file: `${letter.id}-${one.name}.txt`,
    letter,
    facts: one.facts(letter),
  })),
);

function written(letter: Letter, facts: LetterFacts): string {
  const filled = fillLetter(letter, facts);
  const line = (people: LetterFacts["to"]) => people.map(personInWords).join(", ") || "nobody";
  return `To: ${line(facts.to)}\nCc: ${line(facts.cc)}\nSubject: ${filled.subject}\n\n${filled.text}\n`;
}

test.each(wanted)("$file", ({ file, letter, facts }) => {
  const path = new URL(file, FOLDER);
  if (process.env.GOLDEN === "write") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, written(letter, facts));
  }
  expect(existsSync(path), `golden/${file} is missing`).toBe(true);
  expect(written(letter, facts)).toBe(readFileSync(path, "utf8"));
});

test("every golden file belongs to a case", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(wanted.map((one) => one.file).toSorted());
});
