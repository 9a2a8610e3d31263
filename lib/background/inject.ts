import { browser } from "wxt/browser";

/**
 * After an install or an update the browser puts no new content script into tabs that are already open, and the old one is
 * cut off from us. So each open mail tab gets the new one; it takes away what the old one left on the page.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const script of scripts) {
    const tabs = await browser.tabs.query({ url: script.matches ?? [] });
    await Promise.all(tabs.map((tab) => inject(tab.id, script.js ?? [])));
  }
}

async function inject(tabId: number | undefined, files: string[]): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: files as never });
  } catch {
    // A tab that is asleep, gone or shows an error page takes no script; it gets one when it loads again.
  }
}
