import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { FAMILY } from "../job/set-up.ts";
import { PASSPHRASE } from "../pages/backup-file.ts";
import type { Firefox } from "./launch.ts";
import type { MailboxInFirefox, Sent } from "./mailboxes.ts";
import { timeline } from "./record.ts";
import { LOCKING_MS, type Place, type Tab } from "./tab.ts";

/** The main job in Firefox, as tests/e2e/job does it in Chromium: the same family, the same letters, the same expectations. */

export const WRITE_BUTTON = { css: '[data-in-writing="button"]' } as const;

/** Fills the settings as a parent would, and waits until they are kept. */
export async function setUp(page: Tab): Promise<void> {
  await page.type("Name or initials", FAMILY.child);
  await page.choose("Year", FAMILY.year);
  await page.type("Your name", FAMILY.writer);
  await page.type("Who you are to your child", FAMILY.relation);
  await page.type("Name of the school", FAMILY.school);
  await page.press("radio", /maintained/);
  for (const [add, who] of [
    [/SENCO/, FAMILY.senco],
    [/head/i, FAMILY.head],
  ] as const) {
    await page.press("button", add);
    await page.type("Name", who.name);
    await page.type("Email address", who.email);
    await page.press("button", "Done");
    await page.see({ css: "[aria-label=People] li, [aria-label=People]", words: new RegExp(who.email) });
  }
  // The list shows a person before they are written down; a page that is left in between writes them when it opens again.
  await page.see({ css: ".kept", words: /^Kept$/ });
}

/** Opens the composer over the newest draft. */
export async function openComposer(mail: Tab): Promise<Place> {
  await mail.click(WRITE_BUTTON, "last");
  const composer = mail.composer();
  await composer.see({ role: "heading", name: "What is the email for?" });
  return composer;
}

/** "Put it in my email", waits until every field has been read back, and goes back to the draft. */
export async function putIn(composer: Place): Promise<void> {
  await composer.press("button", "Put it in my email");
  await composer.see({ role: "heading", name: "It is in your email" });
  await composer.press("button", "Read it in my email");
}

export interface Scene {
  firefox: Firefox;
  mailbox: MailboxInFirefox;
  mail: Tab;
  record: Tab;
}

/** Set up, with a mail page and the record open. */
export async function setScene(firefox: Firefox, mailbox: MailboxInFirefox): Promise<Scene> {
  const record = await firefox.open("settings");
  await setUp(record);
  await record.goto(firefox.url("record"));
  const mail = await firefox.newTab(mailbox.home);
  return { firefox, mailbox, mail, record };
}

/** Waits until so many have been sent. @returns the last */
export function sent({ mail, mailbox }: Pick<Scene, "mail" | "mailbox">, count: number): Promise<Sent> {
  return mail.fact(`${count} sent`, async () => (mailbox.sent().length === count ? mailbox.sent().at(-1) : undefined));
}

/**
 * Waits until the timeline has this many entries and one of them says this. Not always the newest: of a reply only the minute
 * may be known, and all of this happens in one.
 * @returns that entry in full
 */
export async function grown({ record }: Scene, count: number, says: RegExp): Promise<string> {
  await record.toFront();
  let rows: string[] = [];
  const there = record.fact(`${count} entries in the timeline, one of them ${says}`, async () => {
    rows = await timeline(record);
    return rows.length === count && rows.some((row) => says.test(row)) ? rows : undefined;
  });
  await there.catch((error: Error) => {
    throw new Error(`${error.message}\nThe timeline says:\n${rows.join("\n")}`);
  });
  await record.click({ css: "a.entry", words: says });
  return record.see({ css: ".open .letter" });
}

export async function writeConcern(scene: Scene, sentence: string): Promise<Sent> {
  const { mail, mailbox } = scene;
  await mail.toFront();
  await mailbox.newDraft(mail);
  const composer = await openComposer(mail);
  await composer.press("button", /^A first concern/);
  await composer.type("What is happening?", sentence);
  await composer.see({ role: "article", name: /./ });
  await putIn(composer);
  await mailbox.pressSend(mail);
  return sent(scene, 1);
}

/** Answers for the reply that is open in the record. */
export async function sayWhatItWas({ record }: Scene): Promise<void> {
  await record.press("radio", /They need more time/);
  await record.press("button", "Keep this answer");
  await record.see({ css: "button, summary, a", words: /^Change$/ });
}

export async function writeChase(scene: Scene): Promise<Sent> {
  const { mail, mailbox } = scene;
  await mail.toFront();
  await mail.goto(mailbox.home);
  await mailbox.newDraft(mail);
  const composer = await openComposer(mail);
  await composer.press("button", /^A gentle chase/);
  await composer.press("radio", "No, nothing");
  await composer.press("button", "I have checked");
  await putIn(composer);
  await mailbox.pressSend(mail);
  return sent(scene, 2);
}

/** Presses what makes a file, and waits until it is saved whole. @returns its path */
export async function saved(
  { firefox: { downloads }, record }: Pick<Scene, "firefox" | "record">,
  press: () => Promise<void>,
): Promise<string> {
  const before = readdirSync(downloads);
  await press();
  return record.fact(
    "a saved file",
    async () => {
      const fresh = readdirSync(downloads).filter((name) => !before.includes(name));
      // An empty file keeps the name until what was written beside it takes its place.
      const whole = fresh.find((name) => !name.endsWith(".part") && statSync(join(downloads, name)).size > 0);
      return whole && join(downloads, whole);
    },
    LOCKING_MS,
  );
}

export async function makePacks(scene: Scene): Promise<{ pdf: string; csv: string }> {
  const { record } = scene;
  await record.toFront();
  await record.press("link", "Make a pack");
  await record.press("link", "SENDIASS");
  await record.press("checkbox", /The entries in full/);
  await record.press("link", /Make it$/);
  const pdf = await saved(scene, () => record.press("button", "Make and save"));
  await record.press("checkbox", "PDF");
  await record.press("checkbox", "Spreadsheet (CSV)");
  const csv = await saved(scene, () => record.press("button", "Make it again"));
  await record.press("link", "The record");
  return { pdf, csv };
}

export async function keepBackup(scene: Scene): Promise<string> {
  await scene.record.press("link", "Backup");
  await scene.record.press("button", "Save a backup");
  await scene.record.type("Passphrase", PASSPHRASE);
  await scene.record.type("The same passphrase again", PASSPHRASE);
  return saved(scene, () => scene.record.press("button", "Lock it and save"));
}
