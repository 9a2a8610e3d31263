import { describe, expect, test } from "vitest";
import { fillLetter, readerNote } from "./fill.ts";
import { LETTERS, letterById } from "./index.ts";
import { factsFor } from "./testing.ts";

const first = letterById("C1");
if (!first) throw new Error("no letter");

describe("the note for the reader", () => {
  test("is left out unless the parent wants it", () => {
    const filled = fillLetter(first, factsFor(first));
    expect(filled.note).toBeNull();
    expect(filled.text.trimEnd()).toMatch(/R\.’s mum, Year 4$/);
  });

  test("stands below the signature, and is counted apart", () => {
    const without = fillLetter(first, factsFor(first));
    const filled = fillLetter(first, factsFor(first, { withNote: true }));
    const lines = first.goodAnswer.map((line) => `• ${line}`).join("\n");
    expect(filled.text).toBe(`${without.text}\n\nWhat would help in an answer:\n${lines}`);
    expect(filled.words).toBe(without.words);
    expect(filled.paragraphs).toEqual(without.paragraphs);
  });

  test.each(LETTERS.filter(({ reader }) => reader === "school").map((letter) => ({ id: letter.id, letter })))(
    "$id: it is short and asks for nothing by law",
    ({ letter }) => {
      const text =
        readerNote(letter)
          ?.map((span) => span.text)
          .join("") ?? "";
      expect(text).not.toBe("");
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(80);
      expect(text).not.toMatch(/\bmust\b|\bsection \d|\bparagraph \d/i);
    },
  );
});
