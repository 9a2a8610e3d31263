import { expect, type Page, test } from "playwright/test";
import { looksFirst } from "../../lib/letters/chases.ts";
import { LETTERS } from "../../lib/letters/index.ts";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import type { Extension } from "./browser.ts";
import { readRecord } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** Choosing among all letters, what is said of one, and letters of one's own, in the real extension. */

const FAMILY = writeLedger(
  PROFILE_CHANGES.map((change) => ({ at: london("2026-01-10T20:00"), body: { type: "profile" as const, ...change } })),
);

let extension: Extension;
let tab: Page;

test.beforeEach(async () => {
  extension = await reuse();
  const record = await extension.open("record");
  await putBack(record, FAMILY);
  tab = await extension.open("composer");
});
test.afterEach(() => extension.close());

const find = () => tab.getByLabel("Find a letter");

test("every letter of the catalogue can be found by its name, and opens", async () => {
  test.setTimeout(240_000);
  for (const letter of LETTERS) {
    const { name, needsEarlier } = letter;
    await find().fill(name);
    const row = tab.getByRole("button", { name: new RegExp(`^${RegExp.escape(name)}`) }).first();
    await expect(row).toBeVisible();
    // A letter that names earlier emails has none to name here.
    if (needsEarlier) continue;
    await row.click();
    // One that says that something has not come looks for other answers first; said once, it is not asked again.
    const goOn = tab.getByRole("button", { name: "Go on without checking" });
    const heading = tab.getByRole("heading", { level: 1, name, exact: true });
    if (looksFirst(letter)) {
      await expect(goOn.or(heading)).toBeVisible();
      if (await goOn.isVisible()) await goOn.click();
    }
    await expect(heading).toBeVisible();
    await tab.getByText("About this letter").click();
    await expect(tab.getByText("A fair reply")).toBeVisible();
    await expect(tab.locator(".tray .letter")).not.toBeEmpty();
    await tab.getByRole("button", { name: "Change what the email is for" }).click();
  }
});

test("by keyboard alone: to the search, to a letter, and back with Escape", async () => {
  await find().focus();
  await tab.keyboard.type("penalty");
  await expect(tab.getByRole("status").filter({ hasText: /found/ })).toBeVisible();
  await tab.keyboard.press("ArrowDown");
  await expect(tab.locator(".results .pick").first()).toBeFocused();
  await tab.keyboard.press("Escape");
  await expect(find()).toBeFocused();
  await tab.keyboard.press("Escape");
  await expect(find()).toHaveValue("");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Enter");
  await expect(tab.getByRole("button", { name: "Print it" })).toBeVisible();
});

test("the groups are folded and open one by one, at each width and in both themes", async () => {
  await look(tab, "catalogue-choose");
  await tab.getByRole("button", { name: /^Complain/ }).click();
  await expect(tab.getByRole("button", { name: /^A formal complaint/ })).toBeVisible();
  await look(tab, "catalogue-group");
  await find().fill("fine");
  await look(tab, "catalogue-found");
});

test("a letter of one's own: saved from a letter, changed, used again, deleted and had back", async () => {
  await tab.getByRole("button", { name: /^A first concern/ }).click();
  await tab.getByLabel("What is happening?").fill("R. cries at the gate of Hillcrest Primary.");
  await tab.getByRole("button", { name: "Save as my own letter" }).click();
  await expect(tab.getByLabel("Words")).toHaveValue(/\{child\} cries at the gate of \{school\}\./);
  await tab.getByLabel("Name", { exact: true }).fill("Monday note");
  await tab.getByLabel("Words").focus();
  await tab.keyboard.press("Control+End");
  await tab.getByRole("button", { name: "Day asked for" }).click();
  await expect(tab.getByLabel("Words")).toHaveValue(/\{day asked for\}$/);
  await look(tab, "own-editor");
  await tab.getByRole("button", { name: "Keep it" }).click();
  await expect(tab.getByText("“Monday note” is kept.")).toBeVisible();
  await tab.getByRole("button", { name: "See it there" }).click();
  await expect(tab.getByRole("heading", { name: "Your own letters" })).toBeVisible();
  await look(tab, "own-choose");
  await tab.getByRole("button", { name: /^Monday note/ }).click();
  await tab.getByRole("button", { name: "Add Ms Patel to To" }).click();
  await expect(tab.getByRole("article")).toContainText("Dear Ms Patel,");
  await expect(tab.getByRole("article")).toContainText("R. cries at the gate of Hillcrest Primary.");
  await look(tab, "own-letter");

  await tab.getByRole("button", { name: "Change its words" }).click();
  await tab.getByRole("button", { name: "Delete it" }).click();
  await expect(tab.getByText("“Monday note” is deleted.")).toBeVisible();
  await tab.getByRole("button", { name: "Undo" }).click();
  await expect(tab.getByRole("button", { name: /^Monday note/ })).toBeVisible();
  const { profile } = await readRecord(await extension.open("record"));
  expect(profile.templates).toMatchObject([{ name: "Monday note", from: "C1" }]);
});

test("a note on what would help goes below the letter when it is wanted", async () => {
  await tab.getByRole("button", { name: /^A first concern/ }).click();
  const letter = tab.getByRole("article");
  await expect(letter).not.toContainText("What would help in an answer");
  await tab.getByLabel(/Add a short note for the school/).check();
  await expect(letter).toContainText("What would help in an answer");
  await expect(tab.getByText(/, and a note$/)).toBeVisible();
});
