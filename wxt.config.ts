import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { packPage } from "./lib/pack/page/bundle.ts";
import { MAIL_HOSTS } from "./lib/webmail/hosts.ts";

/**
 * What runs on a mail page takes `browser` as it is: all that it uses of it (messages, ports, storage) gives promises in
 * both families, and the polyfill would be a sixth of what every load of the page has to read.
 */
function bareBrowser(): Plugin {
  const bare = fileURLToPath(import.meta.resolve("wxt/browser"));
  return {
    name: "in-writing:bare-browser",
    enforce: "pre",
    resolveId: (name) => (name === "@wxt-dev/webextension-polyfill/browser" ? bare : null),
  };
}

/** A content script gets of WXT what it uses; the rest would be a twentieth of what every load of the page has to read. */
function bareContext(): Plugin {
  const bare = fileURLToPath(new URL("lib/page/script-context.ts", import.meta.url));
  return {
    name: "in-writing:bare-context",
    enforce: "pre",
    resolveId: (name) => (name === "wxt/utils/content-script-context" ? bare : null),
  };
}

/** A selector's css, and beside it who saw it when: only the check of the mail page reads the latter. */
const SELECTOR = /(\[\s*(?:"[^"]*"|'[^']*')),\s*"[^"]*"(?=,?\s*\])/g;

/** Tables of selectors without where they come from, for what runs on every load of a mail page. */
function bareSelectors(): Plugin {
  return {
    name: "in-writing:bare-selectors",
    enforce: "pre",
    transform: (code, id) => (/\/selectors[\w-]*\.ts$/.test(id) ? code.replace(SELECTOR, "$1") : null),
  };
}

export default defineConfig({
  hooks: {
    "vite:build:extendConfig": ([entrypoint], config) => {
      const onMailPage = entrypoint?.type === "content-script" || entrypoint?.type === "unlisted-script";
      if (onMailPage) config.plugins?.push(bareBrowser());
      if (entrypoint?.type === "content-script") config.plugins?.push(bareContext(), bareSelectors());
    },
  },
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  manifestVersion: 3,
  alias: { "@": "." },
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), packPage()],
    build: { target: "esnext", modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: "In Writing",
    short_name: "In Writing",
    description:
      "Write to your child’s school from your own email, and keep a dated record that stays in your browser.",
    permissions: ["storage", "unlimitedStorage", "webRequest", "scripting", "alarms"],
    // Asked for when the parent turns reminders on, and given back when they turn them off.
    optional_permissions: ["notifications"],
    host_permissions: MAIL_HOSTS.map((host) => `https://${host}/*`),
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'self'; img-src 'self' blob: data:; object-src 'none'",
    },
    incognito: "not_allowed",
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "in-writing@in-writing.example",
              // The first that knows the next line on every device.
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "144" }),
    web_accessible_resources: [
      { resources: ["composer.html"], matches: MAIL_HOSTS.map((host) => `https://${host}/*`) },
    ],
  }),
});
