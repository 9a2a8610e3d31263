import type { Found, FoundMessage, Group } from "./found.ts";

/** What the parent has ticked. Plain JSON, so that it outlives the page. */
export interface Choice {
  /** Keys of people, with their group before it. */
  people: string[];
  years: (number | null)[];
}

/** Ticked beforehand: mail that the school has anyway, and one's own. The others are asked about. */
const TICKED: readonly Group[] = ["case", "linked"];

export const tickOf = ({ group, key }: { group: Group; key: string }) => `${group} ${key}`;

/** @returns everything ticked that needs no question */
export function firstChoice({ people, messages }: Found): Choice {
  return { people: people.filter(({ group }) => TICKED.includes(group)).map(tickOf), years: yearsOf(messages) };
}

/** @returns the years in which there is something, newest first; null last, for mail without a date */
export function yearsOf(messages: readonly FoundMessage[]): (number | null)[] {
  return [...new Set(messages.map(({ year }) => year))].sort((a, b) => (b ?? -1) - (a ?? -1));
}

/** Whether a message is to be taken in: its year is ticked, and somebody in it. */
function isChosen({ people }: Found, choice: Choice): (message: FoundMessage) => boolean {
  const ticked = new Set(choice.people);
  const years = new Set(choice.years);
  const chosen = people.map((one) => ticked.has(tickOf(one)));
  return (message) => years.has(message.year) && message.people.some((one) => chosen[one] === true);
}

export function chosenOf(found: Found, choice: Choice): FoundMessage[] {
  return found.messages.filter(isChosen(found, choice));
}

/** Numbers beside the ticks. */
export interface Counts {
  /** By index in `people`, over all years. */
  people: { messages: number; first: number | null; last: number | null }[];
  /** Of the people ticked. */
  years: Map<number | null, number>;
  chosen: number;
  /** Of those, in the record already: in full, and with something lacking. */
  here: number;
  lacking: number;
  /** Bytes of those that are not here in full. */
  bytes: number;
}

export function countsOf(found: Found, choice: Choice): Counts {
  const people = found.people.map(() => ({ messages: 0, first: null as number | null, last: null as number | null }));
  for (const { people: who, year } of found.messages) {
    for (const index of who) {
      const one = people[index];
      if (!one) continue;
      one.messages += 1;
      if (year === null) continue;
      one.first = Math.min(one.first ?? year, year);
      one.last = Math.max(one.last ?? year, year);
    }
  }
  const everyYear = chosenOf(found, { ...choice, years: yearsOf(found.messages) });
  const years = new Map<number | null, number>(yearsOf(found.messages).map((year) => [year, 0]));
  for (const { year } of everyYear) years.set(year, (years.get(year) ?? 0) + 1);
  const chosen = chosenOf(found, choice);
  const lost = chosen.filter(({ record }) => record !== "here");
  return {
    people,
    years,
    chosen: chosen.length,
    here: chosen.length - lost.length,
    lacking: chosen.filter(({ record }) => record === "lacking").length,
    bytes: lost.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}
