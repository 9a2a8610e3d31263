import { entryTime, rowDay } from "../../lib/pack/chronology.ts";
import { whoToWhom } from "../../lib/pack/people.ts";
import { count, isDayOpen } from "../../lib/pack/words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { Waiting } from "../../lib/record/next.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Mark } from "../kit/Mark.tsx";
import { type Month, NO_FILTERS, YOU } from "./filter.ts";
import { markOf, rowState, titleOf } from "./row-words.ts";
import type { RecordState } from "./state.ts";

/** The timeline: months, the margin rule, one row an entry. Arrow keys go from row to row. */
export function Days({ state }: { state: RecordState }) {
  const months = state.months.value;
  const found = months.reduce((sum, { entries }) => sum + entries.length, 0);
  const searching = state.filters.value.words.trim() !== "";
  const removed = state.snapshot.value.removed.length;
  return (
    <>
      <p class={searching ? "found hint" : "sr"} role="status">
        {searching || found === 0 ? `${count(found, "entry", "entries")} found` : ""}
      </p>
      {found === 0 ? (
        <NoneFit state={state} />
      ) : (
        <div class="days sheet ruled">
          {months.map((month) => (
            <MonthPart key={month.name} month={month} state={state} />
          ))}
        </div>
      )}
      {removed > 0 && (
        <p class="hint removed">{count(removed, "thing was", "things were")} removed from this record by you.</p>
      )}
    </>
  );
}

function NoneFit({ state }: { state: RecordState }) {
  return (
    <div class="sheet none-fit">
      <p>Nothing in the record fits that.</p>
      <Button
        onPress={() => {
          state.filters.value = NO_FILTERS;
        }}
      >
        Show everything
      </Button>
    </div>
  );
}

function MonthPart({ month, state }: { month: Month; state: RecordState }) {
  const { profile } = state.snapshot.value;
  const open = state.route.value.at === "days" || state.route.value.at === "entry" ? state.beside.value?.id : undefined;
  return (
    <section aria-label={month.name}>
      <h2 class="month">{month.name}</h2>
      <ol>
        {month.entries.map((entry) => (
          <li key={entry.id}>
            <Row entry={entry} profile={profile} open={entry.id === open} wait={state.waiting.value.get(entry.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  entry: Entry;
  profile: Profile;
  open: boolean;
  wait: Waiting | undefined;
}

function Row({ entry, profile, open, wait }: RowProps) {
  const own = isMessage(entry) || entry.text.trim() !== "";
  return (
    <a
      class={open ? "entry is-open" : "entry"}
      href={`#e-${entry.number}`}
      aria-current={open ? "true" : undefined}
      onKeyDown={moveByArrow}
    >
      <span class="when">
        {isDayOpen(entry) ? <b>Day not certain</b> : <b>{rowDay(entry)}</b>} {entryTime(entry)}
      </span>
      <Mark {...markOf(entry)} label={MARK_NAMES[entry.kind]} />
      <span class="body">
        <span class={own ? "what" : "what what-plain"}>{titleOf(entry)}</span>
        <span class="more">
          <span class="who-to">{whoToWhom(entry, profile, YOU)}</span>
          <State entry={entry} wait={wait} />
        </span>
      </span>
    </a>
  );
}

const MARK_NAMES: Record<Entry["kind"], string> = {
  sent: "Email from you",
  reply: "Reply",
  call: "Call",
  meeting: "Meeting",
  gate: "Talk at the gate",
  app: "Message in the school’s app",
  absence: "Absence",
  incident: "Something that happened",
  posted: "Letter posted or handed in",
  appointment: "Appointment",
  document: "Document",
  note: "Note",
  check: "You looked for replies",
  letter: "Letter on paper from you",
};

function State({ entry, wait }: Pick<RowProps, "entry" | "wait">) {
  const state = rowState(entry, wait);
  return (
    <span class="state">
      {state?.type === "words" && <span>{state.words}</span>}
      {state?.type === "ask" && (
        <span class="ask">
          <Icon name="help" small />
          {state.words}
        </span>
      )}
      {state?.type === "waits" && (
        <>
          <span>{state.words}</span>{" "}
          <ClockBadge kind={state.kind} whose={state.whose} when={state.when} estimate={state.estimate} />
          {state.was && <span class="soft">{state.was}</span>}
        </>
      )}
      {entry.corrections.length > 0 && <span class="soft">Corrected</span>}
    </span>
  );
}

function moveByArrow(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.currentTarget as HTMLElement;
  const rows = [...(row.closest(".days")?.querySelectorAll<HTMLElement>("a.entry") ?? [])];
  const at = rows.indexOf(row);
  const next = rows[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
