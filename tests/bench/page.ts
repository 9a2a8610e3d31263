import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { EXTENSION } from "../e2e/browser.ts";
import { type Case, WORDS } from "./cases.ts";
import { emptyExtension } from "./empty.ts";
import type { Cost } from "./measure.ts";
import { casesNamed, PLANS } from "./plan.ts";
import { bytes, growth, type Result, table } from "./report.ts";
import { round } from "./round.ts";
import type { BenchSite } from "./site.ts";
import { gmailBench } from "./sites/gmail.ts";
import { outlookBench } from "./sites/outlook.ts";
import { type Running, start, type Variant } from "./variants.ts";

/**
 * What In Writing costs the mail page: the stand-in Gmail or Outlook alone, with an extension that does nothing, and with ours, side by
 * side. `npm run bench -- page [--mail outlook] [--quick|--full] [--rounds N] [--against folder of another build] [--cases load:1:10,…]`
 * (a case is what is done, how many drafts, how many messages) `--raw file` keeps every run as JSON. See BENCHMARKS.md for how to read it. It says numbers and never fails for them.
 */

const { values } = parseArgs({
  options: {
    mail: { type: "string", default: "gmail" },
    quick: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    rounds: { type: "string" },
    against: { type: "string" },
    cases: { type: "string" },
    raw: { type: "string" },
  },
});

const SITES: Record<string, BenchSite> = { gmail: gmailBench, outlook: outlookBench };

const NO_CASE = "In Writing, no case yet";

function variants(empty: string): Variant[] {
  const list: Variant[] = [
    { name: "page alone", extension: null, withCase: false },
    { name: "empty extension", extension: empty, withCase: false },
    { name: "In Writing", extension: EXTENSION, withCase: true },
    { name: NO_CASE, extension: EXTENSION, withCase: false },
  ];
  if (values.against) list.push({ name: "other build", extension: resolve(values.against), withCase: true });
  return list;
}

async function measure(site: BenchSite, all: readonly Running[], one: Case, rounds: number): Promise<Result> {
  // With very much on the page, whether there is a case is the least of it.
  const runnings = all.filter(({ variant }) => variant.name !== NO_CASE || one.messages < 1000);
  const runs: Cost[][] = [];
  // The first is to warm up and is not counted.
  for (let number = 0; number <= rounds; number += 1) {
    const costs = await round(site, runnings, one, number);
    if (number > 0) runs.push(costs);
    process.stderr.write(".");
  }
  return { one, names: runnings.map(({ variant }) => variant.name), runs };
}

async function main(): Promise<void> {
  if (!existsSync(join(EXTENSION, "manifest.json")))
    throw new Error(`There is no build at ${EXTENSION}: npm run build`);
  const site = SITES[values.mail];
  if (!site) throw new RangeError(`there is no bench for ${values.mail}: ${Object.keys(SITES).join(", ")}`);
  const plan = PLANS[values.full ? "full" : values.quick ? "quick" : "usual"];
  const rounds = values.rounds ? Number(values.rounds) : plan.rounds;
  const cases = values.cases ? casesNamed(values.cases) : plan.cases.map((one) => site.case?.(one) ?? one);
  console.log(`${bytes(EXTENSION)}\n`);
  const empty = emptyExtension(EXTENSION);
  const runnings: Running[] = [];
  const results: Result[] = [];
  try {
    for (const variant of variants(empty)) runnings.push(await start(variant));
    for (const one of cases) {
      process.stderr.write(`\n${WORDS[one.does]}, ${one.drafts} drafts, ${one.messages} messages `);
      try {
        const result = await measure(site, runnings, one, rounds);
        results.push(result);
        console.log(`${table(result)}\n`);
      } catch (error) {
        console.error(`\nnot measured: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
      }
    }
  } finally {
    for (const running of runnings) await running.close();
    rmSync(empty, { recursive: true, force: true });
  }
  process.stderr.write("\n");
  console.log(growth(results));
  if (values.raw) writeFileSync(values.raw, JSON.stringify(results, null, 1));
}

await main();
