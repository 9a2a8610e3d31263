import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, normaliseText, plainText } from "./plain-text.ts";

test("parts paragraphs by an empty line and keeps the lines within one", () => {
  const paragraphs = [[{ text: "Dear SENCO," }], [{ text: "She said: " }, { text: "no\nand no", yours: "says" }]];
  expect(plainText(paragraphs)).toBe("Dear SENCO,\n\nShe said: no\nand no");
});

test.each([
  ["It’s “R.” – here…", 'It\'s "R." - here...'],
  ['It\'s "R." - here...', 'It\'s "R." - here...'],
  ["  two \u00a0 spaces\r\n\r\nand lines ", "two spaces and lines"],
  ["cafe\u0301", "café"],
  ["so\u00adft\u200b \ufeffedges\u200f", "soft edges"],
  ["", ""],
])("makes %j comparable", (text, same) => {
  expect(normaliseText(text)).toBe(same);
});

test("making a text comparable twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
    }),
  );
});

test.each([
  ["With thanks,\nJo Whitlock", 4],
  ["one – two", 2],
  ["R.’s plan, 17 March", 4],
  ["", 0],
])("counts the words of %j", (text, words) => {
  expect(countWords(text)).toBe(words);
});
