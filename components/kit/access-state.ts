import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { HostAccess, SiteAccess } from "../../lib/host-access.ts";
import { domainOf } from "../../lib/mail/address.ts";
import { isMessage } from "../../lib/record/entry.ts";
import type { Site } from "../../lib/record/items.ts";
import type { Snapshot } from "../../lib/store/store.ts";

/** What came of asking the browser. */
export interface Asked {
  site: Site;
  name: string;
  said: "allowed" | "refused" | "failed";
}

/** Which mail sites the browser lets In Writing onto, and the way to change that. */
export interface AccessState {
  /** Every site; [] until known, and where the browser does not say. */
  sites: ReadonlySignal<readonly SiteAccess[]>;
  /** The answer to the last press; null before. */
  asked: ReadonlySignal<Asked | null>;
  /** To be called straight from a press. */
  allow(site: Site): Promise<void>;
}

export function accessState(access: HostAccess): AccessState {
  const sites = signal<readonly SiteAccess[]>([]);
  const asked = signal<Asked | null>(null);
  const read = async () => {
    sites.value = await access.read().catch(() => []);
  };
  access.watch(() => void read());
  void read();
  return {
    sites: computed(() => sites.value),
    asked: computed(() => asked.value),
    async allow(site) {
      // First of all: the browser asks only while the press still counts.
      const answer = access.allow(site).then(
        (yes): Asked["said"] => (yes ? "allowed" : "refused"),
        (): Asked["said"] => "failed",
      );
      asked.value = null;
      const name = sites.peek().find((one) => one.site === site)?.name ?? "";
      const said = await answer;
      await read();
      asked.value = { site, name, said };
    },
  };
}

const PROVIDERS: readonly [RegExp, Site][] = [
  [/^(?:gmail|googlemail)\.com$/, "gmail"],
  [/^(?:(?:outlook|hotmail|live)\.[a-z.]{2,6}|msn\.com)$/, "outlook"],
];

/** @returns the sites that the parent writes from, as far as the record tells: by its messages and their own addresses */
export function sitesUsed({ entries, profile }: Pick<Snapshot, "entries" | "profile">): ReadonlySet<Site> {
  const seen = entries.flatMap((entry) => (isMessage(entry) && entry.site ? [entry.site] : []));
  const own = profile.writer.addresses.flatMap((address) => {
    const domain = domainOf(address);
    return PROVIDERS.filter(([known]) => known.test(domain)).map(([, site]) => site);
  });
  return new Set([...seen, ...own]);
}

/**
 * The sites of which the parent should be told that In Writing cannot see them. A site they do not use is no news; while
 * nothing says which they use, it is news that there is none at all.
 */
export function blindSites(sites: readonly SiteAccess[], used: ReadonlySet<Site>): readonly SiteAccess[] {
  const none = sites.filter(({ allowed }) => allowed === "none");
  if (used.size > 0) return none.filter(({ site }) => used.has(site));
  return none.length === sites.length ? none : [];
}
