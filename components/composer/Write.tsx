import { useState } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { About } from "./About.tsx";
import { AboutLetter } from "./AboutLetter.tsx";
import { Advice } from "./Advice.tsx";
import { AnswerNote } from "./AnswerNote.tsx";
import { AskBy } from "./AskBy.tsx";
import { Cautions } from "./Cautions.tsx";
import { Earlier } from "./Earlier.tsx";
import { Foot } from "./Foot.tsx";
import { Heading } from "./Heading.tsx";
import { LeftOff } from "./Left.tsx";
import { PageNotes } from "./PageNotes.tsx";
import { Paper } from "./Paper.tsx";
import { People } from "./People.tsx";
import { Questions } from "./Questions.tsx";
import type { Composer } from "./state.ts";
import { ChildLine } from "./WhichChild.tsx";

/** What it is for, with the way back, and why it is suggested. */
function Purpose({ composer }: { composer: Composer }) {
  const { letter } = composer.letter;
  const suggested = composer.case.context.value?.suggested;
  const because = suggested && suggested.letter === letter.value?.id ? suggested.because : null;
  return (
    <section class="purpose">
      <Heading class="kind">{letter.value?.name ?? ""}</Heading>
      <Button kind="quiet" label="Change what the email is for" onPress={composer.change}>
        Change
      </Button>
      {because && <p class="hint">Suggested: {because}</p>}
      <ChildLine composer={composer} />
      <LeftOff composer={composer} />
    </section>
  );
}

/** One line on the size of the letter. About 200 words are read to the end; 300 is where readers give up. */
function size(composer: Composer): string {
  const { filled, letter, askBy } = composer.letter;
  const words = filled.value?.words ?? 0;
  if (words > (letter.value?.words ?? 300)) return `${words} words: long. The first 200 are read best`;
  // A letter without a clock asks for nothing, and one of the parent's own may ask for anything.
  const asks = letter.value?.clock && !letter.value.id.startsWith("own:") ? ", one request" : "";
  const note = filled.value?.note ? ", and a note" : "";
  return `${words} words${asks}${askBy.value ? ", one date" : ""}${note}`;
}

/** Questions and, below or beside them, the letter as it grows. */
export function Write({ composer }: { composer: Composer }) {
  const [whole, setWhole] = useState(false);
  const speak = () => {
    composer.spoken.value = `Your letter: ${size(composer)}.`;
  };
  const letter = composer.letter.letter.value;
  return (
    <>
      <div class={whole ? "asks is-away" : "asks"} onChange={speak}>
        <Purpose composer={composer} />
        <PageNotes composer={composer} />
        <AboutLetter composer={composer} />
        <Cautions composer={composer} />
        <People composer={composer} />
        <div class="qs">
          <About composer={composer} />
          <Questions composer={composer} />
          {composer.letter.questions.value.length === 0 && <Advice composer={composer} question={null} />}
          {(letter?.needsEarlier || letter?.mayNameEarlier) && <Earlier composer={composer} />}
          <AskBy composer={composer} />
          <AnswerNote composer={composer} />
        </div>
      </div>
      <section class={whole ? "tray is-whole" : "tray"} aria-labelledby="letter-name">
        <div class="tray-head">
          <h2 class="label" id="letter-name">
            Your letter
          </h2>
          <span class="hint">{size(composer)}</span>
          <Button
            kind="icon"
            icon="grow"
            pressed={whole}
            label={whole ? "Show the questions" : "Show the whole letter"}
            onPress={() => setWhole(!whole)}
          />
        </div>
        <Paper composer={composer} />
      </section>
      <Foot composer={composer} />
    </>
  );
}
