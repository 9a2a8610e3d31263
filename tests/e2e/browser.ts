import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright";
import { CHROMIUM_ARGS } from "./lib/chromium-args.ts";

/** Where `npm run build` leaves the extension; IN_WRITING_EXTENSION names another build. */
export const EXTENSION = resolve(
  process.env.IN_WRITING_EXTENSION ?? join(import.meta.dirname, "../../.output/chrome-mv3"),
);

const SYSTEM_CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

/** @returns path of a Chromium on this machine, or undefined for Playwright's own. Branded Chrome refuses --load-extension. */
export function chromiumPath(): string | undefined {
  const named = process.env.IN_WRITING_CHROMIUM;
  if (named) return named;
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return SYSTEM_CHROMIUM.find((path) => existsSync(path));
}

export interface Extension {
  context: BrowserContext;
  /** The browser's profile on disk. */
  profileDir: string;
  id: string;
  /** Address of one of our pages: `url("popup")`. */
  url(page: string): string;
  /** The background as it is now; waits for one to be there. */
  background(): Promise<Worker>;
  open(page: string): Promise<Page>;
  /** Closes the browser and takes its profile away. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Another build than the usual one. */
  extension?: string;
  headless?: boolean;
  profileDir?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: "light" | "dark";
  keepProfile?: boolean;
  /** Called before the extension's first page opens, to answer for the mail sites. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/**
 * Waits for the page that a fresh browser opens by itself. Coming later it would push the tab under test into the
 * background, where a page draws once a second and everything takes that long.
 */
async function opened(context: BrowserContext, url: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!context.pages().some((page) => page.url() === url) && Date.now() < end) {
    await Promise.race(context.pages().map((page) => page.waitForEvent("framenavigated", { timeout: 200 }))).catch(
      () => {},
    );
  }
}

/** Starts a real Chromium with the built extension in a fresh profile. */
export async function launch(options: LaunchOptions = {}): Promise<Extension> {
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), "in-writing-"));
  const executablePath = chromiumPath();
  const build = options.extension ?? EXTENSION;
  const context = await chromium.launchPersistentContext(profileDir, {
    ...(executablePath ? { executablePath } : {}),
    ...(options.viewport === undefined ? {} : { viewport: options.viewport }),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    headless: options.headless ?? true,
    locale: "en-GB",
    timezoneId: "Europe/London",
    acceptDownloads: true,
    args: [
      ...CHROMIUM_ARGS,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--lang=en-GB",
    ],
  });
  context.setDefaultTimeout(40_000);
  if (options.prepare) await options.prepare(context);
  const background = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const id = new URL((await background()).url()).host;
  const url = (page: string) => `chrome-extension://${id}/${page}.html`;
  if (!options.profileDir) await opened(context, url("welcome"));
  return {
    context,
    profileDir,
    id,
    url,
    background,
    async open(page) {
      const tab = await context.newPage();
      await tab.goto(url(page));
      return tab;
    },
    async close() {
      await context.close();
      if (!options.keepProfile) rmSync(profileDir, { recursive: true, force: true });
    },
  };
}
