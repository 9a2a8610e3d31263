import { useRef } from "preact/hooks";
import { FIELDS } from "../../lib/letters/own-letters.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { useHelp } from "../kit/help.ts";
import { Note } from "../kit/Note.tsx";
import { Heading } from "./Heading.tsx";
import type { Composer } from "./state.ts";

type Part = "subject" | "text";

/** A letter of one's own: name, subject, words, and fields that are filled in each time it is used. */
export function OwnEditor({ composer }: { composer: Composer }) {
  const { own } = composer;
  const template = own.editing.value;
  const fields = { subject: useRef<HTMLElement>(null), text: useRef<HTMLElement>(null) };
  // Where a field goes in: the place that was written in last.
  const last = useRef<Part>("text");
  const { help, goOn } = useHelp(template?.text ?? "");
  if (!template) return null;
  const insert = (words: string) => {
    const part = last.current;
    const element = fields[part].current as HTMLInputElement | null;
    const now = template[part];
    const start = element?.selectionStart ?? now.length;
    own.set({ [part]: now.slice(0, start) + words + now.slice(element?.selectionEnd ?? start) });
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(start + words.length, start + words.length);
    });
  };
  return (
    <div class="step own-editor">
      <Heading>{own.isKept() ? "Your own letter" : "A letter of your own"}</Heading>
      {help && (
        <HelpNow
          about={help}
          child={composer.case.profile.value.child.name}
          onContinue={goOn}
          continueLabel="Go on with the letter"
        />
      )}
      <Field
        label="Name"
        hint="How you find it again. Nobody else sees it."
        value={template.name}
        maxLength={120}
        onInput={(name) => own.set({ name })}
      />
      <div onFocusCapture={() => (last.current = "subject")}>
        <Field
          class="own-line"
          label="Subject"
          value={template.subject}
          fieldRef={fields.subject}
          spellcheck
          onInput={(subject) => own.set({ subject })}
        />
      </div>
      <div onFocusCapture={() => (last.current = "text")}>
        <Field
          kind="area"
          rows={8}
          label="Words"
          hint="“Dear …”, who is copied and your name are put around them each time."
          value={template.text}
          fieldRef={fields.text}
          spellcheck
          onInput={(text) => own.set({ text })}
        />
      </div>
      <fieldset class="own-fields">
        <legend class="hint">Put in, to be filled each time:</legend>
        {FIELDS.map(({ field, name }) => (
          <Button key={field} onPress={() => insert(field)}>
            {name}
          </Button>
        ))}
      </fieldset>
      {own.problem.value && <Note kind="stop">{own.problem.value}</Note>}
      <div class="step-acts">
        <Button kind="main" onPress={own.save}>
          Keep it
        </Button>
        <Button kind="quiet" onPress={own.cancel}>
          Cancel
        </Button>
        {own.isKept() && (
          <Button kind="quiet" class="own-delete" onPress={own.remove}>
            Delete it
          </Button>
        )}
      </div>
    </div>
  );
}
