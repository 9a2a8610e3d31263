import { findClock } from "../../lib/calendar/clocks.ts";
import { londonDate, longDay, shortDay } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { kindWords } from "../../lib/calendar/sentence.ts";
import { NO_DATES } from "../../lib/record/dates-known.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import { aboutChildren, childNames, namesAbout } from "../../lib/record/family.ts";
import { childSteps } from "../../lib/record/family-steps.ts";
import { type Family, FamilyViews } from "../../lib/record/family-views.ts";
import { bindsFamily, familyDates, type LiveDate } from "../../lib/record/live-date.ts";
import { type Moved, movedWords } from "../../lib/record/moved.ts";
import { type Waiting, type WaitingDue, waiting } from "../../lib/record/next.ts";
import { FIRST, type Profile } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import type { MarkProps } from "../kit/Mark.tsx";
import type { WorkingProps } from "../kit/Working.tsx";
import { beforeWords, dateWorking, workingOf } from "./date-working.ts";
import { suggestedStep } from "./step.ts";
import {
  DAYS_HREF,
  dateHref,
  MOST_WAITING,
  markOf,
  recordHref,
  type SuggestedStep,
  titleOf,
  type WaitRow,
} from "./view.ts";

/** What the record says waits and what it suggests, in the popup's own form. The one place that knows lib/record/next.ts. */
export interface Waits {
  /** What can be settled today first; of a glance of the record the first few. */
  rows: WaitRow[];
  /** How many wait in all. */
  number: number;
  /** How many of them the parent will want to put right today: what was not sent or did not arrive. */
  due: number;
  suggested: SuggestedStep | null;
}

/**
 * @param now epoch ms
 * @param child only what is about this one; every child's when left out
 */
export function waits(
  { profile, entries, matters = [], dates = NO_DATES }: Snapshot,
  now: number,
  child?: string,
): Waits {
  const today = londonDate(now);
  const calendar = schoolCalendar(profile);
  const family = { profile, entries, matters };
  const views = new FamilyViews(family, calendar);
  const live = new Map(familyDates(dates.started, views, today).map((one) => [one.id, one]));
  const scene: Scene = { family, views, today, byId: new Map(entries.map((entry) => [entry.id, entry])), live };
  const all = waiting(entries, profile, calendar, today, dates, matters);
  const found = child === undefined ? all : all.filter((one) => isAbout(child, one, scene));
  const steps = childSteps(family, today, views);
  const step = (child === undefined ? steps[0] : steps.find((one) => (one.child ?? FIRST) === child)) ?? null;
  const behind = step?.about.toReversed().flatMap((id) => found.find((one) => one.entry === id) ?? [])[0];
  const rows = withDateInSight(found).flatMap((one) => rowOf(one, scene) ?? []);
  return {
    rows,
    number: rows.length,
    due: found.filter((one) => one.why === "failed" || one.why === "bounced" || isForToday(one, scene)).length,
    suggested: step && {
      ...suggestedStep(step, scene.byId, profile, behind ? (clockOf(behind, scene)?.working ?? null) : null),
      ...(step.child ? { child: step.child, whose: childNames([step.child], profile) } : {}),
    },
  };
}

function isAbout(child: string, wait: Waiting, { family, views, byId, live }: Scene): boolean {
  const date = wait.why === "date" ? live.get(wait.entry) : undefined;
  if (date) return views.ofDate(date.of).child === child;
  const entry = byId.get(wait.entry);
  // A promise that was made in no entry is about all of them, unless whoever made it has to do with one alone.
  if (!entry) return (wait.promise?.child ?? child) === child;
  return aboutChildren(entry, family.profile, family.matters).includes(child);
}

/** Of the few things that the popup shows the nearest date is one, however much else waits. */
function withDateInSight(found: readonly Waiting[]): Waiting[] {
  const at = found.findIndex(({ why }) => why === "date");
  const date = found[at];
  if (!date || at < MOST_WAITING) return [...found];
  const others = found.filter((one) => one !== date);
  return [...others.slice(0, MOST_WAITING - 1), date, ...others.slice(MOST_WAITING - 1)];
}

interface Scene {
  family: Family;
  views: FamilyViews;
  today: Temporal.PlainDate;
  byId: ReadonlyMap<string, Entry>;
  live: ReadonlyMap<string, LiveDate>;
}

/** A date of the family's own that is today or tomorrow: what it asks for cannot wait. */
function isForToday(wait: Waiting, { live }: Scene): boolean {
  const date = wait.why === "date" ? live.get(wait.entry) : undefined;
  return date !== undefined && bindsFamily(date) && date.days >= 0 && date.days <= 1;
}

function dateRow(wait: Waiting, date: LiveDate, today: Temporal.PlainDate): WaitRow {
  const badge = { kind: date.kind, whose: date.whose, when: "", estimate: date.estimate };
  return {
    id: date.id,
    mark: { kind: "day" },
    title: date.name,
    // The kind is in the badge beside it.
    words: afterKind(wait.words),
    clock: { ...badge, working: dateWorking(date, today) },
    ...wasOf(date.moved),
    href: dateHref(date.id),
  };
}

/** The day a letter asked for stays; beside it, what its clock says now. */
function againWords(live: NonNullable<WaitingDue["live"]>): string {
  return `Counted again: ${kindWords(live)}, ${live.estimate ? "about " : ""}${shortDay(live.date)}.`;
}

