import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { BEFOREHAND, takenWords, whyNotWords } from "../../lib/files/words.ts";
import { bytes } from "../../lib/pack/chronology.ts";
import type { FileRef } from "../../lib/record/event.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import type { AddState } from "./add-state.ts";
import type { Refused } from "./files-desk.ts";

export interface FilesPartProps {
  state: AddState;
  /** The form, which takes what is dropped on it or pasted into it. */
  form: RefObject<HTMLElement | null>;
  /** In the popup: a file picker would close it, so the form goes on in the record. */
  elsewhere?: (() => void) | undefined;
}

/** Photos, screenshots and papers: picked, dropped on the form, or pasted. */
export function FilesPart({ state, form, elsewhere }: FilesPartProps) {
  const picker = useRef<HTMLInputElement>(null);
  const give = (files: readonly File[]) => void state.files.add(files);
  const over = useGiven(form, give);
  const { files } = state.words.value;
  const busy = state.files.busy.value > 0;
  return (
    <div class={over ? "files-part is-over" : "files-part"}>
      <div class="row">
        <Button icon="clip" onPress={() => (elsewhere ? elsewhere() : picker.current?.click())}>
          {elsewhere ? "Photo or file: in the record" : "Add a photo or file"}
        </Button>
        {busy && <span role="status">Reading</span>}
      </div>
      <p class="hint">{elsewhere ? "What you wrote comes along. A screenshot can be pasted here." : BEFOREHAND}</p>
      {!elsewhere && (
        <input
          ref={picker}
          class="sr"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Photos or files"
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (chosen.length > 0) give(chosen);
          }}
        />
      )}
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li key={file.sha256}>
              <Icon name="clip" small />
              <FileWords file={file} />
              <Button
                kind="icon"
                icon="close"
                label={`Leave out ${file.name}`}
                onPress={() => state.files.remove(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {state.files.refused.value.map((one) => (
        <Note key={one.name} kind="stop">
          {refusedWords(one)}
        </Note>
      ))}
    </div>
  );
}

function refusedWords({ name, why }: Refused): string {
  if (why === "not-kept") return `“${name}” could not be kept: there may be no room left on this computer.`;
  return whyNotWords(name, why);
}

/** Name, size, and what was found in it. */
export function FileWords({ file }: { file: FileRef }) {
  return (
    <span class="file-words">
      <span class="file-name">{file.name}</span>
      <span class="small soft">
        {bytes(file.size)}
        {file.taken && `. The camera says ${takenWords(file.taken)}; cameras can be wrong`}
        {file.placeRemoved && ". The place was taken out"}
      </span>
    </span>
  );
}

const filesIn = (data: DataTransfer | null) => [...(data?.files ?? [])];

/** Screenshots from a clipboard all have one name. */
function named(files: readonly File[]): File[] {
  return files.map((file) =>
    /^image\.\w+$/.test(file.name)
      ? new File([file], `Screenshot.${file.name.split(".")[1]}`, { type: file.type })
      : file,
  );
}

/**
 * Takes files that are dropped on the form or pasted while it is there.
 * @returns whether files are held over it
 */
function useGiven(form: RefObject<HTMLElement | null>, give: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const inside = (event: DragEvent) => form.current?.contains(event.target as Node) ?? false;
    const onOver = (event: DragEvent) => {
      const taken = Boolean(event.dataTransfer?.types.includes("Files")) && inside(event);
      setOver(taken);
      if (!taken) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = filesIn(event.dataTransfer);
      if (files.length === 0 || !inside(event)) return;
      event.preventDefault();
      latest.current(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = filesIn(event.clipboardData);
      // Words copied from a word processor bring a picture of themselves along: the words are meant.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      latest.current(named(files));
    };
    document.addEventListener("dragover", onOver, { signal });
    document.addEventListener("drop", onDrop, { signal });
    document.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    document.addEventListener("paste", onPaste, { signal });
    return () => stop.abort();
  }, [form]);
  return over;
}
