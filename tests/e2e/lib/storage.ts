import type { Page } from "playwright";

type Area = "local" | "session";

interface Chrome {
  storage: Record<Area, { get(keys: null): Promise<Record<string, unknown>> }>;
}

/** @param page a page of the extension @returns all that stands in one of the extension's storage areas */
export function readArea(page: Page, area: Area): Promise<Record<string, unknown>> {
  return page.evaluate((name) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return chrome.storage[name].get(null);
  }, area);
}
