import type { Clock, DateKind, Due, SchoolCalendar } from "../calendar/clock.ts";
import { bindingClock, findClock } from "../calendar/clocks.ts";
import { type Day, londonDate, plainDate, shortDay } from "../calendar/dates.ts";
import { schoolDaysBetween } from "../calendar/school-days.ts";
import { nameable } from "../letters/earlier.ts";
import { conversations, type Standing } from "./conversations.ts";
import { type Dates, NO_DATES, USUAL_CLOCK } from "./dates-known.ts";
import { type Entry, isMessage, type MessageEntry } from "./entry.ts";
import { FamilyViews } from "./family-views.ts";
import type { ItemHash } from "./items.ts";
import type { KnownMatter } from "./matters.ts";
import type { Moved } from "./moved.ts";
import type { Profile } from "./profile.ts";
import { waitingDates } from "./waiting-dates.ts";
import { loosePromisesWait, promiseWait } from "./waiting-promises.ts";

export interface WaitingDue {
  /** ISO. */
  date: string;
  kind: DateKind;
  /** Id of the clock. */
  clock: string;
  estimate: boolean;
  counted: Due | null;
  whose?: Clock["whose"];
  /** What the day was before, oldest first. */
  moved: readonly Moved[];
  /** An email asked for its day, which stays; its clock says another one now. */
  live?: { date: string; kind: DateKind; whose: Clock["whose"]; estimate: boolean; counted: Due };
}

/** One thing that waits, with the words for it. */
export interface Waiting {
  /** The entry it is about; for `date` the date itself, for a promise that was made in no entry the promise. */
  entry: ItemHash;
  /**
   * `unsorted`: a reply without an answer to "What was this?"; `silence`: no reply recorded; `promise`: something is to
   * come; `bounced`: a report says it did not arrive; `failed`: the mail site did not take it; `date`: a date that matters.
   */
  why: "unsorted" | "silence" | "promise" | "bounced" | "failed" | "date";
  /** ISO date, London: when it began to wait. */
  since: string;
  /** School days since then, up to and including today. */
  days: number;
  /** The day it is hoped for, with its working where it was counted; null when there is none. */
  due: WaitingDue | null;
  /** There is something the parent can do about it today. */
  now: boolean;
  /** "No reply recorded, day 7." */
  words: string;
  /** For `promise`: which one, what it is, and how it stands: "Promised for Tue 5 Jan, not recorded as kept, day 3." */
  promise?: {
    id: ItemHash;
    what: string;
    stands: string;
    /** Made in no entry, by somebody who has to do with this child alone: its id. */
    child?: string;
  };
}

/** The order on the screen: what the parent can settle at once comes first. */
const ORDER: readonly Waiting["why"][] = ["failed", "bounced", "date", "unsorted", "promise", "silence"];

/**
 * What waits, what can be done today first. A reply leaves its question open until the parent says that it was an answer or
 * a refusal; a promise waits for what was promised.
 * @param calendar of the one school; with several each thing waits by its own (see family-views.ts)
 * @param today in London
 * @param dates the dates that matter, what days were before, and what was promised in no entry
 * @param matters tell which child an entry is about, where the record has several
 */
export function waiting(
  entries: readonly Entry[],
  profile: Profile,
  calendar: SchoolCalendar,
  today: Day,
  dates: Dates = NO_DATES,
  matters: readonly KnownMatter[] = [],
): Waiting[] {
  const views = new FamilyViews({ profile, entries, matters }, calendar);
  const scene: Scene = { views, today: plainDate(today), dates };
  const failed = entries.filter(isMessage).filter(({ state }) => state === "failed");
  const found = [...conversations(nameable(entries, profile), entries)].map((one) => waitOf(one, scene));
  const near = waitingDates(dates.started, views, scene.today);
  const loose = loosePromisesWait(dates.promised ?? [], profile, views, scene.today);
  const all = [...failed.map((entry) => notTaken(entry, scene)), ...found, ...loose, ...near];
  return all.sort(
    (a, b) =>
      Number(b.now) - Number(a.now) || ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || (turn(a) < turn(b) ? -1 : 1),
  );
}

/** What began to wait first; of the dates that matter, the nearest. */
function turn({ why, since, due }: Waiting): string {
  return why === "date" ? (due?.date ?? since) : since;
}

interface Scene {
  views: FamilyViews;
  today: Temporal.PlainDate;
  dates: Dates;
}

function waitOf(standing: Standing, scene: Scene): Waiting {
  if (standing.why === "promise") return promised(standing, scene);
  const { entry, why } = standing;
  const base = begun(entry, scene);
  if (why === "unsorted") {
    return { ...base, why, due: null, now: true, words: `${shortDay(base.since)}. What was this?` };
  }
  if (why === "bounced") {
    return { ...base, why, due: null, now: true, words: "It did not arrive. Is the address right?" };
  }
  return silent(entry, base, scene);
}

type Base = Pick<Waiting, "entry" | "since" | "days">;

function begun(entry: Entry, { views, today }: Scene): Base {
  const { calendar } = views.of(entry);
  const since = londonDate(entry.at);
  return { entry: entry.id, since: since.toString(), days: schoolDaysBetween(since, today, calendar) };
}

function notTaken(entry: MessageEntry, scene: Scene): Waiting {
  const words = "Not sent: your mailbox did not take it. It may still be among your drafts.";
  return { ...begun(entry, scene), why: "failed", due: null, now: true, words };
}

function silent(entry: MessageEntry, base: Base, { views, today, dates }: Scene): Waiting {
  const { profile, calendar } = views.of(entry);
  const own = bindingClock(entry.letter?.clock ?? USUAL_CLOCK, profile.school);
  const clock = own ?? findClock(USUAL_CLOCK, profile.school);
  const counted = clock?.due(plainDate(base.since), calendar) ?? null;
  const asked = entry.letter?.askedBy ?? null;
  const moved = dates.moved.get(entry.id) ?? [];
  const due = clock && counted ? dueOf(clock, counted, asked, moved) : null;
  const now = due !== null && due.date < today.toString();
  return { ...base, why: "silence", due, now, words: silence(base.days) };
}

/** A day that the letter asked for stays the day, whatever its clock says now; that stands beside it. */
function dueOf(clock: Clock, counted: Due, asked: string | null, moved: readonly Moved[]): WaitingDue {
  const { kind, whose, id } = clock;
  const date = counted.date.toString();
  const { estimate } = counted;
  const own = { clock: id, moved, ...(whose ? { whose } : {}) };
  if (asked === null || asked === date) return { ...own, date, kind, estimate, counted };
  const live = moved.length > 0 ? { live: { date, kind, whose, estimate, counted } } : {};
  return { clock: id, moved, date: asked, kind: "courtesy", estimate: false, counted: null, ...live };
}

function silence(days: number): string {
  return days === 0 ? "No reply recorded yet." : `No reply recorded, day ${days}.`;
}

function promised({ entry, promise }: Extract<Standing, { why: "promise" }>, scene: Scene): Waiting {
  const { calendar } = scene.views.of(entry);
  const moved = (promise.answered && scene.dates.moved.get(entry.id)) || [];
  return promiseWait(promise, { ...begun(entry, scene), calendar, moved }, scene.today);
}
