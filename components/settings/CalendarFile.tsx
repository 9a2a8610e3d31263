import { useEffect, useRef } from "preact/hooks";
import { dayMonth, plainDate, shortDayYear } from "../../lib/calendar/dates.ts";
import { rangeWords } from "../../lib/calendar/skipped-phrases.ts";
import { Button } from "../kit/Button.tsx";
import { Many } from "../kit/Choice.tsx";
import { Note } from "../kit/Note.tsx";
import { Undo } from "../kit/Undo.tsx";
import type { CalendarDesk, FileState, Offered } from "./calendar-desk.ts";

/** The calendar file that a school or a council gives out: what it holds is ticked before any of it is kept. */
export function CalendarFile({ desk }: { desk: CalendarDesk }) {
  const input = useRef<HTMLInputElement>(null);
  const now = desk.state.value;
  return (
    <div class="calendar-file stack">
      <div class="row">
        <Button icon="calendar" offBy={now.at === "reading" && "calendar-now"} onPress={() => input.current?.click()}>
          Read a calendar file (.ics)
        </Button>
        <input
          ref={input}
          class="sr"
          type="file"
          accept=".ics,.ical,text/calendar"
          tabIndex={-1}
          aria-label="The calendar file"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void desk.read(chosen);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p class="hint">
        Many councils and schools have one on the page with their term dates: “add to your calendar” or “iCal”. You see
        what is in it before anything is kept.
      </p>
      <div id="calendar-now">
        {now.at === "reading" && <p role="status">Reading the file</p>}
        {now.at === "refused" && <Note kind="stop">{now.words}</Note>}
        {now.at === "read" && <Proposed desk={desk} now={now} />}
        {now.at === "kept" && (
          <Undo onUndo={desk.undo}>{now.count === 1 ? "1 range was added." : `${now.count} ranges were added.`}</Undo>
        )}
      </div>
    </div>
  );
}

function Proposed({ desk, now }: { desk: CalendarDesk; now: Extract<FileState, { at: "read" }> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { offered, ticked, leftOut, unreadable } = now;
  const none = offered.length === 0;
  return (
    <section class="proposed stack" aria-labelledby="proposed">
      <h3 id="proposed" tabIndex={-1} ref={heading}>
        {none ? "No term dates were found in this file" : "What the file says"}
      </h3>
      {!none && (
        <Many
          legend="Which of these are right?"
          hint="Compare them with the school’s own list: an academy may have other dates than its council."
          options={offered.map(option)}
          values={ticked}
          onChange={desk.tick}
        />
      )}
      <Unread leftOut={leftOut} unreadable={unreadable} open={none} />
      <div class="row">
        {!none && (
          <Button kind="main" off={ticked.length > 0 ? null : "Tick at least one."} onPress={desk.keep}>
            {ticked.length === 1 ? "Add this one" : `Add these ${ticked.length}`}
          </Button>
        )}
        <Button kind="quiet" onPress={desk.leave}>
          Leave it
        </Button>
      </div>
    </section>
  );
}

const KINDS = { term: "Term", holiday: "Holiday", inset: "INSET", other: "Closed" } as const;
const BESIDE: Record<Offered["beside"], string> = {
  new: "",
  here: "These days are here already.",
  overlaps: "Other dates are here for some of these days. Both would then count: take one out below.",
};

function option({ key, range, beside }: Offered) {
  return {
    value: key,
    label: (
      <>
        <b class="strong">{daysWords(range.first, range.last)}</b> {KINDS[range.kind]}
      </>
    ),
    hint: [`In the file: ${range.from.map(saidWords).join("; ")}.`, BESIDE[beside]].filter(Boolean).join(" "),
  };
}

/** "26 to 30 Oct 2026"; "21 Dec 2026 to 1 Jan 2027". */
function daysWords(first: string, last: string): string {
  if (first === last) return shortDayYear(first);
  if (first.slice(0, 4) !== last.slice(0, 4))
    return `${dayMonth(first)} ${first.slice(0, 4)} to ${dayMonth(last)} ${last.slice(0, 4)}`;
  return `${rangeWords(plainDate(first), plainDate(last))} ${last.slice(0, 4)}`;
}

/** "Half term ends, 2026-10-30" as "“Half term ends”". */
function saidWords(said: string): string {
  return `“${said.replace(/, \d{4}-\d{2}-\d{2}$/, "")}”`;
}

function Unread({
  leftOut,
  unreadable,
  open,
}: {
  leftOut: { name: string; date: string; why: string }[];
  unreadable: number;
  open: boolean;
}) {
  if (leftOut.length === 0 && unreadable === 0) return null;
  return (
    <>
      {unreadable > 0 && (
        <p class="small">
          {unreadable === 1 ? "One part" : `${unreadable} parts`} of the file could not be read. The rest is shown.
        </p>
      )}
      {leftOut.length > 0 && (
        <details class="more-ways" open={open}>
          <summary>{leftOut.length === 1 ? "1 thing was left out" : `${leftOut.length} things were left out`}</summary>
          <ul class="problems small">
            {leftOut.slice(0, 100).map(({ name, date, why }) => (
              <li key={`${name} ${date}`}>
                {name}, {shortDayYear(date)}: {why}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
