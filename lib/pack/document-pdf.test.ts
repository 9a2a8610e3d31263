import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sha256 } from "../record/sha256.ts";
import type { PackDocument, ReadBytes } from "./document.ts";
import { countPages, makeForEmail, makePdf, type PdfMade } from "./pdf.ts";
import { documentWithFiles, sampleDocument } from "./testing/document.ts";
import { report } from "./testing/files.ts";
import { readNodeFont } from "./testing/node-fonts.ts";
import { type PdfContents, readPdf } from "./testing/read-pdf.ts";
import { sampleMail } from "./testing/sample.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const never = () => new AbortController().signal;
const nothing: ReadBytes = async () => null;
const make = (document: PackDocument, read = nothing) => makePdf(document, read, () => {}, never(), readNodeFont);

describe("a document with files", () => {
  let made: PdfMade;
  let pdf: PdfContents;
  let document: PackDocument;
  let read: ReadBytes;
  beforeAll(async () => {
    ({ document, read } = await documentWithFiles());
    made = await make(document, read);
    pdf = await readPdf(made.file);
  });

  test("has every block's words, in order", () => {
    const words = [
      "Hillcrest Primary (maintained), Westmere Council",
      "not given",
      "What the family asks",
      "1. Help to get the support plan in writing.",
      "2. Advice on the codes: see E-9, at the end.",
      "A point by itself.",
      "R. is eight. (As the family says.)",
      "A smaller heading",
      "Directions come first",
      "Asked or promised",
      "Not kept",
    ];
    const at = words.map((part) => pdf.words.indexOf(part));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test("is tagged as what it is: headings, lists, tables, index, pictures", () => {
    for (const tag of ["H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody", "TOC", "TOCI", "Caption", "TD", "Figure"]) {
      expect(pdf.tags).toContain(tag);
    }
    expect(pdf.tags.filter((tag) => tag === "Figure")).toHaveLength(3);
    expect(pdf.lang).toBe("en-GB");
    expect(pdf.title).toBe("R., Year 4: Record of contact with Hillcrest Primary, for SENDIASS");
  });

  test("takes pages of a PDF in, upright and with what was filled in, under their label and the pack's page number", () => {
    const at = pdf.pages.findIndex((page) => page.includes("Report of the educational psychologist"));
    const taken = pdf.pages.slice(at, at + 4);
    const words = ["Lowest line of the page", "A wide page", "A turned page", "Written into the form"];
    for (const [index, page] of taken.entries()) {
      expect(page).toContain(words[index]);
      expect(page).toContain(`E-2 file 4, page ${index + 1} of 4: report.pdf`);
      expect(page).toContain(`${at + index + 1} of ${pdf.pages.length}`);
    }
  });

  test("names what cannot be printed, in the pack and to the parent", () => {
    expect(made.notIn.map(({ label }) => label.replace(/ \(.*$/u, ""))).toEqual([
      "E-2 file 5: locked.pdf",
      "E-2 file 6: damaged.pdf",
      "E-2 file 7: plan.docx",
      "E-2 file 8: lost.pdf",
    ]);
    for (const { why } of made.notIn) expect(pdf.words).toContain(why);
    expect(made.notIn[0]?.why).toContain("locked");
    expect(made.notIn[1]?.why).toContain("damaged");
    expect(pdf.bookmarks).toContain("Files that are not printed here");
  });

  test("gives in its index the page on which each section, exhibit and file stands", () => {
    const index = pdf.pages[1] ?? "";
    const page = (words: string) => pdf.pages.findLastIndex((one) => one.includes(words)) + 1;
    const listed = (words: string) => Number(index.split(words)[1]?.match(/\d+/u)?.[0]);
    expect(listed("file 3: long screenshot.png")).toBe(page("file 3: long screenshot.png"));
    expect(listed("file 4: report.pdf")).toBe(page("file 4, page 1 of 4"));
    expect(made.sectionPages).toMatchObject({ summary: { first: 1, last: 1 }, index: { first: 2, last: 2 } });
    expect(made.sectionPages.exhibits?.last).toBe(pdf.pages.length);
  });

  test("is counted without being drawn, and the count holds", async () => {
    const counted = await countPages(document, read, never(), readNodeFont);
    expect(counted).toMatchObject({ pages: made.pages, sectionPages: made.sectionPages });
    expect(pdf.pages).toHaveLength(made.pages);
  });

  test("has no object that another points to and that is not there, and no page without its tags", async () => {
    const text = new TextDecoder("latin1").decode(await made.file.arrayBuffer());
    const bare = text.replace(/stream\n[\s\S]*?endstream/gu, "");
    const there = new Set([...bare.matchAll(/^(\d+) 0 obj/gmu)].map(([, id]) => id));
    const meant = new Set([...bare.matchAll(/(\d+) 0 R/gu)].map(([, id]) => id));
    expect([...meant].filter((id) => !there.has(id))).toEqual([]);
    const task = getDocument({ data: new Uint8Array(await made.file.arrayBuffer()), verbosity: 0 });
    const doc = await task.promise;
    for (let n = 1; n <= doc.numPages; n += 1) expect(await (await doc.getPage(n)).getStructTree()).not.toBeNull();
    await task.destroy();
  });
});

describe("what is attached to an email", () => {
  test("is printed behind it, and the email itself is not printed twice", async () => {
    const base64 = (await report()).toBase64().replace(/.{76}/gu, "$&\r\n");
    const email = [
      "From: Ms Patel <senco@hillcrest.example.sch.uk>",
      "To: jo.whitlock@example.org",
      "Subject: The report",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Here it is.",
      "--b",
      'Content-Type: application/pdf; name="report.pdf"',
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="report.pdf"',
      "",
      base64,
      "--b--",
    ].join("\r\n");
    const bytes = new TextEncoder().encode(email);
    const attachments = [{ name: "report.pdf", size: 2000 }];
    const document = sampleDocument({}, [sampleMail(1, "2027-01-11T20:31", { attachments })]);
    const eml = await sha256(bytes);
    const entry = document.entries[0]?.id ?? "";
    const original = { entry, label: "E-1 original", name: "E-1.eml", type: "message/rfc822", size: bytes.length };
    const made = await make({ ...document, files: [{ ...original, sha256: eml }] }, async (one) =>
      one === eml ? bytes : null,
    );
    const { words } = await readPdf(made.file);
    expect(words).toContain("E-1 attachment 1, page 1 of 4: report.pdf");
    expect(words).toContain("Report of the educational psychologist");
    expect(words).not.toContain("E-1.eml");
    expect(made.notIn).toEqual([]);
  });
});

describe("for the Tribunal", () => {
  test("every word of evidence is 12 points, and rows are numbered on", async () => {
    const base = sampleDocument({ size: 12 });
    const ids = base.entries.map(({ id }) => id);
    const sections = base.sections.map((section) =>
      section.id === "chronology"
        ? { ...section, blocks: [{ block: "chronology" as const, entries: ids, numbered: true as const }] }
        : section,
    );
    const { file } = await make({ ...base, sections });
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
    const { words } = await readPdf((await make(of(base, ...lists))).file);
    expect(words).toContain("2. Lost Remedy 1. An apology 2. A plan");
    const rows = { block: "chronology" as const, entries: [id], numbered: true as const };
    const through = await readPdf((await make(of(base, ...lists, rows))).file);
    expect(through.words).toContain("3. An apology 4. A plan");
    expect(through.words).toContain(`5. ${base.entries[0]?.number}`);
  });

  test("what the marks mean is said once, however many tables there are", async () => {
    const base = sampleDocument();
    const table = { block: "chronology" as const, entries: base.entries.slice(0, 1).map(({ id }) => id) };
    const { words } = await readPdf((await make(of(base, table, table, table))).file);
    expect(words.split("Marks: filled")).toHaveLength(2);
  });

  test("a heading and a table’s head never stand at the end of a page without a row", async () => {
    const base = sampleDocument();
    const table = { block: "chronology" as const, entries: base.entries.slice(0, 1).map(({ id }) => id) };
    for (let lines = 22; lines < 40; lines += 1) {
      const filler = Array.from({ length: lines }, () => ({ block: "paragraph" as const, words: said("A line.") }));
      const { pages } = await readPdf((await make(of(base, ...filler, heading("Assess"), table))).file);
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
      const { file } = await make({
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
    const { file, pages } = await make({ ...base, sections: [section] });
    const { words, tags } = await readPdf(file);
    expect(pages).toBeGreaterThan(2);
    expect(long.filter((word) => !words.includes(`${word} `) && !words.endsWith(word))).toEqual([]);
    expect(tags).toContain("TD");
  });
});

describe("for email", () => {
  test("is one file where it fits", async () => {
    const [one, ...more] = await makeForEmail(sampleDocument(), nothing, 10_000_000, () => {}, never(), readNodeFont);
    expect(more).toEqual([]);
    expect(one?.name).toBe("R-Year-4-for-SENDIASS-2027-03-23.pdf");
    expect(one?.sha256).toBe(await sha256(new Uint8Array((await one?.file.arrayBuffer()) ?? new ArrayBuffer())));
  });

  test("is cut into parts that fit, each saying which it is, pages counted through, nothing lost", async () => {
    // Words that do not pack well, so that a small pack is large.
    const word = (at: number) => (Math.sin(at) * 1e9).toString(36);
    const entries = Array.from({ length: 30 }, (_, at) =>
      sampleMail(at + 1, "2027-01-11T20:31", {
        text: Array.from({ length: 60 }, (_un, n) => word(at * 60 + n)).join(" "),
      }),
    );
    const document = sampleDocument({}, entries);
    const whole = await make(document);
    const limit = Math.round(whole.file.size * 0.8);
    const parts = await makeForEmail(document, nothing, limit, () => {}, never(), readNodeFont);
    expect(parts.length).toBeGreaterThan(1);
    const read = await Promise.all(parts.map(({ file }) => readPdf(file)));
    const pages = read.flatMap((one) => one.pages);
    expect(pages).toHaveLength(whole.pages);
    for (const [at, page] of pages.entries()) expect(page).toContain(`${at + 1} of ${whole.pages}`);
    for (const [at, part] of parts.entries()) {
      expect(part.file.size).toBeLessThanOrEqual(limit);
      expect(part.name).toBe(`R-Year-4-for-SENDIASS-2027-03-23-part-${at + 1}-of-${parts.length}.pdf`);
      expect(read[at]?.pages[0]).toContain(`Part ${at + 1} of ${parts.length}: page`);
      expect(read[at]?.tags).toContain("P");
    }
    const words = read.map((one) => one.words).join(" ");
    for (const entry of document.entries) expect(words).toContain(entry.text.slice(-40));
  });
});
