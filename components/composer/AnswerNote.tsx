import type { Reader } from "../../lib/letters/letter.ts";
import { Tick } from "../kit/Choice.tsx";
import { answer } from "./draft.ts";
import { NOTE } from "./letter-state.ts";
import type { Composer } from "./state.ts";

const WHO: Record<Reader, string> = {
  school: "the school",
  council: "the council",
  health: "the surgery or clinic",
  outside: "whoever reads it",
};

/** A short note below the signature on what would help in the answer: off until the parent wants it. */
export function AnswerNote({ composer }: { composer: Composer }) {
  const { letter, note } = composer.letter;
  if (!letter.value || note.value === null) return null;
  return (
    <div class="question">
      <Tick
        label={`Add a short note for ${WHO[letter.value.reader]}: what would help in the answer`}
        hint="A few lines below your name. They ask for nothing new."
        checked={composer.draft.answers.value[NOTE] === "yes"}
        onChange={(checked) => answer(composer.draft, NOTE, checked ? "yes" : "")}
      />
    </div>
  );
}
