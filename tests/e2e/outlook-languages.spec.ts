import { expect, type Page, test } from "playwright/test";
import type { Locale } from "../hosts/outlook/types.ts";
import { JO, LOWE, type OutlookReading, outlookReading, PATEL, UNKIND } from "./lib/outlook-reading.ts";

/** Outlook in other languages, and with other dates: mail is read without a word that the page says of its own. */

const LOCALES: Locale[] = ["en-GB", "en-US", "de"];

/** Summer time and winter time, morning and afternoon, noon and midnight; a day that can be a month, and one that cannot. */
const MOMENTS = ["2026-09-03T14:04:00Z", "2026-11-21T09:30:00Z", "2026-05-01T11:00:00Z", "2026-01-12T00:05:00Z"];

/** The eleventh of July and the seventh of November are Saturdays both. */
const EITHER = Date.parse("2026-07-11T08:23:00Z");

async function readAt(box: OutlookReading, at: number) {
  const text = `Words of ${at}.`;
  await box.open(box.host.deliver({ from: PATEL, to: [JO], cc: [LOWE], subject: `R. ${at}`, text, at }));
  const found = async () => (await box.read()).find((one) => one.text === text);
  await expect.poll(found).toBeDefined();
  return found();
}

for (const locale of LOCALES)
  for (const dateStyle of ["words", "long"] as const)
    test(`dates in ${locale}, ${dateStyle}, mean what they meant, or are kept as shown where they may mean two days`, async () => {
      await outlookReading({ locale, dateStyle, switches: UNKIND }, async (box) => {
        for (const moment of MOMENTS) {
          const at = Date.parse(moment);
          expect(await readAt(box, at)).toMatchObject({
            ...{ from: PATEL, cc: [LOWE], subject: `R. ${at}`, own: false },
            when: { instant: at, shown: expect.stringMatching(/2026/), certainty: "minute" },
          });
        }
        const either = await readAt(box, EITHER);
        const sure = dateStyle === "long" || locale === "de";
        expect(either?.when).toEqual({
          instant: sure ? EITHER : null,
          shown: expect.stringContaining("2026"),
          certainty: sure ? "minute" : "uncertain",
        });
      });
    });

/** Takes every word away that the page says of its own, as it comes: labels stay only where they name somebody's address. */
async function withoutLabels(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mute = () => {
      for (const element of document.querySelectorAll("[aria-label]:not([aria-label='…']):not([aria-label*='@'])"))
        if (element.role !== "option") element.setAttribute("aria-label", "…");
    };
    new MutationObserver(mute).observe(document, { childList: true, subtree: true, attributes: true });
    mute();
  });
}

test("with every label taken away, mail is read all the same", async () => {
  const files = [{ name: "Plan.pdf", type: "application/pdf", content: "plan" }];
  await outlookReading({ locale: "de", switches: UNKIND }, async (box) => {
    await withoutLabels(box.page);
    expect(await box.adapter.account()).toBe(JO.address);
    await box.open(box.host.deliver({ from: PATEL, to: [JO], cc: [LOWE], subject: "R.", text: "Hello.", files }));
    await expect
      .poll(() => box.read())
      .toMatchObject([
        { from: PATEL, cc: [LOWE], subject: "R.", text: "Hello.", attachments: ["Plan.pdf"], own: false },
      ]);
    await expect(box.page.locator("[aria-label=Nachrichtentext]")).toHaveCount(0);
  });
});
