import type { Locator, Page } from "playwright";
import { expect, test } from "playwright/test";
import { type AdapterInPage, MOUNTED } from "../../lib/webmail/contract/adapter-in-page.ts";
import { ended, FORM, HEAD, LETTER, mailbox, openThread, PATEL, popOut } from "./lib/mailbox.ts";

/** A form that goes from one place of Gmail's to another stays one draft, with what was put into it and beside it. */

const SUBJECT = "R. and the mornings";

/** A form with a letter in it and an element beside Send. @returns its draft's id */
async function begin(page: Page, adapter: AdapterInPage): Promise<string> {
  await page.locator("[gh=cm]").click();
  await adapter.found(1);
  await adapter.mount();
  await adapter.fill({ to: [PATEL], subject: SUBJECT, body: LETTER }, "never");
  await expect.poll(async () => (await adapter.keys())[0]).toMatch(/^msg-a:/);
  return (await adapter.keys())[0] as string;
}

/** Exactly one form is left, in this place, with our element beside its Send. */
async function standsIn(place: Locator): Promise<void> {
  const page = place.page();
  await expect(place.locator(`${FORM} .Up #${MOUNTED}`)).toBeVisible();
  await expect(page.locator(FORM)).toHaveCount(1);
  await expect(place.locator(`${FORM} .Up #${MOUNTED}`)).toBeVisible();
  await expect(page.locator(`#${MOUNTED}`)).toHaveCount(1);
}

for (const lateClose of [0, 600]) {
  const how = lateClose > 0 ? "built anew before the old one goes" : "moved with its nodes";
  test(`docked, full screen and back, ${how}`, async () => {
    await mailbox(
      async ({ host, page, start }) => {
        const adapter = await start();
        const draft = await begin(page, adapter);
        await page.locator("[role=dialog] .Hq").click();
        await standsIn(page.locator(".aSt"));
        expect(await adapter.read()).toMatchObject({ text: LETTER, to: [{ address: PATEL.address }] });
        await page.locator(".aSt .Hq").click();
        await standsIn(page.locator(".AD"));
        expect(await adapter.keys()).toEqual([draft]);
        await ended(adapter, []);
        await page.locator(`${FORM} .aoO`).click();
        await ended(adapter, ["send", "sent"]);
        expect(host.sent.map(({ draftId, text }) => [draftId, text])).toEqual([[draft, LETTER]]);
      },
      { switches: { lateClose } },
    );
  });

  test(`a reply taken out of its thread and put back, ${how}`, async () => {
    await mailbox(
      async (box) => {
        const { host, page } = box;
        await openThread(box);
        const adapter = await box.start();
        await page.locator(".bkH").last().click();
        await adapter.found(1);
        await adapter.mount();
        await adapter.fill({ body: LETTER }, "never");
        await expect.poll(async () => (await adapter.keys())[0]).toMatch(/^msg-a:/);
        const [draft] = await adapter.keys();
        await page.locator(`.ip ${FORM} .mD`).click();
        await standsIn(page.locator(".AD"));
        await expect.poll(() => host.drafts().length).toBe(1);
        await page.locator("[role=dialog] .Ha").click();
        await expect(page.locator(`.ip ${FORM}`)).toBeVisible();
        // Closed and there again, or the very same: both are this draft.
        const last = async () => (await adapter.keys()).length - 1;
        await expect.poll(async () => (await adapter.read(await last())).text).toBe(LETTER);
        await expect.poll(async () => new Set(await adapter.keys())).toEqual(new Set([draft]));
        await page.locator(`.ip ${FORM} .aoO`).click();
        await ended(adapter, ["send", "sent"], await last());
        expect(host.sent.map(({ draftId }) => draftId)).toEqual([draft]);
      },
      { switches: { lateClose } },
    );
  });

  test(`popped out into a window of its own, ${how}`, async () => {
    await mailbox(
      async ({ host, page, start }) => {
        const adapter = await start();
        const draft = await begin(page, adapter);
        const popped = await popOut(page);
        await expect(page.locator(FORM)).toHaveCount(0);
        await expect.poll(() => adapter.gone()).toBe(true);
        await ended(adapter, ["closed"]);
        const there = await start(popped);
        await there.found(1);
        await expect.poll(() => there.keys()).toEqual([draft]);
        await there.mount();
        await standsIn(popped.locator("[role=main]"));
        expect(await there.account()).toBe("jo.whitlock@example.org");
        expect(await there.read()).toMatchObject({ text: LETTER, subject: SUBJECT });
        await there.fill({ body: `${LETTER}\n\nThank you.` }, "replace");
        await Promise.all([popped.waitForEvent("close"), popped.locator(`${FORM} .aoO`).click()]);
        await expect
          .poll(() => host.sent.map(({ draftId, text }) => [draftId, text]))
          .toEqual([[draft, `${LETTER}\n\nThank you.`]]);
      },
      { switches: { lateClose } },
    );
  });
}

test("a window that opens full screen", async () => {
  await mailbox(
    async ({ host, page, start }) => {
      const adapter = await start();
      await begin(page, adapter);
      await standsIn(page.locator(".aSt"));
      expect(await adapter.fill({ cc: [HEAD] }, "never")).toMatchObject([{ outcome: "taken" }]);
      await page.locator(`${FORM} .aoO`).click();
      await ended(adapter, ["send", "sent"]);
      expect(host.sent.map(({ cc }) => cc.map(({ address }) => address))).toEqual([[HEAD.address]]);
    },
    { switches: { fullScreen: true } },
  );
});

test("the form of a thread in a window of its own", async () => {
  await mailbox(async (box) => {
    const { host, page } = box;
    await openThread(box);
    const [popped] = await Promise.all([page.waitForEvent("popup"), page.locator(".popped").click()]);
    await popped.locator("body.aAU.xE.Su .h7").last().waitFor();
    const adapter = await box.start(popped);
    await popped.locator(".bkH").last().click();
    await adapter.found(1);
    await adapter.mount();
    await adapter.fill({ body: LETTER }, "never");
    await standsIn(popped.locator(".ip.adB"));
    expect(await adapter.account()).toBe("jo.whitlock@example.org");
    await popped.locator(`${FORM} .aoO`).click();
    await ended(adapter, ["send", "sent"]);
    expect(host.sent[0]).toMatchObject({ text: LETTER, subject: `Re: ${SUBJECT}` });
  });
});

test("four forms at once, in three kinds of places: each has its own", async () => {
  await mailbox(async (box) => {
    const { page } = box;
    await openThread(box);
    const adapter = await box.start();
    await page.locator(".bkH").last().click();
    await adapter.found(1);
    for (const count of [2, 3, 4]) {
      await page.locator("[gh=cm]").click();
      await adapter.found(count);
    }
    await page.locator("[role=dialog] .Hl").last().click();
    await page.locator("[role=dialog] .Hq").first().click();
    await expect(page.locator(`.aSt ${FORM}`)).toBeVisible();
    await expect.poll(async () => new Set(await adapter.keys()).size).toBe(4);
    for (const nth of [0, 1, 2, 3]) await adapter.fill({ body: `Letter ${nth}` }, "never", nth);
    expect(await Promise.all([0, 1, 2, 3].map(async (nth) => (await adapter.read(nth)).text))).toEqual([
      "Letter 0",
      "Letter 1",
      "Letter 2",
      "Letter 3",
    ]);
  });
});
