import { expect, test } from "playwright/test";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { oneLetter } from "./pages/recent-record.ts";
import { reuse } from "./reuse.ts";

/** What comes next, in a real browser: its three parts, read by axe, without a single request. */

test("where you are, who can help and the rules, from the record alone", async () => {
  const extension = await reuse();
  try {
    const record = await extension.open("record");
    await putBack(record, oneLetter(7));
    const asked: string[] = [];
    extension.context.on("request", (request) => {
      if (!request.url().startsWith("chrome-extension://")) asked.push(request.url());
    });
    await record.evaluate(() => {
      location.hash = "#days";
    });
    await record.getByRole("link", { name: "What comes next" }).first().click();

    await expect(record).toHaveURL(/guide\.html/);
    await expect(record.getByRole("heading", { name: "Ask Ms Patel again, gently" })).toBeVisible();
    await expect(record.getByText(/7 school days since your email of/)).toBeVisible();
    await expect(record.locator("[aria-current=step]")).toContainText("You are here");
    await look(record, "guide-next", { widths: [1280] });

    await record.getByRole("link", { name: "Who can help" }).click();
    await expect(record.getByRole("heading", { name: "What comes next" })).toBeFocused();
    await record.getByLabel("Who, or what about?").fill("palms");
    await expect(record.locator(".helper")).toHaveCount(1);
    await look(record, "guide-who", { widths: [400] });

    await record.getByRole("link", { name: "The rules behind the letters" }).click();
    await record.getByLabel("Look for a rule").fill("6.45");
    await expect(record.locator("#rules-code-6\\.45")).toContainText("Schools should take seriously");
    await look(record, "guide-rules", { widths: [400] });

    await record.getByRole("button", { name: "Help now" }).press("Enter");
    await expect(record.getByRole("alert")).toContainText("Samaritans");
    expect(asked).toEqual([]);
  } finally {
    await extension.close();
  }
});
