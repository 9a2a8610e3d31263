import { beforeAll, describe, expect, test } from "vitest";
import type { LedgerItem } from "../../record/items.ts";
import { twoYearsLedger, twoYearsSnapshot } from "../../record/testing/two-years/index.ts";
import { type PackChoice, PRESETS, type PresetId } from "../choice.ts";
import { composePack } from "../compose.ts";
import { makeCsv } from "../csv.ts";
import type { PackDocument } from "../document.ts";
import { fileName } from "../file-name.ts";
import { makeForEmail, makePdf } from "../pdf.ts";
import { presetOf } from "../presets/index.ts";
import { readNodeFont } from "../testing/node-fonts.ts";
import { findInBytes } from "../testing/search-bytes.ts";
import { makeWord } from "../word.ts";
import { isRedacted, makeZip } from "../zip.ts";
import { leaveOut, suggestReplacements } from "./index.ts";

/** A pack of the two years in which names are left out holds none of them anywhere in its bytes. */

const NOW = Date.UTC(2027, 2, 23, 22, 58);
const PARTS = { script: "/* the page */", style: "", scriptHash: "a", styleHash: "b" };
const signal = new AbortController().signal;
const nothing = () => {};

let years: Awaited<ReturnType<typeof twoYearsLedger>>;
let snapshot: Awaited<ReturnType<typeof twoYearsSnapshot>>;

beforeAll(async () => {
  years = await twoYearsLedger();
  snapshot = await twoYearsSnapshot();
}, 60_000);

const REPLACE = [
  { from: "Robin Whitlock", to: "R.W." },
  { from: "Robin", to: "R." },
  { from: "Toby", to: "T." },
  { from: "Ms Patel", to: "the SENCO" },
  { from: "Patel", to: "P." },
  { from: "Hillcrest", to: "the first school" },
];
const WORDS = REPLACE.map(({ from }) => from);
/** Of the family, covered as contact details. */
const DETAILS = ["07700 900123", "jo.whitlock@example.org", "senco@hillcrest.example.sch.uk"];
/** Bytes that a part for email may have: so few that there are several. */
const EMAIL = 60_000;
/** Names typed for the pack stand in it as those of the record do. */
const ANSWERS = { issue: "Robin Whitlock was sent home.", facts: "Ms Patel told Toby, see 07700 900123.", to: "Patel" };

function choiceOf(preset: PresetId, over: Partial<PackChoice> = {}): PackChoice {
  return { ...presetOf(preset).defaults(snapshot, NOW), exhibits: true, ...over };
}

function documentOf(choice: PackChoice): PackDocument {
  return leaveOut(composePack(snapshot, choice, NOW), choice).document;
}

async function filesOf(document: PackDocument, choice: PackChoice): Promise<Record<string, Uint8Array>> {
  const ledger: LedgerItem[] = years.items;
  const read = async (sha256: string) => years.originals.get(sha256) ?? null;
  const bytes = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
  const named = (name: string) => new TextEncoder().encode(name);
  const parts = await makeForEmail(document, read, EMAIL, nothing, signal, readNodeFont);
  expect(parts.length).toBeGreaterThan(1);
  const options = { redacted: isRedacted(choice), page: PARTS };
  return {
    pdf: await bytes((await makePdf(document, read, nothing, signal, readNodeFont)).file),
    docx: await bytes(await makeWord(document, nothing, signal)),
    csv: new TextEncoder().encode(makeCsv(document)),
    zip: await bytes(await makeZip(document, ledger, read, nothing, signal, options)),
    name: named(fileName(document, "pdf")),
    ...Object.fromEntries(
      await Promise.all(parts.map(async ({ file }, at) => [`part ${at + 1} for email`, await bytes(file)] as const)),
    ),
    "names of the parts": named(parts.map(({ name }) => name).join("\n")),
  };
}

/** Typed, so that every kind of file has them. */
const SAID = ["Robin Whitlock", "Toby", "Patel", "07700 900123"];
const FEW = { first: "2025-02-24", last: "2025-03-14" };

describe("a pack of three weeks", () => {
  test("with names left out holds none of them in any of its files", { timeout: 60_000 }, async () => {
    const choice = choiceOf("complaint", { ...FEW, replace: REPLACE, contactDetails: false, answers: ANSWERS });
    const files = await filesOf(documentOf(choice), choice);
    for (const [format, bytes] of Object.entries(files))
      expect(await findInBytes(bytes, [...WORDS, ...DETAILS]), format).toEqual([]);
  });

  test("without, each of its files holds some, so that the search can fail", { timeout: 60_000 }, async () => {
    const choice = choiceOf("complaint", { ...FEW, answers: ANSWERS });
    const files = await filesOf(documentOf(choice), choice);
    for (const [format, bytes] of Object.entries(files)) {
      const found = new Set((await findInBytes(bytes, [...WORDS, ...DETAILS])).map(({ word }) => word));
      expect(found, format).toContain("Robin");
      // The spreadsheet has entries alone, and what a part holds depends on where it was cut.
      if (!/name|part|csv/u.test(format)) expect([...found], format).toEqual(expect.arrayContaining(SAID));
    }
  });
});

test.each(PRESETS)("%s over the two years: no string of it holds one", async (preset) => {
  const choice = choiceOf(preset, { replace: REPLACE, contactDetails: false });
  const document = documentOf(choice);
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  expect(document.entries.length).toBeGreaterThan(0);
  expect(await findInBytes(bytes, WORDS)).toEqual([]);
});

test("what is suggested for the two years and taken is gone from every string", async () => {
  const plain = choiceOf("sendiass");
  const replace = suggestReplacements(composePack(snapshot, plain, NOW), snapshot.profile);
  expect(replace.map(({ from }) => from)).toContain("Robin");
  const choice = { ...plain, replace: replace.map(({ from, to }) => ({ from, to })) };
  const bytes = new TextEncoder().encode(JSON.stringify(documentOf(choice)));
  expect(
    await findInBytes(
      bytes,
      replace.map(({ from }) => from),
    ),
  ).toEqual([]);
});
