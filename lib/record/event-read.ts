import { readDate } from "../calendar/dates.ts";
import type { DayPart, EventTime } from "./event.ts";
import { takeClock } from "./event-read-clock.ts";
import { type ReadNow, takeDays } from "./event-read-days.ts";
import { Rest } from "./event-read-rest.ts";

/**
 * Reads a time as people say it: "about 3", "Tue morning", "last week", "3 to 5 March". What was understood is shown before
 * it is kept, and what is not understood altogether is not understood at all: no word is passed over but those that say
 * nothing.
 */

export type { ReadNow } from "./event-read-days.ts";

const FILLERS = /\b(?:on|at|in|the|of|from|was|it|that|this|and|then|day|by|for|o'?clock)\b|[.,;]/g;

const PARTS: [RegExp, DayPart][] = [
  [/\b(?:this )?(?:mornings?|before school)\b/, "morning"],
  [/\b(?:this )?(?:afternoons?|after school)\b/, "afternoon"],
  [/\b(?:this )?(?:evenings?|night)\b/, "evening"],
];

function takePart(rest: Rest): DayPart | undefined {
  for (const [pattern, part] of PARTS) if (rest.take(pattern)) return part;
  return undefined;
}

/**
 * @param words as typed
 * @param now the day and the time in London
 * @param ahead whether days to come are meant rather than days that were, as for an appointment
 * @returns the time, or null when the words are not wholly understood
 */
export function readEventTime(words: string, now: ReadNow, ahead = false): EventTime | null {
  const rest = new Rest(words);
  if (rest.is(/^(?:just )?now$/)) return { date: now.date, time: now.time };
  if (rest.take(/\btonight\b/)) rest.add("today evening");
  if (rest.take(/\blast night\b/)) rest.add("yesterday evening");
  const alone = rest.is(/^\d{1,2}$/);
  const about =
    rest.take(/\b(?:about|around|roughly|approximately|approx|maybe|circa|ca)\b|~|(?<=\d)\s?ish\b/) !== null;
  const vague = rest.take(/\b(?:some ?time|at some point|one day)\b/) !== null;
  const days = takeDays(rest, now, ahead);
  const part = takePart(rest);
  const clock = takeClock(rest, part, about || alone);
  if (rest.left(FILLERS) !== "" || (!days && !part && !clock)) return null;
  const { date, until, within } = days ?? { date: now.date };
  const several = until !== undefined && until !== date;
  // A time of day of several days, or an end before its beginning, is a slip.
  if (several && (clock || part || until < date)) return null;
  if (!readDate(date) || (clock?.ended !== undefined && clock.ended <= clock.time)) return null;
  return {
    date,
    time: clock?.time ?? null,
    ...(clock?.ended ? { ended: clock.ended } : {}),
    ...(part && !clock ? { part } : {}),
    ...(about ? { about: true as const } : {}),
    ...(several ? { until } : {}),
    ...(several && (within || vague) ? { within: true as const } : {}),
  };
}
