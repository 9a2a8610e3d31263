import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Given } from "../../lib/import/given.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { fromDrop, fromPicker } from "./dropped.ts";
import type { ImportState } from "./state.ts";
import { count, number, WAYS } from "./words.ts";

/** The first step: files, picked or dropped, and how to come by them. */
export function Choose({ state }: { state: ImportState }) {
  const zone = useRef<HTMLDivElement>(null);
  const give = (files: readonly Given[]) => void state.give(files);
  const over = useDrop(zone, give);
  return (
    <>
      <p>
        Emails from before you had In Writing, from a file on your computer: .eml, .mbox, or a whole folder. Only
        messages with the people of your record come in.{" "}
        <b class="strong">Everything else is looked at and forgotten</b>, and no file leaves this computer.
      </p>
      {state.anybody.value === false && (
        <Note kind="advice" actions={<Button href="settings.html">Add the school’s people</Button>}>
          Nobody with an email address is in your list yet, so nothing could be found. Add the school’s people first.
        </Note>
      )}
      <Unfinished state={state} />
      <div ref={zone} class={over ? "drop is-over" : "drop"}>
        <Icon name="clip" />
        <p class="drop-words">{over ? "Let go, and they are looked through." : "Drop files or a folder here, or"}</p>
        <Pickers onGive={give} />
      </div>
      <Ways />
    </>
  );
}

function Pickers({ onGive }: { onGive: (files: readonly Given[]) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), []);
  const pick = (input: HTMLInputElement) => {
    const given = fromPicker(input.files ?? []);
    input.value = "";
    onGive(given);
  };
  return (
    <div class="row drop-acts">
      <Button kind="main" onPress={() => files.current?.click()}>
        Choose files
      </Button>
      <Button onPress={() => folder.current?.click()}>Choose a folder</Button>
      <input
        ref={files}
        class="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Mail files"
        onChange={(event) => pick(event.currentTarget)}
      />
      <input
        ref={folder}
        class="sr"
        type="file"
        tabIndex={-1}
        aria-label="A folder of mail"
        onChange={(event) => pick(event.currentTarget)}
      />
    </div>
  );
}

/** What a browser gives of a file it forgets with the page, so it has to be chosen again: that is said plainly. */
function Unfinished({ state }: { state: ImportState }) {
  const job = state.job.value;
  if (!job) return null;
  const [first] = job.files;
  const more = job.files.length - 1;
  const names = first
    ? `“${first.name}”${more > 0 ? ` and ${count(more, "other file", "other files")}` : ""}`
    : "some files";
  return (
    <Note
      kind="plain"
      icon="here"
      actions={
        <Button kind="quiet" onPress={state.forget}>
          Forget it
        </Button>
      }
    >
      An import of {names} was not finished{job.done > 0 && `: ${number(job.done)} of ${number(job.total)} were done`}.
      Choose the same {more > 0 ? "files" : "file"} again, since a browser cannot open files by itself. Your ticks are
      kept, and what came in already is known again.
    </Note>
  );
}

/** How to come by the files. */
function Ways() {
  return (
    <div class="ways">
      <p class="label">How to get your old mail as files</p>
      {WAYS.map(({ name, steps }) => (
        <details key={name}>
          <summary>{name}</summary>
          <ol class="steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

/**
 * Takes what is dropped on the page, wherever on it: beside the zone it would open in place of the page.
 * @returns whether files are held over the page
 */
function useDrop(zone: RefObject<HTMLElement | null>, give: (files: readonly Given[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const held = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => {
      if (!held(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!held(event) || !event.dataTransfer) return;
      event.preventDefault();
      void fromDrop(event.dataTransfer).then((files) => latest.current(files));
    };
    document.addEventListener("dragover", onOver, { signal });
    document.addEventListener("drop", onDrop, { signal });
    document.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    return () => stop.abort();
  }, [zone]);
  return over;
}
