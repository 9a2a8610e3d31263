import { type BrowserContext, expect, type Page, test } from "playwright/test";
import { sampleLedger } from "../../lib/record/testing/fixtures.ts";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import { type Extension, launch } from "./browser.ts";
import { dumpExtension, dumpSite } from "./lib/dump.ts";
import { putBack } from "./pages/backup-file.ts";
import { reuse } from "./reuse.ts";

/** A browser that is used again must be like a new one: else a test could pass or fail by what was before it. */

interface ExtensionApi {
  chrome: {
    alarms: {
      getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
      create(name: string, when: { delayInMinutes: number }): Promise<void>;
    };
    action: {
      getBadgeText(of: object): Promise<string>;
      setBadgeText(of: { text: string }): Promise<void>;
      getTitle(of: object): Promise<string>;
    };
    storage: Record<"local" | "session", { set(rows: object): Promise<void> }>;
  };
}

/** What lies in the clipboard. */
async function pasted(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent("<textarea></textarea>");
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+V");
  const words = await page.locator("textarea").inputValue();
  await page.close();
  return words;
}

/** Everything that can be asked of an extension in which nobody has done anything, by the record page. */
async function asInstalled(extension: Extension) {
  const page = await extension.open("record");
  await expect(page.getByText("Nothing here yet")).toBeVisible();
  const asked = await page.evaluate(async () => {
    const { alarms, action } = (globalThis as unknown as ExtensionApi).chrome;
    return {
      alarms: (await alarms.getAll()).map(({ name, periodInMinutes }) => ({ name, periodInMinutes })),
      badge: [await action.getBadgeText({}), await action.getTitle({})],
      size: [innerWidth, innerHeight],
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
    };
  });
  const stores = Object.entries(await dumpExtension(page)).map(([name, bytes]) => [name, bytes.toString()]);
  const cookies = await extension.context.cookies();
  await page.close();
  const clipboard = await pasted(extension.context);
  return { ...asked, clipboard, stores: Object.fromEntries(stores), cookies };
}

/** Leaves something wherever a test can. */
async function useUp(extension: Extension): Promise<void> {
  const record: Page = await extension.open("record");
  await putBack(record, sampleLedger());
  await record.setViewportSize({ width: 400, height: 800 });
  await record.emulateMedia({ colorScheme: "dark" });
  await record.evaluate(async () => {
    const { alarms, storage, action } = (globalThis as unknown as ExtensionApi).chrome;
    localStorage.setItem("left", "here");
    await caches.open("left");
    await storage.local.set({ left: "here" });
    await storage.session.set({ left: "here" });
    await alarms.create("left", { delayInMinutes: 1 });
    await action.setBadgeText({ text: "7" });
    await navigator.clipboard.writeText("left");
  });
  await (await extension.background()).evaluate(() => Object.assign(globalThis, { left: "here" }));
}

test("a browser that is used again keeps nothing of the test before, of our pages or of the mail site", async () => {
  const own = await launch({ viewport: { width: 1280, height: 900 } });
  const fresh = await asInstalled(own);
  await own.close();

  const host = practiceMailbox();
  const first = await reuse((context) => host.install(context));
  await useUp(first);
  const mail = await first.context.newPage();
  await mail.goto(host.url());
  await mail.evaluate(() => {
    localStorage.setItem("left", "here");
    // biome-ignore lint/suspicious/noDocumentCookie: as any page may.
    document.cookie = "left=here; max-age=9999";
  });
  await expect(reuse()).rejects.toThrow("was not given back");
  expect(() => first.context.addInitScript("")).toThrow("cannot be taken back");
  await first.close();

  const next = await reuse((context) => host.install(context));
  expect(next.context).toBe(first.context);
  expect(await asInstalled(next)).toEqual(fresh);
  const background = await next.background();
  expect(await background.evaluate(() => "left" in globalThis)).toBe(false);
  const again = await next.context.newPage();
  await again.goto(host.url());
  expect((await dumpSite(again)).localStorage?.toString()).not.toContain("left");
  expect(await again.evaluate(() => document.cookie)).not.toContain("left");
  await next.close();
});
