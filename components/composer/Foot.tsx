import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { Copied } from "./Copied.tsx";
import { OwnDone } from "./OwnDone.tsx";
import type { Composer } from "./state.ts";

/** The best way out first: into this email, else whatever its page still allows. */
function Ways({ composer }: { composer: Composer }) {
  const { put, place, look } = composer;
  const byForm = composer.letter.letter.value?.byForm !== undefined;
  if (byForm)
    return (
      <>
        <Button kind="main" icon="copy" onPress={put.copy}>
          Copy the letter
        </Button>
        <Button onPress={look.way.value === "put" ? put.start : put.open} label="Put it in an email all the same">
          Email
        </Button>
      </>
    );
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

/** On paper, and kept to be used again. */
function Others({ composer }: { composer: Composer }) {
  const own = composer.letter.letter.value?.id ?? "";
  return (
    <div class="foot-others">
      <Button kind="quiet" icon="letter" onPress={composer.print}>
        Print it
      </Button>
      {own.startsWith("own:") ? (
        <Button kind="quiet" icon="pen" onPress={() => composer.own.edit(own)}>
          Change its words
        </Button>
      ) : (
        <Button kind="quiet" icon="plus" onPress={composer.own.fromLetter}>
          Save as my own letter
        </Button>
      )}
    </div>
  );
}

/** The one main button, and what does not happen when it is pressed. */
export function Foot({ composer }: { composer: Composer }) {
  const { put } = composer;
  const at = put.put.value;
  const late = composer.advice.late.value;
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
      <OwnDone composer={composer} />
      <div class="foot-acts">
        <Ways composer={composer} />
      </div>
      <Others composer={composer} />
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
