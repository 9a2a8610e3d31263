import type { HostAccess, SiteAccess } from "../../lib/host-access.ts";
import type { Site } from "../../lib/record/items.ts";

/** A browser's word on the mail sites, held in memory. */
export interface FakeAccess extends HostAccess {
  sites: SiteAccess[];
  /** What was asked for, in order. */
  asked: Site[];
  /** How the parent answers the browser. */
  answer: boolean | Error;
}

const HOSTS: Record<Site, string[]> = {
  gmail: ["mail.google.com"],
  outlook: ["outlook.live.com", "outlook.office.com"],
};
const NAMES: Record<Site, string> = { gmail: "Gmail", outlook: "Outlook" };

/** @param blind sites that the browser keeps In Writing from */
export function fakeAccess(...blind: Site[]): FakeAccess {
  const listeners = new Set<() => void>();
  const row = (site: Site, none: boolean): SiteAccess => ({
    site,
    name: NAMES[site],
    allowed: none ? "none" : "all",
    missing: none ? HOSTS[site] : [],
  });
  const access: FakeAccess = {
    sites: (["gmail", "outlook"] as const).map((site) => row(site, blind.includes(site))),
    asked: [],
    answer: true,
    read: async () => access.sites,
    async allow(site) {
      access.asked.push(site);
      if (access.answer instanceof Error) throw access.answer;
      if (!access.answer) return false;
      access.sites = access.sites.map((one) => (one.site === site ? row(site, false) : one));
      for (const changed of listeners) changed();
      return true;
    },
    watch: (changed) => void listeners.add(changed),
  };
  return access;
}
