import { expect } from "playwright/test";
import { AdapterInPage, MOUNTED } from "./adapter-in-page.ts";
import type { ContractTest } from "./people.ts";
import type { SiteUnderTest } from "./site.ts";

/** Forms are found once, whenever they come, and keep what is put beside Send. */
export function contractOfFinding(test: ContractTest): void {
  test("knows whose mailbox it is", async ({ site, adapter }) => {
    await expect.poll(() => adapter.account()).toBe(site.own);
  });

  test("finds a form that was open before it started, and each later one once", async ({ site }) => {
    await site.newDraft();
    const adapter = await AdapterInPage.start(site.page, site.adapter);
    await adapter.found(1);
    await site.newDraft();
    await adapter.found(2);
    await site.type("subject", "Something");
    const keys = await adapter.keys();
    expect(new Set(keys).size).toBe(2);
  });

  test("names a draft by the site's own id, once it has one, and else by a name that stays", async ({
    site,
    adapter,
  }) => {
    await site.newDraft();
    await adapter.found(1);
    if (!site.gives.draftIds) return namedByItself(site, adapter);
    await expect.poll(async () => (await adapter.read()).ids.draft).toBeTruthy();
    expect(await adapter.keys()).toEqual([(await adapter.read()).ids.draft]);
  });

  test("finds every field of a form", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    expect(await site.page.evaluate(() => held.composes[0]?.missing())).toEqual([]);
  });

  test("shows one element beside Send, also when the row is built anew", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await adapter.mount();
    const button = site.page.locator(`#${MOUNTED}`);
    await expect(button).toBeVisible();
    await site.rebuildToolbar();
    await expect(button).toHaveCount(1);
    await expect(button).toBeVisible();
    const [ours, theirs] = [await button.boundingBox(), await site.page.locator(site.send).first().boundingBox()];
    expect(Math.abs((ours?.y ?? 0) - (theirs?.y ?? 1000))).toBeLessThan(40);
  });

  test("puts nothing of ours into the mail", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await adapter.mount();
    await site.type("to", "senco@hillcrest.example.sch.uk,");
    await site.type("body", "Hello");
    await site.end("send");
    await expect.poll(() => site.sent().length).toBe(1);
    expect(site.sent()[0]?.text).not.toContain("Write to school");
  });

  test("stops with its signal", async ({ site, adapter }) => {
    await adapter.stop();
    await site.newDraft();
    // A second adapter on the same page sees the form, so there was time enough for the first.
    const other = site.page.evaluate(
      () => new Promise<void>((resolve) => webmail.watchComposes(new AbortController().signal, () => resolve())),
    );
    await other;
    expect(await adapter.keys()).toEqual([]);
  });
}

/** Where the page shows no id: the same name through all saves, another for each form, and no id made up. */
async function namedByItself(site: SiteUnderTest, adapter: AdapterInPage): Promise<void> {
  const [first] = await adapter.keys();
  await site.type("to", "senco@hillcrest.example.sch.uk,");
  await site.type("subject", "Mornings");
  await expect.poll(() => site.saved().map(({ subject }) => subject)).toEqual(["Mornings"]);
  expect(await adapter.keys()).toEqual([first]);
  await site.newDraft();
  await adapter.found(2);
  expect(new Set(await adapter.keys()).size).toBe(2);
  expect((await adapter.read()).ids.draft).toBeUndefined();
  expect((await adapter.events()).map(({ type }) => type)).toEqual([]);
}
