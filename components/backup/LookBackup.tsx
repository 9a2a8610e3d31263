import type { BackupLook } from "../../lib/backup/look.ts";
import { dateInFull, shortDayTime } from "../../lib/calendar/dates.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import type { BackupDesk } from "../settings/backup.ts";
import { WhatGoes } from "./WhatGoes.tsx";
import { count, number } from "./words.ts";

/** What is in a backup, before anything is done with it. */
export function LookBackup({ desk, look }: { desk: BackupDesk; look: BackupLook }) {
  const nothing = look.fresh === 0 && look.heals === 0 && look.newOriginals === 0 && !look.going;
  return (
    <section class="backup-look" aria-labelledby="backup-look">
      <h3 id="backup-look">What is in this file</h3>
      <dl class="backup-facts">
        {facts(look).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {look.stranger && (
        <Note kind="stop">
          Nothing in this file is known here, and it is about another child. If you add it, two families’ records are
          mixed, and they cannot be taken apart again.
        </Note>
      )}
      {look.withheld !== undefined && (
        <Note kind="plain" icon="here">
          This file was made to be shared, and is no backup. {count(look.withheld, "item was", "items were")} left out
          of it; where you have them, they stay.
        </Note>
      )}
      {look.writer !== undefined && (
        <Note kind="advice" icon="person">
          In the settings it will say that {look.writer} writes the letters. If that is not you, put your own name and
          email address there afterwards.
        </Note>
      )}
      {look.going && <WhatGoes going={look.going} />}
      {look.heals > 0 && (
        <Note kind="plain" icon="check">
          {count(look.heals, "item that is damaged here is", "items that are damaged here are")} whole in this file.
        </Note>
      )}
      {look.problems.length > 0 && <Problems problems={look.problems} />}
      {nothing ? (
        <>
          <Note kind="good">Everything in this file was here already. There is nothing to add.</Note>
          <div class="row">
            <Button onPress={desk.leave}>Close it</Button>
          </div>
        </>
      ) : (
        <>
          <p class="hint">Nothing is changed yet. All of it is added or, if you stop, nothing. Nothing is doubled.</p>
          <div class="row">
            <Button kind="main" onPress={() => void desk.take()}>
              Add it to this record
            </Button>
            <Button kind="quiet" onPress={desk.leave}>
              Leave it
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** More than these are too many to read. */
const SHOWN = 12;

/** What could not be taken in, or does not fit, and why. */
export function Problems({ problems }: { problems: readonly string[] }) {
  const more = problems.length - SHOWN;
  return (
    <Note kind="stop">
      <p>Some of this file is not as it should be:</p>
      <ul class="problems">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {more > 0 && <li>And {number(more)} more like these.</li>}
      </ul>
    </Note>
  );
}

function facts(look: BackupLook): [string, string][] {
  const about = [look.children.join(", "), look.school].filter(Boolean).join(", ");
  const rows: [string, string | null][] = [
    ["Saved", look.madeAt === null ? "The file does not say when" : shortDayTime(look.madeAt)],
    ["About", about || null],
    ["Entries", entriesWords(look)],
    ["New here", newWords(look)],
    ["Here already", look.known > 0 ? count(look.known, "line of the record", "lines of the record") : "Nothing of it"],
    ["Originals and files", originalsWords(look)],
    ["Written by", browsersWords(look.browsers)],
    ["Locked", look.locked ? null : "No: anyone who has this file can read it"],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

function entriesWords({ entries, from, to }: BackupLook): string {
  if (entries === 0 || !from || !to) return "None";
  const days = from === to ? `of ${dateInFull(from)}` : `from ${dateInFull(from)} to ${dateInFull(to)}`;
  return `${number(entries)}, ${days}`;
}

function newWords({ fresh, newEntries }: BackupLook): string {
  if (fresh === 0) return "Nothing";
  const entries = count(newEntries, "entry", "entries");
  const lines = count(fresh, "line of the record", "lines of the record");
  return `${entries} (${lines}, with what is in settings and what you said of entries)`;
}

function originalsWords({ originals, newOriginals }: BackupLook): string {
  if (originals === 0) return "None";
  return newOriginals === 0
    ? `${number(originals)}, none of them new`
    : `${number(originals)}, ${number(newOriginals)} of them new`;
}

function browsersWords(browsers: BackupLook["browsers"]): string {
  const own = browsers.some((one) => one.own);
  const others = browsers.length - (own ? 1 : 0);
  if (others === 0) return "This browser";
  const rest = others === 1 ? "another browser" : `${number(others)} other browsers`;
  return own ? `This browser and ${rest}` : rest.charAt(0).toUpperCase() + rest.slice(1);
}
