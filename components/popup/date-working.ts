import type { Clock, Due } from "../../lib/calendar/clock.ts";
import { dateInFull, longDay } from "../../lib/calendar/dates.ts";
import { workingSentence } from "../../lib/calendar/sentence.ts";
import type { LiveDate } from "../../lib/record/live-date.ts";
import { type Moved, movedWords } from "../../lib/record/moved.ts";
import { countDays } from "../kit/count.ts";
import type { WorkingProps } from "../kit/Working.tsx";

/** How a day was found, as a sentence that can be read out, with where the rule comes from. */

/** @returns " It moved: until 3 Dec it was Mon 4 Jan: term dates were changed."; "" when it has not moved */
export function beforeWords(moved: readonly Moved[]): string {
  return moved.length === 0 ? "" : ` It has moved: ${moved.map(movedWords).join("; ")}.`;
}

/**
 * @param before what it was before, from {@link beforeWords}
 * @param today said as "today" where the count starts on it
 */
export function workingOf(due: Due, clock: Clock | null, before: string, today: Temporal.PlainDate): WorkingProps {
  const so = ` So ${due.estimate ? "about " : ""}${longDay(due.date)}.`;
  return {
    sentence: `${workingSentence(due, { today })}${so}${before}`,
    days: countDays(due.working),
    ...(clock ? { source: sourceWords(clock) } : {}),
  };
}

/** "Equality Act 2010, Schedule 17, paragraph 4. Checked 22 November 2026." */
export function sourceWords({ source }: Clock): string {
  const checked = source.checkedOn ? ` Checked ${dateInFull(source.checkedOn)}.` : "";
  return `${source.text.replace(/\.$/, "")}.${checked}`;
}

/** The working of a date that matters. */
export function dateWorking(date: LiveDate, today: Temporal.PlainDate): WorkingProps {
  const before = beforeWords(date.moved);
  if (date.due) return workingOf(date.due, date.clock, before, today);
  const day = longDay(date.date);
  if (date.kind === "own") return { sentence: `${day} is the day you gave.${before}` };
  return { sentence: `${day}, as it was counted when it was written down: this rule is no longer known.${before}` };
}
