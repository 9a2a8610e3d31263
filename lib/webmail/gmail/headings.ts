import { anyOf, around } from "./selectors.ts";

const MESSAGE = anyOf("message");

/**
 * Which thread's heading stands over a message: the one in the nearest thing around it that holds any. Views that were left
 * stay in the page, and a pane stands in the same view as a list. What a heading stands in is noted once, so that nothing
 * is searched for it later.
 */
export class Headings {
  readonly #within = new WeakMap<Element, HTMLElement>();

  /** Takes note of a heading that is in the page; one in somebody's mail is none. */
  add(heading: HTMLElement): void {
    if (heading.closest(MESSAGE)) return;
    for (let up = heading.parentElement; up; up = up.parentElement) this.#within.set(up, heading);
  }

  /** @returns null while there is none; never one of another view */
  of(message: HTMLElement): HTMLElement | null {
    const end = around(message, "main");
    for (let up = message.parentElement; up; up = up === end ? null : up.parentElement) {
      const heading = this.#within.get(up);
      if (heading && up.contains(heading)) return heading;
    }
    return null;
  }
}
