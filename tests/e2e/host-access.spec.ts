import { expect, test } from "playwright/test";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import { type Extension, launch } from "./browser.ts";
import { writeButton } from "./job/composer.ts";
import { look } from "./pages/looks.ts";

/** The parent has taken the mail sites away from In Writing, or set it to "on click", and gives them back. */

interface ExtensionsPage {
  chrome: {
    developerPrivate: { updateExtensionConfiguration(to: { extensionId: string; hostAccess: string }): Promise<void> };
  };
}

/** Does what the browser's own page of extensions does when its "site access" is chosen. */
async function setAccess(extension: Extension, hostAccess: "ON_CLICK" | "ON_ALL_SITES"): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto("chrome://extensions/");
  await page.evaluate(
    ([extensionId, access]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: extensionId ?? "",
        hostAccess: access ?? "",
      }),
    [extension.id, hostAccess],
  );
  await page.close();
}

test("without access every page says so, and open mail pages work as soon as it is given back", async () => {
  test.setTimeout(120_000);
  const host = practiceMailbox({ pollMs: 200 });
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    prepare: (context) => host.install(context),
  });
  try {
    await setAccess(extension, "ON_CLICK");
    const mail = await extension.context.newPage();
    await mail.goto(host.url());
    await mail.getByRole("button", { name: "Compose" }).first().click();
    const settings = await extension.open("settings");
    const sites = settings.getByRole("list", { name: "Mail sites" });
    await expect(sites).toContainText("Gmail In Writing cannot see it.");
    await look(settings, "access-settings");

    const welcome = await extension.open("welcome");
    await expect(welcome.getByText("In Writing cannot see Gmail or Outlook.")).toBeVisible();
    await look(welcome, "access-welcome");
    const popup = await extension.open("popup");
    await expect(popup.getByRole("button", { name: "Allow In Writing on Gmail" })).toBeVisible();
    await look(popup, "access-popup", { widths: [380] });
    const record = await extension.open("record");
    await expect(record.getByText("In Writing cannot see")).toBeVisible();
    await look(record, "access-record");
    await expect(writeButton(mail)).toHaveCount(0);

    await setAccess(extension, "ON_ALL_SITES");
    await expect(sites).toContainText("Gmail In Writing works here.");
    await expect(record.getByText("In Writing cannot see")).toHaveCount(0);
    // The page was not loaded again: the background has put the script into it.
    await expect(writeButton(mail)).toBeVisible();
  } finally {
    await extension.close();
  }
});
