import { until } from "../common/dom.ts";
import { sameWords } from "../common/dom-text.ts";
import { lines, ownRange, putByHand, select } from "../common/own-words.ts";
import type { FieldOutcome, Overwrite } from "../webmail.ts";
import { isKept, readBody } from "./body.ts";
import { bodyOf } from "./composes.ts";

/** A paste is taken in a moment later. */
const PASTE_MS = 1000;

/**
 * @param root gives the form as it is now
 * @param text a line is a line
 * @returns what became of it, from what then stands there
 */
export async function fillBody(
  root: () => HTMLElement,
  text: string,
  overwrite: Overwrite,
): Promise<FieldOutcome["outcome"]> {
  if (!bodyOf(root())) return "missing";
  const before = readBody(root());
  if (sameWords(before.text, text)) return "taken";
  if (before.text !== "" && overwrite === "never") return "occupied";
  const above = overwrite === "above" && before.text !== "";
  await put(root, above ? `${text}\n` : text, above);
  const after = readBody(root());
  const goal = above ? `${text}\n\n${before.text}` : text;
  return sameWords(after.text, goal) && sameWords(after.quoted, before.quoted) ? "taken" : "differs";
}

/** As typing or pasting would, so that the undo of site and browser take it back; by hand where the page allows neither. */
async function put(root: () => HTMLElement, text: string, above: boolean): Promise<void> {
  const words = bodyOf(root())?.innerHTML;
  const changed = () => bodyOf(root())?.innerHTML !== words;
  for (const way of [byCommand, byPaste, byHand]) {
    const body = bodyOf(root());
    if (!body) return;
    body.focus();
    const range = ownRange(body, isKept);
    if (above) range.collapse(true);
    select(range);
    way(body, text, range);
    if (await until(root(), changed, way === byPaste ? PASTE_MS : 0)) return;
  }
}

/** HTML of nothing but lines of text. */
function htmlOf(doc: Document, text: string): string {
  const holder = doc.createElement("div");
  holder.append(lines(doc, text));
  return holder.innerHTML;
}

function byCommand(body: HTMLElement, text: string): void {
  asOneStep(body, () => {
    try {
      body.ownerDocument.execCommand?.("insertHTML", false, htmlOf(body.ownerDocument, text));
    } catch {
      // A page may forbid making elements from text; then it is pasted.
    }
  });
}

function byPaste(body: HTMLElement, text: string): void {
  const data = new DataTransfer();
  data.setData("text/html", htmlOf(body.ownerDocument, text));
  data.setData("text/plain", text);
  body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}

function byHand(body: HTMLElement, text: string, range: Range): void {
  asOneStep(body, () => putByHand(body, range, text));
}

/**
 * Outlook's editor (roosterjs) keeps an undo of its own: what stands in the body at keys, presses and pastes, and at the end of
 * words that an input method has composed. Told of such an end before and after, it has both states, and its undo goes from
 * one to the other. Without it, it would go back to before the parent's last words.
 */
function asOneStep(body: HTMLElement, change: () => void): void {
  const noted = () => body.dispatchEvent(new CompositionEvent("compositionend"));
  noted();
  change();
  noted();
}
