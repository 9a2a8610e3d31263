import type { DayPart } from "./event.ts";
import type { Rest } from "./event-read-rest.ts";

/** Times of day as people say them. Without am or pm an hour is one at which schools are spoken to: 7 to 12, then 1 to 6. */

const TIME = /(\d{1,2})(?:[:.]?([0-5]\d))?\s?(am|pm)?/.source;
const RANGE = new RegExp(`\\b${TIME} ?(?:to|till|until|-) ?${TIME}(?![\\d/])\\b`);
const CLEAR = /\b(\d{1,2})(?:[:.]([0-5]\d))?\s?(am|pm)\b|\b(\d{1,2})[:.]([0-5]\d)\b/;
const BARE = /\b(?:at )?(\d{1,2})(?: ?o'?clock)?(?![\d/-])\b/;
const PAST = /\b(half past|half|quarter past|quarter to) (\d{1,2})(?:\s?(am|pm))?\b/;

const MINUTES: Record<string, number> = { "half past": 30, half: 30, "quarter past": 15, "quarter to": -15 };
const FIRST_HOUR = 7;

interface Clock {
  time: string;
  ended?: string;
}

function hourOf(hour: number, half: string | undefined, part: DayPart | undefined): number | null {
  if (hour > 23) return null;
  if (half) return hour < 1 || hour > 12 ? null : (hour % 12) + (half === "pm" ? 12 : 0);
  if (hour === 0 || hour > 12) return hour;
  if (part) return part === "morning" ? hour % 12 : (hour % 12) + 12;
  return hour < FIRST_HOUR ? hour + 12 : hour;
}

function clockOf(hour: number | null, minute: number): string | null {
  if (hour === null) return null;
  const all = hour * 60 + minute;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}

/**
 * @param hour whether a number alone is an hour, as after "about"
 * @returns the time, `HH:MM`, and when it ended; null when no time is said
 */
export function takeClock(rest: Rest, part: DayPart | undefined, hour: boolean): Clock | null {
  if (rest.take(/\b(?:noon|midday|lunch ?time)\b/)) return { time: "12:00" };
  const past = rest.take(PAST);
  if (past) return single(clockOf(hourOf(Number(past[2]), past[3], part), MINUTES[past[1] ?? ""] ?? 0));
  const range = rest.take(RANGE);
  if (range) {
    const [, h1, m1, half1, h2, m2, half2] = range;
    const from = clockOf(hourOf(Number(h1), half1 ?? half2, part), Number(m1 ?? 0));
    const to = clockOf(hourOf(Number(h2), half2 ?? half1, part), Number(m2 ?? 0));
    return from && to ? { time: from, ended: to } : null;
  }
  const clear = rest.take(CLEAR);
  if (clear) {
    const [, h1, m1, half, h2, m2] = clear;
    // "09:05" is written as a clock shows it.
    const shown = (h1 ?? h2 ?? "").startsWith("0");
    const hour = shown && !half ? Number(h1 ?? h2) : hourOf(Number(h1 ?? h2), half, part);
    return single(clockOf(hour, Number(m1 ?? m2 ?? 0)));
  }
  const bare = hour || rest.is(/\bat \d|o'?clock|\bfrom \d/) || part ? rest.take(BARE) : null;
  return bare ? single(clockOf(hourOf(Number(bare[1]), undefined, part), 0)) : null;
}

const single = (time: string | null): Clock | null => (time === null ? null : { time });
