import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { GmailHost } from "./host.ts";
import * as many from "./many.ts";
import { DEFAULT_SWITCHES } from "./switches.ts";

/** The table of traps is true: what it names exists, and nothing the stand-in can do is missing from it. */

const ROOT = resolve(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(resolve(ROOT, path), "utf8");

/** So many rows have no test. It may only become less. */
const NOT_COVERED = 0;

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
  const [, body = ""] = new RegExp(`export interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(read(path)) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, member = ""]) => member);
}

const HOST = "tests/hosts/gmail";
const host = new GmailHost();
const known = new Set([
  "always",
  "fixture",
  ...Object.keys(DEFAULT_SWITCHES),
  ...members(`${HOST}/options.ts`, "HostOptions"),
  ...members(`${HOST}/options.ts`, "Faults").map((fault) => `faults.${fault}`),
  ...members(`${HOST}/incoming.ts`, "Incoming").map((field) => `mail.${field}`),
  ...Object.getOwnPropertyNames(GmailHost.prototype),
  ...Object.keys(host),
  ...Object.keys(many),
]);

const rows = rowsOf(read(`${HOST}/TRAPS.md`));
const covered = rows.filter((row) => !row.test.startsWith("not covered: "));

/** Where a test that is named ought to stand. */
function placeOf(test: string): { path: string; title: string } {
  const [, file = "", title = ""] = /^([^:]+\.ts): (.+)$/.exec(test) ?? [];
  return { path: file.includes("/") ? file : `tests/e2e/${file}`, title };
}

describe("the table of traps", () => {
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
    expect(Object.keys(DEFAULT_SWITCHES).filter((name) => !named.has(name))).toEqual([]);
  });

  test("leaves no more rows without a test than it did", () => {
    expect(rows.length - covered.length).toBeLessThanOrEqual(NOT_COVERED);
  });
});
