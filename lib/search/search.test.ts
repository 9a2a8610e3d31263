import { describe, expect, test } from "vitest";
import { SearchIndex } from "./search-index.ts";
import { pieces, snippet } from "./snippet.ts";
import { foldedWords } from "./words.ts";

const TEXTS: Record<string, string> = {
  door: "R.’s way in: the garden door, half-term plan. Café Zoë",
  patel: "E-12 Email to Ms A. B. Patel, SENCO senco@hillcrest.example.sch.uk",
  letter: "Medical_letter-2027.pdf from Dr O’Brien",
  other: "E-123 An attendance meeting about E-12",
};

function indexOf(texts: Record<string, string> = TEXTS): SearchIndex {
  const index = new SearchIndex();
  index.update(Object.entries(texts).map(([id, text]) => ({ id, version: text, text: () => text })));
  index.work(() => true);
  return index;
}

describe("a search", () => {
  test.each([
    ["garden do", ["door"]],
    ["CAFE zoe", ["door"]],
    ["r's way", ["door"]],
    ["half term", ["door"]],
    ["half-term", ["door"]],
    ["ab patel", ["patel"]],
    ["A.B. Patel", ["patel"]],
    ["senco@hillcrest", ["patel"]],
    ["obrien", ["letter"]],
    ["o'brien", ["letter"]],
    ["medical", ["letter"]],
    ["e-12", ["other", "patel"]],
    ["E-123", ["other"]],
    ["e-1", []],
    ["patel garden", []],
  ])("for %j", (words, expected) => expect([...(indexOf().find(words)?.ids ?? [])].sort()).toEqual(expected));

  test("a spelling that is a letter off is found only when nothing has the word itself, and says so", () => {
    expect(indexOf().find("gardn")).toMatchObject({ ids: new Set(["door"]), near: true });
    expect(indexOf({ ...TEXTS, gardn: "gardn" }).find("gardn")).toMatchObject({ ids: new Set(["gardn"]), near: false });
    expect(indexOf().find("2026")?.ids.size).toBe(0);
  });

  test("a single letter is an initial first, and a beginning when nobody has it", () => {
    expect([...(indexOf().find("r")?.ids ?? [])]).toEqual(["door"]);
    expect([...(indexOf().find("g")?.ids ?? [])]).toEqual(["door"]);
  });

  test("of nothing but signs is no search", () => expect(indexOf().find(" -.’ ")).toBeNull());

  test("is made bit by bit, finds what is read so far, and reads only what came", () => {
    const read: string[] = [];
    const tell = (id: string, words: string) => () => {
      read.push(id);
      return words;
    };
    const all = Object.entries(TEXTS).map(([id, words]) => ({ id, version: "1", text: tell(id, words) }));
    const index = new SearchIndex();
    index.update(all);
    index.work(() => false);
    expect(index.left).toBe(3);
    expect(index.find("garden")?.ids.size).toBe(1);
    index.work(() => true);
    index.update([...all.slice(1), { id: "new", version: "1", text: tell("new", "Garden") }]);
    index.work(() => true);
    expect(read).toEqual(["door", "patel", "letter", "other", "new"]);
    expect([...(index.find("garden")?.ids ?? [])]).toEqual(["new"]);
  });
});

describe("in context", () => {
  const isHit = (word: string) => word.startsWith("garden");

  test("what was searched for is set apart, with accents and apostrophes as they are written", () => {
    expect(pieces("Zoë’s GARDEN door", isHit)).toEqual([
      { text: "Zoë’s ", hit: false },
      { text: "GARDEN", hit: true },
      { text: " door", hit: false },
    ]);
  });

  test("a long text is cut at words around the hit", () => {
    const text = `${"before and before ".repeat(20)}the garden door ${"and after ".repeat(40)}`;
    const shown =
      snippet(text, isHit)
        ?.map((piece) => piece.text)
        .join("") ?? "";
    expect(shown).toMatch(/^… (before|and) .* the garden door .* …$/);
    expect(shown.length).toBeLessThan(170);
  });
});

test("a word is the same with and without what cannot be seen", () => {
  expect(foldedWords("quiet\u00ADly e\u0301te\u0301")).toEqual(["quietly", "ete"]);
});
