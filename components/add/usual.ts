import type { Entry } from "../../lib/record/entry.ts";
import type { Snapshot } from "../../lib/store/store.ts";

const isTalk = ({ kind }: Entry) => kind === "call" || kind === "gate" || kind === "meeting";

/** How far back it is looked: somebody spoken to longer ago is not whom one speaks to as a rule. */
const FURTHEST = 2000;

/** @returns ids of the contacts of the last talk that had any and that are still contacts; none when there is none */
export function lastSpokenTo(snapshot: Snapshot | null): string[] {
  if (!snapshot) return [];
  const { entries, profile } = snapshot;
  const known = new Set(profile.contacts.map(({ id }) => id));
  for (let at = entries.length - 1; at >= Math.max(0, entries.length - FURTHEST); at -= 1) {
    const entry = entries[at];
    if (!entry || !isTalk(entry) || !("people" in entry)) continue;
    const found = entry.people.flatMap(({ contact }) => (contact !== null && known.has(contact) ? [contact] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** @returns ids of the children that the last thing added was about; none when nothing was */
export function lastAbout(snapshot: Snapshot | null): string[] {
  const added = snapshot?.entries
    .filter((entry) => "people" in entry && entry.kind !== "letter" && entry.children)
    .reduce<Entry | null>((last, entry) => (last && last.writtenDown > entry.writtenDown ? last : entry), null);
  return added?.children ?? [];
}
