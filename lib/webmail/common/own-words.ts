/** Writing into an editor of a mail site as its user would, whichever site. */

/** Words as they were when first seen. */
const asSeen = new WeakMap<Element, string>();

/** @returns whether this element (a signature) still says what it said when this was first asked of it */
export function isUntouched(element: Element): boolean {
  const words = element.textContent;
  if (!asSeen.has(element)) asSeen.set(element, words);
  return asSeen.get(element) === words;
}

/**
 * What of the body is the parent's to write in: from its first word or line to its last word before what is not.
 * @param isKept what is not the parent's own: signature and history
 */
export function ownRange(body: HTMLElement, isKept: (element: Element) => boolean): Range {
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  range.collapse(true);
  const walker = body.ownerDocument.createTreeWalker(body, 5);
  let first = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 1 && isKept(node as Element)) break;
    const solid = node.nodeType === 3 ? node.nodeValue?.trim() !== "" : /^(IMG|HR|TABLE)$/.test(node.nodeName);
    if (!solid && node.nodeName !== "BR") continue;
    if (first) range.setStartBefore(node);
    if (first) range.collapse(true);
    first = false;
    if (solid) range.setEndAfter(node);
  }
  return range;
}

/** Selects this, as a mouse would. */
export function select(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Chromium tells of each line put in, after all of them stand there. A page that keeps its own undo would make a step of
 * each: so only the first event with a new state goes through.
 */
export function asOneChange(body: HTMLElement, change: () => void): void {
  let told = body.innerHTML;
  const once = (event: Event) => {
    if (told === body.innerHTML) event.stopImmediatePropagation();
    told = body.innerHTML;
  };
  body.ownerDocument.addEventListener("input", once, true);
  change();
  body.ownerDocument.removeEventListener("input", once, true);
}

/** Puts text in the place of a range by hand, a `<div>` a line, and tells the editor as of a paste. */
export function putByHand(body: HTMLElement, range: Range, text: string): void {
  range.deleteContents();
  range.insertNode(lines(body.ownerDocument, text));
  body.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}

/** @returns a `<div>` a line, with text in it and nothing else */
export function lines(doc: Document, text: string): DocumentFragment {
  const fragment = doc.createDocumentFragment();
  for (const line of text.split("\n")) {
    const div = doc.createElement("div");
    div.append(line === "" ? doc.createElement("br") : line);
    fragment.append(div);
  }
  return fragment;
}
