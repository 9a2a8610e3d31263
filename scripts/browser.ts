import { existsSync } from "node:fs";
import { chromiumPath } from "../tests/e2e/browser.ts";
import { bin, run } from "./run.ts";

const NEEDED = `In Writing needs Chromium and none could be found or installed.
Install Chromium (or run "npx playwright install chromium" where the network allows), then run this command again.
If you have it in an unusual place, set IN_WRITING_CHROMIUM to its path.`;

async function fromPlaywright(): Promise<void> {
  console.log("No Chromium on this machine: downloading the one that Playwright brings …");
  const { code } = await run(bin("playwright"), ["install", "chromium", "--no-shell"], true);
  if (code !== 0) console.log("It could not be downloaded from here.");
}

async function fromApt(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("You are root on a Debian-like system: installing the package chromium with apt-get …");
  await run("apt-get", ["update", "-q"], true);
  process.env.DEBIAN_FRONTEND = "noninteractive";
  await run("apt-get", ["install", "-y", "-q", "chromium"], true);
}

/**
 * Makes sure that there is a Chromium that takes extensions: one that is there, else Playwright's own, else apt's.
 * @throws Error with what to do, when there is none in the end
 */
export async function ensureChromium(): Promise<void> {
  for (const install of [fromPlaywright, fromApt]) {
    if (chromiumPath()) return;
    await install();
  }
  if (!chromiumPath()) throw new Error(NEEDED);
}
