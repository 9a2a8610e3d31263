import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import type { Composer } from "./state.ts";

/** The small things beside the letter, each to be copied for itself; `children` stand beside them. */
export function CopyParts(props: { composer: Composer; only?: string[]; children?: ComponentChildren }) {
  const { composer, only } = props;
  const [done, setDone] = useState("");
  const { to, cc, filled } = composer.letter;
  const line = (list: typeof to.value) =>
    list
      .map((one) => one.email)
      .filter(Boolean)
      .join(", ");
  const parts = [
    { name: "To", text: line(to.value) },
    { name: "Cc", text: line(cc.value) },
    { name: "Subject", text: filled.value?.subject ?? "" },
  ];
  const copy = async (name: string, text: string) => {
    try {
      await composer.deps.copy(text);
      setDone(`${name} is copied.`);
    } catch {
      setDone(`The browser did not allow copying. ${name}: ${text}`);
    }
  };
  return (
    <>
      <div class="acts">
        {parts
          .filter((part) => part.text && (only?.includes(part.name) ?? true))
          .map((part) => (
            <Button key={part.name} kind="quiet" onPress={() => copy(part.name, part.text)}>
              Copy {part.name}
            </Button>
          ))}
        {props.children}
      </div>
      <p class="hint" role="status">
        {done}
      </p>
    </>
  );
}

export function Copied({ composer }: { composer: Composer }) {
  return (
    <Note kind="good">
      The letter is copied. Paste it into an email.
      <CopyParts composer={composer} />
    </Note>
  );
}
