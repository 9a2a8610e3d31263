import { strFromU8, unzipSync } from "fflate";
import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { sha256Now } from "../record/sha256.ts";
import type { PackDocument } from "./document.ts";
import { samplePack } from "./page/testing/pack.ts";
import { makeWord } from "./word.ts";
import { forXml } from "./word-clean.ts";

const never = new AbortController().signal;

async function parts(document: PackDocument): Promise<Record<string, string>> {
  const file = await makeWord(document, () => {}, never);
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Well-formed as XML has it: every element closed, no character that XML cannot hold, every & one of its own. */
function problemOf(xml: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml)) return "a character";
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return "a bare &";
  const open: string[] = [];
  for (const [, end, name = "", , self] of xml.matchAll(/<(\/?)([\w:.]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (self) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return `</${name}>`;
  }
  const rest = xml.replace(/<\?xml[^>]*\?>/, "").replace(/<\/?[\w:.]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, "");
  return open.length > 0 ? `<${open.join(" ")}>` : rest.includes("<") ? "a bare <" : "";
}

function wordsOf(xml: string): string {
  const window = new Window();
  const read = new window.DOMParser().parseFromString(xml.replaceAll("w:br/>", "w:br/>\n"), "text/xml");
  const words = [...read.getElementsByTagName("w:t")].map((one) => one.textContent).join("\n");
  void window.close();
  return words;
}

test("has real headings, lists, tables with a head that repeats, and page numbers", async () => {
  const files = await parts(samplePack().document);
  const body = files["word/document.xml"] ?? "";
  for (const style of ["Title", "Heading1", "Heading2"]) expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
  expect(body.match(/<w:tbl>/g)).toHaveLength(3);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(body.match(/<w:numPr>/g)).toHaveLength(3);
  const foot = Object.entries(files).find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? "";
  expect(wordsOf(foot)).toContain("R., Year 4");
  expect(foot).toMatch(/Page [\s\S]*PAGE[\s\S]* of [\s\S]*NUMPAGES/);
  expect(files["word/styles.xml"]).toContain('w:val="en-GB"');
  expect(files["word/styles.xml"]).toContain("Arial");
});

test("holds the summary and every row of the chronology, and not the exhibits", async () => {
  const { document } = samplePack();
  const body = (await parts(document))["word/document.xml"] ?? "";
  const words = wordsOf(body).replace(/\s+/g, " ");
  for (const { number, who, what } of document.entries) {
    expect(words).toContain(number);
    expect(words).toContain(who.replace(/\s+/g, " "));
    expect(words).toContain(what.replace(/\s+/g, " "));
  }
  expect(words).toContain("Hillcrest Primary, maintained");
  expect(words).toContain(document.limits[0]);
  expect(words).not.toContain("Entries in full");
  expect(body).toContain('<w:hyperlink w:history="1" w:anchor="entry_E_1"');
  expect(body).toContain('w:name="entry_E_1"');
});

test("says in its properties who made it, what it is, when and in which language", async () => {
  const core = (await parts(samplePack().document))["docProps/core.xml"] ?? "";
  expect(core).toContain("<dc:title>R., Year 4</dc:title>");
  expect(core).toContain("<dc:creator>Jo Whitlock, R.’s mum</dc:creator>");
  expect(core).toContain("<dc:language>en-GB</dc:language>");
  expect(core).toContain("2027-03-23T22:58:00Z</dcterms:created>");
});

const HOSTILE = "a\u0000b\u0007c\ud800d\ufffe<w:p>&amp;]]>\u2028e\tf\u000bg \u202e";

test("words that would break the file are cleaned, wherever they stand", async () => {
  const { document } = samplePack([], { title: HOSTILE, author: HOSTILE, subtitle: HOSTILE, limits: [HOSTILE] });
  const entries = document.entries.map((entry) => ({ ...entry, what: HOSTILE, who: HOSTILE, state: HOSTILE }));
  const files = await parts({ ...document, entries });
  for (const [path, xml] of Object.entries(files)) expect(`${path}: ${problemOf(xml)}`).toBe(`${path}: `);
  expect(problemOf("<a><b></a>")).not.toBe("");
  expect(forXml("a\u0000\ud800\r\nb\uffff😀\t")).toBe("a\ufffd\nb😀 ");
});

test("the same document gives the same bytes", async () => {
  const { document } = samplePack();
  const hash = async () => sha256Now(new Uint8Array(await (await makeWord(document, () => {}, never)).arrayBuffer()));
  expect(await hash()).toBe(await hash());
});

test("stops when it is told to", async () => {
  const stop = AbortSignal.abort();
  await expect(makeWord(samplePack().document, () => {}, stop)).rejects.toThrow(/abort/i);
});
