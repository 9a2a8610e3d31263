import { describe, expect, test } from "vitest";
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

/** Sentences that can be read as keeping the child at home by choice, with the words pointed at. */
const ADMITS: [text: string, words: string][] = [
  ["I decided to keep him off.", "I decided to keep him off"],
  ["I let her stay home.", "I let her stay home"],
  ["I am not sending her.", "I am not sending her"],
  ["I’m not sending R. back until there is a plan.", "I’m not sending R. back"],
  ["I took her out.", "I took her out"],
  ["I took him out of school in November.", "I took him out of school"],
  ["So I pulled him out of lessons.", "I pulled him out of lessons"],
  ["I have withdrawn her from school for now.", "I have withdrawn her from school"],
  ["We have been keeping our son at home.", "We have been keeping our son at home"],
  ["I just kept my daughter off school.", "I just kept my daughter off school"],
  ["We decided as a family to keep her at home.", "We decided as a family to keep her at home"],
  ["I thought it best to keep him home.", "I thought it best to keep him home"],
  ["I made the decision not to send her in.", "I made the decision not to send her in"],
  ["We have decided he will not go back.", "We have decided he will not go"],
  ["It was easier to keep her at home.", "It was easier to keep her at home"],
  ["I did not send him in on Tuesday.", "I did not send him in"],
  ["I haven’t been taking him to school.", "I haven’t been taking him to school"],
  ["I have stopped taking her in.", "I have stopped taking her in"],
  ["We won’t be bringing R. in tomorrow.", "We won’t be bringing R. in"],
  ["I gave her a day off.", "I gave her a day off"],
  ["I gave him a mental health day.", "I gave him a mental health day"],
  ["I let him have a day off on Friday.", "I let him have a day off"],
  ["I told her she didn’t have to go in.", "I told her she didn’t have to go in"],
  ["I said he could stay at home.", "I said he could stay at home"],
  ["She will not be coming back until you sort this out.", "She will not be coming back until you"],
  ["He won’t be coming in until there is a plan.", "He won’t be coming in until there"],
  ["We overslept on Monday.", "We overslept"],
  ["I am going to home educate him.", "I am going to home educate him"],
  ["I will deregister her.", "I will deregister her"],
  ["We are thinking of taking her off roll.", "We are thinking of taking her off roll"],
  ["I am sick of it, so I am keeping her off.", "I am keeping her off"],
  ["She is not ill, I am keeping her off.", "I am keeping her off"],
];

/** What tells the same story and points at nothing, and what only looks alike. */
const INNOCENT = [
  "She could not go in.",
  "He was not able to leave the house.",
  "R. couldn’t get out of the car, so we drove home.",
  "She did not go to school on Monday because she was sick twice.",
  "He has not been in since 3 November.",
  "She was too frightened to go through the gate.",
  "I could not get her into the car.",
  "I tried for an hour and he could not go in.",
  "We drove to the gate twice and she could not get out.",
  "I kept her at home because she had a temperature.",
  "She was ill, so I kept her home.",
  "The doctor told us to keep him off for two days.",
  "The school asked me to keep him at home that day.",
  "You told me to keep her off until the results came.",
  "I took her out to the car again.",
  "I took him out of his car seat.",
  "I took her out of school early for a dentist appointment.",
  "I am not sending the form again.",
  "I did not send her homework in.",
  "I have not sent you the letter yet.",
  "I didn’t take it badly.",
  "I am bringing her in at 9:30.",
  "I let her know that you had written.",
  "I let him choose his lunch.",
  "I told him to try.",
  "I told her about the plan.",
  "We gave him the timetable.",
  "I gave her the morning medicine.",
  "Should I keep him at home when he is like this?",
  "What should I do if I keep him at home and you mark it?",
  "I want her to be in school.",
  "I will bring her as soon as she is well enough.",
  "I keep a diary at home.",
  "I kept R. company at home.",
  "She will not be back until Monday.",
  "He won’t go in unless somebody he knows is at the door.",
  "It was easier to get her in by the side door.",
  "I decided to write to you.",
  "We have decided to ask for an assessment.",
  "I said he could use the side door.",
  "The school sent her home at 10.",
  "School is closed on Friday, so we are keeping him at home.",
  "I agreed to the shorter hours until 29 January.",
  "She is home by 3:30 and off her food.",
  "He has lost two kilos and cannot sleep.",
  "I kept trying for forty minutes and then he was sick, so I rang the office.",
  "We sent her in on Monday and she was sent home by lunch.",
  "I am not taking this further at the moment.",
  "I did not bring it up at the meeting.",
  "I took her out for some air and then we tried again.",
  "I let her calm down in the car and then we went in at 9:20.",
  "I told him to stay with Mrs Green.",
  "I gave him the day to think about it.",
  "We were on holiday in August.",
  "I do not want to home educate.",
  "I home schooled him in lockdown.",
  "I lied down next to her.",
  "I had to take her home again.",
  "I brought her home at 11 because the office rang.",
  "I can no longer get him to school.",
  "I had to keep her at home because she could not stop crying.",
  "She says nobody listens to her.",
  "You will be sorry to hear that he is ill.",
  "What a surprise it was that he went in!",
  "It is not your fault.",
];

const NAMES: [text: string, words: string][] = [
  ["On Monday Jayden Smith took her bag.", "Jayden Smith"],
  ["She sits next to Olivia Brown-Jones in maths.", "Olivia Brown-Jones"],
  ["It was Mohammed Khan again.", "Mohammed Khan"],
  ["A boy called Kaelan Frost pushed her.", "Kaelan Frost"],
  ["Tegan Marsh and her friends laughed at her.", "Tegan Marsh"],
  ["Aisha Begum in her class saw it.", "Aisha Begum"],
  ["Zuzanna O’Neill kicked him.", "Zuzanna O’Neill"],
  ["It is Callum McBride’s gang.", "Callum McBride’s"],
];

const NO_NAMES = [
  "K. and J. took her bag.",
  "Jayden took her bag.",
  "Ms Patel and Mr Lowe know.",
  "Mrs Olivia Brown was kind.",
  "Sarah Green, her teaching assistant, met her.",
  "Her teacher Sarah Green met her.",
  "The educational psychologist Emma Stone saw him in March.",
  "Our GP, Dr Amy Walker, wrote to you.",
  "Tom Whitlock will collect her.",
  "She goes to Hillcrest Primary.",
  "We use Google Classroom and Class Charts.",
  "Children’s Services rang on Monday Morning.",
  "He loves Harry Potter.",
  "It was at the Christmas Fair in Year Four.",
  "Summer Term begins in April.",
  "In May Ms Patel rang.",
  "Sports Day was hard.",
  "Dear Ms Patel, R. is well.",
  "She sees the Occupational Therapist on Tuesdays.",
  "I spoke to Jack’s mum.",
  "Grace Darling House is her form.",
  "She read Jane Eyre in English Literature.",
  "Sarah Khan from CAMHS rang.",
  "Sarah Khan (CAMHS) saw her in May.",
  "I spoke to Emma Jones in the office.",
  "His brother Ben Adams is in Year 2.",
];

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
    const start = performance.now();
    check({ a: text });
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
