import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { Extension } from "../browser.ts";
import { lockBackup } from "../pages/backup-file.ts";
import { openComposer, pick, putIn } from "./composer.ts";
import type { Letter, MailHands } from "./hands/hands.ts";
import { FAMILY, setUp } from "./set-up.ts";

/** The main job, done as a parent does it: set up, write, send, read the reply, chase, export, keep a backup. */

export interface JobOptions {
  /** The parent's own words in the first letter. */
  sentence: string;
  /** Where the files and pictures go. */
  out: string;
  /** Told of each step, and of the timeline as it grows. */
  say(line: string): void;
}

export interface JobResult {
  concern: Letter;
  chase: Letter;
  /** The first letter as the record page shows it. */
  concernWords: string;
  /** Lines of the timeline at the end, oldest first. */
  timeline: string[];
  pdf: string;
  csv: string;
  backup: string;
}

interface Scene extends JobOptions {
  extension: Extension;
  hands: MailHands;
  record: Page;
  mail: Page;
  pictures: number;
}

async function picture(scene: Scene, page: Page, name: string): Promise<void> {
  scene.pictures += 1;
  const number = String(scene.pictures).padStart(2, "0");
  await page.screenshot({ path: join(scene.out, `${number}-${name}.png`), animations: "disabled" });
}

/** @returns the rows of the record page, oldest first, each as one line */
export async function timeline(record: Page): Promise<string[]> {
  const rows = await record.locator("a.entry").allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, " ").trim()).reverse();
}

/**
 * Waits until the timeline has this many entries and one of them says this, then tells it. Which comes last may be open: some
 * mail sites show times to the minute, and this job is done within one.
 * @returns the words of that entry, as the record page shows them
 */
async function grown(scene: Scene, count: number, added: RegExp): Promise<string> {
  const { record, say } = scene;
  await record.bringToFront();
  const told = async () => {
    const rows = await timeline(record);
    return { count: rows.length, added: rows.filter((row) => added.test(row)).length };
  };
  await expect.poll(told).toEqual({ count, added: 1 });
  say("The timeline now:");
  const rows = await timeline(record);
  for (const line of rows) say(`  ${line}`);
  say("  The newest in full:");
  const nth = rows.length - 1 - rows.findIndex((row) => added.test(row));
  await record.locator("a.entry").nth(nth).click();
  const words = await record.locator(".open .letter").first().innerText();
  for (const line of words.split("\n")) say(`    ${line}`);
  return words;
}

async function sent(hands: MailHands, count: number): Promise<Letter> {
  await expect.poll(() => hands.sent().length, { timeout: 20_000 }).toBe(count);
  const message = hands.sent().at(-1);
  if (!message) throw new Error("nothing was sent");
  return message;
}

async function writeConcern(scene: Scene): Promise<Letter> {
  const { mail, hands, sentence, say } = scene;
  await mail.bringToFront();
  await hands.newDraft(mail);
  const frame = await openComposer(mail);
  await expect(frame.getByRole("heading", { name: "What is the email for?" })).toBeVisible();
  await picture(scene, mail, "what-is-it-for");
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").fill(sentence);
  await expect(frame.getByRole("article")).toContainText(sentence);
  await picture(scene, mail, "the-letter-grows");
  await putIn(frame);
  await picture(scene, mail, "it-is-in-the-email");
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await picture(scene, mail, "the-draft");
  say("The letter is in the draft. Now Send is pressed in the mailbox.");
  await hands.pressSend(mail);
  return sent(hands, 1);
}

async function readReply(scene: Scene): Promise<void> {
  const { mail, hands } = scene;
  const words = "Dear Ms Whitlock,\n\nThank you for your email. We will look into it.\n\nKind regards,\nMs Patel";
  await mail.bringToFront();
  await hands.readReply(mail, words);
  await picture(scene, mail, "the-reply");
}

