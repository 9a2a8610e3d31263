import { useEffect, useRef, useState } from "preact/hooks";
import type { Field } from "../../lib/webmail/webmail.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { CopyParts } from "./Copied.tsx";
import { delegatedWords, mailboxWords, missingWords, stillWorks } from "./look-words.ts";
import { FIELD_NAMES } from "./outcome.ts";
import type { Composer } from "./state.ts";

/** Somebody else's mailbox: what to do instead. */
function Delegated({ writing }: { writing: boolean }) {
  return (
    <Note icon="person">
      <p>{delegatedWords()}</p>
      {writing ? (
        <p>Open the letter in your own mailbox, or copy it. What you have written is kept here.</p>
      ) : (
        <p>
          To go to your own mailbox, press your picture at the top right of your mail and choose your own address, or
          open your mail in a new tab. You can also write here now, and open or copy the letter when it is done.
        </p>
      )}
    </Note>
  );
}

/** The mail site has changed: what cannot be found, and how to do without. */
function Missing({ composer, missing, writing }: { composer: Composer; missing: Field[]; writing: boolean }) {
  const names = missing.filter((field) => field !== "body").map((field) => FIELD_NAMES[field]);
  return (
    <Note icon="search">
      <p>{missingWords(missing)}</p>
      <p>{stillWorks(missing)}</p>
      {writing && (
        <CopyParts composer={composer} only={names}>
          {!missing.includes("body") && (
            <Button kind="quiet" onPress={composer.put.open}>
              Open a new draft
            </Button>
          )}
        </CopyParts>
      )}
    </Note>
  );
}

/** Whoever runs the mailbox may read it: said until the parent knows, then there to be read again. */
function Mailbox({ composer }: { composer: Composer }) {
  const { look } = composer;
  const [open, setOpen] = useState(false);
  const pressed = useRef(false);
  const again = useRef<HTMLButtonElement>(null);
  const mailbox = look.mailbox.value;
  const known = mailbox?.known ?? false;
  useEffect(() => {
    // The button that was pressed has gone.
    if (known && pressed.current) again.current?.focus();
  }, [known]);
  if (!mailbox) return null;
  const iKnow = () => {
    pressed.current = true;
    void look.iKnow();
  };
  return (
    <>
      {known && (
        <p class="hint">
          <button type="button" class="link" ref={again} aria-expanded={open} onClick={() => setOpen(!open)}>
            Who may read this mailbox
          </button>
        </p>
      )}
      {(open || !known) && (
        <Note kind="advice" icon="person" actions={!known && <Button onPress={iKnow}>I know</Button>}>
          <p>{mailboxWords(mailbox)}</p>
        </Note>
      )}
    </>
  );
}

/**
 * What the parent should know of the mail page, in calm words; nothing as a rule, and never in a tab. Read out by the
 * composer, once.
 */
export function PageNotes({ composer }: { composer: Composer }) {
  const { look, step } = composer;
  const missing = look.missing.value;
  const writing = step.value === "write";
  // Before a letter is chosen, only that it cannot be put in at all is worth a thought.
  const say = writing ? missing.length > 0 : missing.includes("body");
  if (!look.delegated.value && !say && !look.mailbox.value) return null;
  return (
    <section class="page-notes" aria-label="About this mailbox and email">
      {look.delegated.value && <Delegated writing={writing} />}
      {say && <Missing composer={composer} missing={missing} writing={writing} />}
      <Mailbox composer={composer} />
    </section>
  );
}
