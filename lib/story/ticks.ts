import { monthName, plainDate } from "../calendar/dates.ts";
import type { Profile } from "../record/profile.ts";
import { dateOf, dayOf, type Ruler } from "./ruler.ts";
import { leftOf, type Scale, widthOf, xOf } from "./scale.ts";
import { textWidth } from "./tags.ts";

/** A word of the axis. */
export interface Tick {
  x: number;
  words: string;
  /** The first of a month or of a year. */
  strong: boolean;
}

/** Least width of a week for a word to each Monday, of a month for a word to each month; px. */
const WEEKLY = 44;
const MONTHLY = 46;
const ROOM = 8;

/**
 * The words of the axis: Mondays where there is room for them, else months, else terms or quarters of a year.
 * @param today by the ruler: "Today" stands there, and nothing else
 * @returns the words, and the middle of "Today"
 */
export function ticksOf(
  ruler: Ruler,
  scale: Scale,
  today: number,
  profile: Pick<Profile, "terms">,
): { ticks: Tick[]; today: number } {
  const half = textWidth("Today") / 2 + ROOM;
  const x = Math.min(xOf(today, scale), widthOf(ruler, scale) - half + ROOM);
  const all = scale.week >= WEEKLY ? mondays(ruler, scale) : months(ruler, scale, profile);
  const kept: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of all) {
    const right = tick.x + textWidth(tick.words);
    if (tick.x < free || (right > x - half && tick.x < x + half)) continue;
    kept.push(tick);
    free = right + ROOM;
  }
  return { ticks: kept, today: x };
}

function mondays(ruler: Ruler, scale: Scale): Tick[] {
  let month = "";
  return Array.from({ length: ruler.days / 7 }, (_, week) => {
    const date = plainDate(dateOf(week * 7, ruler));
    const first = `${date.year}-${date.month}` !== month;
    month = `${date.year}-${date.month}`;
    const name = monthName(date).slice(0, 3);
    const year = first && (week === 0 || date.month === 1) ? ` ${date.year}` : "";
    const words = first ? `${date.day} ${name}${year}` : String(date.day);
    return { x: leftOf(week * 7, scale), words, strong: first };
  });
}

function months(ruler: Ruler, scale: Scale, profile: Pick<Profile, "terms">): Tick[] {
  const wide = scale.week * 4.35 >= MONTHLY;
  if (!wide && profile.terms.length > 0) {
    const named = terms(ruler, scale, profile);
    if (named.length > 0) return named;
  }
  const found: Tick[] = [];
  const end = plainDate(dateOf(ruler.days - 1, ruler));
  const start = plainDate(ruler.first);
  let date = start.with({ day: 1 });
  for (; Temporal.PlainDate.compare(date, end) <= 0; date = date.add({ months: 1 })) {
    const shown = wide || date.month % 3 === 1;
    if (!shown) continue;
    const before = Temporal.PlainDate.compare(date, start) < 0;
    const x = leftOf(dayOf(before ? start.toString() : date.toString(), ruler), scale);
    const yearly = date.month === 1 || found.length === 0;
    found.push({ x, words: `${monthName(date).slice(0, 3)}${yearly ? ` ${date.year}` : ""}`, strong: yearly });
  }
  return found;
}

/** Terms by the names they were given: "Autumn term 2026". */
function terms(ruler: Ruler, scale: Scale, { terms: all }: Pick<Profile, "terms">): Tick[] {
  const last = dateOf(ruler.days - 1, ruler);
  return all
    .filter((term) => term.last >= ruler.first && term.first <= last && term.first <= term.last)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
    .map((term) => {
      const x = leftOf(dayOf(term.first, ruler), scale);
      const name =
        term.name
          .replace(/\bterm\b/iu, "")
          .replace(/\s+/gu, " ")
          .trim() || monthName(term.first).slice(0, 3);
      const year = term.first.slice(0, 4);
      return { x, words: name.includes(year) ? name : `${name} ${year}`, strong: true };
    });
}
