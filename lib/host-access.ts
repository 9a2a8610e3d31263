import { browser } from "wxt/browser";
import type { Site } from "./record/items.ts";
import { MAIL_SITES, type MailSite, mailSite } from "./webmail/sites.ts";

/**
 * Whether the browser lets In Writing onto the mail sites. The parent can take that away at any time, and in Firefox need
 * never have given it: then nothing of ours runs there, and nothing is written down.
 */
export interface SiteAccess {
  site: Site;
  /** As parents call it. */
  name: string;
  /** `some`: on some of the site's addresses only. */
  allowed: "all" | "some" | "none";
  /** Hosts on which In Writing is not allowed. */
  missing: readonly string[];
}

export interface HostAccess {
  /** Every mail site; none where the browser does not say, as in a page of ours that is embedded in another. */
  read(): Promise<SiteAccess[]>;
  /**
   * Has the browser ask the parent. To be called straight from a press: the browser refuses to ask at any other time.
   * @returns whether In Writing is allowed there now
   * @throws when the browser cannot ask from here
   */
  allow(site: Site): Promise<boolean>;
  /** Calls back after each change, wherever it was made. */
  watch(changed: () => void): void;
}

const origin = (host: string) => `https://${host}/*`;

/** Missing in an embedded page in Firefox. */
function permissions(): typeof browser.permissions | undefined {
  return browser.permissions;
}

async function readSite({ site, name, hosts }: MailSite): Promise<SiteAccess> {
  const may = await Promise.all(hosts.map((host) => permissions()?.contains({ origins: [origin(host)] })));
  const missing = hosts.filter((_, index) => may[index] === false);
  const allowed = missing.length === 0 ? "all" : missing.length === hosts.length ? "none" : "some";
  return { site, name, allowed, missing };
}

/** What the browser itself says, in a page of ours. */
export const hostAccess: HostAccess = {
  read: async () => (permissions() ? Promise.all(MAIL_SITES.map(readSite)) : []),
  async allow(site) {
    const there = permissions();
    if (!there) throw new Error("This page cannot ask the browser.");
    // Nothing is waited for before this: the press would no longer count.
    return there.request({ origins: mailSite(site).hosts.map(origin) });
  },
  watch(changed) {
    permissions()?.onAdded.addListener(changed);
    permissions()?.onRemoved.addListener(changed);
  },
};
