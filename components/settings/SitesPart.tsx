import type { SiteAccess } from "../../lib/host-access.ts";
import type { AccessState } from "../kit/access-state.ts";
import { blindWords } from "../kit/access-words.ts";
import { Button } from "../kit/Button.tsx";
import { Allowed } from "../kit/HostAccess.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Section } from "./Section.tsx";

const STATE: Record<SiteAccess["allowed"], string> = {
  all: "In Writing works here.",
  some: "In Writing sees only a part of it.",
  none: "In Writing cannot see it.",
};

/** Where the browser lets In Writing work, and the way to change that. */
export function SitesPart({ access }: { access: AccessState }) {
  const sites = access.sites.value;
  return (
    <Section
      id="sites"
      title="Mail sites"
      about="In Writing works in these mailboxes and nowhere else. Your browser decides where it lets it in, and you can change that at any time."
    >
      {sites.length === 0 ? (
        <p class="hint">This browser does not say where In Writing may work.</p>
      ) : (
        <ul class="sites" aria-label="Mail sites">
          {sites.map((site) => (
            <SiteRow key={site.site} site={site} onAllow={() => void access.allow(site.site)} />
          ))}
        </ul>
      )}
      <Allowed access={access} />
    </Section>
  );
}

function SiteRow({ site, onAllow }: { site: SiteAccess; onAllow: () => void }) {
  const all = site.allowed === "all";
  return (
    <li class={all ? "site" : "site site-blind"}>
      <Icon name={all ? "check" : "alert"} />
      <div>
        <p>
          <b class="strong">{site.name}</b> <span class="soft">{STATE[site.allowed]}</span>
        </p>
        {!all && <p class="small">{blindWords([site])}</p>}
      </div>
      {!all && <Button onPress={onAllow}>Allow In Writing on {site.name}</Button>}
    </li>
  );
}