async function sayWhatItWas(scene: Scene): Promise<void> {
  const { record } = scene;
  await record.bringToFront();
  await record.locator("a.entry").first().click();
  await record.getByRole("radio", { name: /They need more time/ }).check();
  await record.getByRole("button", { name: "Keep this answer" }).click();
  await expect(record.getByText("Change", { exact: true })).toBeVisible();
  await picture(scene, record, "what-was-this");
}

async function writeChase(scene: Scene): Promise<Letter> {
  const { mail, hands } = scene;
  await mail.bringToFront();
  await mail.goto(hands.home);
  await hands.newDraft(mail);
  const frame = await openComposer(mail);
  await pick(frame, "A gentle chase");
  await frame.getByRole("radio", { name: "No, nothing" }).check();
  await picture(scene, mail, "has-an-answer-come-another-way");
  await frame.getByRole("button", { name: "I have checked" }).click();
  await picture(scene, mail, "the-chase");
  await putIn(frame);
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await hands.pressSend(mail);
  return sent(hands, 2);
}

/** Presses a button that makes a file and saves it. @returns its path */
async function save(page: Page, out: string, press: () => Promise<void>, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const path = join(out, name);
  await download.saveAs(path);
  return path;
}

async function makePacks(scene: Scene): Promise<Pick<JobResult, "pdf" | "csv">> {
  const { record, out } = scene;
  await record.bringToFront();
  await record.getByRole("link", { name: "Make a pack" }).first().click();
  await picture(scene, record, "who-is-it-for");
  await record.getByRole("link", { name: "SENDIASS" }).click();
  await record.getByRole("checkbox", { name: /The entries in full/ }).check();
  await record.getByRole("link", { name: "Make it", exact: true }).click();
  const press = (name: string) => () => record.getByRole("button", { name }).click();
  const pdf = await save(record, out, press("Make and save"), "record.pdf");
  await picture(scene, record, "the-pack");
  await record.getByRole("checkbox", { name: "PDF", exact: true }).uncheck();
  await record.getByRole("checkbox", { name: "Spreadsheet (CSV)" }).check();
  const csv = await save(record, out, press("Make it again"), "record.csv");
  await record.getByRole("link", { name: "The record" }).click();
  return { pdf, csv };
}

async function keepBackup(scene: Scene): Promise<string> {
  const { record, out } = scene;
  await record.getByRole("link", { name: "Backup" }).first().click();
  await lockBackup(record);
  const press = () => record.getByRole("button", { name: "Lock it and save" }).click();
  return save(record, out, press, "in-writing-backup.age");
}

async function setTheScene(extension: Extension, hands: MailHands, options: JobOptions): Promise<Scene> {
  mkdirSync(options.out, { recursive: true });
  const settings = await extension.open("settings");
  await setUp(settings);
  options.say(`Set up: ${FAMILY.child}, ${FAMILY.school}, ${FAMILY.senco.name} and ${FAMILY.head.name}.`);
  const mail = await extension.context.newPage();
  await mail.goto(hands.home);
  const record = await extension.open("record");
  const scene: Scene = { ...options, extension, hands, mail, record, pictures: 0 };
  await picture(scene, settings, "settings");
  await settings.close();
  return scene;
}

/** Does the whole job. @throws when a step does not show what a parent would expect to see */
export async function doTheJob(extension: Extension, hands: MailHands, options: JobOptions): Promise<JobResult> {
  const scene = await setTheScene(extension, hands, options);
  const concern = await writeConcern(scene);
  const concernWords = await grown(scene, 1, /how school is going/);
  await readReply(scene);
  // By name where the mail site shows the owner of the mailbox without an address.
  await grown(scene, 2, /Ms Patel, SENCO, to (?:you|Jo Whitlock)/);
  await sayWhatItWas(scene);
  const chase = await writeChase(scene);
  await grown(scene, 4, /a short reminder You to Ms Patel/);
  await picture(scene, scene.record, "the-record");
  const packs = await makePacks(scene);
  const backup = await keepBackup(scene);
  return { concern, chase, concernWords, timeline: await timeline(scene.record), ...packs, backup };
}
