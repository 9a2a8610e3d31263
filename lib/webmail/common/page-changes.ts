/**
 * The one observer of the page. Mail sites change their pages all the time, so what is told is only what changed: whoever listens
 * looks at that, never at the whole page again, and asks nothing that makes the browser lay the page out.
 */
export interface PageChanges {
  /** What was put into the page and is still in it, the outermost element of each; at first the whole document. */
  added: Element[];
  /** Elements of which a watched attribute changed, or which lost or gained something inside. */
  touched: Set<Element>;
}

export interface PageWatch {
  /** Calls back once with the whole document, then soon after each change, all changes since the last time together. */
  onChanges(listener: (changes: PageChanges) => void): void;
  /** Asks for a call in so many ms, also when nothing changes meanwhile. */
  soon(wait: number): void;
}

/** Two calls are at least this far apart, however busy the page is. */
const PACE_MS = 50;

/**
 * @param attributes those that come late and tell what something is; none that changes when things are only shown or hidden
 */
export function watchPage(doc: Document, signal: AbortSignal, attributes: readonly string[]): PageWatch {
  const listeners: ((changes: PageChanges) => void)[] = [];
  let added = new Set<Element>();
  let touched = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  const tell = () => {
    due = Number.POSITIVE_INFINITY;
    const changes = { added: outermost(added), touched };
    added = new Set();
    touched = new Set();
    for (const listener of listeners) {
      try {
        listener(changes);
      } catch (error) {
        // What one cannot read must not keep the others from seeing it.
        console.error(error);
      }
    }
  };
  const soon = (wait: number) => {
    if (signal.aborted || Date.now() + wait >= due) return;
    clearTimeout(timer);
    due = Date.now() + wait;
    timer = setTimeout(tell, wait);
  };
  const note = ({ type, target, addedNodes }: MutationRecord) => {
    if (target.nodeType === 1) touched.add(target as Element);
    if (type === "childList") for (const node of addedNodes) if (node.nodeType === 1) added.add(node as Element);
  };
  const observer = new MutationObserver((records) => {
    records.forEach(note);
    soon(PACE_MS);
  });
  observer.observe(doc, { childList: true, subtree: true, attributeFilter: [...attributes] });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    onChanges(listener) {
      listeners.push(listener);
      listener({ added: [doc.documentElement], touched: new Set() });
    },
    soon,
  };
}

/** Without those that are inside others, and those that have gone again. */
function outermost(elements: Set<Element>): Element[] {
  return [...elements].filter((element) => element.isConnected && !isInside(element, elements));
}

function isInside(element: Element, others: Set<Element>): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) if (others.has(around)) return true;
  return false;
}
