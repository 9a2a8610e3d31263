import { typeInto } from "../common/dom.ts";
import { sameWords, textOf } from "../common/dom-text.ts";
import { asOneChange, isUntouched, ownRange, putByHand, select } from "../common/own-words.ts";
import type { Overwrite } from "../webmail.ts";
import { find, findAll, isIn, SELECTORS } from "./selectors.ts";

/** The body of a form: its rich editor, or the plain text field where the user has chosen that. Both may be in the page. */
export function bodyOf(root: HTMLElement): HTMLElement | null {
  const rich = find(root, "body");
  const plain = find(root, "plainBody");
  return plain && (!rich || (isOff(rich, root) && !isOff(plain, root))) ? plain : rich;
}

/** Hidden by the form itself, and not because the whole form is folded away. */
function isOff(element: HTMLElement, root: HTMLElement): boolean {
  for (let one: HTMLElement | null = element; one && one !== root; one = one.parentElement) {
    if (getComputedStyle(one).display === "none") return true;
  }
  return false;
}

const isField = (node: Node | null): node is HTMLTextAreaElement => node?.nodeName === "TEXTAREA";

const QUOTED = SELECTORS.quoted.map(([css]) => css).join();
const SIGNATURE = SELECTORS.signature.map(([css]) => css).join();

/** What is not the parent's own to write: history, and a signature as it was: whoever clicks low in the form writes into it. */
function isKept(element: Element): boolean {
  return element.matches(SIGNATURE) ? isUntouched(element) : element.matches(QUOTED);
}

/** Sees the signatures as they are before anybody writes into them. */
export function noteSignatures(root: HTMLElement): void {
  for (const signature of findAll(root, "signature")) isUntouched(signature);
}

/** @returns own words, without signature and quoted history, and the quoted history */
export function readBody(root: HTMLElement): { text: string; quoted: string } {
  const body = bodyOf(root);
  if (!body) return { text: "", quoted: "" };
  if (isField(body)) return { text: body.value.trim(), quoted: "" };
  return { text: textOf(body, isKept), quoted: quotedIn(body) || quotedAside(root) };
}

function quotedIn(body: HTMLElement): string {
  const outermost = findAll(body, "quoted").filter((one) => !one.parentElement || !isIn(one.parentElement, "quoted"));
  return outermost.map((one) => textOf(one)).join("\n");
}

/** Gmail keeps folded history as HTML in a hidden field. */
function quotedAside(root: HTMLElement): string {
  const html = (find(root, "draftQuoted") as HTMLInputElement | null)?.value;
  if (!html) return "";
  try {
    return textOf(new DOMParser().parseFromString(html, "text/html").body);
  } catch {
    // The page's policy may forbid making a document from text; the history is then left out.
    return "";
  }
}

/** Puts the caret where the parent would go on writing: behind the own words. */
export function caretIntoBody(root: HTMLElement): void {
  const body = bodyOf(root);
  body?.focus();
  if (!body || isField(body)) return;
  const range = ownRange(body, isKept);
  range.collapse(false);
  select(range);
}

/**
 * @param text a line is a line
 * @returns what became of it, from what then stands there
 */
export function fillBody(
  root: HTMLElement,
  text: string,
  overwrite: Overwrite,
): "taken" | "occupied" | "missing" | "differs" {
  const body = bodyOf(root);
  if (!body) return "missing";
  const before = readBody(root);
  if (sameWords(before.text, text)) return "taken";
  if (before.text !== "" && overwrite === "never") return "occupied";
  const above = overwrite === "above" && before.text !== "";
  const goal = above ? `${text}\n\n${before.text}` : text;
  if (isField(body)) typeInto(body, goal);
  else put(body, above ? `${text}\n\n` : text, above);
  const after = readBody(root);
  return sameWords(after.text, goal) && sameWords(after.quoted, before.quoted) ? "taken" : "differs";
}

/** As typing would, so that the undo of site and browser take it back; by hand where the page does not allow that. */
function put(body: HTMLElement, text: string, above: boolean): void {
  const words = body.textContent;
  body.focus();
  const range = ownRange(body, isKept);
  if (above) range.collapse(true);
  select(range);
  asOneChange(body, () => body.ownerDocument.execCommand?.("insertText", false, text));
  if (body.textContent !== words) return;
  putByHand(body, range, text);
}
