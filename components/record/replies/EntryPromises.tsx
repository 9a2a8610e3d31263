import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Entry, isMessage } from "../../../lib/record/entry.ts";
import type { Promised } from "../../../lib/record/matter-acts.ts";
import { promisesIn } from "../../../lib/record/promises.ts";
import { Button } from "../../kit/Button.tsx";
import type { RecordState } from "../state.ts";
import { PromiseForm } from "./PromiseForm.tsx";
import { PromiseLine } from "./PromiseLine.tsx";

/** Kinds in which somebody else spoke. */
const SPOKEN: readonly Entry["kind"][] = ["reply", "call", "meeting", "gate", "app", "appointment", "document"];

interface EntryPromisesProps {
  entry: Entry;
  state: RecordState;
  /** The words of the entry, where a promise can be marked. */
  words: RefObject<HTMLElement | null>;
}

/** What was promised in an open entry: marked in its words, or typed. */
export function EntryPromises({ entry, state, words }: EntryPromisesProps) {
  const [form, setForm] = useState<string | null>(null);
  const ways = useRef<HTMLDivElement>(null);
  const selected = useSelected(words);
  if (!SPOKEN.includes(entry.kind)) return null;
  // The answer to "What was this?" shows its own.
  const found = promisesIn(entry).filter(({ answered }) => !answered);
  const fresh = state.replies.marked.value === entry.id ? found.at(-1)?.id : undefined;
  return (
    <section class="promises" aria-label="Promises">
      {found.map((promise) => (
        <PromiseLine
          key={promise.id}
          promise={promise}
          state={state}
          {...(promise.id === fresh ? { onUnmarked: () => ways.current?.querySelector("button")?.focus() } : {})}
        />
      ))}
      {form !== null ? (
        <PromiseForm
          key={form}
          state={state}
          words={form}
          people={peopleOf(entry, state)}
          onKeep={(said) => state.replies.promise(entry, said)}
          onDone={() => setForm(null)}
        />
      ) : (
        <div class={selected ? "row mark-ways is-selected" : "row mark-ways"} ref={ways}>
          <Button kind={selected ? "line" : "quiet"} onPress={() => setForm(selected)}>
            This is a promise
          </Button>
          <span class="small soft">
            {selected ? `“${short(selected)}”` : "Mark the words above first, or type them."}
          </span>
        </div>
      )}
    </section>
  );
}

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words);

/** The words that are marked in this part of the page; "" when none are. */
function useSelected(part: RefObject<HTMLElement | null>): string {
  const [selected, setSelected] = useState("");
  useEffect(() => {
    const stop = new AbortController();
    const look = () => {
      const selection = document.getSelection();
      const within = (node: Node | null | undefined) =>
        node !== null && node !== undefined && part.current?.contains(node);
      const inside = selection && within(selection.anchorNode) && within(selection.focusNode);
      setSelected(inside ? selection.toString().replace(/\s+/gu, " ").trim() : "");
    };
    document.addEventListener("selectionchange", look, { signal: stop.signal });
    return () => stop.abort();
  }, [part]);
  return selected;
}

/** Who may have promised it, the likeliest first. */
function peopleOf(entry: Entry, { snapshot }: RecordState): Promised["who"][] {
  const { contacts } = snapshot.value.profile;
  if (isMessage(entry)) {
    const { name, address } = entry.from;
    const known = contacts.find(({ email }) => email !== "" && email.toLowerCase() === address.toLowerCase());
    return [{ contact: known?.id ?? null, name: known?.name || name || address }];
  }
  return entry.kind === "check" ? [] : entry.people.map(({ contact, name }) => ({ contact, name }));
}
