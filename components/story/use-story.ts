import { useMemo } from "preact/hooks";
import { londonDate } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { entryDate } from "../../lib/pack/chronology.ts";
import { longDate } from "../../lib/pack/dates.ts";
import type { Entry } from "../../lib/record/entry.ts";
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
 * @param keep which entries belong to it: those of one child, of one school; all unless given
 * @returns null while there is nothing in it
 */
export function useStory(state: RecordState, keep?: (entry: Entry) => boolean): Told | null {
  const snapshot = state.snapshot.value;
  const today = londonDate(state.now()).toString();
  const calendar = useMemo(() => schoolCalendar(snapshot.profile), [snapshot.profile]);
  const dates = state.dates.all.value;
  return useMemo(() => {
    const { entries, profile } = snapshot;
    const promises = answeredPromises(entries, today, (at) => londonDate(at).toString());
    const mattering = dates
      .filter(({ of }) => of.stopped === null)
      .map(({ name, date, kind, id }) => ({ words: name, date, kind, opens: { date: id } }));
    return told({ entries, profile, calendar, today, promises, dates: mattering, ...(keep ? { keep } : {}) });
  }, [snapshot, calendar, dates, today, keep]);
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
