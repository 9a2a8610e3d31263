import type { ShownMessage } from "../webmail.ts";
import type { PageChanges } from "./page-changes.ts";

/** What both sites' watchers of messages have in common. */

/** A mail page may stay open for weeks: of so many messages it is known that they were reported. */
const REMEMBERED = 1000;

/** Each message is reported once; and again when the page has come to say more of it, or other words stand over it. */
export class ShownOnce {
  /** How much was known of a message when it was reported, and what its heading said. */
  readonly #reported = new Map<string, [facts: number, over: string]>();
  readonly #places = new WeakSet<HTMLElement>();

  /**
   * @param key names the message while the page lives
   * @param more facts that do not stand in the message
   * @returns whether it is to be reported: for what is new of it, or since the place for an offer has been built anew, and what
   *   stood in it is gone
   */
  isNews(message: ShownMessage, key: string, more: number): boolean {
    const { ids, subject, place } = message;
    const [before, said] = this.#reported.get(key) ?? [0];
    const facts = factsIn(message) + more;
    const over = `${ids.thread} ${subject}`;
    const news = facts > before || (facts === before && over !== said);
    if (!news && (!place || this.#places.has(place))) return false;
    if (this.#reported.size >= REMEMBERED) this.#reported.delete(this.#reported.keys().next().value ?? "");
    this.#reported.set(key, [Math.max(facts, before), over]);
    if (place) this.#places.add(place);
    return true;
  }
}

/** How much is known of a message; only grows while the site fills it in. */
function factsIn({ ids, from, to, cc, subject, text, quoted, attachments, when, own }: ShownMessage): number {
  const known = [from.address, subject, text, quoted, when.instant, own].filter(Boolean).length;
  return known + Object.keys(ids).length + to.length + cc.length + attachments.length;
}

/** What of this kind has come, or has changed inside. */
export function changed({ added, touched }: PageChanges, css: string): Set<HTMLElement> {
  const inside = added.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
  const outside = [...added, ...touched].flatMap((element) => element.closest<HTMLElement>(css) ?? []);
  return new Set([...inside, ...outside]);
}
