import { around, find, findAll } from "./selectors.ts";

/**
 * The compose forms on the page: docked, full screen, popped out, inline. A form is what has a body to write in and
 * one of the hidden fields of Gmail's forms, so that other editors of the page (a signature in the settings) are none.
 */
export function composeRoots(doc: Document): HTMLElement[] {
  const bodies = [...findAll(doc, "body"), ...findAll(doc, "plainBody")];
  const roots = bodies.map((body) => around(body, "composeRoot") ?? withMark(body));
  return [...new Set(roots)].filter((root) => root !== null && find(root, "composeMark") !== null) as HTMLElement[];
}

/** The nearest element around the body that has the marks of a form and a button to send it. */
function withMark(body: HTMLElement): HTMLElement | null {
  let element = body.parentElement;
  while (element && !(find(element, "composeMark") && find(element, "send"))) element = element.parentElement;
  return element === body.ownerDocument.body ? null : element;
}
