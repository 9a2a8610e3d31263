import { describe, expect, test } from "vitest";
import { checkTone } from "./tone.ts";
import { takeChange } from "./tone-change.ts";

const FINDS: [kind: string, text: string, words: string][] = [
  ["blame", "He was sick on Monday, and nobody at school seems to care.", "nobody at school seems to care"],
  ["blame", "Nobody cares.", "Nobody cares"],
  ["blame", "No-one at the school listens.", "No-one at the school listens"],
  ["blame", "You don’t care about him.", "You don’t care"],
  ["blame", "The school has failed my son.", "The school has failed my son"],
  ["blame", "You have completely ignored us.", "You have completely ignored us"],
  ["blame", "It's your fault.", "It's your fault"],
  ["blame", "The teacher says so but you are useless.", "you are useless"],
  ["blame", "You never reply.", "You never reply"],
  ["blame", "This is a total disgrace.", "total disgrace"],
  ["blame", "The wait is appalling.", "is appalling"],
  ["blame", "You should be ashamed of yourselves.", "You should be ashamed of yourselves"],
  ["sarcasm", "Thanks for nothing.", "Thanks for nothing"],
  ["sarcasm", "With all due respect, he is eight.", "With all due respect"],
  ["sarcasm", "I suppose you are too busy.", "I suppose you are too busy"],
  ["sarcasm", "The so-called experts said no.", "so-called experts"],
  ["threat", "Reply or else.", "or else"],
  ["threat", "I will take legal action.", "I will take legal action"],
  ["threat", "You will be hearing from my solicitor.", "hearing from my"],
  ["threat", "I will go to the press.", "go to the press"],
  ["threat", "I will report you to Ofsted.", "report you to Ofsted"],
  ["threat", "I’ll post this on Facebook.", "post this on Facebook"],
  ["threat", "You will regret this.", "You will regret this"],
  ["threat", "This is your last chance.", "This is your last chance"],
  ["blame", "Shame on you.", "Shame on you"],
  ["blame", "You have ruined his life.", "You have ruined his life"],
  ["blame", "I am writing to you people again.", "you people"],
  ["blame", "Please just do your job.", "just do your job"],
  ["sarcasm", "For the umpteenth time, he is not lazy.", "For the umpteenth time"],
  ["sarcasm", "I won’t hold my breath.", "I won’t hold my breath"],
  ["sarcasm", "If it’s not too much trouble, write back.", "If it’s not too much trouble"],
  ["threat", "You have 24 hours.", "You have 24 hours"],
  ["threat", "There will be consequences.", "There will be consequences"],
  ["threat", "Heads will roll.", "Heads will roll"],
  ["capitals", "This is NOT GOOD enough.", "NOT GOOD"],
  ["capitals", "He has been out for WEEKS.", "WEEKS"],
  ["marks", "Please help!!!", "!!!"],
  ["marks", "When will you answer??", "??"],
  ["admission", "I am keeping him off school.", "I am keeping him off school"],
  ["admission", "I’m keeping R. off until there is a plan.", "I’m keeping R. off"],
  ["admission", "We kept her at home all week.", "We kept her at home"],
  ["admission", "I have decided not to send him in.", "I have decided not to send him in"],
  ["admission", "I refuse to send her to school.", "I refuse to send her to school"],
  ["admission", "I let him stay at home on Friday.", "I let him stay at home"],
  ["admission", "I don’t make him go.", "I don’t make him go"],
  ["admission", "I told school he was ill but he was anxious.", "I told school he was ill but"],
  ["admission", "We went on holiday in term time.", "We went on holiday in term time"],
];

const QUIET = [
  "",
  "R. was too frightened to leave the car on Monday.",
  "She has not slept since Sunday and was sick twice.",
  "I wrote on 3 March and have not seen a reply.",
  "Thank you for listening to him.",
  "You always make him feel welcome.",
  "Nobody met him at the gate on Tuesday.",
  "The SENCO and CAMHS know about his ADHD and his EHCP.",
  "PE is on Monday; KS2 SATS are in May.",
  "I keep notes at home.",
  "I kept calm at home.",
  "I kept her home because she was ill with a temperature.",
  "He must take a coat or else he will be cold.",
  "He could not go in, though we tried for an hour.",
  "Can you help?",
  "Thank you!",
  "I am not able to get him into the car.",
  "She is in the school play.",
];

describe("checkTone", () => {
  test.each(FINDS)("%s: %s", (kind, text, words) => {
    const found = checkTone(text);
    expect(found.map((one) => [one.kind, one.words])).toContainEqual([kind, words]);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.words);
  });

  test.each(QUIET)("has nothing to say about: %s", (text) => {
    expect(checkTone(text)).toEqual([]);
  });

  test("points to the fact only where one stands before", () => {
    expect(checkTone("He cried. Nobody cares.")[0]?.advice).toBe(
      "is how it feels. The fact before it will carry further.",
    );
    expect(checkTone("Nobody cares.")[0]?.advice).toBe("is how it feels. A fact with its day will carry further.");
  });

  test("sends words that can be read against the parent to SENDIASS or a solicitor, and offers no other words", () => {
    const [one] = checkTone("I am keeping him off school.");
    expect(one?.advice).toContain("SENDIASS or a solicitor first");
    expect(one?.change).toBeNull();
    expect(one && takeChange("I am keeping him off school.", one)).toBe("I am keeping him off school.");
  });

  test("findings stand in order and never overlap", () => {
    const found = checkTone("NOBODY CARES!!! You never reply and I will go to the press. It is a TOTAL DISGRACE");
    for (const [i, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    expect(found.length).toBeGreaterThan(3);
  });
});

describe("takeChange", () => {
  test.each([
    [
      "R. was too frightened to leave the car on Monday, and nobody at school seems to care.",
      "R. was too frightened to leave the car on Monday.",
    ],
    ["He was ill. Nobody cares. He is better.", "He was ill. He is better."],
    ["Nobody cares.", ""],
    ["He saw Ms. Patel. Nobody cares.", "He saw Ms. Patel."],
    ["I know about R. and nobody cares.", "I know about R."],
    ["You have failed my son and I am writing again.", "I am writing again."],
    ["You have failed my son and written nothing.", ""],
    ["Line one.\nThanks for nothing\nLine three.", "Line one.\nLine three."],
    ["Is it so hard, or is it a total disgrace, that he waits?", "Is it so hard, that he waits?"],
    ["This is NOT GOOD enough.", "This is not good enough."],
    ["I AM SO TIRED.", "I am so tired."],
    ["HIS SENCO KNOWS.", "His SENCO knows."],
    ["Please help!!!", "Please help."],
    ["Why?? I asked.", "Why? I asked."],
  ])("%s → %s", (text, after) => {
    const [one] = checkTone(text);
    expect(one && takeChange(text, one)).toBe(after);
  });
});
