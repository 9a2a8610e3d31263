import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "playwright/test";
import { EXTENSION } from "./browser.ts";
import { CONTENT_SCRIPT_LIMIT, HOSTS, OPTIONAL_PERMISSIONS, PAGES_POLICY, PERMISSIONS } from "./lib/manifest.ts";

/** What README and PRIVACY.md promise, held against what was built. */

const ROOT = resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(EXTENSION, "manifest.json"), "utf8"));

test("asks for these permissions and no others", () => {
  expect([...manifest.permissions].sort()).toEqual(PERMISSIONS);
  expect(manifest.host_permissions).toEqual(HOSTS);
  expect(manifest.optional_permissions).toEqual(OPTIONAL_PERMISSIONS);
  expect(manifest.optional_host_permissions ?? []).toEqual([]);
  expect(manifest.incognito).toBe("not_allowed");
  expect(manifest.externally_connectable).toBeUndefined();
});

test("runs on mail pages only, and never in the page's own world", () => {
  for (const script of manifest.content_scripts) {
    expect(script.world ?? "ISOLATED").toBe("ISOLATED");
    for (const match of script.matches) expect(HOSTS.some((host) => match.startsWith(host.slice(0, -1)))).toBe(true);
  }
});

test("our pages load from the extension alone", () => {
  expect(manifest.content_security_policy.extension_pages).toBe(PAGES_POLICY);
  expect(manifest.web_accessible_resources).toEqual([{ resources: ["composer.html"], matches: HOSTS }]);
});

test("PRIVACY.md gives a reason for each permission and each mail site", () => {
  const privacy = readFileSync(join(ROOT, "PRIVACY.md"), "utf8");
  for (const permission of [...manifest.permissions, ...manifest.optional_permissions])
    expect(privacy).toContain(`\`${permission}\``);
  for (const host of HOSTS) expect(privacy).toContain(new URL(host.replace("/*", "/")).host);
});

test("each content script stays small", () => {
  const folder = join(EXTENSION, "content-scripts");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const size = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    console.log(`${name}: ${size} bytes gzipped, limit ${CONTENT_SCRIPT_LIMIT}`);
    expect(size).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
  }
});
