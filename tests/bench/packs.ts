import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright";
import { MAKES, type PackMake } from "../../lib/pack/make.ts";
import { EXTENSION, type Extension, launch } from "../e2e/browser.ts";
import { pagesProcess } from "./import/peak.ts";
import { choose, drawn, fill, LABELS, make, type News, stop } from "./packs/drive.ts";
import { inNode } from "./packs/in-node.ts";
import { type MailRecord, writeRecord } from "./packs/record.ts";
import { type Spent, Watch } from "./packs/watch.ts";

/**
 * What making packs costs the page, in a real Chromium: each kind of file of a record of emails with their originals, every
 * entry in full. Beside it stands the same work by the same code in Node.
 * `npm run bench -- packs-browser [--messages 1000] [--attached 200] [--preset council] [--only pdf,zip] [--no-node]`.
 */

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "1000" },
    attached: { type: "string", default: "200" },
    preset: { type: "string", default: "council" },
    only: { type: "string", default: MAKES.join(",") },
    node: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const LONGEST_MS = 20 * 60_000;
const FORMATS = MAKES.filter((one) => values.only.split(",").includes(one));

const HEAD = [
  "",
  "s",
  "main thread, s",
  "longest task, ms",
  "of it processor",
  "tasks over 100 ms",
  "MB at most",
  "above before",
  "heap, MB",
  "words changed",
  "longest the same, s",
  "stopped in, ms",
  "in Node, s",
  "ratio to Node",
];

const whole = (value: number | undefined) => (Number.isFinite(value) ? (value ?? 0).toFixed(0) : "");
const tenth = (ms: number | undefined) => (Number.isFinite(ms) ? ((ms ?? 0) / 1000).toFixed(1) : "");

function row(name: string, spent: Spent, more: { news?: News; stopped?: number; node?: number } = {}): string {
  const { ms, main, longest, longestOwn, holds, peak, before, heap } = spent;
  const { news, stopped, node } = more;
  const page = [
    tenth(ms),
    tenth(main),
    whole(longest),
    whole(longestOwn),
    `${holds}`,
    whole(peak),
    whole(peak - before),
  ];
  const told = [whole(heap), whole(news?.times), tenth(news?.silence), whole(stopped)];
  return `| ${[name, ...page, ...told, tenth(node), node ? (main / node).toFixed(2) : ""].join(" | ")} |`;
}

async function one(watch: Watch, page: Page, format: PackMake) {
  await choose(page, values.preset, format);
  let news: News | undefined;
  const spent = await watch.over(async () => {
    news = await make(page);
  });
  // A spreadsheet is written before anybody could press.
  const stopped = format === "csv" ? undefined : await stop(page);
  return { spent, ...(news ? { news } : {}), ...(stopped === undefined ? {} : { stopped }) };
}

async function measure(extension: Extension, record: MailRecord, path: string): Promise<void> {
  const writer = await extension.open("settings");
  await fill(writer, record, path);
  const page = await extension.open("pack");
  await writer.close();
  const watch = await Watch.on(page, pagesProcess(extension.profileDir));
  console.log(`| ${HEAD.join(" | ")} |\n|---|${"--:|".repeat(HEAD.length - 1)}`);
  console.log(row("the page, drawn and counted", await watch.over(() => drawn(page, values.preset))));
  for (const format of FORMATS) {
    const { spent, ...more } = await one(watch, page, format);
    const node = values.node ? { node: await inNode(record, path, values.preset, format) } : {};
    console.log(row(LABELS[format], spent, { ...more, ...node }));
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "in-writing-bench-"));
  const path = join(folder, "originals");
  const extension = await launch({ extension: EXTENSION });
  extension.context.setDefaultTimeout(LONGEST_MS);
  try {
    const [messages, attached] = [Number(values.messages), Number(values.attached)];
    const record = await writeRecord(path, messages, attached);
    console.log(`\n${messages} messages, ${attached} attachments, ${whole(record.size / 1e6)} MB of originals\n`);
    await measure(extension, record, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await extension.close();
  }
}

await main();
