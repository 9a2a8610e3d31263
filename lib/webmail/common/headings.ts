/**
 * Which thread's heading stands over a message: the one in the nearest thing around it that holds any. Views that were left
 * stay in the page, and a pane stands in the same view as a list. What a heading stands in is noted once, so that nothing
 * is searched for it later.
 */
export class Headings {
  readonly #within = new WeakMap<Element, HTMLElement>();
  readonly #message: string;
  readonly #endOf: (message: HTMLElement) => HTMLElement | null;

  /**
   * @param message what a message is found by: a heading in somebody's mail is none
   * @param endOf what a message's heading stands in at the furthest
   */
  constructor(message: string, endOf: (message: HTMLElement) => HTMLElement | null) {
    this.#message = message;
    this.#endOf = endOf;
  }

  /** Takes note of a heading that is in the page. */
  add(heading: HTMLElement): void {
    if (heading.closest(this.#message)) return;
    for (let up = heading.parentElement; up; up = up.parentElement) this.#within.set(up, heading);
  }

  /** @returns null while there is none; never one of another view */
  of(message: HTMLElement): HTMLElement | null {
    const end = this.#endOf(message);
    for (let up = message.parentElement; up; up = up === end ? null : up.parentElement) {
      const heading = this.#within.get(up);
      if (heading && up.contains(heading)) return heading;
    }
    return null;
  }
}
