import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sha256 } from "../record/sha256.ts";
import type { PackDocument, ReadBytes } from "./document.ts";
import { countPages, type PdfMade } from "./pdf.ts";
import { documentWithFiles, sampleDocument } from "./testing/document.ts";
import { report } from "./testing/files.ts";
import { madePdf } from "./testing/make-pdf.ts";
import { readNodeFont } from "./testing/node-fonts.ts";
import { type PdfContents, readPdf } from "./testing/read-pdf.ts";
import { sampleMail } from "./testing/sample.ts";

/** A pack as a PDF: its words, tags, index, and the files that are taken in. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("a document with files", () => {
  let made: PdfMade;
  let pdf: PdfContents;
  let document: PackDocument;
  let read: ReadBytes;
  beforeAll(async () => {
    ({ document, read } = await documentWithFiles());
    made = await madePdf(document, read);
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
    const counted = await countPages(document, read, new AbortController().signal, readNodeFont);
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
    const made = await madePdf({ ...document, files: [{ ...original, sha256: eml }] }, async (one) =>
      one === eml ? bytes : null,
    );
    const { words } = await readPdf(made.file);
    expect(words).toContain("E-1 attachment 1, page 1 of 4: report.pdf");
    expect(words).toContain("Report of the educational psychologist");
    expect(words).not.toContain("E-1.eml");
    expect(made.notIn).toEqual([]);
  });
});
