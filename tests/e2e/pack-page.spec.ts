import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { packOnDisk } from "../../lib/pack/page/testing/on-disk.ts";
import { plainBrowser } from "./adapter-script.ts";

test("the page of a pack opens from the disk without a network, checks itself and is searched; a changed copy is found out", async () => {
  const pack = await packOnDisk();
  const context = await (await plainBrowser()).newContext({ offline: true, viewport: { width: 400, height: 800 } });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(pack.page("index.html"));

  const check = page.getByRole("region", { name: "Is this file as it was?" });
  await expect(check.getByText(/^These \d+ items match the fingerprints made with this pack on /)).toHaveText(
    /^These \d\d items match the fingerprints made with this pack on Tue 23 March 2027, 22:58; \d\d are withheld\.$/,
  );
  const time = page.getByRole("region", { name: "Timeline" });
  await expect(time.getByText(/^\d+ entries$/)).toBeVisible();
  await time.getByRole("searchbox", { name: "Search" }).fill("SUPPORT plan");
  await expect(time.getByText(/^[1-8] of \d+ entries$/)).toBeVisible();
  await expect(time.locator("mark").first()).toHaveText(/support/i);
  await time.getByRole("searchbox", { name: "Search" }).fill("");
  await time.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Reply (2)" });
  await expect(time.getByText(/^2 of \d+ entries$/)).toBeVisible();
  await time.getByText("E-2 · Reply").click();
  await expect(time.getByText("senco@hillcrest.example.sch.uk").first()).toBeVisible();

  await page
    .getByLabel("Files of this pack", { exact: true })
    .setInputFiles([join(pack.folder, "originals/E-009-original.eml"), join(pack.folder, "SHA256SUMS")]);
  await expect(page.getByText("E-009-original.eml matches its fingerprint")).toBeVisible();
  await expect(page.getByText("SHA256SUMS is no file of this pack")).toBeVisible();
  await time.getByRole("button", { name: "Open all" }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
    [],
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
  expect(said).toEqual([]);

  // On paper the result has its meaning with it, marks keep their ink, and nothing that is pressed is left.
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(check.getByText(/^It does not show that what was written down is true/)).toBeVisible();
  await expect(time.getByRole("searchbox", { name: "Search" })).toBeHidden();
  expect(
    await time
      .locator(".shape")
      .first()
      .evaluate((mark) => getComputedStyle(mark).printColorAdjust),
  ).toBe("exact");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(check.getByText(/^It does not show that what was written down is true/)).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  // Its words go out of the page's data as they came in: a letter of them is changed where they stand.
  pack.tampered("changed.html", (html) => html.replace("Thank you for your email", "Thank you for the email"));
  await page.goto(pack.page("changed.html"));
  await expect(
    check.getByText("Something in this file does not match the fingerprints made with this pack"),
  ).toBeVisible();
  await expect(check.getByText(/^E-2, Reply, Wed 13 January 2027: it is not as it was\.$/)).toBeVisible();
  await expect(time.getByText("Does not match its fingerprint")).toHaveCount(1);
  await context.close();
  pack.remove();
});
