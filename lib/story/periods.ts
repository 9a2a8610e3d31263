import { dayMonth, monthName, plainDate } from "../calendar/dates.ts";
import type { Profile } from "../record/profile.ts";
import { dateOf, type Ruler } from "./ruler.ts";

/** A part of the story that is told by itself: a term with the holidays after it. */
export interface Period {
  /** "Autumn term 2026, from 2 Sep to 18 Dec" */
  name: string;
  /** First and last day, ISO, both included. */
  first: string;
  last: string;
}

/** Months at which a part begins where terms are not known. */
const BEGINS = [1, 4, 9];

/**
 * Terms where they are known, else the months from September, January and April on. What lies before the first known term
 * is one part.
 */
export function periodsOf(ruler: Ruler, { terms }: Pick<Profile, "terms">): Period[] {
  const end = dateOf(ruler.days - 1, ruler);
  const known = terms
    .filter(({ first, last }) => first <= last && last >= ruler.first && first <= end)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  if (known.length === 0) return months(ruler.first, end);
  const begins = known.map(({ first }) => first);
  const periods = known.map((term, n): Period => {
    const next = begins[n + 1];
    const last = next ? dayBefore(next) : end;
    return { name: named(term), first: n === 0 && term.first < ruler.first ? ruler.first : term.first, last };
  });
  const [first = end] = begins;
  const before: Period[] =
    first > ruler.first
      ? [{ name: `Before ${dayMonth(first)} ${first.slice(0, 4)}`, first: ruler.first, last: dayBefore(first) }]
      : [];
  return [...before, ...periods];
}

const dayBefore = (date: string) => plainDate(date).subtract({ days: 1 }).toString();

function named({ name, first, last }: { name: string; first: string; last: string }): string {
  const year = first.slice(0, 4);
  const words = name.trim() || "Term";
  return `${words.includes(year) ? words : `${words} ${year}`}, from ${dayMonth(first)} to ${dayMonth(last)}`;
}

function months(from: string, to: string): Period[] {
  const periods: Period[] = [];
  let first = plainDate(from);
  while (first.toString() <= to) {
    let next = first.with({ day: 1 }).add({ months: 1 });
    while (!BEGINS.includes(next.month)) next = next.add({ months: 1 });
    const last = next.subtract({ days: 1 });
    const name = first.month === last.month ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
    periods.push({ name: `${name} ${last.year}`, first: first.toString(), last: last.toString() });
    first = next;
  }
  return periods;
}
