import type { SchoolCalendar } from "../../calendar/clock.ts";
import { londonDate } from "../../calendar/dates.ts";
import { type Entry, isMessage } from "../../record/entry.ts";
import { aboutChildren } from "../../record/family.ts";
import type { ItemHash } from "../../record/items.ts";
import { bindsFamily, familyDates, type LiveDate } from "../../record/live-date.ts";
import type { KnownChild, Profile } from "../../record/profile.ts";
import type { StartedDate } from "../../record/started.ts";
import { answeredPromises } from "../../story/promised.ts";
import { asksNothing } from "../../story/sides.ts";
import { type Story, type StorySilence, tellStory } from "../../story/story.ts";
import type { PackChoice } from "../choice.ts";
import { type Chosen, chosen, type PackSnapshot } from "../chosen.ts";
import type { PackEntry } from "../chronology.ts";
import type { Span } from "../document.ts";
import { cited } from "./cited.ts";
import { rowIn, schoolDayOf, type View, viewOf, viewsOf, withWhatWasLookedFor } from "./views.ts";

/** What a preset writes from: the chosen part of the record, and what it adds up to for each child. */
export interface Scene {
  choice: PackChoice;
  /** Epoch ms. */
  now: number;
  /** London. */
  today: Temporal.PlainDate;
  /** Of the whole family: for names. It may know of children who are not in the pack. */
  profile: Profile;
  chosen: Chosen;
  /** One for each child of the pack. */
  parts: ChildPart[];
  /** The chosen entries in words, oldest first. */
  rows: PackEntry[];
  /** By any item of an entry. */
  entryOf(item: ItemHash | null): Entry | undefined;
  rowOf(item: ItemHash | null): PackEntry | undefined;
  /** By whose school and year an entry is read. */
  viewOf(entry: Entry): View;
  /** The parent's own words with entries that they name as "E-12": each a link, or that it is not in the pack. */
  cite(this: void, text: string): Span[];
  /** What the parent answered, else what the record knows; "" for nothing. */
  answer(id: string): string;
}

/** The record as far as it is about one child. */
export interface ChildPart {
  child: KnownChild;
  /** The child's school, terms and people. */
  profile: Profile;
  calendar: SchoolCalendar;
  entries: Entry[];
  story: Story;
  /** Dates that matter, the nearest first; passed ones too. */
  dates: LiveDate[];
}

/** What a preset lays down for its scene. */
export interface SceneRules {
  /** What the record would answer to each question of the preset. */
  known?: ReadonlyMap<string, string>;
  /** Its reader is the other side: dates by which the family is to act (an appeal, a claim) are not theirs to read. */
  guarded?: boolean;
}

/** @param now epoch ms */
export function makeScene(
  snapshot: PackSnapshot,
  choice: PackChoice,
  now: number,
  { known = new Map(), guarded = false }: SceneRules = {},
): Scene {
  const { profile } = snapshot;
  const picked = chosen(snapshot, choice, now);
  const today = londonDate(now);
  const parts = picked.children.map((child) => partOf(child, snapshot, { choice, picked, today, guarded }));
  const rows = withWhatWasLookedFor(
    picked.entries,
    picked.entries.map((entry) => rowIn(profile, entry)),
  );
  const entryOf = byItem(picked.entries, (index) => picked.entries[index]);
  const rowOf = byItem(picked.entries, (index) => rows[index]);
  const answer = (id: string) => (choice.answers[id] ?? known.get(id) ?? "").trim();
  return {
    choice,
    now,
    today,
    profile,
    chosen: picked,
    parts,
    rows,
    entryOf,
    rowOf,
    viewOf: (entry) => viewsOf(snapshot).of(entry),
    cite: (text) => cited(text, rows),
    answer,
  };
}

function byItem<T>(entries: readonly Entry[], at: (index: number) => T | undefined) {
  const places = new Map(entries.flatMap(({ items }, index) => items.map((item) => [item, index] as const)));
  return (item: ItemHash | null): T | undefined => {
    const place = item === null ? undefined : places.get(item);
    return place === undefined ? undefined : at(place);
  };
}

interface Making {
  choice: PackChoice;
  picked: Chosen;
  today: Temporal.PlainDate;
  guarded: boolean;
}

function partOf(child: KnownChild, snapshot: PackSnapshot, making: Making): ChildPart {
  const { picked, today, guarded, choice } = making;
  const day = today.toString();
  const on = schoolDayOf(child, choice.answers.school ?? "", choice.last, day);
  const { profile, calendar } = viewOf(snapshot, child, on);
  const entries = picked.entries.filter((entry) => isAbout(entry, child.id, snapshot));
  const views = viewsOf(snapshot);
  const own = picked.started.filter((date) => isOfChild(date, child.id, entries, snapshot));
  const all = familyDates(own, views, today);
  const dates = guarded ? all.filter((date) => !bindsFamily(date)) : all;
  const { terms, closures } = profile;
  const story = tellStory({
    entries,
    profile: { ...snapshot.profile, terms, closures },
    calendar,
    views,
    child: child.id,
    matters: snapshot.matters ?? [],
    today: day,
    promises: answeredPromises(entries, day, (at) => londonDate(at).toString()),
    dates: dates.map(({ name, date, kind, id }) => ({ words: name, date, kind, opens: { date: id } })),
  });
  return { child, profile, calendar, entries, story: onlyAsked(story), dates };
}

/**
 * Who writes “thank you” at the end of term waits for nothing: a wait that goes on is told only where something was asked, by
 * a letter or with a question mark. A reader who does not know the record would take it for a silence.
 */
function onlyAsked(story: Story): Story {
  const asks = (id: ItemHash) => {
    const entry = story.byId.get(id)?.entry;
    if (!entry || entry.kind === "reply") return false;
    if (!isMessage(entry) && entry.kind !== "letter") return false;
    return entry.letter === null ? entry.text.includes("?") : !asksNothing(entry);
  };
  const told = (wait: StorySilence) =>
    wait.to !== null || wait.asks.some(asks) || story.byId.get(wait.after)?.side === "them";
  return { ...story, silences: story.silences.filter(told), unanswered: story.unanswered.filter(told) };
}

/** A date that follows from an entry goes with it; one that is nobody's in particular is everybody's. */
function isOfChild(
  { of, child }: StartedDate,
  id: string,
  entries: readonly Entry[],
  { profile, entries: all }: PackSnapshot,
): boolean {
  if (child !== undefined) return child === id;
  if (of === null || !profile.children?.length) return true;
  const has = ({ items }: Entry) => items.includes(of);
  return (
    entries.some(has) || !all.some(has) || all.some((entry) => has(entry) && aboutChildren(entry, profile).includes(id))
  );
}

/** What was looked for is about what its entries are about: it goes with each child. */
function isAbout(entry: Entry, child: string, { profile, matters }: PackSnapshot): boolean {
  return entry.kind === "check" || aboutChildren(entry, profile, matters).includes(child);
}
