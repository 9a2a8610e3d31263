import { htmlToText, textToHtml } from "../../mail/text.ts";
import type { App } from "../app.ts";
import { el, show } from "../dom.ts";
import { Editor } from "./editor.ts";

/** What holds the words: the editor (`.Au .Am`), or in plain-text mode a field beside it (`.As .At textarea`). */
export class Body {
  readonly cell: HTMLElement;
  readonly rich: Editor;
  readonly text: HTMLTextAreaElement;
  readonly #around: { rich: HTMLElement; text: HTMLElement };
  readonly #changed: () => void;
  plain = false;

  /** @param html what it opens with, text when `plain`; null for a fresh one */
  constructor(app: App, html: string | null, plain: boolean, changed: () => void) {
    this.#changed = changed;
    this.rich = new Editor(app, plain && html !== null ? textToHtml(html) : html, changed);
    this.text = el("textarea", { class: "Ak aXjCH", "aria-label": app.labels.body, form: "nosend", tabindex: 1 });
    app.ownFields.add(this.text);
    this.text.addEventListener("input", changed);
    const text = el("div", { class: "Ar As" }, el("div", { class: "At" }, this.text));
    const rich = el("div", { class: "Ar Au" }, this.rich.node);
    this.#around = { rich, text };
    this.cell = el("td", { class: "Ap" }, text, rich);
    this.#show(plain, html ?? htmlToText(this.rich.html()));
  }

  get nodes(): HTMLElement[] {
    return [this.rich.node, this.text];
  }

  /** As it goes over the wire: HTML, or plain text without a tag. */
  html(): string {
    return this.plain ? this.text.value : this.rich.html();
  }

  /** What somebody has written in another place. */
  set(html: string): void {
    if (this.plain) this.text.value = htmlToText(html);
    else this.rich.set(html);
  }

  append(html: string): void {
    if (this.plain) this.text.value += `\n${htmlToText(html)}`;
    else this.rich.append(html);
  }

  focus(): void {
    if (this.plain) this.text.focus();
    else this.rich.focus();
  }

  /** Between plain text and rich; what stands there goes along. */
  toggle(): void {
    const words = this.plain ? this.text.value : htmlToText(this.rich.html());
    if (this.plain) this.rich.set(textToHtml(words));
    this.#show(!this.plain, words);
    this.#changed();
    this.focus();
  }

  #show(plain: boolean, words: string): void {
    this.plain = plain;
    this.text.value = plain ? words : "";
    if (plain) this.rich.node.replaceChildren(el("br"));
    show(this.#around.text, plain);
    show(this.#around.rich, !plain);
  }
}
