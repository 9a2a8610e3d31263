import type { Going } from "../../lib/backup/going.ts";
import { dateInFull, londonDate } from "../../lib/calendar/dates.ts";
import type { Entry } from "../../lib/record/entry.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Note } from "../kit/Note.tsx";
import { headOf, titleOf } from "../record/row-words.ts";
import { count, number } from "./words.ts";

/** What a merge takes away here since it was removed in the other browser, and what it brings back: each by its name. */
export function WhatGoes({ going }: { going: Going }) {
  const { whole, part, rest, again, profile } = going;
  const loses = whole.length + part.length + rest > 0;
  return (
    <>
      {loses && (
        <Note kind="advice" icon="alert">
          {whole.length > 0 && (
            <>
              <p>
                {count(whole.length, "entry that is here was", "entries that are here were")} removed in the other
                browser. {whole.length === 1 ? "It goes" : "They go"} here too if you add this file, for good:
              </p>
              <Named entries={whole} profile={profile} />
            </>
          )}
          {part.length > 0 && (
            <>
              <p>
                {count(part.length, "entry stays and loses", "entries stay and lose")} what was removed of{" "}
                {part.length === 1 ? "it" : "them"} there, for good: a copy of the message, a correction or an answer.
              </p>
              <Named entries={part} profile={profile} />
            </>
          )}
          {rest > 0 && (
            <p>
              {count(rest, "line goes that stands", "lines go that stand")} in no entry: settings, dates, matters or
              promises that were removed there.
            </p>
          )}
          <p>To keep what goes, save a backup before you add this file.</p>
        </Note>
      )}
      {again.length > 0 && (
        <Note kind="advice" icon="alert">
          <p>
            {count(again.length, "email that you removed here comes", "emails that you removed here come")} back if you
            add this file: the other browser has {again.length === 1 ? "it" : "them"} from another mailbox. You can
            remove {again.length === 1 ? "it" : "them"} again afterwards, in both records.
          </p>
          <Named entries={again} profile={profile} />
        </Note>
      )}
    </>
  );
}

/** More than these are shown when they are asked for. */
const SHOWN = 6;

function Named({ entries, profile }: { entries: readonly Entry[]; profile: Profile }) {
  const more = entries.slice(SHOWN);
  return (
    <>
      <List entries={entries.slice(0, SHOWN)} profile={profile} />
      {more.length > 0 && (
        <details>
          <summary>Show {number(more.length)} more</summary>
          <List entries={more} profile={profile} />
        </details>
      )}
    </>
  );
}

function List({ entries, profile }: { entries: readonly Entry[]; profile: Profile }) {
  return (
    <ul class="problems">
      {entries.map((entry) => (
        <li key={entry.id}>
          {dateInFull(londonDate(entry.at))}. {headOf(entry, profile)}: {titleOf(entry)}
        </li>
      ))}
    </ul>
  );
}
