import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../tests/e2e/browser.ts";
import { doTheJob } from "../tests/e2e/job/job.ts";
import { whereItStands } from "../tests/e2e/job/stands.ts";
import { practiceMailbox } from "../tests/hosts/gmail/practice.ts";
import { ensureChromium } from "./browser.ts";
import { bin, ROOT, run } from "./run.ts";

/** Tries In Writing in a practice mailbox: by hand where there is a screen, by itself where there is none. */

const OUT = join(ROOT, "out");
const SENTENCE = "R. was too frightened to leave the car on Monday, and slept only two hours the night before.";

async function build(): Promise<void> {
  console.log("Building the extension …");
  const { code, output } = await run(bin("wxt"), ["build"], true);
  if (code !== 0) throw new Error(`The extension could not be built:\n${output}`);
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function byItself(sentence: string): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const host = practiceMailbox();
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    prepare: (context) => host.install(context),
  });
  try {
    const result = await doTheJob(extension, host, { sentence, out: OUT, say: console.log });
    const files = [result.pdf, result.csv, result.backup].map((path) => relative(ROOT, path));
    const places = await whereItStands(sentence, host, result);
    const missing = Object.keys(places).filter((place) => !places[place]);
    if (missing.length > 0) throw new Error(`The sentence does not stand in ${missing.join(" and ")}.`);
    const list = new Intl.ListFormat("en-GB").format(Object.keys(places));
    console.log(`Your sentence stands in ${list}.`);
    console.log(`Done. ${files.join(", ")} and a picture of each step are in out/.`);
  } finally {
    await extension.close();
  }
}

async function byHand(): Promise<void> {
  const host = practiceMailbox({ holdingReplyAfter: 20_000, guide: true });
  const extension = await launch({ headless: false, viewport: null, prepare: (context) => host.install(context) });
  const mail = await extension.context.newPage();
  await mail.goto(host.url());
  console.log(`A browser has opened with In Writing and a practice mailbox. Nothing in it is real and nothing is sent anywhere.
The first email in the mailbox says who is who and what to do. Close the browser when you are done; what was tried is then forgotten.`);
  await new Promise((done) => extension.context.on("close", done));
}

const { values } = parseArgs({
  options: { headless: { type: "boolean", default: false }, sentence: { type: "string", default: SENTENCE } },
});

try {
  await ensureChromium();
  await build();
  if (values.headless || !hasDisplay()) await byItself(values.sentence);
  else await byHand();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
