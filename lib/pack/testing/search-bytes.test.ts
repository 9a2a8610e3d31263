import { gzipSync } from "node:zlib";
import type * as PdfLib from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findInBytes } from "./search-bytes.ts";

/** The search has to find a word in every place where a file may hide one. */

const WORDS = ["Sam Brown", "Zoë"];
const utf8 = (text: string) => new TextEncoder().encode(text);
const TEXT = "Words before it and then Sam Brown, with more words after it.";

async function makesPdf(): Promise<Uint8Array> {
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  const doc = await PDFDocument.create();
  doc.addPage().drawText("Nothing here");
  doc.setTitle("For Sam Brown");
  await doc.attach(utf8(TEXT), "letter.txt");
  return doc.save();
}

function withComment(zip: Uint8Array, comment: string): Uint8Array {
  const said = utf8(comment);
  const all = new Uint8Array([...zip, ...said]);
  new DataView(all.buffer).setUint16(zip.length - 2, said.length, true);
  return all;
}

/** A PDF with the word in one place that no page shows. */
async function pdfWith(place: (doc: PdfLib.PDFDocument, lib: typeof PdfLib) => void): Promise<Uint8Array> {
  const lib = await import("@cantoo/pdf-lib");
  const doc = await lib.PDFDocument.create();
  doc.addPage().drawText("Nothing here");
  place(doc, lib);
  return doc.save();
}

const PLACES: [string, (doc: PdfLib.PDFDocument, lib: typeof PdfLib) => void][] = [
  ["subject and keywords", (doc) => void doc.setKeywords(["plan", "Sam Brown"])],
  [
    "a bookmark",
    ({ catalog, context }, { PDFName, PDFHexString }) => {
      const item = context.register(context.obj({ Title: PDFHexString.fromText("Zoë and the plan") }));
      const all = context.register(context.obj({ Type: "Outlines", First: item, Last: item, Count: 1 }));
      catalog.set(PDFName.of("Outlines"), all);
    },
  ],
  [
    "where a link leads",
    (doc, { PDFName, PDFString }) => {
      const uri = PDFString.of("https://example.org/sam.brown");
      const link = { Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], A: { S: "URI", URI: uri } };
      const { context } = doc;
      doc.getPage(0).node.set(PDFName.of("Annots"), context.obj([context.register(context.obj(link))]));
    },
  ],
  [
    "the name of a destination",
    ({ catalog, context }, { PDFName }) => {
      catalog.set(PDFName.of("Dests"), context.obj({ "e-12-sam-brown": [0, "Fit"] }));
    },
  ],
  [
    "XMP, deflated",
    ({ catalog, context }, { PDFName }) => {
      const xmp = "<x:xmpmeta><dc:title>For Sam Brown</dc:title></x:xmpmeta>";
      catalog.set(
        PDFName.of("Metadata"),
        context.register(context.flateStream(xmp, { Type: "Metadata", Subtype: "XML" })),
      );
    },
  ],
  [
    "the language and the tags",
    ({ catalog, context }, { PDFName, PDFHexString }) => {
      const tag = context.register(context.obj({ S: "P", Alt: PDFHexString.fromText("A picture of Sam Brown") }));
      catalog.set(PDFName.of("StructTreeRoot"), context.obj({ Type: "StructTreeRoot", K: tag }));
    },
  ],
];

describe("in a PDF a word is found in", () => {
  test.each(PLACES)("%s", async (_, place) => {
    expect(await findInBytes(await pdfWith(() => {}), WORDS)).toEqual([]);
    expect((await findInBytes(await pdfWith(place), WORDS)).length).toBeGreaterThan(0);
  });

  test("the name of a file in it", async () => {
    const lib = await import("@cantoo/pdf-lib");
    const doc = await lib.PDFDocument.create();
    doc.addPage();
    await doc.attach(utf8("x"), "plan of Zoë.txt");
    expect((await findInBytes(await doc.save(), WORDS)).length).toBeGreaterThan(0);
  });
});

/** A Word file as far as it matters here: parts in a ZIP. */
const wordWith = (part: string, xml: string) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [part]: strToU8(xml) });

