import { textOf } from "../common/dom-text.ts";
import { isUntouched, ownRange, select } from "../common/own-words.ts";
import { bodyOf } from "./composes.ts";
import { anyOf, find, findAll } from "./selectors.ts";

const SIGNATURE = anyOf("signature");
/** What is not the parent's own to write in: all from where earlier mail begins, and from the end that Outlook sets. */
const END = `${anyOf("ownEnd")},${anyOf("history")}`;

/** A signature as it was: whoever clicks low in the form writes into it. */
const isSignature = (element: Element) => element.matches(SIGNATURE) && isUntouched(element);

/** Signature, and all from where the parent's own words end. */
export const isKept = (element: Element) => element.matches(END) || isSignature(element);

/** Sees the signatures as they are before anybody writes into them. */
export function noteSignatures(root: HTMLElement): void {
  for (const signature of findAll(root, "signature")) isUntouched(signature);
}

/** @returns own words, without signature and quoted history, and the quoted history */
export function readBody(root: HTMLElement): { text: string; quoted: string } {
  const body = bodyOf(root);
  if (!body) return { text: "", quoted: "" };
  const history = find(body, "history");
  const quoted = history ? [history, ...following(history, body)] : [];
  return {
    text: textOf(body, isSignature, history),
    quoted: quoted
      .map((node) => textOf(node))
      .join("\n")
      .trim(),
  };
}

/** All nodes behind `node` inside `body`, the outermost of each. */
function following(node: Node, body: Node): Node[] {
  const nodes: Node[] = [];
  for (let around: Node | null = node; around && around !== body; around = around.parentNode) {
    for (let next = around.nextSibling; next; next = next.nextSibling) nodes.push(next);
  }
  return nodes;
}

/** Puts the caret where the parent would go on writing: behind the own words. */
export function caretIntoBody(root: HTMLElement): void {
  const body = bodyOf(root);
  if (!body) return;
  body.focus();
  const range = ownRange(body, isKept);
  range.collapse(false);
  select(range);
}
