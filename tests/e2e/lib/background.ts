import type { Page } from "playwright";
import { expect } from "playwright/test";

interface Versions {
  versions: { runningStatus: string }[];
}

/**
 * Stops the real service worker as the browser does when it has slept long enough or is short of memory: at once, whatever
 * it is doing. The next event or message starts a new one.
 * @param page a page of the extension: the workers of its own origin can be stopped from there
 */
export async function stopBackground(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const told: string[] = [];
  devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }: Versions) => {
    told.push(...versions.map(({ runningStatus }) => runningStatus));
  });
  await devtools.send("ServiceWorker.enable");
  await expect.poll(() => told.length).toBeGreaterThan(0);
  await devtools.send("ServiceWorker.stopAllWorkers");
  await expect.poll(() => told).toContain("stopped");
  await devtools.detach();
}
