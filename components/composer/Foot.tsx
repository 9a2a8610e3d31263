import { lateNote } from "../../lib/letters/late.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { Copied } from "./Copied.tsx";
import type { Composer } from "./state.ts";

/** The one main button, and what does not happen when it is pressed. */
export function Foot({ composer }: { composer: Composer }) {
  const { put, place } = composer;
  const at = put.put.value;
  const late = lateNote(composer.case.now.value);
  return (
    <footer class="foot">
      {composer.keepProblem.value && (
        <Note kind="stop">What you type cannot be kept if this closes. Copy the letter before you leave.</Note>
      )}
      {at.at === "copied" && <Copied composer={composer} />}
      {late && at.at !== "copied" && (
        <p class="hint late">
          <Icon name="moon" small />
          <span>{late}</span>
        </p>
      )}
      <div class="foot-acts">
        <Button kind="main" onPress={put.start}>
          {place === "frame" ? "Put it in my email" : "Open it in my email"}
        </Button>
        <Button icon="copy" label="Copy the letter" onPress={put.copy}>
          Copy
        </Button>
      </div>
      <p class="hint">Nothing is sent. You read it there and press Send yourself.</p>
      <p class="sr" role="status">
        {at.at === "working" ? at.words : ""}
      </p>
    </footer>
  );
}
