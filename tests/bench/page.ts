import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { EXTENSION } from "../e2e/browser.ts";
import { type Case, WORDS } from "./cases.ts";
import { emptyExtension } from "./empty.ts";
import type { Cost } from "./measure.ts";
import { PLANS } from "./plan.ts";
import { bytes, type Result, tables } from "./report.ts";
import { round } from "./round.ts";
import { type Running, start, type Variant } from "./variants.ts";

/**
 * What In Writing costs the mail page: the stand-in Gmail alone, with an extension that does nothing, and with ours, side by
 * side. `npm run bench -- page [--quick|--full] [--rounds N] [--against folder of another build] [--only load|type|…]`
 * See BENCHMARKS.md for how to read it. It says numbers and never fails for them.
 */

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    rounds: { type: "string" },
    against: { type: "string" },
    only: { type: "string" },
    raw: { type: "string" },
  },
});

function variants(empty: string): Variant[] {
  const list: Variant[] = [
    { name: "page alone", extension: null, withCase: false },
    { name: "empty extension", extension: empty, withCase: false },
    { name: "In Writing", extension: EXTENSION, withCase: true },
    { name: "In Writing, no case yet", extension: EXTENSION, withCase: false },
  ];
  if (values.against) list.push({ name: "other build", extension: resolve(values.against), withCase: true });
  return list;
}

async function measure(runnings: readonly Running[], one: Case, rounds: number): Promise<Result> {
  const runs: Cost[][] = [];
  // The first is to warm up and is not counted.
  for (let number = 0; number <= rounds; number += 1) {
    const costs = await round(runnings, one, number);
    if (number > 0) runs.push(costs);
    process.stderr.write(".");
  }
  return { one, names: runnings.map(({ variant }) => variant.name), runs };
}

async function main(): Promise<void> {
  if (!existsSync(join(EXTENSION, "manifest.json")))
    throw new Error(`There is no build at ${EXTENSION}: npm run build`);
  const plan = PLANS[values.full ? "full" : values.quick ? "quick" : "usual"];
  const rounds = values.rounds ? Number(values.rounds) : plan.rounds;
  const cases = plan.cases.filter(({ does }) => !values.only || values.only.split(",").includes(does));
  const empty = emptyExtension(EXTENSION);
  const runnings: Running[] = [];
  const results: Result[] = [];
  try {
    for (const variant of variants(empty)) runnings.push(await start(variant));
    for (const one of cases) {
      process.stderr.write(`\n${WORDS[one.does]}, ${one.drafts} drafts, ${one.messages} messages `);
      try {
        results.push(await measure(runnings, one, rounds));
      } catch (error) {
        console.error(`\nnot measured: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
      }
    }
  } finally {
    for (const running of runnings) await running.close();
    rmSync(empty, { recursive: true, force: true });
  }
  process.stderr.write("\n\n");
  console.log(bytes(EXTENSION));
  console.log(tables(results));
  if (values.raw) writeFileSync(values.raw, JSON.stringify(results, null, 1));
}

await main();
