import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where Firefox is, and the extension built for it. */

/** Where `wxt build -b firefox` leaves the extension; IN_WRITING_FIREFOX_EXTENSION names another build. */
export const FIREFOX_EXTENSION = resolve(
  process.env.IN_WRITING_FIREFOX_EXTENSION ?? join(import.meta.dirname, "../../../.output/firefox-mv3"),
);

/** The extension's own name in Firefox, as wxt.config.ts has it. */
export const GECKO_ID = "in-writing@in-writing.example";

const KNOWN_PLACES = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** @returns path of a Firefox on this machine; IN_WRITING_FIREFOX names another */
export function firefoxPath(): string | undefined {
  return process.env.IN_WRITING_FIREFOX || KNOWN_PLACES.find((path) => existsSync(path));
}
