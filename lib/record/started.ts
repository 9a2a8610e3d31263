import type { DateKind } from "../calendar/clock.ts";
import { londonDate } from "../calendar/dates.ts";
import { HOLIDAY_DATA } from "../calendar/published-holidays.ts";
import type { ClockAct, ItemHash, LedgerItem } from "./items.ts";
import { dateThen, type Moved, type MovedWhy, movedByYear, type Runs } from "./moved.ts";
import { inOrder, removedItems } from "./order.ts";
import { FIRST } from "./profile.ts";
import { type Known, knownFrom, yearsKnown } from "./years-known.ts";

/** The dates that matter: clocks that the parent has set going, and days of their own. Derived from the ledger's acts. */
export interface StartedDate {
  /** Hash of the act that set it going: its name. */
  id: ItemHash;
  /** Every item it is made of, in the order written. */
  items: ItemHash[];
  /** Id of a clock; null for a day of the parent's own. */
  clock: string | null;
  /** Day zero; the day itself for one of the parent's own. ISO. */
  start: string;
  second: string | null;
  /** An item of the message or talk it follows from. */
  of: ItemHash | null;
  /** Id of the child it is for, where the parent said so; else that of the entry it follows from. */
  child?: string;
  note: string;
  /** What was said when it was written down, for a clock that is not known any more. */
  said: { date: string; kind: DateKind };
  /** When it was first written down, epoch ms. */
  writtenDown: number;
  /** What it was before, oldest first. */
  moved: Moved[];
  /** It no longer matters, by the parent's word. */
  stopped: { at: number; note: string } | null;
}

/**
 * @param items of any chains, in any order
 * @param schoolOf the school by whose year a date goes, where there are several
 * @returns in the order in which they were written down
 */
export function startedDates(
  items: readonly LedgerItem[],
  schoolOf: (date: Pick<StartedDate, "of" | "start" | "child">) => string = () => FIRST,
): StartedDate[] {
  const ordered = inOrder(items);
  const removed = removedItems(ordered);
  const dates = new Map<ItemHash, Started>();
  ordered.forEach(({ hash, body, at }, place) => {
    if (removed.has(hash)) return;
    if (body?.type === "clock") {
      const before = body.instead === undefined ? undefined : dates.get(body.instead);
      if (before) dates.set(hash, putRight(before, { hash, act: body, at, place }));
      else dates.set(hash, begin({ hash, act: body, at, place }));
    } else if (body?.type === "clock-stop") {
      const date = dates.get(body.of);
      if (!date) return;
      date.items.push(hash);
      date.stopped = body.matters ? null : { at, note: body.note };
    }
  });
  const years = new Map<string, Known[]>();
  return [...new Set(dates.values())].map((date) => {
    const school = schoolOf(date);
    const known = years.get(school) ?? yearsKnown(ordered, removed, school);
    years.set(school, known);
    return finished(date, known);
  });
}

interface Said {
  hash: ItemHash;
  act: ClockAct;
  at: number;
  place: number;
}

interface Started extends Omit<StartedDate, "moved"> {
  /** Every act that said it, the first first. */
  says: Said[];
}

function begin(one: Said): Started {
  const { clock, start, second, of, note, said, child } = one.act;
  const base = { clock, start, second, of, note, said, stopped: null, ...(child ? { child } : {}) };
  return { ...base, id: one.hash, items: [one.hash], writtenDown: one.at, says: [one] };
}

/** The same date by another name, so that acts may speak of either. */
function putRight(date: Started, one: Said): Started {
  const { clock, start, second, note, said, of, child = date.child } = one.act;
  date.items.push(one.hash);
  date.says.push(one);
  return Object.assign(date, { clock, start, second, note, said, of: of ?? date.of, ...(child ? { child } : {}) });
}

function finished({ says, ...date }: Started, known: readonly Known[]): StartedDate {
  const moved = says.flatMap((one, index) => movedWhile(one, says[index + 1], known));
  return { ...date, moved };
}

/** How the date moved from one saying of it to the next, and by the next. */
function movedWhile(one: Said, next: Said | undefined, known: readonly Known[]): Moved[] {
  const span = knownFrom(known, one.place).filter(({ place }) => next === undefined || place < next.place);
  const runs = runsOf(one.act);
  const moved = [...otherThanSaid(one, runs, span[0]), ...(runs ? movedByYear(runs, span) : [])];
  const last = span.at(-1);
  if (next && last) {
    const was = runs ? dateThen(runs, last) : one.act.said.date;
    const now = runsOf(next.act);
    const is = now ? dateThen(now, last) : next.act.said.date;
    const until = londonDate(next.at).toString();
    if (was !== null && was !== is) moved.push({ date: was, until, why: whyPutRight(one.act, next.act) });
  }
  return moved;
}

function whyPutRight(before: ClockAct, after: ClockAct): MovedWhy {
  return before.start === after.start && before.second !== after.second ? "second" : "day";
}

function runsOf({ clock, start, second }: ClockAct): Runs | null {
  return clock === null ? null : { clock, start, second };
}

/** What was said then is not what is counted now with what was known then: the list of bank holidays, or the rule, is another. */
function otherThanSaid({ act }: Said, runs: Runs | null, then: Known | undefined): Moved[] {
  const counted = runs && then ? dateThen(runs, then) : null;
  if (counted === null || counted === act.said.date) return [];
  const why = act.said.data === HOLIDAY_DATA ? "rule" : "holidays";
  return [{ date: act.said.date, until: null, why }];
}
