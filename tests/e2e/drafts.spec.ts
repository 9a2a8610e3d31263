import { expect, test } from "playwright/test";
import { composerFrame, pick, putIn, writeButton } from "./job/composer.ts";
import { focusOurButton } from "./lib/focus.ts";
import { openDraft } from "./lib/mail.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** Our button and our composer beside the mail page's own shortcuts and drafts. */

let stage: Stage;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stage = await setStage({ launch: {} });
});

test.afterAll(async () => {
  await stage.extension.close();
});

test("keys typed into our composer or pressed on our button are no shortcuts of the mail page", async () => {
  const { mail } = stage;
  await openDraft(mail);
  await focusOurButton(mail);
  for (const key of ["c", "e", "#", "?", "j"]) await mail.keyboard.press(key);
  await mail.keyboard.press("Enter");
  const frame = await composerFrame(mail);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").click();
  await mail.keyboard.type("Each morning: cries, # and e. Just before school?");
  await expect(frame.getByLabel("What is happening?")).toHaveValue("Each morning: cries, # and e. Just before school?");
  await expect(mail.locator("body")).not.toHaveAttribute("data-shortcuts");
  await expect(mail.locator(".AD .M9")).toHaveCount(1);

  // The page does listen: the same key, pressed on the page itself, is taken.
  await mail.locator("body").evaluate((body) => (body.ownerDocument.activeElement as HTMLElement | null)?.blur());
  await mail.keyboard.press("j");
  await expect(mail.locator("body")).toHaveAttribute("data-shortcuts", "j");
});

test("two drafts at once each have their button and their letter", async () => {
  const { mail, host } = stage;
  await mail.goto(host.url());
  await mail.reload();
  await openDraft(mail);
  await openDraft(mail);
  await expect(writeButton(mail)).toHaveCount(2);
  const forms = mail.locator(".AD .M9");
  for (const [index, words] of ["The newer letter of the two.", "The older letter of the two."].entries()) {
    await expect(forms.nth(index).locator('[data-in-writing="button"]')).toHaveCount(1);
    await forms.nth(index).locator('[data-in-writing="button"]').click();
    const frame = await composerFrame(mail);
    await pick(frame, "A first concern");
    await expect(frame.getByLabel("What is happening?")).toHaveValue("");
    await frame.getByLabel("What is happening?").fill(words);
    await putIn(frame);
    await frame.getByRole("button", { name: "Read it in my email" }).click();
    await expect(mail.locator('[data-in-writing="composer"]')).toHaveCount(0);
  }
  await expect(forms.nth(0).locator("[g_editable=true]")).toContainText("The newer letter");
  await expect(forms.nth(1).locator("[g_editable=true]")).toContainText("The older letter");
  await expect(forms.nth(0).locator("[g_editable=true]")).not.toContainText("The older letter");
});
