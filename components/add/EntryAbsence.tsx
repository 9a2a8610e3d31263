import { londonDate, shortDay } from "../../lib/calendar/dates.ts";
import { absenceRows, dayCount, totalsWords } from "../../lib/record/absence-words.ts";
import { type AbsenceTotals, absenceTotals } from "../../lib/record/absences.ts";
import type { TypedEntry } from "../../lib/record/entry.ts";
import { aboutChildren, childNames, entriesAbout } from "../../lib/record/family.ts";
import { FamilyViews } from "../../lib/record/family-views.ts";
import type { Snapshot } from "../../lib/store/store.ts";

/** What is known of an absence, and what all of them add up to, with the working. */
export function EntryAbsence({ entry, snapshot, now }: { entry: TypedEntry; snapshot: Snapshot; now: number }) {
  if (!entry.absence) return null;
  const { profile, entries, matters } = snapshot;
  const views = new FamilyViews(snapshot);
  const about = aboutChildren(entry, profile, matters);
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
      {about.map((child) => (
        <Totals
          key={child}
          name={profile.children?.length ? childNames([child], profile) : ""}
          totals={absenceTotals(
            entriesAbout(child, { profile, entries, ...(matters ? { matters } : {}) }),
            londonDate(now),
            views.ofChild(child).calendar,
          )}
        />
      ))}
    </>
  );
}

/** What one child missed. Never added up over children: the 15 days of illness are each child's own. */
function Totals({ name, totals }: { name: string; totals: AbsenceTotals }) {
  const { counted } = totals.illness;
  return (
    <div class="absence-totals">
      {totalsWords(totals).map((words, at) => (
        <p key={words}>{name && at === 0 ? `${name}: ${words}` : words}</p>
      ))}
      {counted.length > 0 && (
        <details>
          <summary>{name ? `${name}: the days with code I` : "The days with code I"}</summary>
          <p class="small">
            {counted.map(({ date, days }) => shortDay(date) + (days === 1 ? "" : ` (${dayCount(days)})`)).join(", ")}
          </p>
        </details>
      )}
    </div>
  );
}
