import { type SiteButtons, watchPresses } from "../common/presses.ts";
import { anyOf, around, isIn } from "./selectors.ts";

/** What the user's own hand asks of the page. Seen before the page acts, and neither stopped nor slowed. */
export interface Intents {
  send(target: Element): void;
  discard(target: Element): void;
  /** The arrow beside Send was pressed: its menu hangs at the end of the page. */
  menu(target: Element): void;
  /** An entry of a menu. */
  entry(target: Element): void;
  /** A button of what tells for some seconds what was done. */
  toast(target: Element): void;
  /** Anything else was pressed. */
  other(target: Element): void;
}

type What = Exclude<keyof Intents, "other">;

const BUTTONS = [
  ["entry", "menuItem"],
  ["menu", "sendMenu"],
  ["discard", "discard"],
  ["toast", "toastButton"],
  ["send", "send"],
] as const;

const ANY_BUTTON = BUTTONS.map(([, name]) => anyOf(name)).join();

const OUTLOOK: SiteButtons<What> = {
  at(target) {
    // Nearly all that is pressed are spaces between words.
    if (!target.closest(ANY_BUTTON)) return null;
    for (const [what, name] of BUTTONS) {
      const button = isIn(target, name) ? around(target, name) : null;
      if (button) return { what, button };
    }
    return null;
  },
  keys: ({ key, ctrlKey, metaKey }) => (key === "Enter" && (ctrlKey || metaKey) ? "send" : null),
};

export function watchIntents(doc: Document, signal: AbortSignal, intents: Intents): void {
  watchPresses(doc, signal, OUTLOOK, (what, target) => intents[what ?? "other"](target));
}
