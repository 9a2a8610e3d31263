import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

const shown = (before: string, after: string) =>
  wordDiff(before, after)?.map(({ is, text }) => `${is === "same" ? "" : is === "gone" ? "-" : "+"}${text.trim()}`);

describe("what changed by a correction", () => {
  test("stands in the words that stayed", () => {
    expect(shown("She said before half-term, not later.", "She said in two weeks, not later.")).toEqual([
      "She said",
      "-before half-term,",
      "+in two weeks,",
      "not later.",
    ]);
  });

  test("another sentence is no change of the first, and nor is one of nothing", () => {
    expect(wordDiff("Ms Patel will watch R. in class.", "It was on Tuesday")).toBeNull();
    expect(wordDiff("", "It was on Tuesday")).toBeNull();
  });

  test("both wordings can be read out of it again", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "c", "d\n"), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(" ").trim());
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before, after);
        const read = (not: string) =>
          runs
            ?.filter(({ is }) => is !== not)
            .flatMap(({ text }) => text.split(/\s+/))
            .filter(Boolean)
            .join(" ");
        if (runs === null) return;
        expect(read("gone")).toBe(after.split(/\s+/).join(" "));
        expect(read("new")).toBe(before.split(/\s+/).join(" "));
      }),
    );
  });
});
