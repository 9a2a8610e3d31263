import { gzipSync } from "node:zlib";
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
