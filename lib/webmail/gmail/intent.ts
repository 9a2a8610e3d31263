import { type SiteButtons, watchPresses } from "../common/presses.ts";
import { anyOf, around, isIn } from "./selectors.ts";

/** What the user's own hand asks of the page. Seen before the page acts, and neither stopped nor slowed. */
export interface Intents {
  send(target: Element): void;
  /** The menu's entry for sending later was pressed: a time is asked for next, and may never be given. */
  schedule(target: Element): void;
  discard(target: Element): void;
  undo(target: Element): void;
  /** Anything else was pressed. */
  other(target: Element): void;
}

type What = Exclude<keyof Intents, "other">;

const BUTTONS = [
  ["undo", "undo"],
  ["schedule", "schedule"],
  ["discard", "discard"],
  ["send", "send"],
  ["send", "sendAndArchive"],
] as const;

const ANY_BUTTON = BUTTONS.map(([, name]) => anyOf(name)).join();

const GMAIL: SiteButtons<What> = {
  at(target) {
    // Nearly all that is pressed are spaces between words.
    if (!target.closest(ANY_BUTTON)) return null;
    for (const [what, name] of BUTTONS) {
      const button = isIn(target, name) ? around(target, name) : null;
      if (button) return { what, button };
    }
    return null;
  },
  keys({ key, ctrlKey, metaKey, shiftKey }) {
    if (!ctrlKey && !metaKey) return null;
    if (key === "Enter") return "send";
    return key.toLowerCase() === "d" && shiftKey ? "discard" : null;
  },
};

export function watchIntents(doc: Document, signal: AbortSignal, intents: Intents): void {
  watchPresses(doc, signal, GMAIL, (what, target) => intents[what ?? "other"](target));
}
