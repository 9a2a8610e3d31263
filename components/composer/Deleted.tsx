import { useState } from "preact/hooks";
import type { Deleted as What } from "../../lib/messages.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { CopyParts } from "./Copied.tsx";
import { Heading } from "./Heading.tsx";
import { Paper } from "./Paper.tsx";
import type { Composer } from "./state.ts";

const HEADLINES: Record<What, string> = {
  everything: "Everything was deleted",
  part: "Part of the record was deleted",
};

const WORDS: Record<What, string> = {
  everything: "The record and all that was half written are gone.",
  part: "All letters that were half written went with it.",
};

/** Shorter answers are ticks and days, not words of the parent's own. */
const OWN_WORDS = 8;

/** @returns what was typed here and does not stand in the letter, each once */
export function typedBeside({ draft, aside, own, letter }: Composer): string[] {
  const filled = letter.filled.value;
  const shown = `${filled?.subject} ${filled?.text}`;
  const kept = { ...aside.value?.answers, ...draft.answers.value };
  const answers = Object.values(kept).filter((words) => /\s|@/.test(words.trim()) || words.length > OWN_WORDS);
  const { name, subject, text } = own.editing.value ?? {};
  const typed = [...answers, name, subject, text].map((words) => words?.trim() ?? "");
  return [...new Set(typed)].filter((words) => words !== "" && !shown.includes(words));
}

/** Copies without writing anything down, and says beside it what came of it. */
function Copy(props: { composer: Composer; text: string; label: string; done: string; main?: boolean }) {
  const { composer, text, label, done, main } = props;
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await composer.deps.copy(text);
      setSaid(done);
    } catch {
      setSaid("The browser did not allow copying. Select the words and copy them.");
    }
  };
  return (
    <div class="step-acts deleted-copy">
      <Button kind={main ? "main" : "line"} icon="copy" onPress={copy}>
        {label}
      </Button>
      <span class="hint" role="status">
        {said}
      </span>
    </div>
  );
}

/** What the parent typed is only on this screen now: it can be copied, and nothing of it is kept or written down. */
export function Deleted({ composer, what }: { composer: Composer; what: What }) {
  const filled = composer.letter.filled.value;
  const beside = typedBeside(composer);
  const none = !filled && beside.length === 0;
  return (
    <div class="step">
      <Heading>{HEADLINES[what]}</Heading>
      <Note kind="stop">
        {WORDS[what]}{" "}
        {none
          ? "Nothing was written here. You can close this."
          : "Your words are only on this screen now, until you close it: copy them if you need them."}
      </Note>
      {composer.place === "frame" && <p>What stands in your email stays there.</p>}
      {filled && (
        <>
          <Copy composer={composer} text={filled.text} label="Copy the letter" done="The letter is copied." main />
          <CopyParts composer={composer} />
          <section class="below" aria-labelledby="letter-name">
            <h2 class="label" id="letter-name">
              Your letter
            </h2>
            <Paper composer={composer} />
          </section>
        </>
      )}
      {beside.length > 0 && (
        <section class="below" aria-labelledby="typed-beside">
          <h2 class="label" id="typed-beside">
            {filled ? "What else you typed" : "What you typed"}
          </h2>
          <div class="sheet typed-beside">
            {beside.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
          <Copy composer={composer} text={beside.join("\n\n")} label="Copy these words" done="They are copied." />
        </section>
      )}
    </div>
  );
}
