import { lateNote } from "../../lib/letters/late.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { Copied } from "./Copied.tsx";
import type { Composer } from "./state.ts";

/** The best way out first: into this email, else whatever its page still allows. */
function Ways({ composer }: { composer: Composer }) {
  const { put, place, look } = composer;
  if (look.way.value === "copy")
    return (
      <>
        <Button kind="main" icon="copy" onPress={put.copy}>
          Copy the letter
        </Button>
        <Button icon="open" label="Open a new draft" onPress={put.open}>
          New draft
        </Button>
      </>
    );
  const own = look.way.value === "own";
  const words = place === "frame" ? "Put it in my email" : "Open it in my email";
  return (
    <>
      <Button kind="main" onPress={own ? put.open : put.start}>
        {own ? "Open it in my own mailbox" : words}
      </Button>
      <Button icon="copy" label="Copy the letter" onPress={put.copy}>
        Copy
      </Button>
    </>
  );
}

/** The one main button, and what does not happen when it is pressed. */
export function Foot({ composer }: { composer: Composer }) {
  const { put } = composer;
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
        <Ways composer={composer} />
      </div>
      <p class="hint">
        {composer.look.way.value === "copy"
          ? "Nothing is sent. You paste it and press Send yourself."
          : "Nothing is sent. You read it there and press Send yourself."}
      </p>
      <p class="sr" role="status">
        {at.at === "working" ? at.words : ""}
      </p>
    </footer>
  );
}
