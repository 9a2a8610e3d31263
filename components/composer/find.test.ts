import { describe, expect, test } from "vitest";
import { LETTERS } from "../../lib/letters/index.ts";
import type { Letter } from "../../lib/letters/letter.ts";
import { cpuMs } from "../../lib/mail/testing/cpu.ts";
import { findLetters, within } from "./find.ts";

const [model] = LETTERS;
if (!model) throw new Error("no letters");
const letter = (id: string, name: string, when: string, finds: string[] = [], purpose = "Asks for it."): Letter => ({
  ...model,
  id,
  name,
  when,
  purpose,
  finds,
});

/** A small catalogue of its own: the real one grows. */
const SOME = [
  letter("C1", "A first concern", "You are worried and want to tell the school.", ["anxiety", "school refusal"]),
  letter("C2", "Ask for a meeting", "You want to talk it through with the school."),
  letter("C9", "Report an absence", "Your child is too unwell to come in today.", ["ill", "code i", "sick"]),
  letter("C11", "When the school asks for medical evidence", "A letter from the doctor is asked for.", [
    "gp",
    "fit note",
  ]),
  letter("C18", "Ask the GP or CAMHS for a letter", "Somebody who treats your child can say what helps.", ["camhs"]),
  letter("A3", "Answer a penalty notice", "The council has fined you for absence.", ["fine", "£80"]),
  letter("H1", "A gentle chase", "You wrote and nothing has come back."),
];
const ids = (query: string, letters: readonly Letter[] = SOME) => findLetters(query, letters).map(({ id }) => id);

describe("finding a letter", () => {
  test.each([
    ["CAMHS", "C18"],
    ["camhs letter", "C18"],
    ["fine", "A3"],
    ["fined", "A3"],
    ["penalty notices", "A3"],
    ["too anxious", "C1"],
    ["anxious", "C1"],
    ["refusing school", "C1"],
    ["meet", "C2"],
    ["meeting with the school", "C2"],
    ["doctors", "C11"],
    ["sick", "C9"],
    ["h1", "H1"],
    ["nothing has come back", "H1"],
  ])("“%s” finds %s first", (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each([
    ["anxeity", "C1"],
    ["meating", "C2"],
    ["pnealty", "A3"],
    ["abscence", "C9"],
    ["evidense", "C11"],
  ])("a slip in “%s” does no harm", (query, id) => {
    expect(ids(query)).toContain(id);
  });

  test("a slip is not looked for where the word is there as typed", () => {
    expect(ids("fine")).toEqual(["A3"]);
    expect(ids("sick")).toEqual(["C9"]);
  });

  test("a word half typed finds already", () => {
    expect(ids("pen")).toEqual(["A3"]);
    expect(ids("ask med")).toContain("C11");
  });

  test("what is in a name comes before what is in a description", () => {
    const [first, second] = ids("absence");
    expect([first, second]).toEqual(["C9", "A3"]);
  });

  test("where nothing has all of it, what has most of it", () => {
    expect(ids("camhs trampoline")).toEqual(["C18"]);
  });

  test("nothing typed and nothing that fits find nothing", () => {
    expect(ids("")).toEqual([]);
    expect(ids("  ?! ")).toEqual([]);
    expect(ids("trampoline")).toEqual([]);
  });

  test("only small words are still looked for", () => {
    expect(ids("write to the school about it").length).toBeGreaterThan(0);
  });
});

describe("in the catalogue itself", () => {
  test.each(LETTERS.map((one) => ({ id: one.id, name: one.name })))("$id is found by its name", ({ id, name }) => {
    expect(findLetters(name, LETTERS)[0]?.id).toBe(id);
  });

  test.each(LETTERS.flatMap(({ id, finds = [] }) => finds.map((word) => ({ id, word }))))(
    "$id is found by “$word”",
    ({ id, word }) => {
      expect(ids(word, LETTERS)).toContain(id);
    },
  );

  test.each([
    ["she won’t go in", "C1"],
    ["can't get her in", "C1"],
    ["refuses to go to school", "C1"],
    ["he is scared", "C1"],
    ["crying every morning", "C1"],
    ["hates school", "C1"],
    ["school phobia", "C1"],
    ["ignored", "H1"],
    ["court", "A3"],
    ["toilet", "C5"],
  ])("what parents say, “%s”, finds %s among the first three", (query, id) => {
    const first = findLetters(query, LETTERS).slice(0, 3);
    expect(first.map((one) => one.id)).toContain(id);
  });

  test("where a child does not go in, nobody is offered a thank-you or a request for records", () => {
    for (const query of ["she won't go in", "he is scared", "crying every morning"]) {
      const found = findLetters(query, LETTERS).map((one) => one.id);
      expect(found.slice(0, 3)).not.toEqual(expect.arrayContaining(["R3"]));
      expect(found.slice(0, 3)).not.toEqual(expect.arrayContaining(["R6"]));
    }
  });

  test("a hundred keys take no time", () => {
    const query = "medical evidence from the doctor";
    const many = Array.from({ length: 80 }, (_, at) => ({ ...(LETTERS[at % LETTERS.length] ?? model), id: `X${at}` }));
    findLetters(query, many);
    const hundred = () => {
      for (let at = 0; at < 100; at++) findLetters(query, many);
    };
    expect(cpuMs(hundred)).toBeLessThan(1000);
  });
});

test("two words are as near as their slips", () => {
  expect(within("penalty", "pnealty", 1)).toBe(true);
  expect(within("penalty", "pelanty", 1)).toBe(false);
  expect(within("camhs", "cahms", 1)).toBe(true);
  expect(within("", "abc", 2)).toBe(false);
});
