/**
 * What we put on a mail page: elements of ours in closed shadow roots, so that the page neither reads nor styles them.
 * The page's scripts still see the host element: it carries no text and no data of the case.
 */

/** Marks every host of ours, so that a newer content script can take away what an older one left. */
const MARK = "data-in-writing";

/** What this script has made: a newer one's things look the same and are not its own. */
const made = new WeakSet<Element>();

export interface Shell {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * @param name what it is, for our own finding: "button", "composer"
 * @param css styles of the shadow root
 */
export function makeShell(doc: Document, name: string, css: string): Shell {
  const host = doc.createElement("span");
  host.setAttribute(MARK, name);
  made.add(host);
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** Takes away every element of ours on the page: after an update the old script cannot do it itself. */
export function clearShells(doc: Document): void {
  for (const host of doc.querySelectorAll(`[${MARK}]`)) host.remove();
}

/** Takes away what this script has put on the page, and nothing of a newer one's. */
export function clearOwnShells(doc: Document): void {
  for (const host of doc.querySelectorAll(`[${MARK}]`)) if (made.has(host)) host.remove();
}
