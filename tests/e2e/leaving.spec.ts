import type { Frame } from "playwright";
import { expect, type Page, test } from "playwright/test";
import type { ItemBody, TypedAct } from "../../lib/record/items.ts";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import { launch } from "./browser.ts";
import { newDraft, openComposer, pick } from "./job/composer.ts";
import { dumpExtension } from "./lib/dump.ts";
import { readRecord } from "./lib/record.ts";
import { findMark, type Mark, newMark } from "./lib/sentinel.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";

/** Only for pictures: axe reads the settings in axe.spec.ts. */
const show: typeof look = async (page, name, options) => {
  if (process.env.IN_WRITING_PICTURES) await look(page, name, options);
};

/** @returns the storages in which a word with this mark stands */
async function where(page: Page, mark: Mark): Promise<string[]> {
  const dump = await dumpExtension(page);
  return Object.entries(dump).flatMap(([name, bytes]) => (findMark(bytes, mark).length > 0 ? [name] : []));
}

function family(r: Mark, k: Mark) {
  const note = (day: string, child: string, text: string): TypedAct => ({
    type: "typed",
    kind: "note",
    when: { date: day, time: null },
    people: [],
    text,
    private: false,
    children: [child],
  });
  const sibling = { ...EMPTY_PROFILE.child, name: `K. ${k.word()}` };
  const bodies: ItemBody[] = [
    ...PROFILE_CHANGES.map((change) => ({ type: "profile" as const, ...change })),
    { type: "profile", part: "another-child", id: "k", value: sibling },
    { type: "matter", id: "m", value: { name: k.word(), state: "open", child: "k" } },
    note("2027-01-11", "first", r.word()),
    note("2027-01-12", "k", k.word()),
    note("2027-01-13", "k", k.word()),
  ];
  return writeLedger(bodies.map((body) => ({ at: london("2027-01-14T20:00"), body })));
}

async function deleteFor(page: Page, choose: () => Promise<void>, button: RegExp, picture: string): Promise<void> {
  await choose();
  await page.getByRole("button", { name: "See what would go" }).click();
  await expect(page.getByRole("heading", { name: "What will be gone" })).toBeVisible();
  await show(page, picture);
  await page.getByLabel("Type DELETE to go on").fill("DELETE");
  await page.getByRole("button", { name: button }).click();
}

/** Writes in a composer, as a tab or over a draft, and waits until it is kept. */
async function write(composer: Page | Frame, words: string, kept: () => Promise<boolean>): Promise<void> {
  await pick(composer as Frame, "A first concern");
  await composer.getByLabel("What is happening?").fill(words);
  await expect.poll(kept).toBe(true);
}

/** The composer says what was deleted, has the words still, and no way on with them but copying. */
async function stranded(composer: Page | Frame, heading: string, words: string): Promise<void> {
  await expect(composer.getByRole("heading", { name: heading })).toBeVisible();
  await expect(composer.getByRole("alert")).toContainText("only on this screen now");
  await expect(composer.getByRole("article")).toContainText(words);
  await expect(composer.getByRole("textbox")).toHaveCount(0);
  for (const name of await composer.getByRole("button").allInnerTexts()) expect(name).toMatch(/^(Copy|Close|$)/);
}

test("of a child that was deleted no word can be read in any storage, and of a record that was deleted nothing at all", async () => {
  const [r, k] = [newMark(), newMark()];
  const host = practiceMailbox({ pollMs: 200 });
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    prepare: (context) => host.install(context),
  });
  const record = await extension.open("record");
  await putBack(record, family(r, k));
  await record.goto(`${extension.url("record")}#add`);
  await record.getByRole("radio", { name: /^Call/ }).check();
  await record.getByLabel("What was said?").fill(`half written ${k.word()}`);
  await expect.poll(() => where(record, k)).toEqual(expect.arrayContaining(["localStorage", "indexedDB"]));
  // Another tab of ours holds it still, and so does a letter that is being written.
  const tab = await extension.open("composer");
  await tab.getByRole("button", { name: /^K\./ }).click();
  const begun = `He asks for ${k.word()}.`;
  const kept = (words: string) => async () => (await dumpExtension(record)).indexedDB?.includes(words) ?? false;
  await write(tab, begun, kept(begun));

  const settings = await extension.open("settings");
  const child = async () => {
    await settings.getByRole("radio", { name: "A child" }).check();
    await settings.getByRole("group", { name: "Which child?" }).getByLabel(/^K\./).check();
  };
  await deleteFor(settings, child, /^Delete it for good/, "leaving-child");
  await expect(settings.getByText("It is deleted.")).toBeVisible();
  await stranded(tab, "Part of the record was deleted", begun);
  await tab.close();
  await expect(record.getByLabel("What was said?")).toHaveValue("");
  await expect.poll(() => where(settings, k)).toEqual([]);
  expect(await where(settings, r)).toEqual(["indexedDB"]);
  const left = await readRecord(settings);
  expect(left.entries.map((entry) => findMark(Buffer.from(JSON.stringify(entry)), r).length > 0)).toEqual([true]);
  expect(left.profile.contacts).toHaveLength(PROFILE_CHANGES.filter(({ part }) => part === "contact").length);
  await settings.getByRole("button", { name: "Done" }).click();

  const mail = await extension.context.newPage();
  await mail.goto(host.url());
  await newDraft(mail);
  const frame = await openComposer(mail);
  const again = `She waits at ${r.word()}.`;
  await write(frame, again, kept(again));
  const everything = () => settings.getByRole("radio", { name: "Everything" }).check();
  await deleteFor(settings, everything, /^Delete everything/, "leaving-everything");
  await settings.waitForURL(/welcome\.html$/);
  await mail.bringToFront();
  await stranded(frame, "Everything was deleted", again);
  await show(mail, "composer-deleted", { frame });
  await frame.getByRole("button", { name: "Copy the letter" }).click();
  await expect(frame.getByRole("status").filter({ hasText: "The letter is copied." })).toBeVisible();
  await frame.getByRole("button", { name: "Close" }).click();
  await expect(mail.locator('[data-in-writing="composer"]')).toHaveCount(0);
  await record.close();
  await mail.close();
  await expect.poll(() => where(settings, r)).toEqual([]);
  const { items } = await readRecord(settings);
  expect(items).toEqual([]);
  await extension.close();
});
