import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Findable, SearchIndex } from "./search-index.ts";
import { pieces, snippet } from "./snippet.ts";
import { fold, foldedWords, wordsOf } from "./words.ts";

const PARTS = ["R.", "child’s", "E-12", "Zoë", "half-term", "O’Brien", "J. W.", "a@b.example", "16:05", "ß", "x", "of"];
const text = fc.oneof(
  fc.string({ maxLength: 60, unit: "grapheme" }),
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 12 })), { maxLength: 12 })
    .map((all) => all.join(" ")),
);
const things = fc.array(text, { minLength: 1, maxLength: 20 });

const findable = (said: string, at: number): Findable => ({ id: `i${at}`, version: said, text: () => said });
function indexOf(texts: readonly string[]): SearchIndex {
  const index = new SearchIndex();
  index.update(texts.map(findable));
  index.work(() => true);
  return index;
}

describe("what is written is found", () => {
  test("by each of its own longer words, and by every beginning of them that has two letters or more", () => {
    fc.assert(
      fc.property(things, fc.nat(), (texts, pick) => {
        const index = indexOf(texts);
        const at = pick % texts.length;
        for (const word of foldedWords(texts[at] ?? "").filter((one) => [...one].length > 2)) {
          expect(index.find(word)?.ids).toContain(`i${at}`);
          if (!/^e-\d/.test(word)) expect(index.find([...word].slice(0, -1).join(""))?.ids).toContain(`i${at}`);
        }
      }),
    );
  });

  test("by all of its words together, as they are written", () => {
    fc.assert(
      fc.property(things, fc.nat(), (texts, pick) => {
        const at = pick % texts.length;
        const found = indexOf(texts).find(texts[at] ?? "");
        if (foldedWords(texts[at] ?? "").length > 0) expect(found?.ids).toContain(`i${at}`);
        else expect(found).toBeNull();
      }),
    );
  });

  test("whatever came and went before, a search says the same as one made afresh", () => {
    fc.assert(
      fc.property(fc.array(things, { minLength: 1, maxLength: 4 }), text, (rounds, words) => {
        const grown = new SearchIndex();
        for (const texts of rounds) {
          grown.update(texts.map(findable));
          grown.work(() => true);
        }
        const fresh = indexOf(rounds.at(-1) ?? []);
        const [one, other] = [grown.find(words), fresh.find(words)];
        if (one?.near || other?.near) return;
        expect([...(one?.ids ?? [])].sort()).toEqual([...(other?.ids ?? [])].sort());
      }),
    );
  });
});

test("the quick way to read plain letters finds the same words as the other", () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(foldedWords(said)).toEqual([...new Set(wordsOf(said).map(({ word }) => word))]);
    }),
  );
});

test("pieces make up the text again, and a snippet has a hit", () => {
  fc.assert(
    fc.property(text, fc.nat(), (said, pick) => {
      const words = foldedWords(said);
      const word = words[pick % Math.max(1, words.length)] ?? "none";
      const isHit = (one: string) => one === word;
      expect(
        pieces(said, isHit)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(said);
      expect(snippet(said, isHit)?.some(({ hit }) => hit) ?? words.length === 0).toBe(true);
      for (const piece of pieces(said, isHit).filter(({ hit }) => hit)) expect(fold(piece.text)).not.toBe("");
    }),
  );
});
