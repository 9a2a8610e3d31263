import { describe, expect, it } from "vitest";
import { findClock } from "../calendar/clocks.ts";
import { LETTERS } from "../letters/index.ts";
import { RUNGS } from "../letters/suggest-school.ts";
import { BESIDE } from "./beside.ts";
import { helperById } from "./helpers.ts";
import { LADDER, rungOf } from "./ladder.ts";
import type { Said } from "./said.ts";

const OF_RUNGS = LADDER.flatMap(({ when, reply, limits }) => [when, reply, ...limits]);
const OF_WAYS = BESIDE.flatMap(({ what, condition, limits }) => [what, condition, ...limits]);
const ALL: Said[] = [...OF_RUNGS, ...OF_WAYS];

const COUNTED =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b (school |working )?(days?|weeks?|months?|years?)/i;

describe("what the ladder says", () => {
  it("keeps its source with each statement, in whole sentences", () => {
    for (const said of ALL) {
      expect(said.words).toMatch(/^[A-Z].*\.$/);
      expect(said.source, said.words).not.toBe("");
    }
  });

  it("says what is not well known without a number", () => {
    const shaky = ALL.filter(({ mark }) => mark === "P" || mark === "K");
    expect(shaky.length).toBeGreaterThan(5);
    for (const { words } of shaky) expect(words).not.toMatch(COUNTED);
  });

  it("cites no law by number to the parent: that is what the rules are for", () => {
    for (const { words } of ALL) expect(words).not.toMatch(/\b(section|regulation|paragraph|schedule)\b/i);
  });
});

describe("the rungs", () => {
  it("go up with the chase ladder, and each letter stands on one rung only", () => {
    const heights = RUNGS.map((letter) => LADDER.findIndex(({ letters }) => letters.includes(letter)));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights).not.toContain(-1);
    const letters = LADDER.flatMap((rung) => rung.letters);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it("an email that is no letter of ours stands on the lowest, one to the council on none", () => {
    expect(rungOf(null)?.id).toBe("first");
    expect(rungOf("K1")?.id).toBe("stage-1");
    expect(rungOf("L1")).toBeNull();
  });
});

describe("what stands beside", () => {
  it("has clocks that are in the table, and helpers that are in the directory", () => {
    for (const { id, runs = {}, keep = [], helper } of BESIDE) {
      for (const clock of [...Object.values(runs), ...keep]) expect(findClock(clock), `${id} ${clock}`).not.toBeNull();
      expect(helperById(helper), `${id} ${helper}`).not.toBeNull();
    }
    expect(new Set(BESIDE.map(({ id }) => id)).size).toBe(BESIDE.length);
  });

  it("knows every letter of the catalogue, or the ladder or the records do", () => {
    const known = [...LADDER, ...BESIDE].flatMap(({ letters }) => [...letters]);
    const rest = ["R5", "R6", "R7", "R8"];
    const lost = LETTERS.map(({ id }) => id).filter((id) => /^[A-Z]\d+$/.test(id) && ![...known, ...rest].includes(id));
    expect(lost).toEqual([]);
  });
});
