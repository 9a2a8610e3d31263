import { entryTime, rowDay } from "../../lib/pack/chronology.ts";
import { whoToWhom } from "../../lib/pack/people.ts";
import { isDayOpen } from "../../lib/pack/words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { Waiting } from "../../lib/record/next.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { type Piece, pieces } from "../../lib/search/snippet.ts";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Mark } from "../kit/Mark.tsx";
import { hitIn } from "./entry-texts.ts";
import { YOU } from "./filter.ts";
import { KIND_NAMES } from "./kinds.ts";
import { markOf, rowState, titleOf } from "./row-words.ts";

/** What was searched for; null while nothing is. */
export interface Sought {
  isHit: (word: string) => boolean;
  /** Quoted history is searched too. */
  quoted: boolean;
}

interface RowProps {
  entry: Entry;
  profile: Profile;
  open: boolean;
  wait: Waiting | undefined;
  sought: Sought | null;
  /** Which children it is about: "R. and K."; "" in a record with one, or while one is shown alone. */
  about?: string;
}

/** One row of the days: when, what kind, whose words, who, and how it stands. */
export function EntryRow({ entry, profile, open, wait, sought, about }: RowProps) {
  const own = isMessage(entry) || entry.text.trim() !== "";
  return (
    <a class={open ? "entry is-open" : "entry"} href={`#e-${entry.number}`} aria-current={open ? "true" : undefined}>
      <span class="when">
        {isDayOpen(entry) ? <b>Day not certain</b> : <b>{rowDay(entry)}</b>} {entryTime(entry)}
      </span>
      <Mark {...markOf(entry)} label={KIND_NAMES[entry.kind].one} />
      <span class="body">
        <span class={own ? "what" : "what what-plain"}>
          <Sought text={titleOf(entry)} sought={sought} />
        </span>
        <HitLine entry={entry} sought={sought} />
        <span class="more">
          <span class="who-to">
            <Sought text={whoToWhom(entry, profile, YOU)} sought={sought} />
          </span>
          {about && <span class="about-whom">{about}</span>}
          <State entry={entry} wait={wait} />
        </span>
      </span>
    </a>
  );
}

function Sought({ text, sought }: { text: string; sought: Sought | null }) {
  return sought ? <Pieces of={pieces(text, sought.isHit)} /> : text;
}

function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}

/** The words around what was searched for, where they do not stand in the row already. */
function HitLine({ entry, sought }: { entry: Entry; sought: Sought | null }) {
  const hit = sought && hitIn(entry, sought.isHit, sought.quoted);
  if (!hit || (!isMessage(entry) && hit.name === "" && titleOf(entry) === entry.text.trim())) return null;
  return (
    <span class="hit">
      {hit.name && <span class="soft">{hit.name}: </span>}
      <Pieces of={hit.pieces} />
    </span>
  );
}

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
