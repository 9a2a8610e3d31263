import { dateInFull, plainDate, readDate } from "../../lib/calendar/dates.ts";
import type { Reader } from "../../lib/letters/letter.ts";
import type { PaperLetter, PaperPerson } from "./letter.ts";
import { blockLines, type PaperState } from "./state.ts";

const AGREES: Record<Reader, string> = {
  school: "the school agrees",
  council: "the council agrees",
  health: "anybody agrees",
  outside: "anybody agrees",
};

/** @returns "Ms Patel, SENCO", or what there is of it */
function personWords({ name, role }: PaperPerson): string {
  return [name, name.toLowerCase() === role.toLowerCase() ? "" : role].filter(Boolean).join(", ");
}

const day = (iso: string) => (readDate(iso) ? dateInFull(plainDate(iso)) : "");

function Lines({ lines, class: css }: { lines: string[]; class: string }) {
  if (lines.length === 0) return null;
  return (
    <div class={css}>
      {lines.map((line, at) => (
        <div key={at}>{line}</div>
      ))}
    </div>
  );
}

/** Who it is to, the school's name where it goes there, and the address as typed. */
function readerBlock(state: PaperState, letter: PaperLetter): string[] {
  const { school } = state.profile.value;
  const lines = blockLines(state.reader.value);
  const named = lines.some((line) => line.trim().toLowerCase() === school.name.toLowerCase());
  const place = letter.reader === "school" && school.name && !named ? [school.name] : [];
  return [...letter.to.map(personWords).filter(Boolean), ...place, ...lines];
}

/** Greeting, subject, words, and space to sign between the closing and the name. */
function Words({ letter }: { letter: PaperLetter }) {
  const { paragraphs, subject } = letter;
  const greeting = paragraphs.findIndex((one) => one.startsWith("Dear "));
  const before = paragraphs.slice(0, greeting + 1);
  const end = paragraphs.findLastIndex((one) => !one.startsWith("What would help in an answer:"));
  const body = paragraphs.slice(greeting + 1, end);
  const [closing = "", ...names] = (paragraphs[end] ?? "").split("\n");
  const noted = letter.note.length > 0 ? letter.note : (paragraphs[end + 1]?.split("\n") ?? []);
  return (
    <>
      {before.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <p class="a4-subject">{subject}</p>
      {body.map((one, at) => (
        <p key={at}>{one}</p>
      ))}
      <div class="a4-sign">
        <p>{closing}</p>
        <div class="a4-sign-space" />
        {names.map((name) => (
          <p key={name}>{name}</p>
        ))}
      </div>
      {noted.length > 0 && <ReaderNote lines={noted} />}
    </>
  );
}

function ReaderNote({ lines: [heading, ...lines] }: { lines: string[] }) {
  return (
    <aside class="a4-note">
      <p>{heading}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.replace(/^• /, "")}</li>
        ))}
      </ul>
    </aside>
  );
}

function Below({ state, letter }: { state: PaperState; letter: PaperLetter }) {
  const enclosed = blockLines(state.enclosures.value).filter((line) => line.trim() !== "");
  return (
    <>
      {enclosed.length > 0 && (
        <div class="a4-enclosed">
          <p>Enclosed:</p>
          <ul>
            {enclosed.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {letter.cc.length > 0 && <p class="a4-copy">Copy to: {letter.cc.map(personWords).join("; ")}</p>}
    </>
  );
}

/** For reception to sign and give back. */
function Receipt({ state, letter }: { state: PaperState; letter: PaperLetter }) {
  const { writer, school } = state.profile.value;
  const to = letter.to.map(personWords).filter(Boolean).join("; ");
  const place = letter.reader === "school" ? school.name : "";
  return (
    <section class="a4-receipt" aria-label="Receipt to tear off">
      <p class="a4-tear">Tear off here</p>
      <h2>Receipt for a letter</h2>
      <p>
        {writer.name ? `From ${writer.name}` : "A letter"}
        {to && ` to ${to}`}
        {place && `, ${place}`}
        {day(state.date.value) && `, dated ${day(state.date.value)}`}: “{letter.subject}”
      </p>
      <dl>
        <div class="wide">
          <dt>Received by (name in capitals)</dt>
          <dd />
        </div>
        <div>
          <dt>Date</dt>
          <dd />
        </div>
        <div>
          <dt>Time</dt>
          <dd />
        </div>
        <div class="wide">
          <dt>Signature</dt>
          <dd />
        </div>
      </dl>
      <p class="a4-small">
        This says that the letter was received. This does not say that {AGREES[letter.reader]} with it.
      </p>
    </section>
  );
}

/** The letter as it comes out of the printer. */
export function Sheet({ state, letter }: { state: PaperState; letter: PaperLetter }) {
  const { writer } = state.profile.value;
  return (
    <article class="a4" aria-label="The letter on paper">
      <Lines class="a4-sender" lines={[writer.name, ...blockLines(state.sender.value)].filter(Boolean)} />
      <p class="a4-date">{day(state.date.value)}</p>
      <Lines class="a4-reader" lines={readerBlock(state, letter)} />
      <div class="a4-words">
        <Words letter={letter} />
        <Below state={state} letter={letter} />
      </div>
      {state.receipt.value && <Receipt state={state} letter={letter} />}
    </article>
  );
}
