import { readFileSync } from "node:fs";
import { expect, type Page, test } from "playwright/test";
import { type Extension, launch } from "./browser.ts";
import { dumpExtension } from "./lib/dump.ts";
import { readRecord } from "./lib/record.ts";
import { newMark } from "./lib/sentinel.ts";
import { whereIs } from "./lib/where-is.ts";
import { addBackup, giveBackup, PASSPHRASE, putBack, unlockBackup } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { type FamilyToShare, familyToShare, type Secrets, theirOwn } from "./pages/shared-family.ts";

/** A file that one parent makes for the other: what is in it, and how two records go together by it. */

/** Only for pictures: axe reads the settings in axe.spec.ts. */
const show: typeof look = async (page, name, options) => {
  if (process.env.IN_WRITING_PICTURES) await look(page, name, options);
};

/** @returns the secrets of which a word stands in any storage of this browser */
async function secretsIn(page: Page, secrets: Secrets): Promise<string[]> {
  const dump = await dumpExtension(page);
  return Object.entries(secrets).flatMap(([name, { text }]) =>
    whereIs({ text, word: () => text }, dump).map((place) => `${name} in ${place}`),
  );
}

/** Up to the form: what goes in and what stays out is told there. */
async function sayItIsSafe(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: "Make a file to share" }).click();
  await expect(settings.getByRole("heading", { name: "Is it safe to share this?" })).toBeVisible();
  await settings.getByRole("button", { name: "Yes, it is safe" }).click();
}

async function lockAndSave(settings: Page): Promise<Buffer> {
  const form = settings.getByRole("form", { name: "A file to share" });
  await form.getByLabel("Passphrase for this file").fill(PASSPHRASE);
  await form.getByLabel("The same passphrase again").fill(PASSPHRASE);
  const [download] = await Promise.all([
    settings.waitForEvent("download"),
    form.getByRole("button", { name: "Lock it and save" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^in-writing-shared-\d{4}-\d\d-\d\d\.age$/);
  const file = readFileSync(await download.path());
  await expect(settings.getByText(/^Saved as in-writing-shared-/)).toBeVisible();
  return file;
}

/** Makes the file as the parent whose record it is, who first looks what happens when it is not safe. */
async function shareFirst(settings: Page, { address }: FamilyToShare): Promise<Buffer> {
  const goes = settings.getByRole("form", { name: "A file to share" }).getByRole("status").first();
  await show(settings, "share-closed");
  await settings.getByRole("button", { name: "Make a file to share" }).click();
  await show(settings, "share-safe");
  await settings.getByRole("button", { name: "No, or I am not sure" }).click();
  await expect(settings.getByText("No file was made")).toBeVisible();
  await show(settings, "share-unsafe");
  await settings.getByRole("region", { name: "Share" }).getByRole("button", { name: "Close" }).click();
  await sayItIsSafe(settings);
  await expect(goes).toHaveText(/^3 entries go in\. .*; 2 entries that name your address or number; /);
  await settings.getByLabel("Your address and phone numbers, to look for").fill(address);
  await settings.getByLabel("Your address and phone numbers, to look for").blur();
  await expect(goes).toHaveText(
    "2 entries go in. Left out: 1 private note; 3 entries with people who advise you; 3 entries that name your address or number; 1 entry that repeats words of these.",
  );
  await show(settings, "share-form");
  const file = await lockAndSave(settings);
  await show(settings, "share-made");
  return file;
}

/** Opens the file that somebody shared, up to what is in it. @returns what the look says */
async function lookInto(record: Page, file: Buffer): Promise<string> {
  await record.evaluate(() => {
    location.hash = "#backup";
  });
  await giveBackup(record, file);
  await unlockBackup(record);
  await expect(record.getByRole("heading", { name: "What is in this file" })).toBeVisible();
  return (await record.locator(".backup-look").innerText()).replace(/\s+/g, " ");
}

async function takeIn(record: Page): Promise<void> {
  await addBackup(record);
  await expect(record.getByText(/lines? of the record (was|were) added/)).toBeVisible();
}

const texts = async (page: Page) => (await readRecord(page)).entries.map(({ text }) => text);

async function withTwo(work: (ours: Extension, theirs: Extension) => Promise<void>): Promise<void> {
  const ours = await launch({ viewport: { width: 1280, height: 900 } });
  try {
    const theirs = await launch({ viewport: { width: 1280, height: 900 } });
    try {
      await work(ours, theirs);
    } finally {
      await theirs.close();
    }
  } finally {
    await ours.close();
  }
}

test("what one parent shares holds nothing that only they should see; two records go together in both directions without doubles", async () => {
  test.setTimeout(150_000);
  const family = familyToShare();
  const { told, secrets } = family;
  const all = Object.keys(secrets).length;
  const own = newMark();
  await withTwo(async (ours, theirs) => {
    const here = await ours.open("record");
    await putBack(here, family.items);
    const settings = await ours.open("settings");
    expect(new Set((await secretsIn(settings, secrets)).map((line) => line.split(" ")[0])).size).toBe(all);
    const before = await texts(here);
    expect(before).toHaveLength(10);
    const first = await shareFirst(settings, family);

    const there = await theirs.open("record");
    const said = await lookInto(there, first);
    expect(said).toMatch(
      /About R\., Hillcrest Primary Entries 2, from 12 January 2027 to 13 January 2027 New here 2 ent/,
    );
    expect(said).toMatch(/made to be shared, and is no backup\. \d\d items were left out/);
    await show(there, "share-look");
    await takeIn(there);
    await show(there, "share-taken");
    expect(await secretsIn(there, secrets)).toEqual([]);
    const got = await readRecord(there);
    expect(got.entries.map(({ text }) => text.includes(told.text))).toEqual([true, true]);
    expect(got.profile.contacts.map(({ role }) => role)).toEqual(["senco", "head", "office"]);

    // Their own, with an email that both were sent.
    await putBack(there, theirOwn(family, `I rang them about ${own.word()}.`));
    expect(await texts(there)).toHaveLength(3);
    const theirSettings = await theirs.open("settings");
    await sayItIsSafe(theirSettings);
    const second = await lockAndSave(theirSettings);
    expect(await lookInto(here, second)).toMatch(/New here 1 entry /);
    await takeIn(here);
    expect((await texts(here)).filter((text) => !before.includes(text))).toEqual([expect.stringContaining(own.text)]);
    expect(await texts(here)).toHaveLength(before.length + 1);

    await settings.getByRole("region", { name: "Share" }).getByRole("button", { name: "Done" }).click();
    await sayItIsSafe(settings);
    await settings.getByLabel("Your address and phone numbers, to look for").fill(family.address);
    const third = await lockAndSave(settings);
    expect(await lookInto(there, third)).toMatch(/Everything in this file was here already/);
    expect(await texts(there)).toHaveLength(3);
  });
});