describe("in a Word file a word is found in", () => {
  test.each([
    ["its title", "docProps/core.xml", "<dc:title>For Sam Brown</dc:title>"],
    ["whoever saved it last", "docProps/core.xml", "<cp:lastModifiedBy>Sam Brown</cp:lastModifiedBy>"],
    ["the company", "docProps/app.xml", "<Company>Sam Brown</Company>"],
    ["a property of its own", "docProps/custom.xml", '<property name="Sam Brown"><vt:lpwstr>1</vt:lpwstr></property>'],
    ["a comment", "word/comments.xml", '<w:comment w:author="Zo&#235;"><w:t>x</w:t></w:comment>'],
    [
      "where a link leads",
      "word/_rels/document.xml.rels",
      '<Relationship Target="https://example.org/?q=sam%20brown"/>',
    ],
    ["a bookmark", "word/document.xml", '<w:bookmarkStart w:name="_sam_brown"/>'],
  ])("%s", async (_, part, xml) => {
    expect((await findInBytes(wordWith(part, xml), WORDS)).length).toBeGreaterThan(0);
    expect(await findInBytes(wordWith(part, '<w:rsid w:val="00A77B3E"/>'), WORDS)).toEqual([]);
  });
});

describe("a word is found", () => {
  test.each<[string, Uint8Array]>([
    ["as UTF-8", utf8(TEXT)],
    ["in capitals, decomposed", utf8("ZOE\u0308")],
    ["as UTF-16", new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le"))],
    ["as UTF-16, the other way round", new Uint8Array(Buffer.from(TEXT, "utf16le").swap16())],
    ["as Latin-1", new Uint8Array(Buffer.from("It was Zoë.", "latin1"))],
    ["as base64", utf8(`x ${Buffer.from(TEXT).toString("base64")} y`)],
    [
      "as base64 over lines",
      utf8(
        (
          Buffer.from(TEXT)
            .toString("base64")
            .match(/.{1,20}/gu) ?? []
        ).join("\r\n"),
      ),
    ],
    ["as hex", utf8(Buffer.from(TEXT).toString("hex"))],
    ["as quoted-printable", utf8("It was Sa=\r\nm=20Brown")],
    ["as quoted-printable letters", utf8("Zo=C3=AB")],
    ["in an address of the web", utf8("https://example.org/Sam%20Brown")],
    ["in entities", utf8("Sam&#160;Brown and Zo&#235;")],
    ["in JSON", utf8('"Zo\\u00eb"')],
    ["in two runs of Word", utf8("<w:p><w:r><w:t>with Sa</w:t></w:r><w:r><w:t>m Brown</w:t></w:r></w:p>")],
    ["over two lines", utf8("Sam\r\n> Brown")],
    ["with a soft hyphen", utf8("Sam Bro\u00adwn")],
    ["in a file name", utf8("plan_sam-brown_2027.pdf")],
    ["in a ZIP", zipSync({ "a.txt": strToU8(TEXT) })],
    ["in a name in a ZIP", zipSync({ "sam-brown.txt": strToU8("") })],
    ["in a ZIP in a ZIP", zipSync({ "a.zip": zipSync({ "a.docx": zipSync({ "a.xml": strToU8(TEXT) }) }) })],
    ["in what a ZIP says of a file", zipSync({ "a.txt": [strToU8(""), { comment: "Zoë" }] })],
    ["in what a ZIP says of itself", withComment(zipSync({ "a.txt": strToU8("") }), "Zoë")],
    ["in what is gzipped", new Uint8Array(gzipSync(TEXT))],
  ])("%s", async (_, bytes) => {
    expect((await findInBytes(bytes, WORDS)).length).toBeGreaterThan(0);
  });

  test("in the title and in an attachment of a PDF", async () => {
    const found = await findInBytes(await makesPdf(), WORDS);
    expect(found.some(({ where }) => where.includes("metadata"))).toBe(true);
    expect(found.some(({ where }) => /stream \d+, as UTF-8/u.test(where))).toBe(true);
    expect(await findInBytes(await makesPdf(), ["letter"])).toContainEqual({
      where: "file, attachments",
      word: "letter",
    });
  });
});

test("what only looks like it is not", async () => {
  const noise = new Uint8Array(300_000).map((_, at) => (at * 7919 + ((at * at) >> 3)) & 255);
  expect(await findInBytes(noise, ["Sam", "Ada", "R"])).toEqual([]);
  expect(await findInBytes(utf8("The same samples of Samsung and brown bread"), WORDS)).toEqual([]);
  expect(await findInBytes(zipSync({ "a.bin": noise }), ["Sam", "Ada"])).toEqual([]);
});
