import { beforeAll, expect, test } from "vitest";
import { makePdf } from "./pdf.ts";
import { readNodeFont } from "./testing/node-fonts.ts";
import { type PdfContents, readPdf } from "./testing/read-pdf.ts";
import { packAt } from "./testing/years-packs.ts";

/** Where pages end, in a pack of many short entries: what belongs together stands together. */

const signal = new AbortController().signal;
let pages: string[][];
let pdf: PdfContents;

beforeAll(async () => {
  const document = await packAt("council", "2026-08-31", { matters: ["ehc", "home", "council"] });
  const { file } = await makePdf(
    document,
    async () => null,
    () => {},
    signal,
    readNodeFont,
  );
  pdf = await readPdf(file);
  const lines = (page: string) => page.split("\n").filter((line) => line.trim() !== "");
  // The foot of the page is not of its words.
  pages = pdf.pages.map((page) => lines(page).filter((line) => !/Made on .* 20:00|^\d+ of \d+$/u.test(line)));
}, 60_000);

const last = () => pages.map((page) => page.at(-1) ?? "");

test("no page ends with the facts of an entry whose words stand on the next", () => {
  expect(pages.flat().filter((line) => line.startsWith("How known All of it: read")).length).toBeGreaterThan(9);
  expect(last().filter((line) => /^(?:How known|All of it:|They |It answers)/u.test(line))).toEqual([]);
});

test("no page ends with a heading, nor with the words above a table", () => {
  expect(last().filter((line) => / from \d+ \w{3} to \d+ \w{3}$/u.test(line))).toEqual([]);
  expect(last().filter((line) => line.endsWith("Times are London times."))).toEqual([]);
});

test("no page begins with the last line of a short paragraph", () => {
  expect(
    pages.map(([line = ""]) => line).filter((line) => /^(?:\d{4}|\w{3} \d+ \w{3} \d{4}) ?\(?\w*\)?\.$/u.test(line)),
  ).toEqual([]);
});

test("who goes from heading to heading finds no level left out", () => {
  const levels = pdf.tags.flatMap((tag) => (/^H\d$/u.test(tag) ? Number(tag.slice(1)) : []));
  expect(levels.length).toBeGreaterThan(20);
  expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
});

test("a letter that was printed the day before it went is not said to be written down before it happened", () => {
  expect(pdf.words).toContain("Happened Tue 7 July 2026, time not known Printed Mon 6 July 2026, 20:00");
});
