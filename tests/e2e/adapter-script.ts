import { resolve } from "node:path";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { chromiumPath } from "./browser.ts";
import { CHROMIUM_ARGS } from "./lib/chromium-args.ts";

const ENTRIES = { gmail: "../../lib/webmail/gmail/index.ts", outlook: "outlook-adapter-entry.ts" };

const scripts = new Map<string, Promise<string>>();

/** @returns the site's adapter as one script that sets `globalThis.webmail`, built as the content script's part of it is */
function adapterScript(site: "gmail" | "outlook"): Promise<string> {
  const known = scripts.get(site);
  if (known) return known;
  const made = (async () => {
    const entry = resolve(import.meta.dirname, ENTRIES[site]);
    const lib = { entry, formats: ["iife" as const], name: "adapter" };
    const built = await build({ configFile: false, logLevel: "error", build: { write: false, target: "esnext", lib } });
    const [output] = Array.isArray(built) ? built : [built];
    if (!output || !("output" in output)) throw new Error("the adapter was not built");
    return `${output.output[0].code}\nglobalThis.webmail = adapter.${site}(document);`;
  })();
  scripts.set(site, made);
  return made;
}

export const gmailAdapterScript = () => adapterScript("gmail");
export const outlookAdapterScript = () => adapterScript("outlook");

let browser: Promise<Browser> | undefined;

/**
 * One browser without the extension for all tests of a process; each takes a context or a page of its own, and closes it.
 * The browser ends with the process.
 */
export function plainBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  browser ??= chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  return browser;
}
