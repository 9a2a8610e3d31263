import { existsSync } from "node:fs";
import { chromiumPath } from "../tests/e2e/browser.ts";
import { firefoxPath } from "../tests/e2e/firefox/where.ts";
import type { BrowserName } from "./asked.ts";
import { bin, run } from "./run.ts";

const NEEDED: Record<BrowserName, string> = {
  chromium: `In Writing needs Chromium and none could be found or installed.
Install Chromium (or run "npx playwright install chromium" where the network allows), then run this command again.
If you have it in an unusual place, set IN_WRITING_CHROMIUM to its path.`,
  firefox: `The tests need Firefox and none could be found or installed.
Install Firefox, then run this command again, or run "npm test -- --browser chromium" to do without.
If you have it in an unusual place, set IN_WRITING_FIREFOX to its path.`,
};

async function fromPlaywright(): Promise<void> {
  console.log("No Chromium on this machine: downloading the one that Playwright brings …");
  const { code } = await run(bin("playwright"), ["install", "chromium", "--no-shell"], true);
  if (code !== 0) console.log("It could not be downloaded from here.");
}

async function fromApt(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`You are root on a Debian-like system: installing the package ${name} with apt-get …`);
  await run("apt-get", ["update", "-q"], true);
  process.env.DEBIAN_FRONTEND = "noninteractive";
  await run("apt-get", ["install", "-y", "-q", name], true);
}

const WAYS: Record<BrowserName, { path: () => string | undefined; installs: (() => Promise<void>)[] }> = {
  chromium: { path: chromiumPath, installs: [fromPlaywright, () => fromApt("chromium")] },
  // Not Playwright's own: that one is changed, and it is the one that parents have that must be right.
  firefox: { path: firefoxPath, installs: [() => fromApt("firefox-esr")] },
};

/**
 * Makes sure that there is a browser that takes extensions: one that is there, else one that this machine can install.
 * @throws Error with what to do, when there is none in the end
 */
export async function ensureBrowser(name: BrowserName): Promise<void> {
  const { path, installs } = WAYS[name];
  for (const install of installs) {
    if (path()) return;
    await install();
  }
  if (!path()) throw new Error(NEEDED[name]);
}

/** As `ensureBrowser`, for Chromium. */
export const ensureChromium = (): Promise<void> => ensureBrowser("chromium");

/** Debian's age, with which a test opens a backup. Without it that test is passed over, and says so. */
export async function tryAge(): Promise<void> {
  if (existsSync("/usr/bin/age")) return;
  await fromApt("age").catch(() => {});
}
