import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test, vi } from "vitest";
import type { PackDocument } from "./document.ts";
import { sampleDocument } from "./testing/document.ts";
import { madePdf } from "./testing/make-pdf.ts";
import { readPdf } from "./testing/read-pdf.ts";
import { sampleMail } from "./testing/sample.ts";

/** How the words of a pack are set on its pages: what is numbered, what stays together, what goes on over a page’s end. */

vi.setConfig({ testTimeout: 60_000 });

describe("for the Tribunal", () => {
  test("every word of evidence is 12 points, and rows are numbered on", async () => {
    const base = sampleDocument({ size: 12 });
    const ids = base.entries.map(({ id }) => id);
    const sections = base.sections.map((section) =>
      section.id === "chronology"
        ? { ...section, blocks: [{ block: "chronology" as const, entries: ids, numbered: true as const }] }
        : section,
    );
    const { file } = await madePdf({ ...base, sections });
    const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 });
    const doc = await task.promise;
    const sizes = new Map<number, string>();
    for (let n = 1; n <= doc.numPages; n += 1) {
      const { items } = await (await doc.getPage(n)).getTextContent();
      for (const item of items)
        if ("str" in item && item.str.trim()) sizes.set(Math.round(item.height * 10) / 10, item.str);
    }
    await task.destroy();
    const small = [...sizes].filter(([size]) => size < 12);
    expect(small.map(([size]) => size)).toEqual([10]);
    const { words } = await readPdf(file);
    expect(words).toContain(`${ids.length}. E-${base.entries.at(-1)?.number.slice(2)}`);
  });
});

describe("front pages", () => {
  const said = (text: string) => [{ text }];
  const list = (...items: string[]) => ({ block: "list" as const, numbered: true as const, items: items.map(said) });
  const heading = (text: string) => ({ block: "heading" as const, level: 2 as const, text });
  const of = (base: PackDocument, ...blocks: PackDocument["sections"][number]["blocks"]) => ({
    ...base,
    sections: [{ id: "front", title: "Front", ownPage: false, word: true, blocks }],
  });

  test("each list counts from 1, but where the rows of a section are cited by number", async () => {
    const base = sampleDocument();
    const [id = ""] = base.entries.map((entry) => entry.id);
    const lists = [heading("Fault"), list("Late", "Lost"), heading("Remedy"), list("An apology", "A plan")];
    const { words } = await readPdf((await madePdf(of(base, ...lists))).file);
    expect(words).toContain("2. Lost Remedy 1. An apology 2. A plan");
    const rows = { block: "chronology" as const, entries: [id], numbered: true as const };
    const through = await readPdf((await madePdf(of(base, ...lists, rows))).file);
    expect(through.words).toContain("3. An apology 4. A plan");
    expect(through.words).toContain(`5. ${base.entries[0]?.number}`);
  });

  test("what the marks mean is said once, however many tables there are", async () => {
    const base = sampleDocument();
    const table = { block: "chronology" as const, entries: base.entries.slice(0, 1).map(({ id }) => id) };
    const { words } = await readPdf((await madePdf(of(base, table, table, table))).file);
    expect(words.split("Marks: filled")).toHaveLength(2);
  });

  test("a heading and a table’s head never stand at the end of a page without a row", async () => {
    const base = sampleDocument();
    const table = { block: "chronology" as const, entries: base.entries.slice(0, 1).map(({ id }) => id) };
    for (let lines = 22; lines < 40; lines += 1) {
      const filler = Array.from({ length: lines }, () => ({ block: "paragraph" as const, words: said("A line.") }));
      const { pages } = await readPdf((await madePdf(of(base, ...filler, heading("Assess"), table))).file);
      const page = pages.find((one) => one.includes("Assess")) ?? "";
      expect(page, `${lines} lines before`).toContain(`${base.entries[0]?.number}`);
    }
  });
});

describe("an entry over a page's end", () => {
  test("no label is printed over the note that it goes on, and no greeting is parted from its letter", async () => {
    const mail = sampleMail(1, "2027-01-11T20:31", {
      subject: "The plan",
      text: "Dear Jo,\n\nHere is the plan that you asked for.\n\nKind regards,\nMs Patel",
    });
    const base = sampleDocument({}, [mail]);
    const id = base.entries[0]?.id ?? "";
    const line = { block: "paragraph" as const, words: [{ text: "A line." }] };
    const greeting = (page: string) => page.includes("Dear Jo");
    for (let lines = 22; lines < 35; lines += 1) {
      const blocks = [...Array.from({ length: lines }, () => line), { block: "entry" as const, entry: id }];
      const { file } = await madePdf({
        ...base,
        sections: [{ id: "one", title: "", ownPage: false, word: true, blocks }],
      });
      const before = `${lines} lines before`;
      expect(await printedOver(file), before).toEqual([]);
      const page = (await readPdf(file)).pages.find(greeting) ?? "";
      expect(page, before).toContain("Here is the plan");
    }
  });

  /** Words that begin where others of the page begin. */
  async function printedOver(file: Blob): Promise<string[]> {
    const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 });
    const doc = await task.promise;
    const over: string[] = [];
    for (let n = 1; n <= doc.numPages; n += 1) {
      const { items } = await (await doc.getPage(n)).getTextContent();
      const words = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? item : []));
      const places = words.map(({ transform: [, , , , x, y] }) => `${Math.round(x)} ${Math.round(y / 4)}`);
      over.push(...words.filter((_, at) => places.indexOf(places[at] ?? "") !== at).map(({ str }) => str));
    }
    await task.destroy();
    return over;
  }
});

describe("a row longer than a page", () => {
  test("goes on over the pages without losing a word", async () => {
    const base = sampleDocument();
    const long = Array.from({ length: 1500 }, (_, at) => `word${at}`);
    const table = {
      block: "table" as const,
      caption: "Long",
      head: ["A", "B"],
      widths: [1, 1],
      rows: [[[{ text: "left" }], [{ text: long.join(" ") }]]],
    };
    const section = { id: "one", title: "One", ownPage: false, word: true, blocks: [table] };
    const { file, pages } = await madePdf({ ...base, sections: [section] });
    const { words, tags } = await readPdf(file);
    expect(pages).toBeGreaterThan(2);
    expect(long.filter((word) => !words.includes(`${word} `) && !words.endsWith(word))).toEqual([]);
    expect(tags).toContain("TD");
  });
});
