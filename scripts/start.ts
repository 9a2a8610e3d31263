import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { launch } from "../tests/e2e/browser.ts";
import { gmailHands } from "../tests/e2e/job/hands/gmail.ts";
import type { MailHands } from "../tests/e2e/job/hands/hands.ts";
import { outlookHands } from "../tests/e2e/job/hands/outlook.ts";
import { doTheJob } from "../tests/e2e/job/job.ts";
import { whereItStands } from "../tests/e2e/job/stands.ts";
import { type PracticeOptions, practiceMailbox } from "../tests/hosts/gmail/practice.ts";
import { practiceOutlook } from "../tests/hosts/outlook/practice.ts";
import { type PracticeSite, practiceAsked } from "./asked.ts";
import { ensureChromium } from "./browser.ts";
import { bin, ROOT, run } from "./run.ts";

/** Tries In Writing in a practice mailbox: by hand where there is a screen, by itself where there is none. */

const OUT = join(ROOT, "out");

async function build(): Promise<void> {
  console.log("Building the extension …");
  const { code, output } = await run(bin("wxt"), ["build"], true);
  if (code !== 0) throw new Error(`The extension could not be built:\n${output}`);
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

type Mailbox = (options?: Pick<PracticeOptions, "holdingReplyAfter" | "guide">) => MailHands;

/** The mail sites that can be practised in. */
const MAILBOXES: Record<PracticeSite, Mailbox> = {
  gmail: (options) => gmailHands(practiceMailbox(options)),
  outlook: (options) => outlookHands(practiceOutlook(options)),
};

async function byItself(mailbox: Mailbox, sentence: string): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const hands = mailbox();
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    prepare: (context) => hands.install(context),
  });
  try {
    const result = await doTheJob(extension, hands, { sentence, out: OUT, say: console.log });
    const files = [result.pdf, result.csv, result.backup].map((path) => relative(ROOT, path));
    const places = await whereItStands(sentence, hands, result);
    const missing = Object.keys(places).filter((place) => !places[place]);
    if (missing.length > 0) throw new Error(`The sentence does not stand in ${missing.join(" and ")}.`);
    const list = new Intl.ListFormat("en-GB").format(Object.keys(places));
    console.log(`Your sentence stands in ${list}.`);
    console.log(`Done. ${files.join(", ")} and a picture of each step are in out/.`);
  } finally {
    await extension.close();
  }
}

async function byHand(mailbox: Mailbox): Promise<void> {
  const hands = mailbox({ holdingReplyAfter: 20_000, guide: true });
  const extension = await launch({ headless: false, viewport: null, prepare: (context) => hands.install(context) });
  const mail = await extension.context.newPage();
  await mail.goto(hands.home);
  console.log(`A browser has opened with In Writing and a practice mailbox. Nothing in it is real and nothing is sent anywhere.
The first email in the mailbox says who is who and what to do. Close the browser when you are done; what was tried is then forgotten.`);
  await new Promise((done) => extension.context.on("close", done));
}

try {
  const asked = practiceAsked(process.argv.slice(2));
  const mailbox = MAILBOXES[asked.mail];
  await ensureChromium();
  await build();
  if (asked.headless || !hasDisplay()) await byItself(mailbox, asked.sentence);
  else await byHand(mailbox);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
