import type { Locator, Page } from "playwright";
import { expect } from "playwright/test";

/** The invented family and school of the practice mailbox. */
export const FAMILY = {
  child: "R.",
  year: "Year 4",
  writer: "Jo Whitlock",
  relation: "R.’s mum",
  school: "Hillcrest Primary",
  senco: { name: "Ms Patel", email: "senco@hillcrest.example.sch.uk" },
  head: { name: "Mr Lowe", email: "head@hillcrest.example.sch.uk" },
} as const;

async function person(page: Page, add: RegExp, who: { name: string; email: string }): Promise<void> {
  await page.getByRole("button", { name: add }).click();
  const form = page.getByRole("group").filter({ has: page.getByLabel("Email address") });
  await form.getByLabel("Name", { exact: true }).fill(who.name);
  await form.getByLabel("Email address").fill(who.email);
  await form.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("list", { name: "People" })).toContainText(who.email);
}

/** Fills the settings as a parent would, and waits until they are kept. */
export async function setUp(page: Page): Promise<void> {
  const child: Locator = page.getByLabel("Name or initials");
  await child.fill(FAMILY.child);
  await page.getByLabel("Year", { exact: true }).selectOption(FAMILY.year);
  await page.getByLabel("Your name").fill(FAMILY.writer);
  await page.getByLabel("Who you are to your child").fill(FAMILY.relation);
  await page.getByLabel("Name of the school").fill(FAMILY.school);
  await page.getByRole("radio", { name: /maintained/ }).check();
  await person(page, /SENCO/, FAMILY.senco);
  await person(page, /head/i, FAMILY.head);
  // The list shows a person before they are written down; a page that is left in between writes them when it opens again.
  await expect(page.getByRole("status").filter({ hasText: /^Kept$/ })).toBeVisible();
}
