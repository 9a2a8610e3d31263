import { useRef } from "preact/hooks";
import { shortDay } from "../../lib/calendar/dates.ts";
import { bytes, entryDate, entryTime } from "../../lib/pack/chronology.ts";
import { londonDate, londonTime, longDate } from "../../lib/pack/dates.ts";
import { fullAddress } from "../../lib/pack/people.ts";
import { certaintyWords, isDayOpen, stateWords } from "../../lib/pack/words.ts";
import { asksDay } from "../../lib/record/dated.ts";
import { type Entry, isMessage, type MessageEntry, type PaperEntry, type TypedEntry } from "../../lib/record/entry.ts";
import { eventWords } from "../../lib/record/event-words.ts";
import type { MessageState } from "../../lib/record/items.ts";
import { promisesIn } from "../../lib/record/promises.ts";
import { wasCancelled } from "../../lib/record/scheduled.ts";
import { EntryAbsence } from "../add/EntryAbsence.tsx";
import { EntryFiles } from "../add/EntryFiles.tsx";
import { Button } from "../kit/Button.tsx";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Mark } from "../kit/Mark.tsx";
import { Note } from "../kit/Note.tsx";
import { composerHref } from "../popup/view.ts";
import { Corrections } from "./Corrections.tsx";
import { DatesFrom } from "./dates/DatesFrom.tsx";
import { WasBefore } from "./dates/WasBefore.tsx";
import { EntryAbout } from "./EntryAbout.tsx";
import { EntryActs } from "./EntryActs.tsx";
import { InMailbox } from "./InMailbox.tsx";
import { Known } from "./Known.tsx";
import { EntryMatters } from "./matters/EntryMatters.tsx";
import { OnPaper } from "./OnPaper.tsx";
import { PackSent } from "./PackSent.tsx";
import { Pane, recordName } from "./Pane.tsx";
import { Answerables } from "./replies/Answerables.tsx";
import { EntryPromises } from "./replies/EntryPromises.tsx";
import { headOf, markOf } from "./row-words.ts";
import { Original } from "./SavedEmail.tsx";
import { Steps } from "./Steps.tsx";
import type { RecordState } from "./state.ts";
import { isUnconfirmed, Unconfirmed } from "./Unconfirmed.tsx";
import { WhatWasThis } from "./WhatWasThis.tsx";
import { WhichDay } from "./WhichDay.tsx";
import { Words } from "./Words.tsx";

/** One entry in full: both dates, whose words, how each fact is known, and what can be done with it. */
export function OpenEntry({ entry, state, asked }: { entry: Entry; state: RecordState; asked: boolean }) {
  const { profile } = state.snapshot.value;
  const done = useRef(false);
  const words = useRef<HTMLDivElement>(null);
  return (
    <Pane
      title={headOf(entry, profile)}
      under={<Dates entry={entry} />}
      mark={<Mark {...markOf(entry)} />}
      steps={<Steps entry={entry} state={state} />}
      asked={asked}
      back={recordName(profile)}
    >
      <div class="open-body">
        {isMessage(entry) && isUnconfirmed(entry, state.now()) && <Unconfirmed entry={entry} />}
        {isMessage(entry) && stateWords(entry) && !isUnconfirmed(entry, state.now()) && (
          <Note kind="plain" icon="clock">
            {stateWords(entry)}.
          </Note>
        )}
        {isMessage(entry) && <WhichDay entry={entry} state={state} />}
        <EntryAbout key={entry.id} entry={entry} state={state} />
        <EntryMatters entry={entry} state={state} />
        <Waits entry={entry} state={state} />
        <DatesFrom entry={entry} state={state} />
        {entry.kind === "reply" && entry.was && <WhatWasThis entry={entry} state={state} done={done} />}
        <div ref={words}>
          {isMessage(entry) ? (
            <Mail entry={entry} state={state} />
          ) : entry.kind === "letter" ? (
            <OnPaper entry={entry} state={state} />
          ) : entry.kind === "check" ? (
            <Words text={entry.text || "Nothing more was written."} />
          ) : (
            <Typed entry={entry} state={state} />
          )}
        </div>
        <EntryPromises entry={entry} state={state} words={words} />
        {isMessage(entry) && <Answerables entry={entry} state={state} />}
        <Corrections entry={entry} />
        {entry.kind === "reply" && !entry.was && <WhatWasThis entry={entry} state={state} done={done} />}
      </div>
      <Known
        entry={entry}
        damaged={entry.items.some((item) => state.snapshot.value.damaged.includes(item))}
        checking={state.snapshot.value.checking ?? false}
      />
      <EntryActs entry={entry} state={state} />
    </Pane>
  );
}

