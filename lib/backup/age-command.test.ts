import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ageHere } from "./age.ts";

/**
 * A backup can be opened without In Writing: by the age command line, which asks for the passphrase at a terminal of its own.
 * `script` (util-linux) gives it one. Where either is not installed, this says so and is passed over.
 */

const PASSPHRASE = "maple-otter-candle-harbour";
const folder = mkdtempSync(join(tmpdir(), "in-writing-age-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = (command: string) => spawnSync(command, ["--version"], { encoding: "utf8" }).status === 0;
const scriptKnowsLinux =
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") === true;
const there = found("age") && scriptKnowsLinux;
if (!there)
  console.warn("The age command line, or util-linux's script, is not installed: opening with it is not tested.");

/** Types these lines at a terminal at which the command runs. @returns its exit code */
function atTerminal(command: string, lines: string[]): number {
  const { status } = spawnSync("script", ["-q", "-e", "-c", command, "/dev/null"], {
    input: lines.map((line) => `${line}\n`).join(""),
    encoding: "utf8",
    timeout: 60_000,
  });
  return status ?? -1;
}

describe.skipIf(!there)("Debian's age", () => {
  it("opens a backup and gives its lines as they were", async () => {
    const words = `{"format":"in-writing-backup"}\n${"A reply from Hillcrest. ".repeat(9000)}\n`;
    const sealed = await ageHere(10).seal(new Blob([words]).stream(), PASSPHRASE);
    const [file, out] = [join(folder, "backup.age"), join(folder, "backup.jsonl")];
    writeFileSync(file, new Uint8Array(await new Response(sealed).arrayBuffer()));
    expect(atTerminal(`age -d -o ${out} ${file}`, [PASSPHRASE])).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(words);
    expect(atTerminal(`age -d -o ${out}.not ${file}`, ["maple"])).not.toBe(0);
  });
});
