import { expect, test } from "vitest";
import { london } from "../record/testing/fixtures.ts";
import { presetOf } from "./presets/index.ts";
import { LONG, shorterChoices } from "./shorter.ts";
import { packAt, recordAt } from "./testing/years-packs.ts";

const EVENING = "2026-08-31";
const now = london(`${EVENING}T20:00`);
const PAGES = 31;

async function offered(over: object = {}) {
  const snapshot = await recordAt(now);
  const choice = { ...presetOf("sendiass").defaults(snapshot, now), ...over };
  const { entries } = await packAt("sendiass", EVENING, over);
  return shorterChoices(snapshot, choice, new Set(entries.map(({ id }) => id)), PAGES, now);
}

test("a long chronology offers what the parent put to matters, and this school year, with about how many pages each leaves", async () => {
  const options = await offered();
  expect(options.map(({ words }) => words)).toEqual([
    "Only what you put to a matter",
    "Only this school year, from Mon 1 September 2025",
  ]);
  const [matters, year] = options;
  expect(matters?.choice.matters).toEqual(expect.arrayContaining(["mornings", "ehc", "council"]));
  expect(year?.choice).toEqual({ first: "2025-09-01" });
  expect(PAGES).toBeGreaterThan(LONG);
  // What it says is about so: the pages go with the number of entries.
  for (const { choice, pages } of options) {
    const { entries } = await packAt("sendiass", EVENING, choice);
    const whole = await packAt("sendiass", EVENING);
    const right = (entries.length / whole.entries.length) * PAGES;
    expect(Math.abs(pages - right)).toBeLessThanOrEqual(1);
  }
});

test("nothing is offered that leaves as much as there was, or that was chosen already", async () => {
  expect((await offered({ matters: ["ehc"] })).map(({ choice }) => Object.keys(choice))).not.toContainEqual([
    "matters",
  ]);
  expect(await offered({ matters: ["move"], first: "2025-09-01" })).toEqual([]);
});
