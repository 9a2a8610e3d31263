import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright";
import { chromiumPath } from "../e2e/browser.ts";
import { setUp } from "../e2e/job/set-up.ts";
import { wallKnows } from "../e2e/lib/wall-knows.ts";
import { SENCO } from "../hosts/common/practice.ts";
import type { BenchHost } from "./site.ts";

/** One of the things that are measured side by side. */
export interface Variant {
  name: string;
  /** Folder of the extension in this browser; null for none. */
  extension: string | null;
  /** Whether a family and a school are set up, so that mail can be the case's. */
  withCase: boolean;
}

/** A variant's own browser. It stays open from the first round to the last. */
export interface Running {
  variant: Variant;
  context: BrowserContext;
  /** The mailbox that the mail site shows from now on. */
  show(host: BenchHost): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser for a variant, in a fresh profile. */
export async function start(variant: Variant): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), "in-writing-bench-"));
  const executablePath = chromiumPath();
  const { extension } = variant;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    viewport: { width: 1280, height: 900 },
    headless: true,
    locale: "en-GB",
    timezoneId: "Europe/London",
    args: [
      "--no-sandbox",
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--lang=en-GB",
    ],
  });
  context.setDefaultTimeout(60_000);
  if (extension) await greeted(context, extension);
  if (variant.withCase) await family(context);
  return {
    variant,
    context,
    async show(host) {
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await host.install(context);
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Ours opens a page by itself when it is new; coming later, it would push the page that is measured into the background. */
async function greeted(context: BrowserContext, extension: string): Promise<void> {
  if (!existsSync(join(extension, "welcome.html"))) return;
  const isThere = () => context.pages().some((page) => page.url().endsWith("/welcome.html"));
  for (const end = Date.now() + 10_000; !isThere() && Date.now() < end; ) await sleep(50);
}

async function family(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const page = await context.newPage();
  await page.goto(new URL("settings.html", worker.url()).href);
  await setUp(page);
  await wallKnows(page, SENCO.address);
  await page.close();
}
