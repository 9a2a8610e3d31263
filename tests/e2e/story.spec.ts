import { expect, test } from "playwright/test";
import { family } from "../../lib/story/testing/families.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** The picture at the top of the record, by keyboard alone. */
test("from mark to mark by key, and Enter opens the entry of the mark", async () => {
  const extension = await reuse();
  try {
    const record = await extension.open("record");
    const today = Temporal.Now.plainDateISO("Europe/London");
    const { items, entries } = family(40, today.subtract({ days: 80 }).toString(), today.toString());
    await putBack(record, items);
    await record.evaluate(() => {
      location.hash = "#days";
    });
    const held = record.locator('.story [data-stop][tabindex="0"]');
    await expect(held).toHaveCount(1);
    await held.focus();
    await record.keyboard.press("Home");
    const first = record.locator('.story [data-stop="0"]');
    await expect(first).toBeFocused();
    // Along the lane until a mark of one email of the family.
    const mail = record.locator('.story a[aria-label*="email to"]:focus');
    for (let step = 0; step < entries.length && (await mail.count()) === 0; step += 1) {
      await record.keyboard.press("ArrowRight");
    }
    await expect(mail).toBeFocused();
    const [href, label] = [await mail.getAttribute("href"), (await mail.getAttribute("aria-label")) ?? ""];
    await expect(record.locator(".story-tip")).toHaveText(label);
    await record.keyboard.press("Enter");
    await expect.poll(() => record.evaluate(() => location.hash)).toBe(href);
    await expect(record.locator("article.open #open-title")).toContainText(/^Email to /);
    await expect(record.locator(`.story a[href="${href}"]`)).toHaveAttribute("aria-current", "true");
    await record.evaluate(() => {
      location.hash = "#days";
    });
    await look(record, "story", { widths: [1280, 400] });
    // Narrow: it is scrolled within itself, with today in sight, and the page is not.
    await record.setViewportSize({ width: 400, height: 900 });
    const scroll = record.locator(".story-scroll");
    await expect
      .poll(() => scroll.evaluate((box) => box.scrollWidth > box.clientWidth && box.scrollLeft > 0))
      .toBe(true);
    expect(await record.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // The focus has gone back to the row of what was open.
    await record.evaluate(() => scrollTo(0, 0));
    await expect(record.locator(".story .now")).toBeInViewport();
  } finally {
    await extension.close();
  }
});
