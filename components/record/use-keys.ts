import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RecordState } from "./state.ts";
import { ALL_AT_ONCE } from "./use-window.ts";

/** Where a "/" is a character; a radio button or a tick takes none. */
const TYPED_INTO = "input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]";

const isTyping = (event: KeyboardEvent) => (event.target as HTMLElement | null)?.closest?.(TYPED_INTO) != null;

/**
 * "/" goes to the search field, as on many sites, unless something is being typed. So do the keys of the browser's own
 * search where most of the record is not in the page at that moment; pressed once more there, they are the browser's.
 * @returns the field, and whether to say why the browser's own search did not open
 */
export function useSearchKeys(state: RecordState): { field: RefObject<HTMLInputElement | null>; instead: boolean } {
  const field = useRef<HTMLInputElement>(null);
  const [instead, setInstead] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const finding = isFind(event) && state.rows.value.length > ALL_AT_ONCE && event.target !== field.current;
      const slash = event.key === "/" && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey;
      if ((!finding && !slash) || !field.current?.checkVisibility?.()) return;
      event.preventDefault();
      setInstead(finding);
      field.current.focus();
      field.current.select();
    };
    document.addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [state]);
  return { field, instead };
}

function isFind({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "f" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/**
 * While an entry is open: "j" goes to the next one of the list, "k" to the one before, Escape closes it. Heard inside the
 * list and the entry alone, so that no letter does anything to somebody who speaks to their computer elsewhere.
 */
export function stepByKey(state: RecordState): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (state.route.value.at !== "entry") return;
    const by = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (by !== 0 ? state.step(by) : event.key === "Escape" && close(state)) event.preventDefault();
  };
}

function close(state: RecordState): true {
  state.go("#days");
  return true;
}
