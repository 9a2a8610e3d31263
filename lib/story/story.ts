import type { DateKind, SchoolCalendar } from "../calendar/clock.ts";
import { findClock } from "../calendar/clocks.ts";
import { londonDate, plainDate } from "../calendar/dates.ts";
import { type MissedSession, missedSessions } from "../record/absences.ts";
import { type Entry, isMessage } from "../record/entry.ts";
import { aboutChildren, childName, childrenOf } from "../record/family.ts";
import type { FamilyViews } from "../record/family-views.ts";
import type { ItemHash } from "../record/items.ts";
import type { KnownMatter } from "../record/matters.ts";
import type { Profile } from "../record/profile.ts";
import type { StoryPromise } from "./promised.ts";
import { dateOf, dayAt, dayOf, makeRuler, type Ruler, schoolDaysFrom } from "./ruler.ts";
import { type Side, sideOf } from "./sides.ts";
import { type Silence, saidBy, silencesOf } from "./silences.ts";

/** A date that matters, or a day that an email asks for. */
export interface StoryDate {
  words: string;
  /** ISO. */
  date: string;
  kind: DateKind;
  /** What it opens: the date itself by its name, or an entry. */
  opens: { date: string } | { entry: ItemHash };
}

export interface StoryInput {
  entries: readonly Entry[];
  profile: Profile;
  calendar: SchoolCalendar;
  /** ISO, London. */
  today: string;
  promises?: readonly StoryPromise[];
  /** Dates that still matter. */
  dates?: readonly Omit<StoryDate, "opens">[] | readonly StoryDate[];
  /** Which entries belong to the story: those of one child or one school, those without private notes. All unless given. */
  keep?: (entry: Entry) => boolean;
  /** By whose school's year each entry goes, in a record with several children or schools; `calendar` for all unless given. */
  views?: FamilyViews;
  matters?: readonly KnownMatter[];
  /** Id of the one child it is told of; all together unless given. */
  child?: string;
}

/** What one child missed. Never added up over children: the 15 days of illness are each child's own. */
export interface Missed {
  /** "R."; "" in a record with one child. */
  name: string;
  sessions: MissedSession[];
  /** Absences that may name some of them. */
  entries: Entry[];
  calendar: SchoolCalendar;
}

export interface StoryEntry {
  entry: Entry;
  side: Side;
  /** Its day, by the ruler. */
  day: number;
  /** The last of several days; the same as `day` for one. */
  last: number;
}

export interface StorySilence extends Silence {
  first: number;
  last: number;
  /** School days of it. */
  days: number;
  /** By whose school's year they are counted. */
  ruler: Ruler;
}

/** Everything that the picture, its words and the counters tell, with each day worked out once. */
export interface Story {
  ruler: Ruler;
  /** By the ruler. */
  today: number;
  /** Oldest first. */
  entries: StoryEntry[];
  byId: ReadonlyMap<ItemHash, StoryEntry>;
  /** Stretches in which nothing came back from those who were written to. */
  silences: StorySilence[];
  /** Questions with no reply recorded, the oldest first. */
  unanswered: StorySilence[];
  /** Sessions missed by the one child whose absences are in it; none where several children's are. */
  sessions: MissedSession[];
  /** The same for each child who missed any. */
  missed: Missed[];
  promises: StoryPromise[];
  dates: StoryDate[];
  /** The parts of the input that the words need. */
  profile: Profile;
  calendar: SchoolCalendar;
}

/**
 * The picture looks this far ahead at least for promises and dates, and up to this share of what was; for entries, such as an
 * appointment, farther. What is later stands at its edge.
 */
const AHEAD = { days: 42, share: 6, entries: 400 };

/** What the story is made of. Pure: the same input gives the same story, in whatever order its entries come. */
export function tellStory(input: StoryInput): Story {
  const { profile, calendar, today } = input;
  const entries = input.keep ? input.entries.filter(input.keep) : [...input.entries];
  const said = saidBy(entries, profile);
  const found = silencesOf(said, "people");
  const open = silencesOf(said, "question").filter(({ to }) => to === null);
  const promises = input.keep ? ofEntries(input.promises ?? [], entries) : (input.promises ?? []);
  const dates = [...((input.dates ?? []) as readonly StoryDate[]), ...askedDays(open, entries, input)];
  const missed = missedOf(entries, input);
  const ruler = rulerOf(entries, [...promises.flatMap(({ by }) => by ?? []), ...dates.map(({ date }) => date)], input);
  const placed = placedOf(entries, ruler);
  const now = dayOf(today, ruler);
  const rulerFor = rulersOf(ruler, placed, input);
  return {
    ruler,
    today: now,
    entries: placed,
    byId: byItem(placed),
    silences: found.map((silence) => measured(silence, rulerFor(silence), now)),
    unanswered: open.map((silence) => measured(silence, rulerFor(silence), now)),
    sessions: missed.length === 1 ? (missed[0]?.sessions ?? []) : [],
    missed,
    promises: promises.toSorted((a, b) => compare(a.by ?? "9", b.by ?? "9") || compare(a.words, b.words)),
    dates: dates.toSorted((a, b) => compare(a.date, b.date) || compare(a.words, b.words)),
    profile,
    calendar,
  };
}

