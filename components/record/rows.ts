import { london, monthYear } from "../../lib/pack/dates.ts";
import type { Entry } from "../../lib/record/entry.ts";

/** The rows of the list: entries in their order, with a heading where the month changes. */

export interface Month {
  /** "March 2027". */
  name: string;
  /** Index of its heading among the rows. */
  head: number;
  /** How many entries it has here. */
  size: number;
}

export interface Row {
  month: Month;
  /** Null for the heading of the month. */
  entry: Entry | null;
}

/** @param entries in the order in which they are shown */
export function rowsOf(entries: readonly Entry[]): Row[] {
  const rows: Row[] = [];
  let month: (Month & { from: number; to: number }) | null = null;
  for (const entry of entries) {
    if (!month || entry.at < month.from || entry.at >= month.to) {
      month = { ...monthOf(entry.at), head: rows.length, size: 0 };
      rows.push({ month, entry: null });
    }
    month.size += 1;
    rows.push({ month, entry });
  }
  return rows;
}

/** Asked once a month: to ask the calendar for each of thousands of entries takes longer than to draw them. */
function monthOf(at: number): { name: string; from: number; to: number } {
  const first = london(at).toPlainDate().with({ day: 1 });
  const begins = (date: Temporal.PlainDate) => date.toZonedDateTime("Europe/London").epochMilliseconds;
  return { name: monthYear(first.toString()), from: begins(first), to: begins(first.add({ months: 1 })) };
}
