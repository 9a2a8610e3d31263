import { expect, test } from "playwright/test";
import { composerFrame } from "./job/composer.ts";
import { setStage } from "./lib/stage.ts";

test("a draft opened for a letter that changes its words says so, with the letter and the ways on", async () => {
  const { extension } = await setStage({ launch: {} });
  await extension.context.addInitScript(() => {
    const change = ({ target }: Event) => {
      const body = target instanceof HTMLElement && target.getAttribute("g_editable") === "true" ? target : null;
      if (body && !body.textContent.includes("meddled")) body.append("meddled with");
    };
    document.addEventListener("input", change, true);
  });
  const tab = await extension.open("composer");
  await tab
    .getByRole("button", { name: /^A first concern/ })
    .first()
    .click();
  await tab.getByLabel("What is happening?").fill("R. was too frightened to come in.");
  const [mail] = await Promise.all([
    extension.context.waitForEvent("page"),
    tab.getByRole("button", { name: "Open it in my email" }).click(),
  ]);
  const frame = await composerFrame(mail);
  await expect(frame.getByRole("heading", { name: "The letter did not go into your email" })).toBeVisible();
  const outcomes = frame.getByRole("list", { name: "What stands in your email now" });
  await expect(outcomes).toContainText("To Ms Patel");
  await expect(outcomes).toContainText("Cc Mr Lowe");
  await expect(outcomes).toContainText("is not there as written: your mail changed it");
  await expect(frame.getByRole("button", { name: "Copy instead" })).toBeVisible();
  await expect(frame.getByRole("button", { name: "Open a new draft" })).toBeVisible();
  await frame.getByRole("button", { name: "Back to the letter" }).click();
  await expect(frame.getByRole("article")).toContainText("R. was too frightened to come in.");
  await extension.close();
});
