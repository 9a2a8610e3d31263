import { dayMonth, londonDate, shortDay } from "../../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../../lib/calendar/school-days.ts";
import { NO_DATES } from "../../../lib/record/dates-known.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import { type PassedDay, passedWhile } from "../../../lib/record/passed.ts";
import { Button } from "../../kit/Button.tsx";
import { Note } from "../../kit/Note.tsx";
import { titleOf } from "../../popup/view.ts";
import type { RecordState } from "../state.ts";

/** More than these are counted. */
const MOST = 4;

/** Said once after a time in which the browser was closed: the days that passed meanwhile. */
export function AwayNote({ state }: { state: RecordState }) {
  const away = state.away.time.value;
  if (!away) return null;
  const { profile, entries, matters = [], dates = NO_DATES } = state.snapshot.value;
  const today = londonDate(state.now());
  const passed = passedWhile(away, { profile, entries, dates, matters }, schoolCalendar(profile), today);
  if (passed.length === 0) return null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const number = passed.length === 1 ? "1 date passed" : `${passed.length} dates passed`;
  return (
    <Note kind="plain" icon="calendar" actions={<Button onPress={() => seen(state)}>I have seen it</Button>}>
      <p>
        While the browser was closed ({dayMonth(away.from)} to {dayMonth(away.to)}): {number}.
      </p>
      <ul class="away-days">
        {passed.slice(0, MOST).map((day) => (
          <li key={`${day.id} ${day.date}`}>
            {shortDay(day.date)}: <a href={hrefOf(day, byId)}>{wordsOf(day, byId)}</a>
          </li>
        ))}
        {passed.length > MOST && <li>and {passed.length - MOST} more</li>}
      </ul>
    </Note>
  );
}

/** The note goes, and the focus with it to the name of the page. */
function seen(state: RecordState): void {
  void state.away.seen();
  document.getElementById("record-title")?.focus();
}

function hrefOf({ what, id }: PassedDay, byId: ReadonlyMap<string, Entry>): string {
  if (what === "date") return `#d-${id}`;
  const entry = byId.get(id);
  // A promise that was made in no entry stands over the days.
  return entry ? `#e-${entry.number}` : "#days";
}

function wordsOf({ what, id, name }: PassedDay, byId: ReadonlyMap<string, Entry>): string {
  if (what === "date") return name;
  const entry = byId.get(id);
  const title = entry ? titleOf(entry) : name;
  const about = title ? `, “${title}”` : "";
  return what === "promise" ? `something was promised by then${about}` : `an answer was hoped for by then${about}`;
}
