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

/** A press makes several events; those this close together are one, unless a new press has begun in between. */
const ONE_PRESS_MS = 400;

/** Gmail's buttons act when the mouse button is let go, so that is when a send has to be seen; a click may come alone. */
export function watchIntents(doc: Document, signal: AbortSignal, intents: Intents): void {
  let pressed: Element | null = null;
  let last: { what: keyof Intents; at: number } | null = null;
  const act = (event: Event, target: Element, what = intentOf(target)) => {
    const same = last && (last.what === what || what === "other") && event.timeStamp - last.at < ONE_PRESS_MS;
    if (same) return;
    last = { what, at: event.timeStamp };
    intents[what](target);
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K], target: Element) => void,
  ) =>
    doc.addEventListener(
      type,
      (event) => {
        if (event.target && (event.target as Node).nodeType === 1) listener(event, event.target as Element);
      },
      { capture: true, signal },
    );
  listen("mousedown", (_, target) => {
    pressed = button(target);
    last = null;
  });
  listen("mouseup", (event, target) => {
    if (event.button === 0 && pressed !== null && button(target) === pressed) act(event, target);
  });
  listen("click", (event, target) => act(event, target));
  listen("keydown", (event, target) => {
    if (event.isComposing || event.repeat) return;
    last = null;
    const enter = event.key === "Enter";
    if (enter && (event.ctrlKey || event.metaKey)) act(event, target, "send");
    else if (enter || event.key === " ") act(event, target);
    else if (event.key.toLowerCase() === "d" && event.shiftKey && (event.ctrlKey || event.metaKey))
      intents.discard(target);
    else intents.other(target);
  });
}

const BUTTONS = [
  ["undo", "undo"],
  ["schedule", "schedule"],
  ["discard", "discard"],
  ["send", "send"],
  ["send", "sendAndArchive"],
] as const;

const ANY_BUTTON = BUTTONS.map(([, name]) => anyOf(name)).join();

function intentOf(target: Element): keyof Intents {
  // Nearly all that is pressed are spaces between words.
  if (!target.closest(ANY_BUTTON)) return "other";
  return BUTTONS.find(([, name]) => isIn(target, name))?.[0] ?? "other";
}

function button(target: Element): Element | null {
  for (const [, name] of BUTTONS) if (isIn(target, name)) return around(target, name);
  return null;
}
