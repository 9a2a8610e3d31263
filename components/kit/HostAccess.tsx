import type { SiteAccess } from "../../lib/host-access.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { type AccessState, blindSites, sitesUsed } from "./access-state.ts";
import { askedWords, blindTitle, blindWords } from "./access-words.ts";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

export interface BlindNoteProps {
  /** At least one. */
  sites: readonly SiteAccess[];
  onAllow: (site: SiteAccess) => void;
  /** Nothing is missed yet: said calmly. */
  calm?: boolean;
}

/** Sites that In Writing cannot see, each with the button that has the browser ask. */
export function BlindNote({ sites, onAllow, calm = false }: BlindNoteProps) {
  const actions = sites.map((site) => (
    <Button key={site.site} onPress={() => onAllow(site)}>
      Allow In Writing on {site.name}
    </Button>
  ));
  return (
    <Note kind={calm ? "plain" : "stop"} icon="alert" actions={actions}>
      <p>
        <b class="strong">{blindTitle(sites)}</b> {blindWords(sites)}
      </p>
    </Note>
  );
}

/** What came of the last press; it stays until the next. */
export function Allowed({ access }: { access: AccessState }) {
  const asked = access.asked.value;
  if (!asked) return null;
  return <Note kind={asked.said === "allowed" ? "good" : "stop"}>{askedWords(asked)}</Note>;
}

/**
 * Said on a page while the browser keeps In Writing from a mail site that the parent uses; nothing as a rule.
 * @param props.onAllow instead of asking from this page, where a page cannot
 */
export function HostAccessNotes(props: {
  access: AccessState;
  snapshot: Snapshot;
  onAllow?: (() => void) | undefined;
}) {
  const { access, snapshot, onAllow } = props;
  const blind = blindSites(access.sites.value, sitesUsed(snapshot));
  if (blind.length === 0 && !access.asked.value) return null;
  return (
    <section class="host-access" aria-label="Mail sites">
      {blind.length > 0 && <BlindNote sites={blind} onAllow={onAllow ?? (({ site }) => void access.allow(site))} />}
      <Allowed access={access} />
    </section>
  );
}
