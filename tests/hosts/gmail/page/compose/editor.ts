import { escapeHtml } from "../../mail/text.ts";
import type { App } from "../app.ts";
import { el, nextId, setHtml } from "../dom.ts";
import { UndoStack } from "./undo.ts";

/** What a fresh body holds: a line to type in, and the signature below it. */
function blankBody(signature: string | undefined): string {
  if (!signature) return "<br>";
  const lines = signature.split("\n").map((line) => `<div>${escapeHtml(line)}</div>`);
  return (
    '<div><br></div><br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br>' +
    `<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">${lines.join("")}</div></div>`
  );
}

/** The body: `.Am[g_editable=true][role=textbox][contenteditable=true]`. */
export class Editor {
  readonly node: HTMLElement;
  readonly #undo: UndoStack | null;

  /** @param html what it opens with; null for a fresh one */
  constructor(app: App, html: string | null, changed: () => void) {
    this.node = el("div", {
      id: nextId(),
      class: "Am Al editable LW-avf tS-tW",
      hidefocus: "true",
      "aria-label": app.labels.body,
      g_editable: "true",
      role: "textbox",
      "aria-multiline": "true",
      style: "direction: ltr;",
      tabindex: 1,
      spellcheck: "true",
      contenteditable: "true",
    });
    app.ownFields.add(this.node);
    setHtml(this.node, html === null ? blankBody(app.view.account.signature) : unwrap(html));
    this.#undo = app.view.switches.ownUndo ? new UndoStack(this.node) : null;
    this.node.addEventListener("focus", () => document.execCommand("defaultParagraphSeparator", false, "div"));
    this.node.addEventListener("input", (event) => {
      this.#undo?.noticed(event);
      changed();
    });
    this.node.addEventListener("keydown", (event) => this.#keys(event, changed));
  }

  /** As it goes over the wire. */
  html(): string {
    return `<div dir="ltr">${this.node.innerHTML}</div>`;
  }

  /** Other words, put in by the page itself. */
  set(html: string): void {
    setHtml(this.node, unwrap(html));
  }

  /** Puts history below the own words, in sight from now on. */
  append(html: string): void {
    const holder = el("div");
    setHtml(holder, html);
    this.node.append(...holder.childNodes);
  }

  focus(): void {
    this.node.focus();
    const range = document.createRange();
    range.setStart(this.node, 0);
    range.collapse(true);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }

  #keys(event: KeyboardEvent, changed: () => void): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    const redo = key === "y" || event.shiftKey;
    if (!(redo ? this.#undo?.redo() : this.#undo?.undo())) return;
    event.preventDefault();
    changed();
  }
}

/** Takes the one wrapper off that `html()` puts on. */
function unwrap(html: string): string {
  const inner = /^<div dir="ltr">([\s\S]*)<\/div>$/.exec(html)?.[1];
  return inner ?? html;
}
