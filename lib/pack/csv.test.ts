import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { makeCsv, makeCsvFile, safeCell } from "./csv.ts";
import { plainRecord } from "./testing/plain-record.ts";
import { SAMPLE_ENTRIES, sampleMail } from "./testing/sample.ts";

const cells = (csv: string) => Papa.parse<string[]>(csv.slice(1), { newline: "\r\n" }).data;
/** What a spreadsheet might take for a formula, judged otherwise than csv.ts judges it. */
const startsFormula = (cell: string) => {
  const first = [...cell].find((letter) => !/\s/u.test(letter) && !/\p{Cf}/u.test(letter)) ?? "";
  return "=+-@＝＋－＠|%".includes(first) && first !== "" ? true : cell.startsWith("\t") || cell.startsWith("\r");
};

test("begins with a byte order mark, ends its lines with CR LF, and has a row for each entry", () => {
  const csv = makeCsv(plainRecord(SAMPLE_ENTRIES));
  expect(csv.startsWith('\ufeff"Entry","Date"')).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(cells(csv.trimEnd())).toHaveLength(1 + 9);
});

test("is the same as a file, and stops when it is told to", async () => {
  const record = plainRecord(SAMPLE_ENTRIES);
  const stop = new AbortController();
  const file = await makeCsvFile(record, () => {}, stop.signal);
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer())).toBe(makeCsv(record));
  stop.abort();
  await expect(makeCsvFile(record, () => {}, stop.signal)).rejects.toThrow("abort");
});

test("says by when an answer was asked for, where the email as it was sent names the day", () => {
  const letter = { id: "C1", askedBy: "2027-01-18", clock: "school-reply", about: [] };
  const named = sampleMail(1, "2027-01-11T20:31", { letter, text: "Could you let me know, by Monday\n18 January?" });
  const changed = sampleMail(2, "2027-01-11T20:31", { letter, text: "Could you let me know soon?" });
  const [head, ...rows] = cells(makeCsv(plainRecord([named, changed])));
  expect(head?.at(-1)).toBe("Asked for");
  expect(rows.slice(0, 2).map((row) => row.at(-1))).toEqual([
    "Asked for an answer by Mon 18 January 2027 (School’s policy)",
    "",
  ]);
});

test("gives ISO dates with London's offset, summer and winter", () => {
  const csv = makeCsv(plainRecord([sampleMail(1, "2027-01-11T20:31"), sampleMail(2, "2027-06-11T20:31")]));
  const [, winter, summer] = cells(csv);
  expect(winter?.slice(1, 4)).toEqual(["2027-01-11", "20:31", "2027-01-11T20:31+00:00"]);
  expect(summer?.slice(1, 4)).toEqual(["2027-06-11", "20:31", "2027-06-11T20:31+01:00"]);
});

test.each([
  "=1+1",
  "+44 20",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "  =1",
  "\u200b=1",
  "\ufeff=1",
  "\n=1",
  "＝1",
  "|x",
  "%0",
])("%j cannot start a formula", (value) => expect(startsFormula(safeCell(value))).toBe(false));

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "\u00a0=", "\u202e="), fc.string())
    .map(([a, b]) => a + b),
);

test("no words make a cell that starts a formula, and they come back as they were", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const cell = safeCell(text);
      expect(startsFormula(cell)).toBe(false);
      const clean = text.replace(/\r\n?/gu, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
      expect([clean, `'${clean}`]).toContain(cell);
    }),
    { numRuns: 500 },
  );
});

test("no cell of a whole record starts a formula, whichever field the words stand in", () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (text, subject, name) => {
      const mail = sampleMail(1, "2027-01-11T20:31", { text, subject, from: { name, address: "a@example.org" } });
      const [, row] = cells(makeCsv(plainRecord([mail])));
      expect(row).toHaveLength(23);
      expect(row?.filter(startsFormula)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("words longer than a cell can hold go on in the rows below, none lost", () => {
  const text = "Zoë 😀 ".repeat(20_000);
  const rows = cells(makeCsv(plainRecord([sampleMail(7, "2027-01-11T20:31", { text })])).trimEnd()).slice(1);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.every((row) => row[0] === "E-7" && (row[14]?.length ?? 0) <= 32_767)).toBe(true);
  expect(rows.map((row) => row[14]).join("")).toBe(text);
});
