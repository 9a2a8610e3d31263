import { entryDate } from "../../lib/pack/chronology.ts";
import { longDate } from "../../lib/pack/dates.ts";
import { count } from "../../lib/pack/words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import { Button } from "../kit/Button.tsx";
import type { RecordState } from "./state.ts";

/** Whose record this is, from when to when, and a few plain facts. */
export function Summary({ state }: { state: RecordState }) {
  const { profile, entries } = state.snapshot.value;
  const { child, school } = profile;
  const period = periodOf(entries);
  return (
    <section class="sheet summary" aria-labelledby="record-title">
      <div>
        <h1 class="title" id="record-title">
          {child.name ? `${child.name}’s record` : "The record"}
        </h1>
        <p class="hint">{[school.name, period].filter(Boolean).join(", ")}</p>
      </div>
      {entries.length > 0 && (
        <dl class="facts">
          {facts(entries).map(([number, name]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{number}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="summary-acts">
        <Button kind="quiet" class="only-narrow" href="#pack">
          Make a pack
        </Button>
        <Button kind="quiet" href="#backup">
          Backup
        </Button>
      </div>
    </section>
  );
}

function periodOf(entries: readonly Entry[]): string {
  const dates = entries.map(entryDate).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return "";
  return first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`;
}

function facts(entries: readonly Entry[]): [number, string][] {
  const sent = entries.filter((entry) => entry.kind === "sent").length;
  const replies = entries.filter((entry) => entry.kind === "reply");
  const spoken = entries.filter(
    (entry) => entry.kind === "call" || entry.kind === "meeting" || entry.kind === "gate",
  ).length;
  const unsorted = replies.filter((entry) => isMessage(entry) && !entry.was).length;
  const all: [number, string][] = [
    [sent, word(sent, "email from you", "emails from you")],
    [replies.length, word(replies.length, "reply recorded", "replies recorded")],
    [spoken, word(spoken, "call or meeting", "calls and meetings")],
  ];
  return unsorted > 0 ? [...all, [unsorted, word(unsorted, "reply to sort", "replies to sort")]] : all;
}

const word = (n: number, one: string, many: string) => count(n, one, many).slice(String(n).length + 1);
