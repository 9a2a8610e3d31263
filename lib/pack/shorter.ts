import { londonDate, plainDate } from "../calendar/dates.ts";
import { schoolYearStart } from "../record/absences.ts";
import type { Entry } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";
import type { PackChoice } from "./choice.ts";
import type { PackSnapshot } from "./chosen.ts";
import { entryDate } from "./chronology.ts";
import { longDate } from "./dates.ts";

/** A chronology of more pages than this is read by few: our own measure, for a reader with ten minutes. */
export const LONG = 6;

/** What would leave a shorter chronology. */
export interface Shorter {
  words: string;
  choice: Partial<PackChoice>;
  /** About so many pages of chronology are left. */
  pages: number;
}

/** A choice that takes less than this share away is not worth asking about. */
const LESS = 0.8;

/**
 * What the parent may choose where the chronology is long. Pages are taken to go with the entries, which costs nothing; setting
 * the pages of each choice would take seconds.
 * @param inPack entries of the pack as it stands
 * @param pages of its chronology
 * @param now epoch ms
 */
export function shorterChoices(
  { entries, matters = [] }: Pick<PackSnapshot, "entries" | "matters">,
  choice: PackChoice,
  inPack: ReadonlySet<ItemHash>,
  pages: number,
  now: number,
): Shorter[] {
  const here = entries.filter(({ id }) => inPack.has(id));
  if (here.length === 0) return [];
  const offer = (words: string, part: Partial<PackChoice>, keeps: (entry: Entry) => boolean): Shorter[] => {
    const left = here.filter(keeps).length;
    const about = Math.max(1, Math.ceil((left / here.length) * pages));
    return left > 0 && left < here.length * LESS ? [{ words, choice: part, pages: about }] : [];
  };
  return [...ofMatters(choice, here, matters, offer), ...ofThisYear(choice, now, offer)];
}

type Offer = (words: string, part: Partial<PackChoice>, keeps: (entry: Entry) => boolean) => Shorter[];

/** What was put to a matter is what the parent found worth keeping together; the rest is the small talk of every week. */
function ofMatters(
  choice: PackChoice,
  here: readonly Entry[],
  matters: NonNullable<PackSnapshot["matters"]>,
  offer: Offer,
): Shorter[] {
  const ids = matters.map(({ id }) => id).filter((id) => here.some((entry) => entry.matters.includes(id)));
  if (choice.matters.length > 0 || ids.length === 0) return [];
  const named = new Set(here.filter((entry) => entry.matters.length > 0).flatMap(({ items }) => items));
  return offer("Only what you put to a matter", { matters: ids }, (entry) =>
    entry.kind === "check" ? entry.of.every((item) => named.has(item)) : entry.matters.some((id) => ids.includes(id)),
  );
}

function ofThisYear(choice: PackChoice, now: number, offer: Offer): Shorter[] {
  const first = schoolYearStart(plainDate(choice.last ?? londonDate(now).toString())).toString();
  if (choice.first !== null && choice.first >= first) return [];
  const words = `Only this school year, from ${longDate(first)}`;
  return offer(words, { first }, (entry) => entryDate(entry) >= first);
}