/** What was written down by hand, with what belongs to it. */
function Typed({ entry, state }: { entry: TypedEntry; state: RecordState }) {
  const bare = entry.absence !== null || entry.files.length > 0;
  return (
    <>
      {(entry.text || !bare) && <Words text={entry.text || "Nothing more was written."} />}
      <EntryAbsence entry={entry} snapshot={state.snapshot.value} now={state.now()} />
      <EntryFiles files={entry.files} door={state.files} />
    </>
  );
}

/** What this email waits for, with the working of its day, and the next step where the record suggests one. */
function Waits({ entry, state }: { entry: Entry; state: RecordState }) {
  const { rows, suggested } = state.waits.value;
  const row = rows.find(({ id }) => id === entry.id);
  const wait = state.waiting.value.get(entry.id);
  if ((entry.kind !== "sent" && entry.kind !== "letter") || !row || wait?.why !== "silence") return null;
  const step = suggested?.about.includes(entry.id) ? suggested : null;
  return (
    <div class="waits">
      <p>{wait.words}</p>
      {row.clock && <ClockBadge {...row.clock} when={shortDay(wait.due?.date ?? "")} />}
      <WasBefore due={wait.due} />
      {step && (
        <Button icon="pen" newTab href={composerHref(step.letter, step.about, step.child)}>
          {step.title}
        </Button>
      )}
    </div>
  );
}

const SENT_VERBS: Record<MessageState, string> = {
  sent: "Sent",
  shown: "Sent",
  received: "Sent",
  likely: "Send was pressed",
  undone: "Send was pressed",
  stopped: "Send was pressed",
  failed: "Send was pressed",
  scheduled: "Scheduled",
};

const VERBS: Record<Exclude<Entry["kind"], "sent" | "letter">, string> = {
  reply: "Came",
  call: "Was",
  meeting: "Was",
  gate: "Was",
  app: "Came",
  absence: "Was",
  incident: "Was",
  posted: "Sent",
  appointment: "Was",
  document: "Of",
  note: "For",
  check: "Looked",
};

function paperVerb({ done }: PaperEntry): string {
  return done === null ? "Printed" : done === "posted" ? "Posted" : "Handed in";
}

function sentVerb(entry: MessageEntry): string {
  if (entry.goesAt !== undefined) return "Scheduled for";
  return wasCancelled(entry) ? SENT_VERBS.scheduled : SENT_VERBS[entry.state];
}

function Dates({ entry }: { entry: Entry }) {
  const verb = entry.kind === "sent" ? sentVerb(entry) : entry.kind === "letter" ? paperVerb(entry) : VERBS[entry.kind];
  const date = entryDate(entry);
  const time = entryTime(entry);
  const written = londonDate(entry.writtenDown);
  const open = isDayOpen(entry);
  // The question below says the same, and more.
  const note = isMessage(entry) && asksDay(entry) ? "" : certaintyWords(entry);
  return (
    <>
      <p>
        {open
          ? `${verb} on a day that is not certain`
          : "when" in entry && "date" in entry.when
            ? `${verb} ${eventWords(entry.when, "long")}`
            : `${verb} ${longDate(date)}${time && `, ${time}`}`}
      </p>
      {note && <p>{note}</p>}
      <p>
        Written down {written === date && !open ? "the same day" : longDate(written)}, {londonTime(entry.writtenDown)}
      </p>
    </>
  );
}

function Mail({ entry, state }: { entry: MessageEntry; state: RecordState }) {
  const rows: [string, string][] = [
    ["From", fullAddress(entry.from)],
    ["To", entry.to.map(fullAddress).join(", ")],
    ["Cc", entry.cc.map(fullAddress).join(", ")],
    ["Bcc", entry.bcc.map(fullAddress).join(", ")],
  ];
  return (
    <>
      <dl class="mail-head small">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt class="soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p class="subject">{entry.subject || "(no subject)"}</p>
      <Words text={entry.text || "(no words of its own)"} promised={promisesIn(entry).map((one) => one.words)} />
      {entry.attachments.length > 0 && <Attachments entry={entry} />}
      <PackSent entry={entry} packs={state.snapshot.value.packs ?? []} />
      {entry.quoted.trim() && (
        <details class="quoted">
          <summary>Earlier messages quoted below it</summary>
          <Words text={entry.quoted} />
        </details>
      )}
      <Original entry={entry} state={state} />
      <InMailbox entry={entry} state={state} />
    </>
  );
}

function Attachments({ entry }: { entry: MessageEntry }) {
  return (
    <>
      <h3>Attached</h3>
      <ul class="attached">
        {entry.attachments.map(({ name, size }) => (
          <li key={name}>
            <Icon name="clip" small />
            <span>{name || "(no name)"}</span>
            {size !== undefined && <span class="soft small">{bytes(size)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
