import { useId } from "preact/hooks";
import type { Letter, LetterGroup } from "../../lib/letters/letter.ts";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { groupedLetters, letterOf } from "./engine.ts";
import { Heading } from "./Heading.tsx";
import { TakeBack } from "./Left.tsx";
import { PageNotes } from "./PageNotes.tsx";
import type { Composer } from "./state.ts";

const GROUPS: Record<LetterGroup, string> = {
  concern: "Raise something",
  record: "Put something on record",
  chase: "Chase an answer",
  complaint: "Complain",
  attendance: "Attendance letters and fines",
  council: "Write to the council",
  outside: "Somebody else",
};

function Row({ composer, letter, off }: { composer: Composer; letter: Letter; off: string | null }) {
  return (
    <li>
      <button
        type="button"
        class="pick"
        aria-disabled={off ? "true" : undefined}
        onClick={() => !off && composer.pick(letter.id)}
      >
        <span class="pick-name">{letter.name}</span>{" "}
        <span class="hint">
          {letter.when}
          {off && <span class="pick-off">{off}</span>}
        </span>
        <Icon name="right" />
      </button>
    </li>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The step that the record suggests, first and apart. */
function Suggested({ composer }: { composer: Composer }) {
  const suggested = composer.case.context.value?.suggested;
  const letter = letterOf(suggested?.letter ?? null);
  const id = useId();
  if (!suggested || !letter) return null;
  return (
    <section class="suggested" aria-labelledby={id}>
      <h2 class="label" id={id}>
        Suggested next
      </h2>
      <button type="button" class="sheet pick pick-first" onClick={() => composer.pick(letter.id)}>
        <span class="pick-name">{letter.name}</span> <span class="hint">{sentence(suggested.because)}</span>
        <Icon name="right" />
      </button>
    </section>
  );
}

function Group({ composer, group, letters }: { composer: Composer; group: LetterGroup; letters: readonly Letter[] }) {
  const id = useId();
  const off = (letter: Letter) =>
    letter.needsEarlier && !composer.canChase.value ? "There is no email of yours in the record yet to name." : null;
  return (
    <section aria-labelledby={id}>
      <h2 class="label" id={id}>
        {GROUPS[group]}
      </h2>
      <ul class="sheet picks">
        {letters.map((letter) => (
          <Row key={letter.id} composer={composer} letter={letter} off={off(letter)} />
        ))}
      </ul>
    </section>
  );
}

/** The first step: what is it for? */
export function Choose({ composer }: { composer: Composer }) {
  const { profile } = composer.case;
  const unknown = !profile.value.child.name && profile.value.contacts.length === 0;
  return (
    <div class="step choose">
      <Heading>What is the email for?</Heading>
      <PageNotes composer={composer} />
      <TakeBack composer={composer} />
      <Suggested composer={composer} />
      {groupedLetters().map(({ group, letters }) => (
        <Group key={group} composer={composer} group={group} letters={letters} />
      ))}
      {unknown && (
        <Note icon="settings">
          In Writing knows nothing about your child or school yet. You can write all the same, or{" "}
          <button type="button" class="link" onClick={() => composer.deps.openPage("settings")}>
            tell it once in the settings
          </button>
          .
        </Note>
      )}
    </div>
  );
}
