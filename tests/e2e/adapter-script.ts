import { resolve } from "node:path";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { chromiumPath } from "./browser.ts";

let script: Promise<string> | undefined;

/** @returns Gmail's adapter as one script that sets `globalThis.webmail`, built as the content script's part of it is */
export function gmailAdapterScript(): Promise<string> {
  script ??= (async () => {
    const entry = resolve(import.meta.dirname, "../../lib/webmail/gmail/index.ts");
    const lib = { entry, formats: ["iife" as const], name: "adapter" };
    const built = await build({ configFile: false, logLevel: "error", build: { write: false, target: "esnext", lib } });
    const [output] = Array.isArray(built) ? built : [built];
    if (!output || !("output" in output)) throw new Error("the adapter was not built");
    return `${output.output[0].code}\nglobalThis.webmail = adapter.gmail(document);`;
  })();
  return script;
}

let browser: Promise<Browser> | undefined;

/** One browser without the extension for all tests of a file; each takes a context or a page of its own. */
export function plainBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  browser ??= chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
  return browser;
}

/** To be called after the last test of a file. */
export async function closePlainBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
