import { describe, expect, test, vi } from "vitest";
import type { Entry } from "../record/entry.ts";
import { makePdf } from "./pdf.ts";
import { madePdf, nothing } from "./testing/make-pdf.ts";
import { readNodeFont } from "./testing/node-fonts.ts";
import { entryInWords, plainRecord } from "./testing/plain-record.ts";
import { type PdfContents, readPdf } from "./testing/read-pdf.ts";
import { SAMPLE_ENTRIES, sampleMail, sampleTalk } from "./testing/sample.ts";

// A page of tests on a busy machine: making and reading back a PDF takes its time.
vi.setConfig({ testTimeout: 60_000 });

const make = async (entries: Entry[], over = {}) => (await madePdf(plainRecord(entries, over))).file;
const read = async (entries: Entry[], over = {}) => readPdf(await make(entries, over));

/** Read once for all that only look at it. */
let sample: Promise<PdfContents> | null = null;
const readSample = () => {
  sample ??= read(SAMPLE_ENTRIES);
  return sample;
};

describe("the PDF", () => {
  test("holds every entry's words, people and both dates", async () => {
    const { words } = await read(SAMPLE_ENTRIES, { privateNotes: true, sensitive: true });
    const all = plainRecord(SAMPLE_ENTRIES, { privateNotes: true, sensitive: true });
    expect(all.entries).toHaveLength(SAMPLE_ENTRIES.length);
    for (const entry of all.entries) for (const part of entryInWords(entry)) expect(words).toContain(part);
    for (const sentence of all.limits) expect(words).toContain(sentence);
  });

  test("is tagged, in English, titled and bookmarked, with every row leading to its entry", async () => {
    const pdf = await readSample();
    const count = (tag: string) => pdf.tags.filter((role) => role === tag).length;
    expect(pdf.lang).toBe("en-GB");
    expect(pdf.title).toBe("R., Year 4: A dated record of contact with Hillcrest Primary");
    expect(count("H1")).toBe(1);
    expect(count("H2")).toBe(4);
    // Nine entries, the box of what it cannot have seen, and how to read it.
    expect(count("H3")).toBe(9 + 2);
    // Four heads of columns and the number of each row.
    expect(count("TH")).toBeGreaterThanOrEqual(4 + 9);
    expect(count("TD")).toBe(9 * 3);
    // The number and the page of each row.
    expect(pdf.links).toBe(9 * 2);
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(["About this pack", "Chronology", "Every entry in full"]));
    expect(pdf.bookmarks.filter((title) => title.startsWith("E-"))).toHaveLength(9);
  });

  test("numbers its pages, and names the page on which each entry stands in full", async () => {
    const { pages } = await readSample();
    for (const [at, page] of pages.entries()) expect(page).toContain(`${at + 1} of ${pages.length}`);
    const at = pages.findIndex((page) => page.includes("E-10 Reply") || page.includes("E-10  Reply"));
    expect(at).toBeGreaterThan(0);
    expect(pages.join(" ").replace(/\s+/gu, " ")).toContain(`E-10 page ${at + 1} `);
  });

  test("leaves private notes and sensitive mail out unless they are chosen", async () => {
    const without = await readSample();
    expect(without.words).not.toContain("I cried in the car");
    expect(without.words).not.toContain("Advice about R.");
    expect(without.words).toContain("2 entries of the record are not in this pack");
  });

  test("an empty record makes one page that says so", async () => {
    const { pages } = await read([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("no entries yet");
  });

  test("shows Polish, Vietnamese, Greek and Cyrillic as written", async () => {
    const text = "Zażółć gęślą jaźń. Tôi rất lo lắng. Ευχαριστώ πολύ. Дякую, щиро.";
    const { words } = await read([sampleMail(1, "2027-01-11T20:31", { text, subject: text })]);
    expect(words).toContain(text);
    expect(words).not.toContain("What could not be printed");
  });

  test("says plainly what no typeface of its own can show", async () => {
    const { words } = await read([
      sampleTalk(1, "2027-01-11", "08:40", { text: "She said Շնորհակալ եմ and waved 👋🏽." }),
    ]);
    expect(words).toContain("What could not be printed");
    expect(words).toContain("11 signs (Armenian)");
    expect(words).toContain("She said [11 letters, Armenian] and waved [emoji].");
  });
});

describe("hostile words", () => {
  const megabyte = "x".repeat(1_000_000);
  test.each([
    ["a line of a million letters", megabyte],
    ["a million spaces", `a${" ".repeat(1_000_000)}b`],
    ["ten thousand lines", "a\n".repeat(10_000)],
    ["right to left, overridden", "\u202eabc\u202c \u2067שלום\u2069 \u200f."],
    ["nothing to be seen", "\u200b\u200d\ufeff\u2060\u00ad\u0000\u0007"],
    ["half a pair and stacked marks", `\ud83d e\u0301${"\u0300".repeat(500)} \udc00`],
    ["a family of joined emoji", "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧1️⃣"],
  ])(
    "%s is printed without harm",
    async (_, text) => {
      const blob = await make([sampleMail(1, "2027-01-11T20:31", { text, subject: text.slice(0, 300) })]);
      const head = await blob.slice(0, 8).text();
      const tail = await blob.slice(-8).text();
      expect([head.startsWith("%PDF-1.7"), tail.includes("%%EOF")]).toEqual([true, true]);
    },
    30_000,
  );
});

test("can be stopped while it is being made", async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  const many = Array.from({ length: 120 }, (_, n) => sampleMail(n + 1, "2027-01-11T20:31"));
  const work = makePdf(
    plainRecord(many),
    nothing,
    (_done, _total, what) => {
      seen.push(what);
      if (what === "Setting the pages") stop.abort();
    },
    stop.signal,
    readNodeFont,
  );
  await expect(work).rejects.toThrow(/abort/iu);
  expect(seen.at(-1)).toBe("Setting the pages");
});

test("gives way to others while it works, and tells how far it is", async () => {
  const many = Array.from({ length: 60 }, (_, n) => sampleMail(n + 1, "2027-01-11T20:31"));
  let turns = 0;
  let running = true;
  const others = (async () => {
    while (running) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
  })();
  const steps: number[] = [];
  await makePdf(
    plainRecord(many),
    nothing,
    (done, total) => steps.push(total ? done / total : 0),
    new AbortController().signal,
    readNodeFont,
  );
  running = false;
  await others;
  expect(turns).toBeGreaterThan(5);
  expect(steps.at(-1)).toBe(1);
  expect(Math.max(...steps)).toBeLessThanOrEqual(1);
});
