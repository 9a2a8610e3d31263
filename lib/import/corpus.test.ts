import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bringIn, everybodyIn, knownOf } from "./testing.ts";

/** Real mail, good and broken, that nobody of ours wrote. */
const CORPUS = "../shared/mail-corpus";

const there = existsSync(CORPUS);
const files = there
  ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".eml"))
  : [];

test.skipIf(!there)(
  `every mail of the corpus comes in, or it is said why not${there ? "" : " (skipped: ../shared/mail-corpus is not there)"}`,
  async () => {
    const silent: string[] = [];
    const told: string[] = [];
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
      const known = knownOf(await everybodyIn(bytes));
      const { found, taken, outcome } = await bringIn([{ name, blob: new Blob([bytes]) }], known);
      const outside = found.files[0]?.outside ? ["It is with nobody of the case."] : [];
      const problems = [
        ...outside,
        ...(found.files[0]?.problems ?? []),
        ...outcome.left.flatMap((one) => one.problems),
      ];
      if (taken.length === 0 && problems.length === 0 && found.drafts + found.deleted === 0) silent.push(name);
      else if (taken.length === 0) told.push(`${name}: ${problems.join(" ")}`);
      for (const { sighting } of taken) {
        const { from, when, problems: its = [] } = sighting;
        const whole = from.address !== "" && when.instant !== null;
        if (!whole && its.length === 0) silent.push(`${name}: taken in without a word`);
      }
    }
    if (process.env.IN_WRITING_TELL) console.log(told.join("\n"));
    expect(silent).toEqual([]);
    expect(told.length).toBeLessThan(files.length / 10);
  },
);
