import fc from "fast-check";
import { expect, test } from "vitest";
import { foundIn, soughtOf } from "../testing/search-text.ts";
import { leaveOut } from "./index.ts";
import { documentOf, entryOf } from "./testing/documents.ts";

/** Random texts with names in them, in every way in which mail writes names. */

const NAMES = ["Sam Brown", "Zoë", "Niamh O’Brien", "Ali", "Łukasz Nowak"];
const REPLACE = NAMES.map((from, at) => ({ from, to: `${"XYVWQ"[at]}.` }));
/** None of it is a part of a name, holds one, or makes one with what stands beside it. */
const OTHER = fc.constantFrom(
  "the",
  "same",
  "Alison",
  "samples",
  "rang",
  "about",
  "Ms Patel",
  "=3D",
  "20%",
  "&",
  "“quiet”",
  "naïve",
  "12",
  "E-12",
  "(SEN)",
  "…",
  "e\u0301te\u0301",
  "ليلى",
  "小明",
  "😀",
);
const GAP = fc.constantFrom(" ", "\n", ", ", ". ", "\n> ", "\u00a0", "; ", "\r\n\r\n", ": “", "\t");
const WAYS: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize("NFD"),
  (name) => `${name}’s`,
  (name) => name.replace(" ", "\n> "),
  (name) => name.replace(" ", "\u00a0"),
  (name) => name.replace(" ", "=20"),
  (name) => name.replace(" ", "_"),
  (name) => name.replace(" ", "-"),
  (name) => [...name].join("\u00ad"),
  (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}`,
  (name) => `${name.slice(0, 2)}=\r\n${name.slice(2)}`,
  (name) => name.split(" ").reverse().join(", "),
  (name) => `${name.replace(/\W+/gu, ".").toLowerCase()}@example.org`,
  (name) => encodeURI(name),
  (name) =>
    Buffer.from(name).toString("latin1") === name
      ? name
      : name.replace(/[^ -~]/gu, (char) =>
          [...Buffer.from(char)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(""),
        ),
];
const WRITTEN = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...WAYS)).map(([name, way]) => way(name));
const line = (word: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(word, GAP), { maxLength: 12 }).map((parts) => parts.flat().join(""));

function textOf(text: string): string {
  const { document } = leaveOut(documentOf("", { entries: [entryOf({ text })] }), {
    replace: REPLACE,
    contactDetails: true,
  });
  return document.entries[0]?.text ?? "";
}

test("a replaced word never survives, in any string of a document", () => {
  const sought = soughtOf(NAMES);
  fc.assert(
    fc.property(line(fc.oneof(OTHER, WRITTEN)), (text) => {
      const { document } = leaveOut(documentOf(text), { replace: REPLACE, contactDetails: true });
      expect(foundIn(JSON.stringify(document), sought)).toEqual([]);
      expect(foundIn(document.entries[0]?.text ?? "", sought)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("nothing else changes", () => {
  fc.assert(
    fc.property(line(OTHER), (text) => {
      expect(textOf(text)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(line(OTHER), fc.constantFrom(...NAMES), line(OTHER), (before, name, after) => {
      const to = REPLACE.find(({ from }) => from === name)?.to;
      expect(textOf(`${before}(${name}) ${after}`)).toBe(`${before}(${to}) ${after}`);
    }),
  );
});

test("any text at all without a name and a number in it stays", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(foundIn(text, soughtOf(["Sam Brown", "Zoe", "Niamh O’Brien", "Ali", "Lukasz Nowak"])).length === 0);
      fc.pre(!/\d|[@łŁ]|\p{Lu}\W*(?:brown|nowak)/iu.test(text));
      expect(textOf(text)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("leaving out twice is leaving out once, contact details and all", () => {
  const details = fc.constantFrom(
    "07700 900123",
    "jo@example.org",
    "12 Mill Lane, Westmere WM1 2AB",
    "+44 1632 960 123",
  );
  fc.assert(
    fc.property(line(fc.oneof(OTHER, WRITTEN, details)), fc.boolean(), (text, contactDetails) => {
      const choice = { replace: REPLACE, contactDetails };
      const once = leaveOut(documentOf(text), choice);
      const twice = leaveOut(once.document, choice);
      expect(twice.document).toEqual(once.document);
      expect(twice.replaced.every(({ times }) => times === 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("whatever words are chosen to stand for others, the others are gone", () => {
  const word = fc.constantFrom("Sam", "S", "left", "out", "name", "Ann Lee", "A.B.", "email", "…", "sam b", "");
  const pairs = fc.array(fc.record({ from: word, to: word }), { maxLength: 5 });
  fc.assert(
    fc.property(pairs, line(word), (replace, text) => {
      const { document } = leaveOut(documentOf(text), { replace, contactDetails: false });
      const words = replace.map(({ from }) => from).filter((from) => /\p{L}/u.test(from));
      expect(
        foundIn(
          JSON.stringify({
            ...document,
            sections: [],
            entries: document.entries.map(({ text }) => text),
            files: [],
            preset: "",
          }).replace(/"[a-zA-Z]+":/gu, ""),
          soughtOf(words),
        ),
      ).toEqual([]);
    }),
  );
});
