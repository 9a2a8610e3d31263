import { setHtml } from "../dom.ts";

/** Keystrokes this close together are taken back at once. */
const TOGETHER_MS = 700;

/**
 * The page's own undo for a body. It learns of changes from `input` events only: what a script changes without one is
 * lost when an earlier state is put back, and what it never saw it cannot take back.
 */
export class UndoStack {
  readonly #node: HTMLElement;
  #states: string[];
  #undone: string[] = [];
  #last = 0;

  constructor(node: HTMLElement) {
    this.#node = node;
    this.#states = [node.innerHTML];
  }

  /** To be called at each `input` event of the body. */
  noticed(event: Event): void {
    const { inputType: type, data } = event instanceof InputEvent ? event : { inputType: "", data: "" };
    if (type.startsWith("history")) {
      this.#states = [this.#node.innerHTML];
      return;
    }
    this.#undone = [];
    const typing = type === "insertText" && data?.length === 1 && event.timeStamp - this.#last < TOGETHER_MS;
    if (typing && this.#states.length > 1) this.#states.pop();
    this.#last = type === "insertText" ? event.timeStamp : 0;
    this.#states.push(this.#node.innerHTML);
  }

  /** @returns whether there was something to take back */
  undo(): boolean {
    const top = this.#states.pop();
    const before = this.#states.at(-1);
    if (top === undefined || before === undefined) {
      if (top !== undefined) this.#states.push(top);
      return false;
    }
    this.#undone.push(top);
    this.#put(before);
    return true;
  }

  redo(): boolean {
    const next = this.#undone.pop();
    if (next === undefined) return false;
    this.#states.push(next);
    this.#put(next);
    return true;
  }

  #put(html: string): void {
    this.#last = 0;
    setHtml(this.#node, html);
    const range = document.createRange();
    range.selectNodeContents(this.#node);
    range.collapse(false);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
}
