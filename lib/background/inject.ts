import { browser } from "wxt/browser";

/**
 * After an install or an update the browser puts no new content script into tabs that are already open, and the old one is
 * cut off from us. So each open mail tab gets the new one; it takes away what the old one left on the page.
 */

/** Right after an update the browser may still refuse or not yet name a tab: looked at again after so many ms. */
const AGAIN_MS = [1_000, 5_000, 15_000];

/** A tab without a script of ours closes a port at once, on a busy computer a little later; one that leaves it open has one. */
const NO_ANSWER_MS = 2_000;

/** Every open mail tab gets the script; those that still have none a moment later are tried again. */
export async function injectIntoOpenTabs(): Promise<void> {
  // Set first: a tab that takes very long to take its script must not cost the others their next try.
  for (const wait of AGAIN_MS) setTimeout(() => void injectWhere(hasNone).catch(() => {}), wait);
  await injectWhere(async () => true);
}

/** In Writing may see a mail site that it could not: open tabs of it get the script that they did not get when they loaded. */
export function injectOnceAllowed(): void {
  browser.permissions?.onAdded.addListener(() => void injectWhere(hasNone).catch(() => {}));
}

async function injectWhere(wanted: (tabId: number) => Promise<boolean>): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const script of scripts) {
    const tabs = await browser.tabs.query({ url: script.matches ?? [] });
    await Promise.all(tabs.map((tab) => inject(tab.id, script.js ?? [], wanted)));
  }
}

/**
 * @param patience how long to wait for the port to be closed, ms
 * @returns whether no script of this version answers in the tab
 */
export function hasNone(tabId: number, patience = NO_ANSWER_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: "in-writing:there" });
    port.onDisconnect.addListener(() => resolve(true));
    setTimeout(() => {
      resolve(false);
      port.disconnect();
    }, patience);
  });
}

async function inject(tabId: number | undefined, files: string[], wanted: (tabId: number) => Promise<boolean>) {
  if (tabId === undefined || !(await wanted(tabId))) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: files as never });
  } catch {
    // A tab that is asleep, gone or shows an error page takes no script; it gets one when it loads again.
  }
}

/** Puts what fills a form of Outlook's into the page that asks for it. @throws Error when the page takes no script */
export async function putInFiller(tabId: number | undefined, frameId = 0): Promise<void> {
  if (tabId === undefined) throw new Error("Only a mail page can ask for this.");
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ["/outlook-fill.js" as never],
  });
}
