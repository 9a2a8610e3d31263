import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { composerFrame, openComposer, pick, putIn, writeButton } from "./job/composer.ts";
import { openDraft, UNDO } from "./lib/mail.ts";
import { FORM, popOut } from "./lib/mailbox.ts";
import { readRows } from "./lib/record.ts";
import { buttonNames, shells } from "./lib/seen.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** The composer stands open, or half filled, while Gmail takes its draft somewhere else. */

let stage: Stage;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stage = await setStage();
});

test.afterAll(async () => {
  await stage.extension.close();
});

test.beforeEach(async () => {
  await stage.mail.goto("about:blank");
  await stage.mail.goto(stage.host.url());
});

const QUESTION = "What is happening?";

/** Answers the first question in the composer of this page, and waits until that is kept. */
async function begin(mail: Page, words: string) {
  await writeButton(mail).last().click();
  const frame = await composerFrame(mail);
  await pick(frame, "A first concern");
  await frame.getByLabel(QUESTION).fill(words);
  await expect.poll(async () => JSON.stringify(await readRows(stage.record, "composing"))).toContain(words);
  return frame;
}

for (const lateClose of [0, 500]) {
  const how = lateClose > 0 ? "built anew" : "with its nodes";
  test(`the composer stays with a draft that goes full screen and back, ${how}`, async () => {
    const { mail, host } = stage;
    host.switches.lateClose = lateClose;
    await mail.reload();
    await openDraft(mail);
    const words = `R. cries at the gate each morning, ${how}.`;
    const frame = await begin(mail, words);
    for (const place of [".aSt", ".AD"]) {
      await mail.locator("[role=dialog] .Hq").first().dispatchEvent("click");
      await expect(mail.locator(`${place} ${FORM}`)).toBeVisible();
      await expect(mail.locator(FORM)).toHaveCount(1);
      await expect.poll(async () => (await shells(mail)).toSorted()).toEqual(["button", "composer"]);
      await expect(frame.getByLabel(QUESTION)).toHaveValue(words);
    }
    await putIn(frame);
    await expect(mail.locator(`${FORM} [g_editable=true]`)).toContainText(words);
    host.switches.lateClose = 0;
  });
}

test("the composer stays with a reply that is taken out of its thread", async () => {
  const { mail, host } = stage;
  const from = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
  const received = host.deliver({ from, subject: "R. and the mornings", text: "We will look into it." });
  await mail.goto(host.threadUrl(received));
  await mail.locator(".bkH").last().click();
  await expect(mail.locator(`.ip ${FORM} input[name=draft]`)).toHaveValue(/^#msg-a:/);
  const frame = await begin(mail, "Still no change for R. at all.");
  await mail.locator(`.ip ${FORM} .mD`).dispatchEvent("click");
  await expect(mail.locator(`.AD ${FORM}`)).toBeVisible();
  await expect.poll(async () => (await shells(mail)).toSorted()).toEqual(["button", "composer"]);
  await putIn(frame);
  await expect(mail.locator(`.AD ${FORM} [g_editable=true]`)).toContainText("Still no change for R. at all.");
});

test("popped out into a window of its own, the draft offers to go on with its letter there", async () => {
  const { mail } = stage;
  await openDraft(mail);
  const words = "R. has been sent home early three times.";
  const frame = await begin(mail, words);
  await frame
    .getByRole("button", { name: /^Close/ })
    .first()
    .click();
  await expect.poll(() => shells(mail)).toEqual(["button"]);
  const popped = await popOut(mail);
  await expect.poll(() => shells(mail)).toEqual([]);
  await expect.poll(() => buttonNames(popped)).toContain("Go on with your letter");
  await writeButton(popped).click();
  const there = await composerFrame(popped);
  await expect(there.getByLabel(QUESTION)).toHaveValue(words);
  await putIn(there);
  await expect(popped.locator(`${FORM} [g_editable=true]`)).toContainText(words);
  await popped.close();
});

test("a draft that was thrown away and brought back still has its half-filled letter", async () => {
  const { mail } = stage;
  const form = await openDraft(mail);
  const words = "R. will not get dressed for school.";
  const frame = await begin(mail, words);
  await frame
    .getByRole("button", { name: /^Close/ })
    .first()
    .click();
  await form.locator("[g_editable=true]").click();
  await mail.keyboard.insertText("Dear Ms Patel");
  await form.locator(".oh").click();
  await expect(mail.locator(FORM)).toHaveCount(0);
  await mail.locator(UNDO).click();
  await expect(mail.locator(FORM)).toHaveCount(1);
  await expect.poll(() => buttonNames(mail)).toContain("Go on with your letter");
  await writeButton(mail).click();
  await expect((await composerFrame(mail)).getByLabel(QUESTION)).toHaveValue(words);
});

test("the composer stays with a draft that is minimised, and puts the letter in all the same", async () => {
  const { mail } = stage;
  const form = await openDraft(mail);
  const frame = await begin(mail, "R. hides under the table at lunch.");
  await mail.locator("[role=dialog] .Hl").dispatchEvent("click");
  await expect(form).toBeHidden();
  await expect(frame.getByLabel(QUESTION)).toHaveValue("R. hides under the table at lunch.");
  await putIn(frame);
  await expect(form.locator("[g_editable=true]")).toBeVisible();
  await expect(form.locator("[g_editable=true]")).toContainText("hides under the table");
});

test("popped out while the composer is open: it goes from here, and there the letter is gone on with", async () => {
  const { mail } = stage;
  await openDraft(mail);
  const words = "R. has lost three coats.";
  await begin(mail, words);
  const popped = await popOut(mail, true);
  await expect.poll(() => shells(mail)).toEqual([]);
  await expect.poll(() => buttonNames(popped)).toContain("Go on with your letter");
  await writeButton(popped).click();
  const there = await composerFrame(popped);
  await expect(there.getByLabel(QUESTION)).toHaveValue(words);
  await popped.close();
});

test("closed with Escape, the composer gives the keyboard back to its button", async () => {
  const { mail, host } = stage;
  // A row that is built anew while the button has the keyboard takes it away, as it does from the page's own.
  host.switches.rerenderToolbar = 0;
  await mail.reload();
  await openDraft(mail);
  const frame = await openComposer(mail);
  await expect(frame.getByRole("heading", { name: "What is the email for?" })).toBeVisible();
  await frame.locator("body").press("Escape");
  await expect.poll(() => shells(mail)).toEqual(["button"]);
  await expect.poll(() => mail.evaluate(() => document.activeElement?.getAttribute("data-in-writing"))).toBe("button");
});
