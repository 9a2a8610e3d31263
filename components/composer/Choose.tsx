import { useId, useRef } from "preact/hooks";
import type { LetterGroup } from "../../lib/letters/letter.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { arrowKeys } from "./arrow-keys.ts";
import { groupedLetters, letterOf, mostUsed } from "./engine.ts";
import { Heading } from "./Heading.tsx";
import { TakeBack } from "./Left.tsx";
import { OwnDone } from "./OwnDone.tsx";
import { PageNotes } from "./PageNotes.tsx";
import { PickGroup, PickSection, Picks } from "./Pick.tsx";
import type { Composer } from "./state.ts";
import { ChildLine } from "./WhichChild.tsx";

const GROUPS: Record<LetterGroup, string> = {
  concern: "Raise something",
  record: "Put something on record",
  chase: "Chase an answer",
  complaint: "Complain",
  attendance: "Attendance letters and fines",
  council: "Write to the council",
  outside: "Somebody else",
};

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The step that the record suggests, first and apart. */
function Suggested({ composer }: { composer: Composer }) {
  const suggested = composer.case.context.value?.suggested;
  const letter = letterOf(suggested?.letter ?? null, composer.case.profile.value);
  const id = useId();
  if (!suggested || !letter) return null;
  return (
    <section class="suggested" aria-labelledby={id}>
      <h2 class="label" id={id}>
        Suggested next
      </h2>
      <button type="button" class="sheet pick pick-first" data-stop onClick={() => composer.pick(letter.id)}>
        <span class="pick-name">{letter.name}</span> <span class="hint">{sentence(suggested.because)}</span>
        <Icon name="right" />
      </button>
    </section>
  );
}

function foundWords(count: number, query: string): string {
  if (count === 0) return `No letter has “${query.trim()}”. Try another word, or look through the groups below.`;
  return count === 1 ? "1 letter found" : `${count} letters found`;
}

/** Finds by name, by when a letter is right, and by the words a parent has for it. */
function Search({ composer }: { composer: Composer }) {
  const { query, found } = composer.choose;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const enter = () => {
    const [first, ...others] = found.value ?? [];
    const rows = field.current?.closest(".choose")?.querySelectorAll<HTMLElement>(".results .pick");
    // With one letter found there is nothing to choose; with several the first takes the focus, so that it can be read.
    if (first && others.length === 0) rows?.[0]?.click();
    else rows?.[0]?.focus();
  };
  return (
    <search class="find">
      <label class="sr" for={id}>
        Find a letter
      </label>
      <span class="find-field">
        <span class="find-icon">
          <Icon name="search" />
        </span>
        <input
          id={id}
          class="input"
          type="text"
          inputMode="search"
          data-stop
          data-find
          autocomplete="off"
          placeholder="Find a letter: fine, CAMHS, too anxious …"
          value={query.value}
          ref={field}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") enter();
          }}
        />
        {query.value !== "" && (
          <Button
            kind="icon"
            icon="close"
            label="Clear the search"
            onPress={() => {
              query.value = "";
              field.current?.focus();
            }}
          />
        )}
      </span>
      <p class={found.value === null ? "sr" : "hint"} role="status">
        {found.value === null ? "" : foundWords(found.value.length, query.value)}
      </p>
    </search>
  );
}

/** Everything there is, a handful in sight and the rest in folded groups. */
function Shelves({ composer }: { composer: Composer }) {
  const { own } = composer.choose;
  const first = composer.case.context.value?.suggested?.letter;
  // What cannot be begun yet has its place in its group, with the reason.
  const most = mostUsed().filter(({ id, needsEarlier }) => id !== first && (!needsEarlier || composer.canChase.value));
  return (
    <>
      <PickSection composer={composer} name="Your own letters" letters={own.value} />
      <PickSection composer={composer} name="Used most" letters={most} />
      <section aria-labelledby="all-letters">
        <h2 class="label" id="all-letters">
          All letters
        </h2>
        <div class="sheet groups">
          {groupedLetters().map(({ group, letters }) => (
            <PickGroup key={group} composer={composer} group={group} name={GROUPS[group]} letters={letters} />
          ))}
        </div>
      </section>
      <Button kind="quiet" icon="pen" class="own-new" onPress={composer.own.begin}>
        Write a letter of your own to keep
      </Button>
    </>
  );
}

/** The first step: what is it for? */
export function Choose({ composer }: { composer: Composer }) {
  const { profile } = composer.case;
  const unknown = !profile.value.child.name && profile.value.contacts.length === 0;
  const found = composer.choose.found.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from letter to letter; every letter is a button
    <div class="step choose" onKeyDown={(event) => arrowKeys(event, composer.choose.query)}>
      <Heading>What is the email for?</Heading>
      <ChildLine composer={composer} />
      <PageNotes composer={composer} />
      <TakeBack composer={composer} />
      <OwnDone composer={composer} />
      {found === null && <Suggested composer={composer} />}
      <Search composer={composer} />
      {found !== null && found.length > 0 ? (
        <div class="results">
          <Picks composer={composer} letters={found} />
        </div>
      ) : (
        <Shelves composer={composer} />
      )}
      <p class="hint">
        Not sure which?{" "}
        <button type="button" class="link" onClick={() => composer.deps.openPage("guide")}>
          See where you are and what comes next
        </button>
      </p>
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
