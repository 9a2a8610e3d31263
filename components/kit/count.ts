import type { SkippedDay, Working } from "../../lib/calendar/clock.ts";

/** One cell of a drawn working. */
export interface CountedDay {
  label: string;
  kind: "counted" | "not" | "due";
}

const WHY: Record<SkippedDay["why"], string> = {
  weekend: "weekend",
  holiday: "holiday",
  inset: "INSET",
  "bank-holiday": "bank holiday",
  closed: "closed",
};

/**
 * The cells of a working: each counted day by its number, the last one as the day due, and every run of days not counted
 * as one cell with its name. Weekends are left out, as everybody knows them.
 * @returns [] for calendar units, where no days are counted one by one
 */
export function countDays(working: Working): CountedDay[] {
  const cells: CountedDay[] = [];
  const named = working.skipped.filter((day) => day.why !== "weekend");
  const before = (date: Temporal.PlainDate) => (day: SkippedDay) => Temporal.PlainDate.compare(day.date, date) < 0;
  let from = 0;
  working.counted.forEach((date, index) => {
    while (named[from] && named.slice(from, from + 1).every(before(date))) {
      const label = labelOf(named[from]);
      if (label !== cells.at(-1)?.label) cells.push({ label, kind: "not" });
      from += 1;
    }
    const last = index === working.counted.length - 1;
    cells.push({ label: String(index + 1), kind: last ? "due" : "counted" });
  });
  return cells;
}

function labelOf(day: SkippedDay | undefined): string {
  return day ? day.name || WHY[day.why] : "";
}
