/** Small tools on the page that know nothing of the site. */

/** Two looks at the page are at least this far apart, however busy it is. */
const PACE_MS = 50;

/**
 * Calls back at once, then soon after anything changed under `root`, never more often than the pace.
 * @returns asks for a call in so many milliseconds, or as soon as the pace allows
 */
export function whenChanged(root: Node, signal: AbortSignal, callback: () => void): (wait?: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  const soon = (wait = PACE_MS) => {
    if (signal.aborted || Date.now() + wait >= due) return;
    clearTimeout(timer);
    due = Date.now() + wait;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      callback();
    }, wait);
  };
  const observer = new MutationObserver(() => soon());
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ["class", "style", "value", "title", "data-message-id", "data-legacy-message-id"],
  });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  callback();
  return soon;
}

/**
 * Waits for a fact on the page, looking again whenever something changes.
 * @returns true as soon as the fact holds, false when it does not within `cap` milliseconds
 */
export function until(root: Node, fact: () => boolean, cap: number): Promise<boolean> {
  if (fact()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(fact());
    };
    const observer = new MutationObserver(() => {
      if (fact()) done();
    });
    const timer = setTimeout(done, cap);
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}

/** Whether the element is in the page and not hidden by itself or by what is around it. Asks for styles, not for layout. */
export function isShown(element: Element): boolean {
  return element.checkVisibility();
}

/** Puts a value into a field as typing would, so that the browser's undo knows of it. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.select();
  const taken = field.ownerDocument.execCommand?.("insertText", false, text);
  if (taken && field.value === text) return;
  writeInto(field, text);
}

/** Puts a value into a field below the page's own scripts: React keeps watch over `value` and would take no notice, then put its own back. */
export function writeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value") ?? {};
  if (set) set.call(field, text);
  else field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
