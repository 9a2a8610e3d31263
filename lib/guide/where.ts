import type { Clock, Due, SchoolCalendar } from "../calendar/clock.ts";
import { findClock } from "../calendar/clocks.ts";
import { londonDate, plainDate } from "../calendar/dates.ts";
import { nameable } from "../letters/earlier.ts";
import { type Suggestion, suggestSteps } from "../letters/suggest.ts";
import { talks } from "../letters/suggest-beside.ts";
import { linesOf } from "../letters/suggest-lines.ts";
import { openToSchool } from "../letters/suggest-school.ts";
import { type Entry, isMessage, type MessageEntry } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";
import { BESIDE, type Way } from "./beside.ts";
import { LADDER, type Rung, rungOf, staysOnRung } from "./ladder.ts";

/** Where the family is now, from the record alone. */

/** One thing of the record that belongs to a rung or a way. */
export interface Done {
  id: ItemHash;
  number: number;
  kind: Entry["kind"];
  /** ISO date, London. */
  readonly day: string;
  entry: Entry;
}

export interface RungNow {
  rung: Rung;
  /** `done`: something of it is in the record; `here`: what is open stands on it; `ahead`: not used yet. */
  state: "done" | "here" | "ahead";
  /** The next suggested letter belongs to it. */
  next: boolean;
  /** Newest last. */
  done: Done[];
}

export interface WayNow {
  way: Way;
  done: Done[];
  next: boolean;
  /** A clock that a letter of it has set going. */
  runs: { clock: Clock; due: Due; since: string } | null;
}

export interface Where {
  rungs: RungNow[];
  ways: WayNow[];
  /** Where what is open stands; null when nothing is. */
  here: Rung | null;
  /** The most pressing first. */
  steps: Suggestion[];
  /** Anything at all in the record that went to or came from the school. */
  begun: boolean;
}

/**
 * @param today in London
 * @param has whether the catalogue has a letter
 */
export function whereNow(
  entries: readonly Entry[],
  profile: Profile,
  calendar: SchoolCalendar,
  today: string | Temporal.PlainDate,
  has?: (letter: string) => boolean,
): Where {
  const day = plainDate(today);
  const steps = suggestSteps(entries, profile, calendar, day, has);
  const mails = nameable(entries, profile);
  const { school } = linesOf(mails, profile);
  const onRungs = placed([...school, ...talks(entries, profile)].toSorted((a, b) => a.at - b.at));
  const open = openToSchool(school, entries);
  // A promise opens anew, without a letter of its own: it stands where the reply stands.
  const here = highest(open) ?? rungWith(onRungs, open.at(-1));
  const nexts = new Set(steps.map(({ letter }) => letter));
  const rungs = LADDER.map((rung): RungNow => {
    const done = onRungs.get(rung.id) ?? [];
    const state = rung === here ? "here" : done.length > 0 ? "done" : "ahead";
    return { rung, state, done, next: rung.letters.some((letter) => nexts.has(letter)) };
  });
  const ways = BESIDE.map((way) => wayNow(way, mails, profile, calendar, nexts));
  return { rungs, ways, here, steps, begun: school.length > 0 || onRungs.size > 0 };
}

/** The rung of an email to the school: a letter that no rung knows (one of the parent’s own) stands on the lowest. */
function standing(letter: string | null): Rung | null {
  const beside = letter !== null && BESIDE.some(({ letters }) => letters.includes(letter));
  return rungOf(letter) ?? (beside ? null : (LADDER[0] ?? null));
}

function doneOf(entry: Entry): Done {
  return {
    id: entry.id,
    number: entry.number,
    kind: entry.kind,
    entry,
    // Worked out for the few that are shown.
    get day() {
      return londonDate(entry.at).toString();
    },
  };
}

/** Each email, reply and talk on its rung: a letter has its own, all else stands where the last one stood. */
function placed(entries: readonly Entry[]): Map<string, Done[]> {
  const onRungs = new Map<string, Done[]>();
  let last = LADDER[0];
  for (const entry of entries) {
    const letter = isMessage(entry) && entry.kind === "sent" ? (entry.letter?.id ?? null) : null;
    const own = isMessage(entry) && entry.kind === "sent" && !staysOnRung(letter) ? standing(letter) : null;
    last = own ?? last;
    if (!last) continue;
    const there = onRungs.get(last.id);
    if (there) there.push(doneOf(entry));
    else onRungs.set(last.id, [doneOf(entry)]);
  }
  return onRungs;
}

function highest(open: readonly MessageEntry[]): Rung | null {
  const rungs = open.filter(({ kind }) => kind === "sent").map(({ letter }) => standing(letter?.id ?? null));
  const heights = rungs.map((rung) => (rung ? LADDER.indexOf(rung) : -1));
  return LADDER[Math.max(-1, ...heights)] ?? null;
}

function rungWith(onRungs: ReadonlyMap<string, Done[]>, mail: MessageEntry | undefined): Rung | null {
  return LADDER.find(({ id }) => onRungs.get(id)?.some((one) => one.id === mail?.id)) ?? null;
}

function wayNow(
  way: Way,
  mails: readonly MessageEntry[],
  profile: Profile,
  calendar: SchoolCalendar,
  nexts: ReadonlySet<string>,
): WayNow {
  const sent = mails.filter(
    ({ kind, letter }) => kind === "sent" && letter !== null && way.letters.includes(letter.id),
  );
  const starts = sent.findLast(({ letter }) => way.runs?.[letter?.id ?? ""] !== undefined);
  const clock = starts ? findClock(way.runs?.[starts.letter?.id ?? ""] ?? "", profile.school) : null;
  const since = starts ? londonDate(starts.at) : null;
  const runs = clock && since ? { clock, due: clock.due(since, calendar), since: since.toString() } : null;
  return { way, done: sent.map(doneOf), runs, next: way.letters.some((letter) => nexts.has(letter)) };
}
