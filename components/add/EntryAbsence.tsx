import { londonDate, shortDay } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { absenceRows, dayCount, totalsWords } from "../../lib/record/absence-words.ts";
import { absenceTotals } from "../../lib/record/absences.ts";
import type { TypedEntry } from "../../lib/record/entry.ts";
import type { Snapshot } from "../../lib/store/store.ts";

/** What is known of an absence, and what all of them add up to, with the working. */
export function EntryAbsence({ entry, snapshot, now }: { entry: TypedEntry; snapshot: Snapshot; now: number }) {
  if (!entry.absence) return null;
  const totals = absenceTotals(snapshot.entries, londonDate(now), schoolCalendar(snapshot.profile));
  const { counted } = totals.illness;
  return (
    <>
      <dl class="absence-facts small">
        {absenceRows(entry.absence).map(([name, words]) => (
          <div key={name}>
            <dt class="soft">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div class="absence-totals">
        {totalsWords(totals).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {counted.length > 0 && (
          <details>
            <summary>The days with code I</summary>
            <p class="small">
              {counted.map(({ date, days }) => shortDay(date) + (days === 1 ? "" : ` (${dayCount(days)})`)).join(", ")}
            </p>
          </details>
        )}
      </div>
    </>
  );
}
