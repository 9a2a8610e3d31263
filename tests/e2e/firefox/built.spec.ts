import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "playwright/test";
import { CONTENT_SCRIPT_LIMIT, HOSTS, OPTIONAL_PERMISSIONS, PAGES_POLICY, PERMISSIONS } from "../lib/manifest.ts";
import { FIREFOX_EXTENSION, GECKO_ID } from "./where.ts";

/** The build for Firefox promises what the one for Chromium does, and nothing more. */

const manifest = JSON.parse(readFileSync(join(FIREFOX_EXTENSION, "manifest.json"), "utf8"));

test("Firefox is asked for the same permissions, and told that nothing is collected", () => {
  expect(manifest.manifest_version).toBe(3);
  expect([...manifest.permissions].sort()).toEqual(PERMISSIONS);
  expect(manifest.host_permissions).toEqual(HOSTS);
  expect(manifest.optional_permissions).toEqual(OPTIONAL_PERMISSIONS);
  expect(manifest.optional_host_permissions ?? []).toEqual([]);
  expect(manifest.incognito).toBe("not_allowed");
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.browser_specific_settings).toEqual({
    gecko: {
      id: GECKO_ID,
      strict_min_version: "142.0",
      data_collection_permissions: { required: ["none"] },
    },
  });
});

test("in Firefox the background may sleep, and our pages load from the extension alone", () => {
  expect(manifest.background).toEqual({ scripts: ["background.js"] });
  expect(manifest.content_security_policy.extension_pages).toBe(PAGES_POLICY);
  expect(manifest.web_accessible_resources).toEqual([{ resources: ["composer.html"], matches: HOSTS }]);
});

test("in Firefox scripts run on mail pages only, never in the page's own world, and stay small", () => {
  for (const script of manifest.content_scripts) {
    expect(script.world ?? "ISOLATED").toBe("ISOLATED");
    for (const match of script.matches) expect(HOSTS.some((host) => match.startsWith(host.slice(0, -1)))).toBe(true);
  }
  const folder = join(FIREFOX_EXTENSION, "content-scripts");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const size = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    expect(size, `${name}, bytes gzipped`).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
  }
});
