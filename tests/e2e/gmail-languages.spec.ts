import { expect, type Page, test } from "playwright/test";
import type { Locale } from "../hosts/gmail/page/labels.ts";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import { readCount, reading } from "./lib/reading.ts";
import { readRecord } from "./lib/record.ts";
import { setStage } from "./lib/stage.ts";

/** Gmail in other languages: forms are found, filled and sent, and mail is read, without a word that the page says of its own. */

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const LOWE = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
const LETTER = "Dear Ms Patel,\n\nCould we meet?\n\nJo";
const LOCALES: Locale[] = ["en", "en-US", "vi", "ru", "ar", "pl"];

/** Summer time and winter time; morning and afternoon; noon and midnight. */
const MOMENTS = ["2026-09-03T14:04:00Z", "2026-11-21T09:30:00Z", "2026-05-01T11:00:00Z", "2026-01-12T00:05:00Z"];

for (const locale of LOCALES) {
  test(`the whole job in ${locale}: a form is found, filled and sent, the answer is read with its date`, async () => {
    await reading({ locale }, async (box) => {
      const { host, page, adapter } = box;
      expect(await adapter.account()).toBe(JO.address);
      await page.locator("[gh=cm]").click();
      await adapter.found(1);
      const outcomes = await adapter.fill({ to: [PATEL], cc: [LOWE], subject: "R. – mornings", body: LETTER }, "never");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken", "taken"]);
      await page.locator(".M9 .aoO").click();
      await adapter.happened(["send", "sent"]);
      const [sent] = host.sent;
      if (!sent) throw new Error("nothing was sent");
      expect(sent).toMatchObject({ subject: "R. – mornings", text: LETTER });
      expect([sent.to, sent.cc].flat().map(({ address }) => address)).toEqual([PATEL.address, LOWE.address]);

      const reply = host.replyTo(sent, "Thank you. We will look into it.", { from: PATEL, cc: [LOWE] });
      await box.open(reply);
      const theirs = async () => (await box.read()).find(({ ids }) => ids.message === reply.id);
      await expect.poll(theirs).toBeDefined();
      const read = await theirs();
      expect(read).toMatchObject({
        from: PATEL,
        subject: "R. – mornings",
        text: "Thank you. We will look into it.",
        quoted: expect.stringContaining("Could we meet?"),
        when: { instant: Math.floor(reply.date / 60_000) * 60_000, certainty: "minute" },
        own: false,
      });
      // "me" is a word of the page, and nobody's name.
      expect(read?.to).toEqual([{ name: "", address: JO.address }, LOWE]);
    });
  });

  test(`dates in ${locale} mean what they meant, at every time of the day and the year`, async () => {
    await reading({ locale }, async (box) => {
      for (const moment of MOMENTS) {
        const at = Date.parse(moment);
        await box.open(box.host.deliver({ from: PATEL, subject: moment, text: "Hello.", at }));
        await expect
          .poll(async () => (await box.read()).find(({ subject }) => subject === moment)?.when)
          .toEqual({ instant: at, shown: expect.stringMatching(/\p{Nd}/u), certainty: "minute" });
      }
    });
  });
}

/** Takes every word away that the page says of its own, as it comes. */
async function withoutLabels(page: Page): Promise<void> {
  await page.evaluate(() => {
    const names = ["aria-label", "data-tooltip", "placeholder", "alt"];
    const mute = () => {
      const own = names.map((name) => `[${name}]:not(a[href*=SignOutOptions]):not([${name}="…"])`).join();
      for (const element of document.querySelectorAll(own)) {
        for (const name of names) if (element.hasAttribute(name)) element.setAttribute(name, "…");
      }
      for (const button of document.querySelectorAll("[role=button].aoO, [gh=cm], .bkH, .bkI, #link_undo, .bAq")) {
        if (button.textContent !== "…") button.textContent = "…";
      }
    };
    new MutationObserver(mute).observe(document, { childList: true, subtree: true, attributes: true });
    mute();
  });
}

test("with every label taken away, a letter is filled in, answered from the thread, sent and taken back", async () => {
  await reading({ locale: "ru", undoSeconds: 30 }, async (box) => {
    const { host, page, adapter } = box;
    const mail = host.deliver({ from: PATEL, cc: [LOWE], subject: "Mornings", text: "How was today?" });
    await withoutLabels(page);
    await box.open(mail);
    await page.locator(".bkI:visible").click();
    await adapter.found(1);
    expect(await adapter.fill({ body: LETTER }, "never")).toMatchObject([{ outcome: "taken" }]);
    await expect(page.locator("[role=button].aoO")).toHaveText("…");
    await page.locator(".M9 .aoO").click();
    await page.locator("#link_undo").click();
    await adapter.happened(["send", "sent", "undone"]);
    expect(host.undone[0]).toMatchObject({ text: LETTER, to: [PATEL], cc: [LOWE] });
  });
});

const AMBIGUOUS = Date.parse("2026-09-03T14:04:00Z");
const PLAIN = Date.parse("2026-09-23T14:04:00Z");

/** Languages that part a date's numbers with full stops, which no language does with the month in front. */
const DOTTED: Locale[] = ["ru", "pl"];

for (const locale of LOCALES) {
  test(`dates of numbers only in ${locale}: kept as shown, and certain only where the day cannot be the month`, async () => {
    await reading({ locale, dateStyle: "numeric" }, async (box) => {
      const [either, one] = [AMBIGUOUS, PLAIN].map((at) =>
        box.host.deliver({ from: PATEL, subject: String(at), text: "Hello.", at }),
      );
      if (!either || !one) throw new Error("two were delivered");
      await box.open(either);
      const shown = await box.page.locator(".g3[title]:visible").first().getAttribute("title");
      await readCount(box, 1);
      await box.open(one);
      const [first, second] = await readCount(box, 2);
      const certain = { instant: AMBIGUOUS, shown, certainty: "minute" };
      expect(first?.when).toEqual(DOTTED.includes(locale) ? certain : { instant: null, shown, certainty: "uncertain" });
      expect(second?.when).toMatchObject({ instant: PLAIN, certainty: "minute" });
    });
  });
}

test("a date that may mean two days is uncertain in the record, until the original settles it", async () => {
  test.setTimeout(120_000);
  const host = practiceMailbox({ locale: "en-US", dateStyle: "numeric", pollMs: 200 });
  const stored = host.deliver({ from: PATEL, subject: "Mornings", text: "About R.’s mornings.", at: AMBIGUOUS + 5000 });
  const { extension, mail, record } = await setStage({ host });
  const opened = Promise.withResolvers<void>();
  await extension.context.route(/view=att/, async (route) => {
    await opened.promise;
    await route.fallback();
  });
  await mail.goto(host.threadUrl(stored));
  const shown = expect.stringMatching(/^09\/03\/2026, 3:04/);
  const when = async () => (await readRecord(record)).messages[0]?.when;
  await expect.poll(when).toMatchObject({ instant: null, certainty: "uncertain", shown });
  await record.bringToFront();
  await expect(record.getByText("09/03/2026, 3:04").first()).toBeVisible();
  opened.resolve();
  await expect.poll(when, { timeout: 60_000 }).toMatchObject({ instant: AMBIGUOUS + 5000, certainty: "exact", shown });
  await extension.close();
});
