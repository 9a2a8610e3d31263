import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LETTERS } from "./index.ts";

/** CHECKLIST.md: what each letter has gone through, a row a letter. */

const POINTS = 7;
const PATH = new URL("./CHECKLIST.md", import.meta.url);

/** The cells of each row under the heading of the table, the letter's id first. */
const rows = readFileSync(PATH, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("every letter has a row, and every row a letter", () => {
  expect(rows.map(([id]) => id).toSorted()).toEqual(LETTERS.map(({ id }) => id).toSorted());
});

test.each(rows.map((row) => ({ id: row[0] ?? "", row })))("$id answers all seven points", ({ row }) => {
  expect(row).toHaveLength(POINTS + 1);
  for (const cell of row.slice(1)) expect(cell).toMatch(/\p{L}{2}/u);
});
