import { expect, test } from "playwright/test";
import { practiceOutlook } from "../hosts/outlook/practice.ts";
import { composerFrame, pick, putIn, writeButton } from "./job/composer.ts";
import { focusOurButton } from "./lib/focus.ts";
import { FormByHand, newMail } from "./lib/outlook-by-hand.ts";
import { setStage } from "./lib/stage.ts";

test("our button and our composer keep their presses, their keys and the focus, whatever Outlook does to foreign nodes", async () => {
  test.setTimeout(120_000);
  const traps = { composeTrapsFocus: true, formSwallowsPointer: true, shortcuts: true, keptForms: true, rebuildRow: 0 };
  const host = practiceOutlook({ pollMs: 200, switches: { ...traps, askBeforeSend: false } });
  const { extension, mail } = await setStage({ host });
  const form = await newMail(mail);
  await form.body.click();
  await mail.keyboard.type("Mine.");
  await focusOurButton(mail);
  for (const key of ["e", "n", "r", "Delete"]) await mail.keyboard.press(key);
  await writeButton(mail).click();
  const frame = await composerFrame(mail);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").click();
  await mail.keyboard.type("He cries, never eats. Returns early?");
  await expect(frame.getByLabel("What is happening?")).toHaveValue("He cries, never eats. Returns early?");
  await mail.keyboard.press("Control+Enter");
  await expect(mail.locator("body")).not.toHaveAttribute("data-shortcuts");
  await expect(form.body).toHaveText("Mine.");
  await frame.getByRole("button", { name: "Put it in my email" }).click();
  await frame.getByRole("button", { name: /above/i }).first().click();
  await expect(frame.getByRole("heading", { name: "It is in your email" })).toBeVisible();
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await expect(form.body).toContainText("never eats");
  await expect(form.body).toContainText("Mine.");
  expect(host.sent).toEqual([]);

  // The page does listen: the same key, pressed on a foreign node of nobody's, is taken.
  await mail.locator("body").evaluate((body) => (body.ownerDocument.activeElement as HTMLElement | null)?.blur());
  await mail.keyboard.press("e");
  await expect(mail.locator("body")).toHaveAttribute("data-shortcuts", "e");

  // A second draft has a button and a letter of its own.
  await newMail(mail);
  const other = new FormByHand(mail);
  await expect(other.root.locator('[data-in-writing="button"]')).toBeVisible();
  await other.root.locator('[data-in-writing="button"]').click();
  const second = await composerFrame(mail);
  await pick(second, "A first concern");
  await expect(second.getByLabel("What is happening?")).toHaveValue("");
  await second.getByLabel("What is happening?").fill("The newer letter.");
  await putIn(second);
  await expect(other.body).toContainText("The newer letter.");
  await expect(other.body).not.toContainText("never eats");
  await extension.close();
});
