import { expect, test } from "playwright/test";
import { launch } from "./browser.ts";

test("the extension starts and its pages open", async () => {
  const extension = await launch();
  const page = await extension.open("popup");
  await expect(page.locator("#app")).not.toBeEmpty();
  await extension.close();
});
