/** A press makes several events; those this close together are one, unless a new press has begun in between. */
const ONE_PRESS_MS = 400;

/** What a site's own buttons and keys ask for. */
export interface SiteButtons<What extends string> {
  /** The button that this stands in, and what it asks for; null for anything else. Asked at every press and every key. */
  at(target: Element): { what: What; button: Element } | null;
  /** What these keys ask for wherever they are pressed; null for nothing of their own. */
  keys(event: KeyboardEvent): What | null;
}

/**
 * Sees what the user's own hand asks of the page before the page acts, and neither stops nor slows it. Some buttons act when
 * the mouse button is let go, so that is when a press has to be seen; a click may come alone.
 * @param told what was asked for, once a press; null when anything else was pressed
 */
export function watchPresses<What extends string>(
  doc: Document,
  signal: AbortSignal,
  { at, keys }: SiteButtons<What>,
  told: (what: What | null, target: Element) => void,
): void {
  let pressed: Element | null = null;
  let last: { what: What | null; at: number } | null = null;
  const act = (event: Event, target: Element, what = at(target)?.what ?? null) => {
    const same = last && (last.what === what || what === null) && event.timeStamp - last.at < ONE_PRESS_MS;
    if (same) return;
    last = { what, at: event.timeStamp };
    told(what, target);
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
    pressed = at(target)?.button ?? null;
    last = null;
  });
  listen("mouseup", (event, target) => {
    if (event.button === 0 && pressed !== null && at(target)?.button === pressed) act(event, target);
  });
  listen("click", (event, target) => act(event, target));
  listen("keydown", (event, target) => {
    if (event.isComposing || event.repeat) return;
    last = null;
    const what = keys(event);
    if (what !== null) act(event, target, what);
    else if (event.key === "Enter" || event.key === " ") act(event, target);
    else told(null, target);
  });
}
