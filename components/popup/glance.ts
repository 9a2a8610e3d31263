import type { Entry } from "../../lib/record/entry.ts";
import { isMessage } from "../../lib/record/entry.ts";
import type { GlanceContent, GlanceMaker, Snapshot } from "../../lib/store/store.ts";
import { lastAbout, lastSpokenTo } from "../add/usual.ts";
import { sitesUsed } from "../kit/access-state.ts";
import { MOST_WAITING } from "./view.ts";
import { waits } from "./waits.ts";

/** More than the popup ever shows below what waits. */
const LAST = 20;
/** Of a text that is shown as one line. */
const LONGEST = 300;

/**
 * What the popup shows of a record: what waits, worked out from all of it, and the few entries that are named beside that.
 * @param now epoch ms
 */
export const glanceOf: GlanceMaker = ({ profile, entries, dates, matters = [] }, now): GlanceContent => {
  const about = { items: 0, damaged: [], removed: [], asks: [], persisted: null };
  const snapshot: Snapshot = { profile, entries, matters, ...(dates ? { dates } : {}), ...about };
  const all = waits(snapshot, now);
  const named = new Set<Entry>(entries.filter(({ at }) => at <= now).slice(-LAST));
  for (const entry of [...entries.slice(-LAST), ...usual(entries, snapshot)]) named.add(entry);
  return {
    snapshot: { profile, matters, entries: entries.filter((entry) => named.has(entry)).map(shortened) },
    shown: { ...all, rows: all.rows.slice(0, MOST_WAITING) },
  };
};

/** The entries by which the popup knows who was spoken to, about whom something was added, and which mail site is used. */
function usual(entries: readonly Entry[], snapshot: Snapshot): Entry[] {
  const spoken = lastSpokenTo(snapshot);
  const about = lastAbout(snapshot);
  const of = (entry: Entry) => ("people" in entry ? entry.people.flatMap(({ contact }) => contact ?? []) : []);
  return [
    entries.findLast((entry) => spoken.length > 0 && spoken.every((id) => of(entry).includes(id))),
    entries
      .filter((entry) => about.length > 0 && about.every((id) => entry.children?.includes(id)))
      .reduce<Entry | undefined>((last, one) => (last && last.writtenDown > one.writtenDown ? last : one), undefined),
    ...[...sitesUsed(snapshot)].map((site) => entries.findLast((entry) => isMessage(entry) && entry.site === site)),
  ].flatMap((entry) => entry ?? []);
}

function shortened(entry: Entry): Entry {
  const short = entry.text.slice(0, LONGEST);
  return isMessage(entry) ? { ...entry, text: short, quoted: "" } : { ...entry, text: short };
}
