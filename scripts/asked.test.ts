import { describe, expect, it } from "vitest";
import { browsersAsked } from "./asked.ts";

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
