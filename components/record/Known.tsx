import { longMoment } from "../../lib/pack/dates.ts";
import { factSentences, siteName, sourceWords } from "../../lib/pack/words.ts";
import { type Entry, isMessage, type MessageEntry } from "../../lib/record/entry.ts";
import type { MessageState } from "../../lib/record/items.ts";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";

/** How each fact of an entry is known, and whether it is as it was written down. */
export function Known({ entry, damaged, checking }: { entry: Entry; damaged: boolean; checking?: boolean }) {
  return (
    <div class="known">
      <Icon name={isMessage(entry) && entry.original === null ? "here" : "seal"} small />
      <div>
        <p>
          Entry E-{entry.number}. {knownWords(entry)}{" "}
          {!damaged &&
            (checking
              ? "Its fingerprint is being checked."
              : "Its fingerprint matches the one made when it was written down.")}
        </p>
        {isMessage(entry) && <Sightings entry={entry} />}
        {damaged && (
          <Note kind="stop">
            What stands here does not match the fingerprint made when it was written down. Something changed it outside
            In Writing. A backup from before may have it as it was.
          </Note>
        )}
      </div>
    </div>
  );
}

function knownWords(entry: Entry): string {
  if (isMessage(entry)) return factSentences(entry).join(" ");
  if (entry.kind === "letter") return "Its words: as In Writing printed them. What became of it: typed in by you.";
  return "All of it: typed in by you.";
}

const ACTS: Partial<Record<MessageState, string>> = {
  likely: "Send was pressed, ",
  scheduled: "scheduled, ",
  undone: "taken back, ",
};

function Sightings({ entry }: { entry: MessageEntry }) {
  const problems = entry.problems;
  if (entry.seen.length < 2 && problems.length === 0) return null;
  return (
    <details>
      <summary>When each part of it was seen</summary>
      <ul class="seen">
        {entry.seen.map(({ source, state, at }, index) => (
          <li key={index}>
            {longMoment(at)}: {ACTS[state] ?? ""}
            {sourceWords(source, siteName(entry))}
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
