import type { PageChanges } from "../common/page-changes.ts";
import { exchangeId } from "./ids.ts";
import { anyOf, around, find, findAll, isIn } from "./selectors.ts";

/**
 * The compose forms on the page: in the reading pane, in a conversation, in a window of their own, as the whole page. A form
 * is what has a body to write in inside one of Outlook's own form parts. The reading pane, the page that shows one message and
 * the boxes to search in have editors too, and are none.
 */

/** All that may be a part of a form, for the browser to find quickly among very many elements. */
const LIKELY = '[contenteditable="true"],input[id$="_SUBJECT"]';
const ROOTS = anyOf("composeRoot");
const MARKS = anyOf("composeMark");
/** Never a form as a whole. */
const PANE = `${anyOf("composePane")},body`;

/** @returns the forms that this change may have brought or made whole, known ones among them; looks at nothing else */
export function formsIn({ added, touched }: PageChanges): Set<HTMLElement> {
  const forms = new Set<HTMLElement | null>();
  for (const element of added) {
    for (const one of [element, ...element.querySelectorAll(LIKELY)]) if (one.matches(LIKELY)) forms.add(formOf(one));
  }
  for (const element of touched) if (element.isConnected) forms.add(formAround(element));
  forms.delete(null);
  return forms as Set<HTMLElement>;
}

/** The form that this element stands in, as Outlook marks its forms. */
export function formAround(element: Element): HTMLElement | null {
  const outer = around(element, "composeRoot");
  if (!outer) return null;
  // A window of its own may have both marks, one in the other: that is one form.
  const root = outer.querySelector<HTMLElement>(ROOTS) ?? outer;
  return bodyOf(root) ? root : null;
}

/** The form around a part of one, also where Outlook gives its root another name. */
function formOf(part: Element): HTMLElement | null {
  const known = formAround(part);
  if (known || !part.matches('[id^="editorParent_"] *, [role="group"] *, input')) return known;
  const root = nearest(part, (up) => up.querySelector(MARKS) !== null && bodyOf(up) !== null);
  // With a second subject in it, it is more than one form.
  return root && root.querySelectorAll('input[id$="_SUBJECT"]').length < 2 ? root : null;
}

/** The nearest element around `element`, short of the reading pane and the whole page, of which this holds. */
function nearest(element: Element, holds: (up: Element) => boolean): HTMLElement | null {
  let up = element.parentElement;
  while (up && !up.matches(PANE) && !holds(up)) up = up.parentElement;
  return up && !up.matches(PANE) && !up.querySelector(PANE) ? up : null;
}

/** The body of a form: recipients are written in editors of the same kind. */
export function bodyOf(root: ParentNode): HTMLElement | null {
  return findAll(root, "body").find((one) => !one.closest('[role="group"][id],[role="document"]')) ?? null;
}

/** Whether nothing of a form is left in what held one. */
export function isEmptied(root: HTMLElement): boolean {
  return bodyOf(root) === null;
}

/** @returns what Outlook's names of this form's fields begin with, `MSG_15127c3b5a0`; null while it has none */
export function prefixOf(root: HTMLElement): string | null {
  const named = find(root, "composeMark") ?? find(root, "row", "TO") ?? find(root, "row", "CC");
  return /^(MSG_[^_]+)_/.exec(named?.id ?? "")?.[1] ?? null;
}

/** Whether the form stands in a conversation, or has one below its words. */
export function isReply(root: HTMLElement): boolean {
  const body = bodyOf(root);
  return (body !== null && find(body, "history") !== null) || isIn(root, "composeThread");
}

/** @returns the conversation that a reply belongs to, as requests name it: the one it stands in, else the one selected in the list */
export function conversationOf(root: HTMLElement): string {
  const selected = root.ownerDocument.querySelectorAll<HTMLElement>('[data-convid][aria-selected="true"]');
  const named = root.closest<HTMLElement>("[data-convid]") ?? (selected.length === 1 ? selected[0] : undefined);
  return exchangeId(named?.dataset.convid ?? "");
}
