import { describe, expect, it } from "vitest";
import { browsersAsked, practiceAsked } from "./asked.ts";

describe("what npm test is asked", () => {
  it("is both browsers when nothing is said", () => {
    expect(browsersAsked([])).toEqual(["chromium", "firefox"]);
  });

  it.each([[["--browser", "chromium"]], [["--browser=chromium"]]])("is one browser: %j", (args) => {
    expect(browsersAsked(args)).toEqual(["chromium"]);
  });

  it.each([
    [["--brwoser", "chromium"], '"--brwoser"'],
    [["chromium"], '"chromium"'],
    [["--browser"], "chromium and firefox"],
    [["--browser", "safari"], "chromium and firefox"],
    [["--browser", "firefox", "--fast"], "chromium and firefox"],
  ])("is nothing else: %j", (args, words) => {
    expect(() => browsersAsked(args)).toThrow(words);
  });
});

describe("what npm start is asked", () => {
  it("is Gmail and a sentence of ours when nothing is said", () => {
    expect(practiceAsked([])).toMatchObject({ mail: "gmail", headless: false });
    expect(practiceAsked([]).sentence).not.toBe("");
  });

  it("is a mailbox, no screen and words of one's own", () => {
    const asked = practiceAsked(["--mail", "outlook", "--headless", "--sentence=R. slept badly."]);
    expect(asked).toEqual({ mail: "outlook", headless: true, sentence: "R. slept badly." });
  });

  it.each([
    [["--mail", "hotmail"], "gmail and outlook"],
    [["--mail"], "npm start -- --mail outlook"],
    [["--mial", "outlook"], '"--mial"'],
    [["outlook"], '"outlook"'],
    [["--sentence", " "], "npm start -- --sentence"],
  ])("is nothing else, and says what is possible: %j", (args, words) => {
    expect(() => practiceAsked(args)).toThrow(words);
    expect(() => practiceAsked(args)).toThrow("What can be asked");
  });
});
