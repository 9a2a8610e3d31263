import { useMemo } from "preact/hooks";
import { londonDate } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { entryDate } from "../../lib/pack/chronology.ts";
import { longDate } from "../../lib/pack/dates.ts";
import { type FamilyChoice, isSeveral } from "../../lib/record/family.ts";
import { FamilyViews } from "../../lib/record/family-views.ts";
import { FIRST } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { type Counter, countersOf } from "../../lib/story/counters.ts";
import { answeredPromises } from "../../lib/story/promised.ts";
import { type Story, type StoryInput, tellStory } from "../../lib/story/story.ts";
import type { RecordState } from "../record/state.ts";

/** The story of a record, and the numbers that matter. */
export interface Told {
  story: Story;
  counters: Counter[];
  /** "Mon 11 January 2027 to Mon 22 March 2027" */
  period: string;
}

/**
 * The story of the record that is open, made anew when it changes.
 * Of one child or one school, where that is chosen.
 * @returns null while there is nothing in it
 */
export function useStory(state: RecordState): Told | null {
  const snapshot = state.snapshot.value;
  const today = londonDate(state.now()).toString();
  const keep = state.keep.value;
  const choice = state.choice.value;
  const dates = state.dates.all.value;
  const whose = state.dates.isFor;
  return useMemo(() => {
    const { entries, matters } = snapshot;
    const promises = answeredPromises(entries, today, (at) => londonDate(at).toString());
    const mattering = dates
      .filter((date) => date.of.stopped === null && whose(date, choice))
      .map(({ name, date, kind, id }) => ({ words: name, date, kind, opens: { date: id } }));
    const base = { entries, today, promises, dates: mattering, ...(keep ? { keep } : {}) };
    return told({ ...base, ...yearsOf(snapshot, choice, today), ...(matters ? { matters } : {}) });
  }, [snapshot, dates, today, keep, choice]);
}

/** The year that the picture is drawn over: that of who is shown; together, the first child's. */
function yearsOf(
  snapshot: Snapshot,
  { child, school }: FamilyChoice,
  today: string,
): Pick<StoryInput, "profile" | "calendar" | "views" | "child"> {
  const { profile } = snapshot;
  if (!isSeveral(profile)) return { profile, calendar: schoolCalendar(profile) };
  const views = new FamilyViews(snapshot);
  const view = school ? views.ofSchool(school) : views.ofChild(child || FIRST, today);
  const { terms, closures } = view.profile;
  return { profile: { ...profile, terms, closures }, calendar: view.calendar, views, ...(child ? { child } : {}) };
}

/** @returns null for an empty story */
export function told(input: StoryInput): Told | null {
  const story = tellStory(input);
  const [first] = story.entries;
  const last = story.entries.at(-1);
  if (!first || !last) return null;
  const [from, to] = [entryDate(first.entry), entryDate(last.entry)].map(longDate);
  return { story, counters: countersOf(story), period: from === to ? `${from}` : `${from} to ${to}` };
}
