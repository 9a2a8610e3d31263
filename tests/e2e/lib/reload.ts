import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import type { Extension } from "../browser.ts";

/** A fresh profile in developer mode: without it Chromium does not load an unpacked extension a second time. */
export function developerProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), "in-writing-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  return profile;
}

interface Chrome {
  runtime: { reload(): void };
}

/**
 * Reloads the extension, as an update does: its pages are closed by the browser, and the content scripts in open tabs are
 * cut off. Needs a browser with a developer profile.
 * @returns its record page, opened again
 */
export async function reload(extension: Extension): Promise<Page> {
  const old = await extension.background();
  const next = extension.context.waitForEvent("serviceworker");
  // In a timer, so that the worker has answered before it ends.
  await old.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    setTimeout(() => chrome.runtime.reload());
  });
  await next;
  return extension.open("record");
}
