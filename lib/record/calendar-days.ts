import type { SchoolCalendar } from "../calendar/clock.ts";
import { kindWords } from "../calendar/sentence.ts";
import type { IcsDay } from "../calendar/write-ics.ts";
import { type Entry, isHanded, isMessage } from "./entry.ts";
import { aboutChildren, childrenOf } from "./family.ts";
import { type FamilyView, FamilyViews } from "./family-views.ts";
import type { ItemHash } from "./items.ts";
import { familyDates, type LiveDate } from "./live-date.ts";
import { type Waiting, waiting } from "./next.ts";
import type { Known } from "./passed.ts";
import { FIRST, type Profile } from "./profile.ts";

/**
 * The days to come of the record, for the parent's own calendar. Calendars are often shared and synchronised, so the parent
 * says how much stands in it.
 */

/** `plain`: "School matter" and no more; `what`: what the day is; `name`: the same with the child's name. */
export const CALENDAR_TITLES = ["plain", "what", "name"] as const;
export type CalendarTitle = (typeof CALENDAR_TITLES)[number];

const PLAIN = "School matter";

interface DayToCome {
  id: string;
  date: string;
  /** Whose day it is, by name; "" when not known. */
  child: string;
  what: string;
  moved: number;
  estimate: boolean;
}

/**
 * The dates that matter and have not passed, the days letters asked an answer by, and the days something was promised for,
 * as far as they still wait. Addresses, names of people and the words of letters are never in it.
 * @param today in London @returns the earliest first
 */
export function calendarDays(
  known: Known,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate,
  title: CalendarTitle,
): IcsDay[] {
  const { profile, entries, dates, matters } = known;
  const views = new FamilyViews(known, calendar);
  const childOf = (view: FamilyView) => view.profile.child.name.trim();
  const own = familyDates(dates.started, views, today)
    .filter(({ days }) => days >= 0)
    .map((date) => ofDate(date, childOf(views.ofDate(date.of))));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const open = waiting(entries, profile, calendar, today, dates, matters).flatMap((one) => {
    const entry = byId.get(one.entry);
    if (!entry) return ofLoose(one, views, profile) ?? [];
    return ofWait(one, entry, namesOf(entry, known, childOf(views.of(entry)))) ?? [];
  });
  const ahead = open.filter(({ date }) => date >= today.toString());
  const once = new Map([...own, ...ahead].map((day) => [day.id, day]));
  return [...once.values()]
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
    .map((day) => icsDay(day, title));
}

/** With several children, all that the entry is about. */
function namesOf(entry: Entry, { profile, matters }: Known, usual: string): string {
  if (!profile.children?.length) return usual;
  const about = aboutChildren(entry, profile, matters);
  const names = childrenOf(profile).flatMap(({ id, name }) => (about.includes(id) && name.trim()) || []);
  return names.join(" and ");
}

function ofDate(date: LiveDate, child: string): DayToCome {
  const kind = date.kind === "own" ? "" : ` (${kindWords({ kind: date.kind, whose: date.whose })})`;
  const { id, moved, estimate } = date;
  return { id, child, date: date.date, what: `${date.name}${kind}`, moved: moved.length, estimate };
}

/** A promise that was made in no entry. Of several children it names the one it is known to be for. */
function ofLoose({ entry, due, promise }: Waiting, views: FamilyViews, profile: Profile): DayToCome | null {
  if (!due || !promise) return null;
  const of = promise.child ?? (profile.children?.length ? null : FIRST);
  const child = of === null ? "" : views.ofChild(of).profile.child.name.trim();
  return { ...promiseDay(entry, due.date), child, date: due.date, estimate: due.estimate, moved: 0 };
}

const promiseDay = (id: ItemHash, date: string) => ({
  id: `${id}-promise-${date}`,
  what: "Something was promised by this day",
});

function ofWait(wait: Waiting, entry: Entry, child: string): DayToCome | null {
  const { due, why } = wait;
  if (!due) return null;
  const { date, estimate, moved } = due;
  const base = { date, child, estimate, moved: moved.length };
  if (why === "promise") return { ...base, ...promiseDay(entry.id, date) };
  const letter = isMessage(entry) || isHanded(entry) ? entry.letter : null;
  if (why !== "silence" || !letter?.askedBy) return null;
  return { ...base, id: `${entry.id}-asked`, what: "Answer asked for by this day" };
}

function icsDay({ id, date, what, moved, estimate, child }: DayToCome, title: CalendarTitle): IcsDay {
  const about = estimate ? "An estimate: the school’s term dates are not known for all of it." : "";
  const where = "How the day was found stands in In Writing.";
  const whose = title === "name" && child !== "" ? child : PLAIN;
  return {
    uid: `${id}@in-writing`,
    date,
    title: title === "plain" ? PLAIN : `${whose}: ${what}`,
    // The plain one does not even say where it comes from.
    text: (title === "plain" ? [about] : [about, where]).filter(Boolean).join(" "),
    moved,
  };
}
