import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { GmailHost } from "./gmail/host.ts";
import * as gmailMany from "./gmail/many.ts";
import { DEFAULT_SWITCHES as GMAIL_SWITCHES } from "./gmail/switches.ts";
import { OutlookHost } from "./outlook/host.ts";
import * as outlookMany from "./outlook/many.ts";
import { DEFAULT_SWITCHES as OUTLOOK_SWITCHES } from "./outlook/switches.ts";

/** The tables of traps are true: what they name exists, and nothing a stand-in can do is missing from its table. */

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(resolve(ROOT, path), "utf8");

interface Row {
  trap: string;
  source: string;
  switches: string[];
  tests: string[];
  test: string;
}

const ticked = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, words = ""]) => words);

function rowsOf(table: string): Row[] {
  const lines = table.split("\n").filter((line) => line.startsWith("| ") && !/^\| (trap|---) /.test(line));
  return lines.map((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    expect(cells, line).toHaveLength(6);
    const [, trap = "", source = "", switches = "", test = ""] = cells;
    return { trap, source, switches: ticked(switches), tests: ticked(test), test };
  });
}

/** Names of the members of an interface, read from its source. */
function members(path: string, name: string): string[] {
  const [, body = ""] =
    new RegExp(`export interface ${name} (?:extends \\w+ )?\\{([\\s\\S]*?)\\n\\}`).exec(read(path)) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, member = ""]) => member);
}

/** What a row may name as the way a stand-in does it. */
function namesOf(folder: string, host: GmailHost | OutlookHost, switches: object, many: object): Set<string> {
  const mail = [
    ...members("tests/hosts/common/incoming.ts", "IncomingMail"),
    ...members(`${folder}/incoming.ts`, "Incoming"),
  ];
  return new Set([
    "always",
    "fixture",
    ...Object.keys(switches),
    ...members(`${folder}/options.ts`, "HostOptions"),
    ...members(`${folder}/options.ts`, "Faults").map((fault) => `faults.${fault}`),
    ...mail.map((field) => `mail.${field}`),
    ...Object.getOwnPropertyNames(Object.getPrototypeOf(host)),
    ...Object.keys(host),
    ...Object.keys(many),
  ]);
}

/** Where a test that is named ought to stand. */
function placeOf(test: string): { path: string; title: string } {
  const [, file = "", title = ""] = /^([^:]+\.ts): (.+)$/.exec(test) ?? [];
  return { path: file.includes("/") ? file : `tests/e2e/${file}`, title };
}

const SITES = [
  {
    folder: "tests/hosts/gmail",
    switches: GMAIL_SWITCHES,
    known: namesOf("tests/hosts/gmail", new GmailHost(), GMAIL_SWITCHES, gmailMany),
    /** So many rows have no test. It may only become less. */
    notCovered: 0,
  },
  {
    folder: "tests/hosts/outlook",
    switches: OUTLOOK_SWITCHES,
    known: namesOf("tests/hosts/outlook", new OutlookHost(), OUTLOOK_SWITCHES, outlookMany),
    notCovered: 0,
  },
];

describe.each(SITES)("the table of traps in $folder", ({ folder, switches: all, known, notCovered }) => {
  const rows = rowsOf(read(`${folder}/TRAPS.md`));
  const covered = rows.filter((row) => !row.test.startsWith("not covered: "));

  test.each(rows)("$trap", ({ trap, source, switches, tests, test: cell }) => {
    expect(trap).not.toBe("");
    expect(source).not.toBe("");
    expect(switches.filter((name) => !known.has(name))).toEqual([]);
    if (cell.startsWith("not covered: ")) return expect(cell.length).toBeGreaterThan("not covered: ".length);
    expect(switches.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    for (const { path, title } of tests.map(placeOf)) {
      expect(existsSync(resolve(ROOT, path)), path).toBe(true);
      expect(read(path).includes(title) && title !== "", `${path} has a test "${title}"`).toBe(true);
    }
  });

  test("has a row for every switch", () => {
    const named = new Set(rows.flatMap(({ switches }) => switches));
    expect(Object.keys(all).filter((name) => !named.has(name))).toEqual([]);
  });

  test("leaves no more rows without a test than it did", () => {
    expect(rows.length - covered.length).toBeLessThanOrEqual(notCovered);
  });
});
