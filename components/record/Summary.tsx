import { useEffect, useRef } from "preact/hooks";
import { entryDate } from "../../lib/pack/chronology.ts";
import { longDate } from "../../lib/pack/dates.ts";
import { count } from "../../lib/pack/words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { Waiting } from "../../lib/record/next.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import type { RecordState } from "./state.ts";

/** Whose record this is, from when to when, and a few plain facts. */
export function Summary({ state }: { state: RecordState }) {
  const { profile, entries } = state.snapshot.value;
  const { child, school } = profile;
  const period = periodOf(entries);
  return (
    <section class="sheet summary" aria-labelledby="record-title">
      <div>
        <h1 class="title" id="record-title" tabIndex={-1}>
          {child.name ? `${child.name}’s record` : "The record"}
        </h1>
        <p class="hint">{[school.name, period].filter(Boolean).join(", ")}</p>
      </div>
      {entries.length > 0 && (
        <dl class="facts">
          {facts(entries, [...state.waiting.value.values()]).map(([number, name]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{number}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="summary-acts">
        <Button kind="quiet" class="next-way-too" href="guide.html">
          What comes next
        </Button>
        <Button kind="quiet" class="only-narrow" href="#pack">
          Make a pack
        </Button>
        {state.dates.all.value.length === 0 && (
          <Button kind="quiet" href="#date">
            A date that matters
          </Button>
        )}
        <Button kind="quiet" href="import.html">
          Bring in old mail
        </Button>
        <Button kind="quiet" href="#backup">
          Backup
        </Button>
      </div>
      {entries.length > 0 && <Keeping state={state} />}
    </section>
  );
}

/** Stands while the browser has not said that it keeps the record when the disk is nearly full; asked, its answer does. */
function Keeping({ state }: { state: RecordState }) {
  const keeps = state.keeps.value;
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone.
  useEffect(() => {
    if (keeps) line.current?.focus();
  }, [keeps]);
  if (!keeps && state.snapshot.value.persisted !== false) return null;
  return (
    <div class={keeps ? "not-promised is-promised small" : "not-promised small"}>
      <Icon name={keeps ? "check" : "alert"} small />
      <div>
        <p role="status" tabIndex={-1} ref={line}>
          {keepingWords(keeps)}
        </p>
        {!keeps && (
          <Button kind="quiet" onPress={() => void state.persist()}>
            Ask the browser to keep it
          </Button>
        )}
      </div>
    </div>
  );
}

function keepingWords(keeps: boolean | null): string {
  if (keeps) return "The browser will keep it.";
  return keeps === null
    ? "The browser has not promised to keep this record when the disk is nearly full. A backup keeps it safe."
    : "The browser did not agree this time. A backup keeps the record safe. You can ask again on another day.";
}

function periodOf(entries: readonly Entry[]): string {
  const dates = entries.map(entryDate).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return "";
  return first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`;
}

function facts(entries: readonly Entry[], waiting: readonly Waiting[]): [number, string][] {
  const sent = entries.filter((entry) => entry.kind === "sent").length;
  const replies = entries.filter((entry) => entry.kind === "reply");
  const spoken = entries.filter(({ kind }) => kind === "call" || kind === "meeting" || kind === "gate").length;
  const unsorted = replies.filter((entry) => isMessage(entry) && !entry.was).length;
  const longest = Math.max(0, ...waiting.filter(({ why }) => why === "silence").map(({ days }) => days));
  const all: [number, string][] = [
    [sent, word(sent, "email from you", "emails from you")],
    [replies.length, word(replies.length, "reply recorded", "replies recorded")],
    [spoken, word(spoken, "call or meeting", "calls and meetings")],
    [longest, word(longest, "school day waiting now", "school days waiting now")],
    [unsorted, word(unsorted, "reply to sort", "replies to sort")],
  ];
  return all.filter(([number], at) => number > 0 || at < 2);
}

const word = (n: number, one: string, many: string) => count(n, one, many).slice(String(n).length + 1);
