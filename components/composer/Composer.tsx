import { useEffect } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { Check } from "./Check.tsx";
import { Choose } from "./Choose.tsx";
import { Deleted } from "./Deleted.tsx";
import { Heading } from "./Heading.tsx";
import { OwnEditor } from "./OwnEditor.tsx";
import { Result } from "./Result.tsx";
import type { Composer as State } from "./state.ts";
import { WhichChild } from "./WhichChild.tsx";
import { Write } from "./Write.tsx";

function Top({ composer }: { composer: State }) {
  return (
    <header class="top">
      <span class="brand">
        <Icon name="logo" />
        Write to school
      </span>
      {composer.place === "frame" ? (
        <Button
          kind="icon"
          icon="close"
          label={composer.deleted.value ? "Close" : "Close; what you wrote here is kept"}
          onPress={composer.close}
        />
      ) : composer.deleted.value ? null : (
        <Button kind="quiet" onPress={() => composer.deps.openPage("record")}>
          Open the record
        </Button>
      )}
    </header>
  );
}

/** Help before anything else; the letter waits below and nothing of this is kept. */
function Danger({ composer }: { composer: State }) {
  const danger = composer.advice.danger.value;
  if (danger.length === 0) return null;
  return (
    <div class="danger">
      <HelpNow
        about={danger}
        child={composer.letter.profile.value.child.name}
        onContinue={composer.advice.goOn}
        continueLabel="Go on with the letter"
      />
    </div>
  );
}

function Problem({ composer }: { composer: State }) {
  return (
    <div class="step">
      <Heading>Not ready yet</Heading>
      <Note
        kind="stop"
        actions={
          <>
            <Button onPress={composer.load}>Try again</Button>
            <Button kind="quiet" onPress={() => composer.deps.openPage("settings")}>
              Open the settings
            </Button>
          </>
        }
      >
        The composer could not read what it needs. Your email and your record are as they were.
        <span class="hint problem-words">{composer.case.problem.value}</span>
      </Note>
    </div>
  );
}

function Body({ composer }: { composer: State }) {
  if (composer.case.problem.value) return <Problem composer={composer} />;
  const step = composer.step.value;
  if (step === "loading") return <div class="step" aria-busy="true" />;
  if (step === "child") return <WhichChild composer={composer} />;
  if (step === "choose") return <Choose composer={composer} />;
  if (step === "check") return <Check composer={composer} />;
  if (step === "own") return <OwnEditor composer={composer} />;
  const at = composer.put.put.value.at;
  if (at === "asking" || at === "filled" || at === "opened" || at === "failed") return <Result composer={composer} />;
  return <Write composer={composer} />;
}

/** Escape goes back one step where there is one, else closes; what was typed is kept either way. */
function useEscape(composer: State) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // What is only on the screen is closed by its button alone.
      if (composer.deleted.value) return;
      if (composer.step.value === "own") composer.own.cancel();
      else if (composer.put.put.value.at === "asking") composer.put.reset();
      else composer.close();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [composer]);
}

/** The whole page: one thing at a time, the letter always in sight once it has begun. */
export function Composer({ composer }: { composer: State }) {
  useEscape(composer);
  const step = composer.step.value;
  const deleted = composer.deleted.value;
  if (deleted)
    return (
      <main class={`composer is-${composer.place} at-deleted`}>
        <Top composer={composer} />
        <Deleted composer={composer} what={deleted} />
      </main>
    );
  return (
    <main class={`composer is-${composer.place} at-${step}`}>
      <Top composer={composer} />
      <Danger composer={composer} />
      <Body composer={composer} />
      <p class="sr" aria-live="polite">
        {composer.spoken.value}
      </p>
    </main>
  );
}
