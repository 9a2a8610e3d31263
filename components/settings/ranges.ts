import { readDate } from "../../lib/calendar/dates.ts";
import type { Closure, Term } from "../../lib/record/profile.ts";

/** Half a year: a longer stretch is a slip of the year. */
const LONGEST = 200;

/**
 * What is wrong with two dates of a range. They are kept as typed; until they are right nothing is counted with them.
 * @returns a sentence, or null when both are right or one is still missing
 */
export function rangeProblem(first: string, last: string): string | null {
  const from = readDate(first);
  const to = readDate(last);
  if (!from || !to) return null;
  const days = from.until(to, { largestUnit: "days" }).days;
  if (days < 0) return "The last day is before the first. Until that is put right, these dates are not used.";
  if (days > LONGEST) return "These days are more than half a year apart. Is one of the years a slip?";
  return null;
}

const TERMS = ["Autumn term", "Spring term", "Summer term"];

/** @returns the name of the term that probably comes next */
export function nextTermName(terms: readonly Term[]): string {
  const last = TERMS.indexOf(terms.at(-1)?.name ?? "");
  return TERMS[(last + 1) % TERMS.length] ?? "";
}

/** Earliest first; what has no date yet stays at the end, where it was added. */
export function byFirstDay<T extends Pick<Term | Closure, "first">>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.first || "9999").localeCompare(b.first || "9999"));
}

/** The three terms and three half terms of a school year, to be filled in. */
export function emptyYear(newId: () => string): { terms: Term[]; closures: Closure[] } {
  const empty = { first: "", last: "" };
  const halves = ["Autumn half term", "Spring half term", "Summer half term"];
  return {
    terms: TERMS.map((name) => ({ id: newId(), ...empty, name })),
    closures: halves.map((name) => ({ id: newId(), ...empty, name, why: "holiday" as const })),
  };
}

/** @returns the last day, ISO, up to which the terms, else the holidays, are known; null when none is */
export function knownUntil({
  terms,
  closures,
}: {
  terms: readonly Term[];
  closures: readonly Closure[];
}): string | null {
  const whole = ({ first, last }: Pick<Term, "first" | "last">) => readDate(first) && readDate(last) && first <= last;
  const holidays = closures.filter(({ why }) => why === "holiday");
  const ends = (terms.some(whole) ? terms : holidays).filter(whole).map(({ last }) => last);
  return ends.toSorted().at(-1) ?? null;
}
