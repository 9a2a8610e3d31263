import { expect, type Page, test } from "playwright/test";
import { readRecord } from "./lib/record.ts";
import { addPerson } from "./lib/settings.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** Only for pictures: axe has its own specs. */
const show: typeof look = async (page, name, options) => {
  if (process.env.IN_WRITING_PICTURES) await look(page, name, options);
};

const profileOf = async (page: Page) => (await readRecord(page)).profile;

test("a second child at a second school is written about, and both are seen apart and together", async () => {
  const extension = await reuse();
  const settings = await extension.open("settings");
  await settings.getByLabel("Name or initials").fill("R.");
  await settings.getByLabel("Name of the school").fill("Hillcrest Primary");
  await addPerson(settings, /^SENCO/, "Ms Patel", "senco@hillcrest.example.sch.uk");
  await settings.getByRole("button", { name: "Another child" }).click();
  await settings.getByLabel("Name or initials").nth(1).fill("K.");
  await settings.getByRole("button", { name: "Another school" }).click();
  await settings.getByLabel("Name of the school").nth(1).fill("Brook High");
  const attends = settings.getByRole("group", { name: "K.’s school" });
  await attends.getByRole("button", { name: "K. changed school" }).click();
  await attends.getByLabel("First day there").fill("2026-09-01");
  await addPerson(settings, /^SENCO/, "Mr Okoro", "senco@brook.example.sch.uk");
  await settings.getByRole("button", { name: "Change Mr Okoro" }).click();
  await settings.getByLabel("Has to do with").selectOption({ label: "Brook High" });
  await settings.getByRole("button", { name: "Done" }).click();
  const at = async () => (await profileOf(settings)).schools?.[0]?.id ?? "none";
  await expect.poll(async () => (await profileOf(settings)).contacts[1]?.school).toBe(await at());
  await show(settings, "children-settings");

  const composer = await extension.open("composer");
  await expect(composer.getByRole("heading", { name: "Which child is it about?" })).toBeFocused();
  await show(composer, "children-which");
  await composer.keyboard.press("Tab");
  await composer.keyboard.press("ArrowDown");
  await composer.keyboard.press("ArrowDown");
  await composer.keyboard.press("Enter");
  await composer
    .getByRole("button", { name: /^A first concern/ })
    .first()
    .click();
  await expect(composer.getByRole("list", { name: "To" })).toHaveText(/Mr Okoro/);
  await composer.getByLabel("What is happening?").fill("K. finds the corridors loud.");
  await expect(composer.getByRole("article")).toContainText("Dear Mr Okoro");
  await show(composer, "children-write");
  const [paper] = await Promise.all([
    extension.context.waitForEvent("page"),
    composer.getByRole("button", { name: "Print it" }).click(),
  ]);
  await paper.evaluate(() => {
    // The browser's own dialog waits for a person.
    window.print = () => {};
  });
  await paper.getByRole("button", { name: "Print", exact: true }).click();
  const record = await extension.open("record");
  await expect.poll(async () => (await readRecord(record)).entries.length).toBe(1);

  for (const child of ["R.", "K."]) {
    await record.goto(`${extension.url("record")}#add`);
    await record.getByRole("radio", { name: /^Absence/ }).check();
    const whom = record.getByRole("group", { name: "Who is it about?" });
    for (const name of ["R.", "K."]) await whom.getByLabel(name, { exact: true }).setChecked(name === child);
    await record.getByRole("button", { name: "Write it down" }).click();
    await expect(record.getByText(`${child}: 2 sessions missed since`)).toBeVisible();
  }
  await record.goto(`${extension.url("record")}#days`);
  const rows = record.locator("a.entry");
  await expect(rows).toHaveCount(3);
  await expect(record.getByRole("button", { name: "2 sessions R.: missed this school year" })).toBeVisible();
  await expect(record.getByRole("button", { name: "2 sessions K.: missed this school year" })).toBeVisible();
  await show(record, "children-together");
  await record.getByRole("radio", { name: "K." }).check();
  await expect(rows).toHaveCount(2);
  await expect(record.getByRole("button", { name: /R\.: missed/ })).toHaveCount(0);
  await record.getByLabel("School", { exact: true }).selectOption({ label: "Hillcrest Primary" });
  await expect(rows).toHaveCount(0);
  await record.getByRole("radio", { name: "All together" }).check();
  await expect(rows).toHaveCount(1);
  await show(record, "children-school");
  const entries = (await readRecord(record)).entries.map(({ kind, children }) => [kind, children?.length]);
  expect(entries).toEqual([
    ["letter", 1],
    ["absence", 1],
    ["absence", 1],
  ]);
  await extension.close();
});
