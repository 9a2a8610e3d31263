import { chronology, type PackEntry } from "../../chronology.ts";
import type { PackDocument } from "../../document.ts";
import { SAMPLE_ENTRIES, SAMPLE_PROFILE } from "../../testing/sample.ts";

/** Small documents for tests of what is left out. */

export const SHA = "ab".repeat(32);

/** @returns one entry of words, as an email has them */
export function entryOf(over: Partial<PackEntry> = {}): PackEntry {
  const options = { privateNotes: true, sensitive: true, first: null, last: null };
  const owner = { name: "Jo Whitlock", pronoun: false };
  const [first] = chronology(SAMPLE_ENTRIES.slice(0, 1), SAMPLE_PROFILE, options, owner).entries;
  if (!first) throw new Error("the sample has no entry");
  return { ...first, ...over };
}

/** @returns a document in which every kind of block holds these words */
export function documentOf(words: string, over: Partial<PackDocument> = {}): PackDocument {
  const span = { text: words };
  const entry = entryOf({ id: "hash-1", text: words, what: words, subject: words });
  return {
    preset: "sendiass",
    title: words,
    subtitle: words,
    author: words,
    madeAt: Date.UTC(2027, 2, 23),
    madeOn: "Tue 23 March 2027",
    size: 10,
    sections: [
      {
        id: "first",
        title: words,
        ownPage: true,
        word: true,
        blocks: [
          { block: "heading", level: 2, text: words },
          { block: "paragraph", words: [span, { text: " in full", to: "hash-1" }] },
          { block: "list", items: [[span]] },
          { block: "facts", rows: [{ label: words, words: [span] }] },
          { block: "box", title: words, sentences: [words] },
          { block: "table", caption: words, head: [words], widths: [1], rows: [[[span]]] },
          { block: "chronology", entries: ["hash-1"] },
          { block: "index" },
          { block: "entry", entry: "hash-1" },
        ],
      },
      {
        id: "files",
        title: "Files",
        ownPage: true,
        word: false,
        blocks: [{ block: "file", sha256: SHA }],
      },
    ],
    entries: [entry],
    files: [{ sha256: SHA, entry: "hash-1", label: "E-1 file 1", name: words, type: "application/pdf", size: 9 }],
    leftOut: { entries: 0, private: 0, sensitive: 0 },
    limits: [words],
    pageLimits: [{ section: "first", pages: 1, words, source: words }],
    ...over,
  };
}
