import type { SchoolCalendar } from "../../calendar/clock.ts";
import { plainDate } from "../../calendar/dates.ts";
import type { Entry } from "../../record/entry.ts";
import { FamilyViews } from "../../record/family-views.ts";
import type { KnownChild, Profile } from "../../record/profile.ts";
import type { PackSnapshot } from "../chosen.ts";
import { type PackEntry, packEntry } from "../chronology.ts";
import { inShort } from "./words.ts";

/**
 * By whose school's year things are read, and what entries are in words, worked out once for a record: the preview makes a
 * pack anew at each change of the choice, and days are looked up by the calendar that was asked before.
 */

export interface View {
  /** The child's school and terms; people are those of the whole family. */
  profile: Profile;
  calendar: SchoolCalendar;
}

const views = new WeakMap<PackSnapshot, FamilyViews>();

export function viewsOf(snapshot: PackSnapshot): FamilyViews {
  const known = views.get(snapshot) ?? new FamilyViews(snapshot);
  views.set(snapshot, known);
  return known;
}

/** @param on ISO day whose school it is */
export function viewOf(snapshot: PackSnapshot, child: KnownChild, on: string): View {
  const { profile, calendar } = viewsOf(snapshot).ofChild(child.id, on);
  // People are known by their whole list: the doctor of one child is a doctor in the mail about the other.
  return { profile: { ...profile, contacts: snapshot.profile.contacts }, calendar };
}

/**
 * The day whose school a pack is about: the last day at the school that the parent named, else the last day of the days
 * chosen, else today.
 * @param school id of a school; "" for none
 * @param last last day chosen, ISO; null for no limit
 */
export function schoolDayOf(child: KnownChild, school: string, last: string | null, today: string): string {
  const attends = child.schools ?? [];
  const place = attends.findIndex((one) => one.school === school);
  if (place >= 0) {
    const next = attends[place + 1]?.from;
    return next ? plainDate(next).subtract({ days: 1 }).toString() : today;
  }
  return last !== null && last < today ? last : today;
}

const rows = new WeakMap<Profile, WeakMap<Entry, PackEntry>>();

/** The entry in words, with the family named as its profile names it. */
export function rowIn(profile: Profile, entry: Entry): PackEntry {
  const known = rows.get(profile) ?? new WeakMap<Entry, PackEntry>();
  rows.set(profile, known);
  const { name } = profile.writer;
  const row =
    known.get(entry) ?? inWords(packEntry(entry, profile, { name: name || "The family", pronoun: name === "" }));
  known.set(entry, row);
  return row;
}

/** "Looked for replies" alone makes a reader ask: replies to what? @param rows of the entries, in their order */
export function withWhatWasLookedFor(entries: readonly Entry[], rows: readonly PackEntry[]): PackEntry[] {
  if (!entries.some(({ kind }) => kind === "check")) return [...rows];
  const numbers = new Map(entries.flatMap(({ items }, at) => items.map((item) => [item, rows[at]?.number ?? ""])));
  return rows.map((row, at) => {
    const entry = entries[at];
    if (entry?.kind !== "check") return row;
    const to = [...new Set(entry.of.flatMap((item) => numbers.get(item) || []))];
    return to.length === 0 ? row : { ...row, what: `Replies to ${to.join(", ")}. ${row.what}` };
  });
}

/** How much of a message stands in its row: a subject alone ("Tomorrow") tells a stranger nothing. */
const FIRST_WORDS = 140;

function inWords(row: PackEntry): PackEntry {
  const message = row.kind === "sent" || row.kind === "reply";
  const words = message ? inShort(row.text, FIRST_WORDS) : "";
  const what = words === "" ? row.what : `${row.what}: “${words}”`;
  return what === row.what ? row : { ...row, what };
}
