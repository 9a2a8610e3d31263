import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { MessageEntry } from "../../lib/record/entry.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import type { Saved } from "./saved-desk.ts";
import { howToSave, savedWords, seenTitle, whyOriginal } from "./saved-words.ts";
import type { RecordState } from "./state.ts";

interface SavedEmailProps {
  entry: MessageEntry;
  state: RecordState;
}

/** What did not go, or not yet, is a draft and has no original. */
const NO_ORIGINAL: readonly MessageEntry["state"][] = ["undone", "stopped", "failed", "scheduled"];

/** The original of a message: to be saved from here, or, while it is not here, to be added from a file. */
export function Original({ entry, state }: SavedEmailProps) {
  const saved = state.saved.of(entry);
  const lacks = entry.original === null && !NO_ORIGINAL.includes(entry.state);
  const result = useRef<HTMLDivElement>(null);
  useFocusOnResult(result, saved);
  return (
    <section class="the-original" aria-label="The original">
      {entry.original && <Kept entry={entry} state={state} />}
      {lacks && <Lacking entry={entry} state={state} saved={saved} />}
      <div ref={result} tabIndex={-1} class="saved-result">
        <Result saved={saved} />
      </div>
    </section>
  );
}

/** The button that was pressed may have gone: the focus goes to what came of it. */
function useFocusOnResult(result: RefObject<HTMLDivElement | null>, { at }: Saved): void {
  const before = useRef(at);
  useEffect(() => {
    const done = before.current === "reading" && at !== "reading";
    before.current = at;
    if (done && (document.activeElement === document.body || !document.activeElement)) result.current?.focus();
  }, [at, result]);
}

function Result({ saved }: { saved: Saved }) {
  if (saved.at === "idle") return null;
  if (saved.at === "reading") return <p role="status">Reading the file</p>;
  const good = saved.at === "kept" || saved.at === "out";
  const there = saved.at === "refused" && saved.refusal.why === "other" ? saved.refusal.entry : null;
  return (
    <Note
      kind={good ? "good" : "stop"}
      actions={there !== null && <Button href={`#e-${there}`}>Open E-{there}</Button>}
    >
      {savedWords(saved)}
    </Note>
  );
}

function Kept({ entry, state }: SavedEmailProps) {
  const { original, saved } = entry;
  return (
    <div class="row original">
      <Button
        kind="quiet"
        icon="download"
        onPress={() => original && void state.saveOriginal(original.sha256, entry.number)}
      >
        Save the original message
      </Button>
      {saved && (
        <Button kind="quiet" onPress={() => void state.saved.takeOut(entry)}>
          Take the saved email out again
        </Button>
      )}
    </div>
  );
}

/** Says how the message is known, the way to its original, and takes the file: dropped on the entry, or picked. */
function Lacking({ entry, state, saved }: SavedEmailProps & { saved: Saved }) {
  const file = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const give = (files: readonly File[]) => void state.saved.add(entry, files);
  const over = useDrop(part, give);
  const busy = saved.at === "reading";
  const steps = (
    <>
      <p class="small">{whyOriginal(entry)}</p>
      <ol class="small steps">
        {howToSave(entry).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="row">
        <Button icon="clip" off={busy && "The file is being read."} onPress={() => file.current?.click()}>
          Add the saved email (.eml)
        </Button>
        <input
          ref={file}
          class="sr"
          type="file"
          tabIndex={-1}
          accept=".eml,.txt,.mht,message/rfc822"
          aria-label="The saved email"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (files.length > 0) give(files);
          }}
        />
      </div>
    </>
  );
  return (
    <div ref={part} class={over ? "lacking is-over" : "lacking"}>
      <Icon name="here" />
      {entry.site === "outlook" ? (
        <div class="lacking-words">
          <p class="strong">{seenTitle(entry)}</p>
          {steps}
        </div>
      ) : (
        <details>
          <summary>{seenTitle(entry)}</summary>
          <div class="lacking-words">{steps}</div>
        </details>
      )}
    </div>
  );
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes a file that is dropped anywhere on the open entry.
 * @returns whether a file is held over the entry
 */
function useDrop(part: RefObject<HTMLElement | null>, give: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const inside = (event: DragEvent) => part.current?.closest(".open")?.contains(event.target as Node) ?? false;
    const onOver = (event: DragEvent) => {
      const taken = hasFiles(event) && inside(event);
      setOver(taken);
      if (!taken) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || !inside(event)) return;
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", onOver, { signal });
    document.addEventListener("drop", onDrop, { signal });
    document.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    return () => stop.abort();
  }, [part]);
  return over;
}
