import { describe, expect, test } from "vitest";
import { ADMITS, INNOCENT, NAMES, NO_NAMES } from "./check.fixtures.ts";
import { type AdviceKind, checkLetter, type LetterAdvice, type ToCheck } from "./check.ts";
import { GOLDEN_WORDS } from "./golden-words/index.ts";
import { contact, FAMILY, SECONDARY } from "./testing.ts";

const NOON = Temporal.ZonedDateTime.from("2027-03-23T12:00[Europe/London]").epochMilliseconds;
const NIGHT = Temporal.ZonedDateTime.from("2027-03-23T23:04[Europe/London]").epochMilliseconds;

function check(answers: Record<string, string>, more: Partial<ToCheck> = {}): LetterAdvice[] {
  const questions = Object.keys(answers).map((id) => ({ id, kind: "text" as const }));
  return checkLetter({ letter: null, questions, answers, profile: FAMILY, filled: null, now: NOON, ...more });
}

const found = (text: string) => check({ a: text }).map((one): [AdviceKind, string] => [one.kind, one.words]);

describe("words that read as a choice", () => {
  test.each(ADMITS)("%s", (text, words) => {
    expect(found(text)).toContainEqual(["admission", words]);
    const one = check({ a: text }).find(({ kind }) => kind === "admission");
    expect(one?.advice).toContain("Talk to SENDIASS or a solicitor first");
    expect(one?.change).toBeNull();
    expect(text.slice(one?.start, one?.end)).toBe(one?.words);
  });

  test.each(INNOCENT)("has nothing to say about: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("other children's full names", () => {
  test.each(NAMES)("%s", (text, words) => {
    expect(found(text)).toEqual([["name", words]]);
  });

  test.each(NO_NAMES)("has nothing to say about: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("knows the people of the case and the child by name", () => {
    const profile = {
      ...FAMILY,
      child: { ...FAMILY.child, name: "Rosie Hart" },
      contacts: [contact("teacher", "Daniel Okafor")],
    };
    const say = (text: string) => check({ a: text }, { profile });
    expect(say("Rosie Hart was in tears and Daniel Okafor rang me.")).toEqual([]);
    expect(say("Rosie was in tears and Daniel Moss laughed.").map(({ words }) => words)).toEqual(["Daniel Moss"]);
  });
});

describe("more than one ask", () => {
  test("points at the second request, wherever it stands", () => {
    expect(found("Could you move him to another table? Please also send me the policy.")).toEqual([
      ["asks", "Please also send me the policy"],
    ]);
    const over = check({ a: "He is tired. I would like a meeting.", b: "I want the school to pay for a tutor." });
    expect(over.map(({ kind, question, words }) => [kind, question, words])).toEqual([
      ["asks", "b", "I want the school to pay for a tutor"],
    ]);
  });

  test("points once, however many there are", () => {
    const text = "Please move him. Please send me the policy. Can you give him a card? Would you move the test?";
    expect(found(text)).toEqual([["asks", "Please send me the policy"]]);
  });

  test.each([
    "Could you move him to another table?",
    "Please move him. Please let me know when you have.",
    "Could you ring me? Can you tell me when?",
    "Please see attached. Please do not hesitate to call.",
    "She says “Please don’t make me go. Can you stay with me?”",
    "She asked “could you help me” and “please sit with me”.",
    "I would like her to be in school. I want her to be happy.",
    "He could not go in. She can read well. Would that I could help her.",
    "Is he eating? Does he have friends?",
    "I asked for a meeting in October. I asked again in November.",
    "A card to step out.\nEating in the library.\nComing in by the side door.",
    "Thank you for the plan. I am asking because he is worried.",
    "You can see that he is tired. Will he be in the same class?",
    "I want you to know how hard he tries. I need you to understand.",
    "Can you see what I mean? Will you be there?",
    "I would like to thank Mrs Green. Please could we meet?",
  ])("has nothing to say about: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("length and hour", () => {
  test("points at the longest part of a letter that is longer than is read", () => {
    const answers = { a: "Short.", b: `On Monday she was sick and ${"could not sleep and ".repeat(80)}that is all.` };
    expect(check(answers, { filled: { words: 300, text: "" } })).toEqual([]);
    const [one, ...more] = check(answers, { filled: { words: 412, text: "" } });
    expect(one).toMatchObject({ kind: "long", question: "b", start: 0, change: null });
    expect(one?.advice).toContain("412 words");
    expect(answers.b.slice(one?.start, one?.end)).toBe(one?.words);
    expect(more).toEqual([]);
  });

  test("leaves a letter alone that may be longer", () => {
    expect(check({ a: "Words." }, { letter: { words: 900 }, filled: { words: 800, text: "" } })).toEqual([]);
  });

  test("at night says that it can wait, unless it is about tomorrow", () => {
    const [one] = check({ a: "He is tired." }, { now: NIGHT });
    expect(one).toMatchObject({ kind: "late", question: null, words: "" });
    expect(one?.advice).toContain("23:04");
    expect(check({ a: "He is tired." }, { now: NIGHT, letter: { aboutTomorrow: true } })).toEqual([]);
  });
});

describe("all together", () => {
  test("goes through the answers in order, each by its place, none over another", () => {
    const advice = check({
      a: "NOBODY CARES. I am keeping him off. Jayden Smith hit him.",
      b: "Please move him. Please send me the policy!!",
    });
    expect(advice.map(({ question, kind }) => [question, kind])).toEqual([
      ["a", "blame"],
      ["a", "admission"],
      ["a", "name"],
      ["b", "asks"],
      ["b", "marks"],
    ]);
    for (const [i, one] of advice.entries()) {
      const before = advice[i - 1];
      if (before?.question === one.question) expect(one.start).toBeGreaterThanOrEqual(before?.end ?? 0);
    }
  });

  test("has nothing to say about what the invented parents type", () => {
    for (const [id, text] of Object.entries(GOLDEN_WORDS))
      expect(check({ [id]: text }, { profile: SECONDARY }), `${id}: ${text}`).toEqual([]);
  });

  test("looks at the whole of a letter that asks no questions: one of the parent's own", () => {
    const text = "Dear Ms Patel,\n\nI am keeping R. off. NOBODY CARES.\n\nWith thanks,\nJo Whitlock";
    const advice = check({}, { filled: { words: 12, text } });
    expect(advice.map(({ kind, question, change }) => [kind, question, change])).toEqual([
      ["admission", null, null],
      ["blame", null, null],
    ]);
    for (const one of advice) expect(text.slice(one.start, one.end)).toBe(one.words);
  });

  test("looks at words only, not at days or ticks", () => {
    const questions = [{ id: "a", kind: "choice" as const }];
    expect(check({ a: "I am keeping him off." }, { questions })).toEqual([]);
  });

  test.each([
    ["admissions", "I kept him at home "],
    ["capitals", "A'"],
    ["capital words", "AA "],
    ["blanks", " "],
    ["blanks after capitals", "NO   \t   "],
    ["names", "Jayden Smith "],
    ["capitalised words", "Aa "],
    ["requests", "please move him "],
    ["quotation marks", "“"],
    ["stops", ". "],
    ["fillers", "nobody just just just "],
    ["one long word", "i kept aaaaaaaa"],
    ["loops", "i am now now now going to "],
    ["marks", "!?"],
  ])("a very long text takes no time that a parent would notice as a stop: %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(160_000 / piece.length));
    // One that takes the square of its length would not end within the time that a test has.
    expect(Array.isArray(check({ a: text }))).toBe(true);
  });
});