function wasOf(moved: readonly Moved[] = []): Pick<WaitRow, "was"> {
  const last = moved.at(-1);
  return last ? { was: `${sentence(movedWords(last))}.` } : {};
}

/** "Legal, by Mon 4 Jan, in 12 days." without its kind: "By Mon 4 Jan, in 12 days". */
const afterKind = (words: string) => sentence(words.replace(/^[^,]+, /, "").replace(/\.$/, ""));

function rowOf(wait: Waiting, scene: Scene): WaitRow | null {
  const date = scene.live.get(wait.entry);
  if (wait.why === "date") return date ? { ...dateRow(wait, date, scene.today), ...whoseDate(date, scene) } : null;
  const entry = scene.byId.get(wait.entry);
  if (!entry) return looseRow(wait, scene);
  return {
    id: wait.promise?.id ?? wait.entry,
    entry: wait.entry,
    mark: wait.why === "promise" ? promiseMark(wait, scene) : markOf(entry),
    title: titleFor(wait, entry, scene.family.profile),
    ...whoseEntry(entry, scene),
    words: wordsFor(wait),
    // A promise has its own mark and its day in its title.
    clock: wait.why === "promise" ? null : clockOf(wait, scene),
    ...(wait.due?.live ? { was: againWords(wait.due.live) } : wasOf(wait.due?.moved)),
    href: recordHref(entry),
  };
}

/** Whose it is stands beside it where there are several children. */
function whoseEntry(entry: Entry, { family: { profile, matters } }: Scene): Pick<WaitRow, "whose"> {
  const whose = namesAbout(entry, profile, matters);
  return whose ? { whose } : {};
}

function whoseDate(date: LiveDate, { family: { profile }, views }: Scene): Pick<WaitRow, "whose"> {
  return profile.children?.length ? { whose: childNames([views.ofDate(date.of).child], profile) } : {};
}

/** A promise that was made in no entry: it stands over the days. */
function looseRow(wait: Waiting, scene: Scene): WaitRow | null {
  const { promise } = wait;
  if (!promise) return null;
  const whose = promise.child ? childNames([promise.child], scene.family.profile) : "";
  return {
    id: promise.id,
    mark: promiseMark(wait, scene),
    title: sentence(promise.what),
    ...(whose ? { whose } : {}),
    words: wordsFor(wait),
    clock: null,
    href: DAYS_HREF,
  };
}

function promiseMark(wait: Waiting, { today }: Scene): MarkProps {
  const ahead = wait.due !== null && wait.due.date >= today.toString();
  return { kind: "promise", promise: ahead ? "ahead" : "waiting" };
}

function titleFor(wait: Waiting, entry: Entry, profile: Profile): string {
  if (wait.why === "unsorted") return `A reply from ${fromWhom(entry, profile)}`;
  if (wait.promise) return sentence(wait.promise.what);
  return titleOf(entry);
}

function fromWhom(entry: Entry, profile: Profile): string {
  return (isMessage(entry) && nameOf(entry.from.address, entry.from.name, profile)) || "school";
}

/** Copied from the middle of their sentence, it begins a line here. */
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The name under which the parent knows them, else the one they write under. */
export function nameOf(address: string, name: string, profile: Profile): string {
  const known = profile.contacts.find((one) => one.email !== "" && one.email.toLowerCase() === address.toLowerCase());
  return known?.name || name || address;
}

function wordsFor(wait: Waiting): string {
  if (wait.promise) return wait.promise.stands;
  const { due, days, since } = wait;
  if (wait.why !== "silence" || !due || wait.now) return due ? wait.words.replace(/\.$/, "") : wait.words;
  const by = `${due.estimate ? "about " : ""}${shortDay(due.date)}`;
  return days === 0 ? `Sent ${shortDay(since)}; by ${by}` : `Day ${days}; by ${by}`;
}

/** The badge of a row. Its day stands in the words before it, so it carries the kind only. */
function clockOf(wait: Waiting, scene: Scene): WaitRow["clock"] {
  const { due } = wait;
  if (!due) return null;
  const badge = { kind: due.kind, whose: due.whose, when: "", estimate: due.estimate };
  return { ...badge, working: workingFor(wait, due, scene) };
}

function workingFor(wait: Waiting, due: WaitingDue, { views, byId, today }: Scene): WorkingProps {
  const day = longDay(due.date);
  const before = beforeWords(due.moved);
  if (wait.why === "promise") return { sentence: `${day} is the day they named.${before}` };
  if (!due.counted) return { sentence: `Your email asked for an answer by ${day}.${liveWords(due)}` };
  const entry = byId.get(wait.entry);
  const { profile } = entry ? views.of(entry) : views.ofChild(FIRST);
  return workingOf(due.counted, findClock(due.clock, profile.school), before, today);
}

/** The day that was asked for stays; its clock may say another one since. */
function liveWords({ live, moved }: WaitingDue): string {
  const why = moved.at(-1);
  if (!live || !why) return "";
  const about = live.estimate ? "about " : "";
  return ` Counted again it is ${kindWords(live)}, ${about}${shortDay(live.date)}; ${movedWords(why)}.`;
}
