import PDFDocument from "pdfkit";
import { describe, expect, test, vi } from "vitest";
import { madePdf } from "../testing/make-pdf.ts";
import { readNodeFont } from "../testing/node-fonts.ts";
import { plainRecord } from "../testing/plain-record.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { sampleMail } from "../testing/sample.ts";
import { directions } from "./direction.ts";
import { filesFor } from "./faces.ts";
import { type FontDoc, Fonts } from "./fonts.ts";
import { type Line, layOut } from "./lines.ts";
import type { Styled } from "./shaping.ts";
import { plainFont } from "./woff.ts";

vi.setConfig({ testTimeout: 60_000 });

async function fontsFor(words: string): Promise<Fonts> {
  const names = await filesFor(words);
  const files = new Map(
    await Promise.all(names.map(async (name) => [name, await plainFont(await readNodeFont(name))] as const)),
  );
  const doc = new PDFDocument({ autoFirstPage: false, font: "" }) as unknown as FontDoc;
  return new Fonts(doc, files, await directions(words));
}

async function linesOf(
  text: string,
  width: number,
  face: Styled["face"] = "serif",
): Promise<{ lines: Line[]; fonts: Fonts }> {
  const fonts = await fontsFor(text);
  const work = layOut([{ text, face, size: 10 }], width, fonts);
  let step = work.next();
  while (!step.done) step = work.next();
  return { lines: step.value, fonts };
}

/** @returns a line's words as the eye meets them, from left to right */
const seen = ({ pieces }: Line) =>
  [...pieces]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ text, leftwards }) => (leftwards ? [...text].reverse().join("") : text))
    .join("");

describe("font files", () => {
  test("of other scripts are asked for only when the words hold their letters, and few at a time", async () => {
    const plain = await filesFor("Jo Whitlock, Zażółć");
    const added = async (name: string) =>
      (await filesFor(`Jo Whitlock, Zażółć ${name}`)).filter((file) => !plain.includes(file));
    expect(await added("and no more")).toEqual([]);
    expect(await added("فاطمة")).toEqual(["arabic-400"]);
    expect(await added("प्रिया")).toEqual(["devanagari-400"]);
    const chinese = await added("王小明");
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese.length).toBeLessThanOrEqual(3);
  });

  test("have the letters that they are read for", async () => {
    const words =
      "فاطمة پژگچ ٹڈڑے דוד प्रिया সুমাইয়া ਸਿਮਰਨ પ્રિયા கவிதா ශ්‍රීමතී สมหญิง ሰላም 王小明 謝謝 廣東話 みけるテスト、。「」ー斎藤 한국말로 하는 것";
    const fonts = await fontsFor(words);
    const lacking = [...words].filter((letter) => !fonts.shows(letter.codePointAt(0) ?? 0) && letter !== "\u200d");
    expect(lacking).toEqual([]);
  });
});

describe("words that run from right to left", () => {
  test("stand from right to left within a line that runs to the right", async () => {
    const { lines } = await linesOf("said שלום עולם (twice) here", 400, "sans");
    expect(lines.map(seen)).toEqual(["said םלוע םולש (twice) here"]);
    // They are read in the order in which they were written.
    expect(lines[0]?.pieces.map(({ text }) => text).join("")).toBe("said שלום עולם (twice) here");
  });

  test("fill lines from the right, with brackets turned and numbers as they are", async () => {
    const { lines, fonts } = await linesOf(`${"שלום רב ".repeat(12)}(דוד) 2027`, 200);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(seen(line)).toMatch(/^[בר םולש]+$/u);
    expect(seen(lines.at(-1) as Line)).toMatch(/^2027 \(דוד\)/u);
    for (const { pieces } of lines) {
      const right = Math.max(...pieces.map(({ x, file, text, size }) => x + fonts.width(file, text, size)));
      expect(right).toBeCloseTo(200, 0);
      expect(Math.min(...pieces.map(({ x }) => x))).toBeGreaterThanOrEqual(0);
    }
  });

  test("are joined where the script joins them", async () => {
    const fonts = await fontsFor("شكرا");
    const drawn = (word: string) =>
      fonts.glyphs("arabic-400", word).flatMap(({ show }) => show.match(/[0-9a-f]{4}/gu) ?? []);
    const apart = [..."شكرا"].flatMap(drawn).reverse();
    expect(drawn("شكرا")).toHaveLength(4);
    // All but the last, which follows a letter that joins nothing after it.
    expect(drawn("شكرا").filter((glyph) => apart.includes(glyph))).toHaveLength(1);
  });
});

test("Japanese lines break between letters and never begin with a mark that closes", async () => {
  const { lines } = await linesOf(
    "本日、娘の田中さくらは体調不良のため欠席いたします。「かぎ括弧」も行頭に来ない。".repeat(3),
    97,
  );
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(seen(line)).not.toMatch(/^[、。」]/u);
  // Each but the last is as full as letters of ten points allow.
  for (const line of lines.slice(0, -1)) expect([...seen(line)].length).toBeGreaterThanOrEqual(7);
});

test("another program reads every script back as it was written", async () => {
  const text = "Names: みける 漢字 テストテスト 한국말로 하는 것 Атиков 王小明. She said שלום עולם and شكرا, محمد. ሰላም";
  const { file } = await madePdf(plainRecord([sampleMail(1, "2027-01-11T20:31", { text, subject: text })]));
  const { words } = await readPdf(file);
  expect(words).not.toContain("What could not be printed");
  expect(words).toContain("みける 漢字 テストテスト 한국말로 하는 것 Атиков 王小明. She said שלום עולם and");
  expect(words).toContain("شكرا");
  expect(words).toContain("محمد");
});

test("letters that no font can put together are printed one by one, and nothing fails", async () => {
  const text = "ක්‍ෂ්‍ය්‍ර ์์์ ்்் ्ि्ि ُُُّّّلاًً ಕನ್ನಡ ‍‌‍";
  const { file } = await madePdf(plainRecord([sampleMail(1, "2027-01-11T20:31", { text, subject: text })]));
  expect((await readPdf(file)).words).toContain("What could not be printed");
});
