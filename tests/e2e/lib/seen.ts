import type { Page } from "playwright";

/** Names of buttons as a screen reader is told them: it sees into closed shadow roots, where a test's locators cannot. */
export async function buttonNames(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  return nodes.filter(({ role }) => role?.value === "button").map(({ name }) => String(name?.value ?? ""));
}

/** The elements of ours on a mail page, by what they are. */
export function shells(page: Page): Promise<string[]> {
  return page
    .locator("[data-in-writing]")
    .evaluateAll((hosts) => hosts.map((host) => host.getAttribute("data-in-writing") ?? ""));
}
