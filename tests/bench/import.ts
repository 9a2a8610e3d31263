import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright";
import { build } from "vite";
import { PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import { EXTENSION, type Extension, launch } from "../e2e/browser.ts";
import { putBack } from "../e2e/pages/backup-file.ts";
import { type Mailbox, writeMailbox } from "./import/mail.ts";
import { peakOf, processorOf } from "./import/peak.ts";
import { quantile } from "./stats.ts";

/**
 * Old mail through the real page in a real Chromium, with storing, against bare postal-mime on the same bytes in the same page:
 * `npm run bench -- import [--messages 10000] [--rounds 3] [--no-memory]`.
 */

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    memory: { type: "boolean", default: true },
  },
  allowNegative: true,
});

/** An import of this size may take minutes on a slow machine. */
const LONGEST_MS = 30 * 60_000;

const AT = Date.UTC(2022, 0, 1);
const CASE = writeLedger(PROFILE_CHANGES.map((change) => ({ at: AT, body: { type: "profile" as const, ...change } })));

async function bareScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "esnext",
      lib: { entry: join(import.meta.dirname, "import/bare.ts"), formats: ["iife"], name: "bench" },
    },
  });
  const [first] = [made].flat();
  if (!first || !("output" in first)) throw new Error("the script for the page could not be built");
  return first.output[0].code;
}

async function opened(): Promise<{ extension: Extension; page: Page }> {
  const extension = await launch();
  extension.context.setDefaultTimeout(LONGEST_MS);
  const record = await extension.open("record");
  await putBack(record, CASE);
  // Another page of the record would read it anew with each batch.
  const page = await extension.open("import");
  for (const other of extension.context.pages()) if (other !== page) await other.close();
  return { extension, page };
}

async function bare(page: Page, script: string, path: string): Promise<number> {
  await page.evaluate(script);
  const input = await page.evaluateHandle(() => {
    const made = document.createElement("input");
    made.type = "file";
    return made;
  });
  await input.setInputFiles(path);
  const { ms } = await input.evaluate((element) => {
    const [file] = element.files ?? [];
    return (globalThis as unknown as { bare(file: File | undefined): Promise<{ ms: number }> }).bare(file);
  });
  return ms;
}

/** @returns milliseconds of the look through the files, and of taking in with all that belongs to it */
async function bringIn(page: Page, path: string, ours: number): Promise<{ look: number; take: number }> {
  const start = performance.now();
  await page.getByLabel("Mail files").setInputFiles(path);
  const button = page.getByRole("button", { name: `Bring in ${ours.toLocaleString("en-GB")} messages` });
  await button.waitFor();
  const look = performance.now() - start;
  const before = performance.now();
  await button.click();
  await page.getByText(`${ours.toLocaleString("en-GB")} messages came into the record.`).waitFor();
  return { look, take: performance.now() - before };
}

const s = (ms: number) => (ms / 1000).toFixed(1);

async function speed(folder: string, script: string, mailbox: Mailbox): Promise<void> {
  const path = join(folder, "speed.mbox");
  const size = await writeMailbox(path, mailbox);
  const ratios: number[] = [];
  const processor: number[] = [];
  console.log(`\n${mailbox.messages} messages, ${mailbox.ours} of the case, ${Math.round(size / 1e6)} MB, s:`);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const { extension, page } = await opened();
    try {
      const start = processorOf(extension.profileDir);
      const plain = await bare(page, script, path);
      const middle = processorOf(extension.profileDir);
      const { look, take } = await bringIn(page, path, mailbox.ours);
      const [own, whole] = [middle - start, processorOf(extension.profileDir) - middle];
      ratios.push(plain / (look + take));
      processor.push(own / whole);
      const times = `bare ${s(plain)}, look ${s(look)}, take in ${s(take)}: ratio ${ratios.at(-1)?.toFixed(2)}`;
      console.log(
        `  ${times}; processor time of the whole browser ${s(own)} to ${s(whole)}: ratio ${processor.at(-1)?.toFixed(2)}`,
      );
    } finally {
      await extension.close();
    }
  }
  const [clock, own] = [quantile(ratios, 0.5), quantile(processor, 0.5)];
  console.log(
    `  of its speed, with storing: ${clock.toFixed(2)} by the clock, ${own.toFixed(2)} of the whole browser's processor time`,
  );
  rmSync(path);
}

async function memory(folder: string, mailbox: Mailbox): Promise<void> {
  const path = join(folder, "memory.mbox");
  const size = await writeMailbox(path, mailbox);
  const { extension, page } = await opened();
  try {
    const before = peakOf(extension.profileDir);
    await bringIn(page, path, mailbox.ours);
    const peak = peakOf(extension.profileDir);
    const told =
      peak === null ? "not told by this system" : `${Math.round(peak)} MB, ${Math.round(before ?? 0)} before`;
    console.log(`  ${mailbox.messages} messages, ${mailbox.ours} of the case, ${Math.round(size / 1e6)} MB: ${told}`);
  } finally {
    await extension.close();
    rmSync(path);
  }
}

async function main(): Promise<void> {
  if (!existsSync(join(EXTENSION, "manifest.json")))
    throw new Error(`There is no build at ${EXTENSION}: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), "in-writing-bench-"));
  const messages = Number(values.messages);
  try {
    const script = await bareScript();
    await speed(folder, script, { messages, ours: messages });
    await speed(folder, script, { messages, ours: messages / 10 });
    if (!values.memory) return;
    console.log("\nThe most memory that the page's process held:");
    for (const times of [1, 4]) await memory(folder, { messages: messages * times, ours: messages / 10 });
    for (const times of [1, 4]) await memory(folder, { messages: messages * times, ours: messages * times });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
