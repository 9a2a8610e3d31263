import type { PageChanges } from "../common/page-changes.ts";
import { anyOf, around } from "./selectors.ts";

/**
 * The compose forms on the page: docked, full screen, popped out, inline. A form is what has a body to write in and
 * one of the hidden fields of Gmail's forms, so that other editors of the page (a signature in the settings) are none.
 */

const RICH = anyOf("body");
const BODIES = `${RICH},${anyOf("plainBody")}`;
const MARKS = anyOf("composeMark");
const PARTS = `${BODIES},${MARKS}`;
/** All that may be a part, for the browser to find quickly among very many elements. */
const LIKELY = "input,textarea,[contenteditable],[g_editable]";

/** @returns the forms that this change may have brought or made whole, known ones among them; looks at nothing else */
export function formsIn({ added, touched }: PageChanges): Set<HTMLElement> {
  const forms = new Set<HTMLElement | null>();
  for (const element of added) {
    for (const one of [element, ...element.querySelectorAll(LIKELY)]) if (one.matches(PARTS)) forms.add(formOf(one));
  }
  for (const element of touched) if (element.isConnected) forms.add(formAround(element));
  forms.delete(null);
  return forms as Set<HTMLElement>;
}

/** The form that this element stands in, as Gmail marks its forms. */
export function formAround(element: Element): HTMLElement | null {
  const root = around(element, "composeRoot");
  return root?.querySelector(BODIES) && root.querySelector(MARKS) ? root : null;
}

/** Whether nothing of a form is left in what held one. */
export function isEmptied(root: HTMLElement): boolean {
  return root.querySelector(PARTS) === null;
}

/** The form around a part of one, also where Gmail marks its forms in a way that we do not know. */
function formOf(part: Element): HTMLElement | null {
  const known = formAround(part);
  if (known) return known;
  const body = part.matches(BODIES) ? part : nearest(part, BODIES)?.querySelector(BODIES);
  const root = body ? nearest(body, MARKS) : null;
  // With a second body in it, it is more than one form, and the mark is another's.
  return root && root.querySelectorAll(RICH).length < 2 ? root : null;
}

/** The nearest element around `element`, short of the whole page, that holds such a one. */
function nearest(element: Element, css: string): HTMLElement | null {
  let up = element.parentElement;
  while (up && !up.querySelector(css)) up = up.parentElement;
  return up === element.ownerDocument.body || up === element.ownerDocument.documentElement ? null : up;
}