/** One for each child who missed sessions; the one child's even where they missed none. */
function missedOf(entries: readonly Entry[], input: StoryInput): Missed[] {
  const { profile, matters, views, calendar, child } = input;
  const absences = entries.filter(({ kind }) => kind === "absence");
  if (!profile.children?.length)
    return [{ name: "", sessions: missedSessions(absences, calendar), entries: absences, calendar }];
  return childrenOf(profile)
    .filter(({ id }) => child === undefined || id === child)
    .map((one): Missed => {
      const own = absences.filter((entry) => aboutChildren(entry, profile, matters).includes(one.id));
      // A range of days may reach over a move: each absence is counted by the school it began at.
      const by = (entry: Entry) => views?.ofChild(one.id, londonDate(entry.at).toString()).calendar ?? calendar;
      const calendars = new Set(own.map(by));
      const sessions = [...calendars].flatMap((each) =>
        missedSessions(
          own.filter((entry) => by(entry) === each),
          each,
        ),
      );
      return {
        name: childName(one, profile),
        sessions,
        entries: own,
        calendar: views?.ofChild(one.id, input.today).calendar ?? calendar,
      };
    })
    .filter(({ sessions }) => sessions.length > 0);
}

/** The same days for each school's year, made once for each. */
function rulersOf(
  usual: Ruler,
  placed: readonly StoryEntry[],
  { views, calendar }: StoryInput,
): (of: Silence) => Ruler {
  if (!views) return () => usual;
  const byItem = new Map(placed.map(({ entry }) => [entry.id, entry]));
  const made = new Map([[calendar, usual]]);
  return ({ after }) => {
    const entry = byItem.get(after);
    const own = entry ? views.of(entry).calendar : calendar;
    const ruler = made.get(own) ?? makeRuler(usual.first, dateOf(usual.days - 1, usual), own);
    made.set(own, ruler);
    return ruler;
  };
}

/** Promises made in these entries, and those that were made elsewhere. */
function ofEntries(promises: readonly StoryPromise[], entries: readonly Entry[]): StoryPromise[] {
  const ids = new Set(entries.flatMap(({ items }) => items));
  return promises.filter(({ entry }) => !entry || ids.has(entry));
}

function byItem(entries: readonly StoryEntry[]): Map<ItemHash, StoryEntry> {
  const found = new Map<ItemHash, StoryEntry>();
  for (const one of entries) for (const item of one.entry.items) found.set(item, one);
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function measured(silence: Silence, ruler: Ruler, now: number): StorySilence {
  const first = dayAt(silence.from, ruler);
  const last = silence.to === null ? Math.max(first, now) : dayAt(silence.to, ruler);
  return { ...silence, first, last, ruler, days: schoolDaysFrom(first, last, ruler) };
}

/** The days that emails still waiting ask for, as far as they have not been answered. */
function askedDays(
  open: readonly Silence[],
  entries: readonly Entry[],
  { profile, calendar, views }: StoryInput,
): StoryDate[] {
  const waiting = new Set(open.flatMap(({ asks }) => asks.slice(-1)));
  return entries.flatMap((entry): StoryDate[] => {
    if (!waiting.has(entry.id) || (entry.kind !== "sent" && entry.kind !== "letter")) return [];
    const { letter } = entry;
    if (!letter?.askedBy) return [];
    const written = isMessage(entry) ? londonDate(entry.at).toString() : entry.when.date;
    const own = views?.of(entry) ?? { profile, calendar };
    const clock = letter.clock === null ? null : findClock(letter.clock, own.profile.school);
    // A day that its clock does not give is the parent's own wish.
    const same = clock?.due(plainDate(written), own.calendar).date.toString() === letter.askedBy;
    const kind = clock && same ? clock.kind : "courtesy";
    return [{ words: "Answer asked for", date: letter.askedBy, kind, opens: { entry: entry.id } }];
  });
}

function rulerOf(entries: readonly Entry[], marked: readonly string[], { today, calendar }: StoryInput): Ruler {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { at } of entries) {
    if (at < from) from = at;
    if (at > to) to = at;
  }
  const first = entries.length > 0 ? londonDate(from).toString() : today;
  const begin = first < today ? first : today;
  const span = plainDate(begin).until(plainDate(today), { largestUnit: "days" }).days;
  const ahead = (days: number) => plainDate(today).add({ days }).toString();
  const reach = ahead(Math.max(AHEAD.days, Math.floor(span / AHEAD.share)));
  const newest = entries.length > 0 ? londonDate(to).toString() : today;
  const farthest = ahead(AHEAD.entries);
  const wanted = [...marked.filter((day) => day <= reach), [newest, farthest].sort()[0] ?? today];
  const least = ahead(2);
  const last = [...wanted, least].sort().at(-1) ?? today;
  return makeRuler(begin, last, calendar);
}

function placedOf(entries: readonly Entry[], ruler: Ruler): StoryEntry[] {
  const placed = entries.map((entry): StoryEntry => {
    const side = sideOf(entry);
    const when = isMessage(entry) || entry.kind === "check" ? null : entry.when;
    const day = when ? dayOf(when.date, ruler) : dayAt(entry.at, ruler);
    const last = side === "missed" && when?.until && !when.within ? dayOf(when.until, ruler) : day;
    return { entry, side, day, last: Math.max(day, last) };
  });
  return placed.sort((a, b) => a.day - b.day || a.entry.at - b.entry.at || a.entry.number - b.entry.number);
}

/** Where the story begins and ends, ISO: the first entry's day and the last drawn day. */
export function storySpan({ ruler, entries, today }: Story): { first: string; last: string } {
  return { first: dateOf(entries[0]?.day ?? today, ruler), last: dateOf(ruler.days - 1, ruler) };
}
