import { expect, type Page, test } from "playwright/test";
import type { ItemBody, TypedAct } from "../../lib/record/items.ts";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import { launch } from "./browser.ts";
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

test("of a child that was deleted no word can be read in any storage, and of a record that was deleted nothing at all", async () => {
  const [r, k] = [newMark(), newMark()];
  const extension = await launch({ viewport: { width: 1280, height: 900 } });
  const record = await extension.open("record");
  await putBack(record, family(r, k));
  await record.goto(`${extension.url("record")}#add`);
  await record.getByRole("radio", { name: /^Call/ }).check();
  await record.getByLabel("What was said?").fill(`half written ${k.word()}`);
  await expect.poll(() => where(record, k)).toEqual(expect.arrayContaining(["localStorage", "indexedDB"]));
  await record.close();

  const settings = await extension.open("settings");
  const child = async () => {
    await settings.getByRole("radio", { name: "A child" }).check();
    await settings.getByRole("group", { name: "Which child?" }).getByLabel(/^K\./).check();
  };
  await deleteFor(settings, child, /^Delete it for good/, "leaving-child");
  await expect(settings.getByText("It is deleted.")).toBeVisible();
  await expect.poll(() => where(settings, k)).toEqual([]);
  expect(await where(settings, r)).toEqual(["indexedDB"]);
  const left = await readRecord(settings);
  expect(left.entries.map((entry) => findMark(Buffer.from(JSON.stringify(entry)), r).length > 0)).toEqual([true]);
  expect(left.profile.contacts).toHaveLength(PROFILE_CHANGES.filter(({ part }) => part === "contact").length);
  await settings.getByRole("button", { name: "Done" }).click();

  const everything = () => settings.getByRole("radio", { name: "Everything" }).check();
  await deleteFor(settings, everything, /^Delete everything/, "leaving-everything");
  await settings.waitForURL(/welcome\.html$/);
  await expect.poll(() => where(settings, r)).toEqual([]);
  const { items } = await readRecord(settings);
  expect(items).toEqual([]);
  await extension.close();
});
