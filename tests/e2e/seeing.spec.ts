import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import type { LedgerItem } from "../../lib/record/items.ts";
import {
  LOWE,
  london,
  PROFILE_CHANGES,
  receivedSighting,
  sentSighting,
  type Written,
  writeLedger,
} from "../../lib/record/testing/fixtures.ts";
import type { Extension } from "./browser.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** A record of 2,000 emails: seen to its end, searched, narrowed, opened and left again, by hand and by key. */

const SIZE = 2000;
const HOUR = 3_600_000;
const FIRST = london("2025-09-01T08:00");

/** The last thing in the record, so the first that is shown. */
const NEWEST = "R. and a quiet start, 2000";

function emails(): LedgerItem[] {
  const profile: Written[] = PROFILE_CHANGES.map((change) => ({ at: FIRST, body: { type: "profile", ...change } }));
  const mails = Array.from({ length: SIZE }, (_, n): Written => {
    const at = FIRST + n * 7 * HOUR;
    const reply = n % 3 === 0;
    const seen = reply ? receivedSighting : sentSighting;
    const body = seen(at, {
      ids: { message: `msg-f:${185_000_000_000 + n}`, thread: `thread-f:${175_000_000_000 + n}` },
      subject: `R. and a quiet start, ${n + 1}`,
      text: n === 300 ? "Dear Ms Patel, the lunch hall is too loud for him." : "He finds the mornings hard.",
      ...(n % 2 === 0 ? {} : reply ? { from: LOWE } : { to: [LOWE] }),
      when: { instant: at, shown: null, certainty: "minute" },
    });
    return { at: at + 60_000, body };
  });
  return writeLedger([...profile, ...mails]);
}

/** Puts the rows into the database as they stand, and reads the page anew. */
async function withRows(page: Page, items: LedgerItem[]): Promise<void> {
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("in-writing");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("items", "readwrite");
          for (const row of rows) writing.objectStore("items").put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    items,
  );
  await page.reload();
}

let extension: Extension;
let record: Page;
test.beforeEach(async () => {
  extension = await reuse();
  record = await extension.open("record");
  await expect(record.getByRole("heading", { level: 1 })).toBeVisible();
  await withRows(record, emails());
  await expect(row(NEWEST)).toBeVisible();
});
test.afterEach(() => extension.close());

const row = (subject: string) => record.locator("a.entry").filter({ hasText: new RegExp(`${subject}(?!\\d)`) });
const drawn = () => record.locator("a.entry").count();

test("a long record is scrolled to its end, searched as it is typed, narrowed, and left where it was", async () => {
  expect(await drawn()).toBeLessThan(120);
  await row(NEWEST).focus();
  await record.keyboard.press("End");
  await expect(row("R. and a quiet start, 1")).toBeFocused();
  await expect(row("R. and a quiet start, 1")).toBeInViewport();
  expect(await drawn()).toBeLessThan(120);
  // The heading of its month stands over it.
  await expect(record.getByRole("heading", { name: "September 2025" })).toBeInViewport();

  await record.keyboard.press("Control+f");
  await expect(record.getByLabel("Search the record")).toBeFocused();
  await expect(record.getByText("This looks through the whole record.")).toBeVisible();
  await record.keyboard.type("lunch ha");
  await expect(record.getByText("1 entry found")).toBeVisible();
  await expect(row("R. and a quiet start, 301").locator("mark")).toHaveText(["lunch", "hall"]);
  await look(record, "searched", { widths: [1280, 400] });
  await record.keyboard.press("Control+a");
  await record.keyboard.press("Delete");

  await record.getByRole("button", { name: "More" }).click();
  await record.getByLabel("From", { exact: true }).fill("2026-01-01");
  await record.getByLabel("To", { exact: true }).fill("2026-01-02");
  await record.getByLabel("With whom").selectOption({ label: "Mr Lowe, head" });
  await expect(record.getByText(/^\d entries found$/)).toBeVisible();
  await expect(record).toHaveURL(/from=2026-01-01&to=2026-01-02/);
  await record.reload();
  await expect(record.getByText(/^\d entries found$/)).toBeVisible();
  await look(record, "narrowed", { widths: [1280, 400] });
  await record.getByRole("button", { name: "Take all away" }).click();
  await expect(row(NEWEST)).toBeVisible();
});

test("an entry opens beside the list or, on a small screen, in its place; the list is then where it was", async () => {
  await row(NEWEST).click();
  await expect(record.getByRole("heading", { level: 2, name: /^Email to/ })).toBeFocused();
  await record.keyboard.press("j");
  await record.keyboard.press("j");
  await expect(record.getByRole("navigation", { name: "In the list" })).toContainText("3 of 2,000");
  const link = record.getByRole("link", { name: "Open it in Gmail" });
  await expect(link).toHaveAttribute("href", /#all\/[0-9a-f]+$/);
  await expect(link).toHaveAttribute("rel", "noreferrer");
  await record.keyboard.press("Escape");
  await expect(row("R. and a quiet start, 1998")).toBeFocused();

  await record.setViewportSize({ width: 400, height: 800 });
  await record.evaluate(() => scrollTo(0, 40_000));
  await expect.poll(async () => (await record.evaluate(() => scrollY)) > 30_000).toBe(true);
  const seen = record.locator("a.entry").filter({ visible: true }).nth(12);
  const name = await seen.getAttribute("href");
  await seen.click();
  await expect(record.getByRole("link", { name: "R.’s record" })).toBeVisible();
  await record.goBack();
  await expect(record.locator(`a.entry[href="${name}"]`)).toBeFocused();
  await expect(record.locator(`a.entry[href="${name}"]`)).toBeInViewport();
});
