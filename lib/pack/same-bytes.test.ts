import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { sha256Now } from "../record/sha256.ts";
import { london } from "../record/testing/sightings.ts";
import { twoYearsLedger, twoYearsSnapshot, YEARS_END } from "../record/testing/two-years/index.ts";
import { longMoment } from "./dates.ts";
import type { PageData } from "./page/data.ts";
import { presetOf } from "./presets/index.ts";
import { nodeWriters } from "./testing/node-writers.ts";
import { readPdf } from "./testing/read-pdf.ts";

/**
 * The same record and choice at another moment give the same pack but for the date. That the same moment gives the same bytes
 * is tested with a backup (lib/store/restore-packs.test.ts).
 */

const NOW = london(`${YEARS_END}T20:13`);
/** The same digits, so that each file's fonts get them in the same order. */
const LATER = london(`${YEARS_END}T20:31`);
const MOMENTS = [NOW, LATER] as const;
const quiet = () => {};
const never = new AbortController().signal;

type Files = Record<"pdf" | "word" | "csv" | "zip", Uint8Array>;

async function make(now: number): Promise<Files> {
  const [years, snapshot] = [await twoYearsLedger(), await twoYearsSnapshot(NOW)];
  const weeks = { first: "2025-02-24", last: "2025-02-28", exhibits: true };
  const choice = { ...presetOf("complaint").defaults(snapshot, now), ...weeks };
  const document = nodeWriters.document(snapshot, choice, now);
  const read = async (hash: string) => years.originals.get(hash) ?? null;
  const zip = nodeWriters.zip(document, years.items, read, quiet, never, choice, snapshot.entries);
  return {
    pdf: await bytesOf((await nodeWriters.pdf(document, read, quiet, never)).file),
    word: await bytesOf(await nodeWriters.word(document, quiet, never)),
    csv: await bytesOf(await nodeWriters.csv(document, quiet, never)),
    zip: await bytesOf(await zip),
  };
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

let now: Files;
let later: Files;
beforeAll(async () => {
  [now, later] = [await make(NOW), await make(LATER)];
}, 60_000);

/** A moment in every way that a file writes it. */
function undated(text: string): string {
  return MOMENTS.reduce((words, at) => {
    const iso = new Date(at).toISOString();
    const pdf = `D:${iso.replace(/\D/gu, "").slice(0, 14)}Z`;
    return [longMoment(at), iso.replace(".000", ""), pdf, `"madeAt":${at}`].reduce(
      (all, one) => all.replaceAll(one, "MADE"),
      words,
    );
  }, text);
}

test("made at another moment of the day, spreadsheet and Word file are the same but for the date", () => {
  expect(latin(later.csv)).toBe(latin(now.csv));
  const [one, two] = [now, later].map(({ word }) => textsOf(word));
  expect(two).toEqual(one);
  expect(latin(later.word)).not.toBe(latin(now.word));
});

test("made at another moment of the day, the ZIP is the same but for the date and the fingerprints of what holds it", () => {
  const [one, two] = [now, later].map(({ zip }) => {
    const inside = unzipSync(zip);
    const { prints } = JSON.parse(strFromU8(inside["chronology.json"] ?? new Uint8Array())) as PageData;
    const dated = Object.values(inside).filter((bytes) => undated(latin(bytes)) !== latin(bytes));
    const of = [prints.cover, prints.whole, ...dated.map(sha256Now)];
    const plain = (text: string) => of.reduce((all, print) => all.replaceAll(print, "PRINT"), text);
    return Object.fromEntries(Object.entries(textsOf(zip)).map(([path, text]) => [path, plain(text)]));
  });
  expect(Object.keys(two ?? {})).toEqual(Object.keys(one ?? {}));
  for (const [path, text] of Object.entries(one ?? {})) expect(two?.[path] === text, path).toBe(true);
});

test("made at another moment of the day, the PDF is the same but for the date", async () => {
  const [one, two] = [linesOf(now.pdf), linesOf(later.pdf)];
  expect(two).toHaveLength(one.length);
  const others = new Set(one.flatMap((line, at) => (line === two[at] ? [] : [`${line} → ${two[at]}`])));
  // The time as it is drawn: its digits change places.
  expect(others.size).toBeGreaterThan(0);
  expect(others.size).toBeLessThanOrEqual(2);
  const pages = await Promise.all([now, later].map(({ pdf }) => readPdf(new Blob([pdf.slice()]))));
  const [first, second] = pages.map((read) => ({
    ...read,
    pages: read.pages.map(undated),
    words: undated(read.words),
  }));
  expect(second).toEqual(first);
  expect(pages[0]?.words).toContain(longMoment(NOW));
  expect(pages[1]?.words).toContain(longMoment(LATER));
});

function textsOf(zip: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, undated(latin(bytes))]));
}

/** Every line of a PDF, its streams inflated. */
function linesOf(pdf: Uint8Array): string[] {
  const text = latin(pdf).replace(/stream\n([\s\S]*?)\nendstream/gu, (all, stream: string) => {
    try {
      return `stream\n${latin(inflateSync(Buffer.from(stream, "latin1")))}\nendstream`;
    } catch {
      return all;
    }
  });
  // What is packed has another length, so all that comes after it another place; the document's number is made of its date.
  const places = /^\d{10} 00000 n $|^startxref\n\d+|\/Length \d+|\/ID \[.*?\]/gmu;
  return undated(text).replace(places, "PLACE").split("\n");
}
