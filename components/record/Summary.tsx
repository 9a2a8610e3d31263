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
  const { profile, entries, persisted } = state.snapshot.value;
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
        <Button kind="quiet" class="only-narrow" href="#pack">
          Make a pack
        </Button>
        <Button kind="quiet" href="#backup">
          Backup
        </Button>
      </div>
      {persisted === false && entries.length > 0 && <NotPromised state={state} />}
    </section>
  );
}

/** The browser would not say that it keeps the record when the disk is nearly full. */
function NotPromised({ state }: { state: RecordState }) {
  return (
    <div class="not-promised small">
      <Icon name="alert" small />
      <div>
        <p>The browser has not promised to keep this record when the disk is nearly full. A backup keeps it safe.</p>
        <Button kind="quiet" onPress={() => void state.persist()}>
          Ask the browser to keep it
        </Button>
      </div>
    </div>
  );
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
