import type { App } from "../app.ts";
import { el, nest, nextId, onPress, show } from "../dom.ts";
import { RecipientField } from "./recipients.ts";
import type { ComposeSpec } from "./spec.ts";

/**
 * The recipients: open as rows (`.fX.aiL`), or folded into one line (`.aoD.hl`) when the focus is elsewhere. Cc and Bcc
 * are hidden until asked for.
 */
export class Recipients {
  readonly rows: HTMLElement;
  readonly summary: HTMLElement;
  readonly to: RecipientField;
  readonly cc: RecipientField;
  readonly bcc: RecipientField;
  readonly #app: App;
  readonly #line = el("div", { id: nextId(), class: "oL aDm" });

  constructor(app: App, spec: ComposeSpec, committed: (byScript: boolean) => void) {
    const { labels } = app;
    const inline = spec.kind === "inline";
    this.#app = app;
    this.to = new RecipientField(app, "to", labels.toField, inline, committed);
    this.cc = new RecipientField(app, "cc", labels.ccField, inline, committed);
    this.bcc = new RecipientField(app, "bcc", labels.bccField, inline, committed);
    this.summary = el("div", { id: nextId(), class: "aoD hl", tabindex: 1 }, this.#line, el("div", { class: "bgW" }));
    const openers = [this.#opener(this.cc, "pE", labels.addCc), this.#opener(this.bcc, "pB", labels.addBcc)];
    this.to.row.querySelector(".wO")?.append(el("div", { class: "aA6" }, el("span", {}, el("span", {}, ...openers))));
    const body = el("tbody", { class: "bze" }, this.to.row, this.cc.row, this.bcc.row);
    this.rows = el("div", { class: "fX aiL", id: nextId() }, el("table", { class: "GS", tabindex: -1 }, body));
    this.fill(spec);
    this.summary.addEventListener("focus", () => this.unfold(true));
    this.summary.addEventListener("click", () => this.unfold(true));
    this.rows.addEventListener("keydown", (event) => this.#keys(event));
    this.unfold(false);
  }

  fill({ to, cc, bcc }: Pick<ComposeSpec, "to" | "cc" | "bcc">): void {
    this.to.set(to);
    this.cc.set(cc);
    this.bcc.set(bcc);
    for (const field of [this.cc, this.bcc]) if (field.chips().length > 0) this.#reveal(field, false);
  }

  fields(): RecipientField[] {
    return [this.to, this.cc, this.bcc];
  }

  unfold(focus: boolean): void {
    show(this.rows, true);
    show(this.summary, false);
    if (focus) this.to.input.focus();
  }

  /** Folds the rows away, unless the switch says that they stay. */
  fold(): void {
    if (!this.#app.view.switches.foldRecipients) return;
    const people = this.fields().flatMap((field) => field.chips());
    const spans = people.flatMap((person, i) => [
      i > 0 ? ", " : "",
      el(
        "span",
        { email: person.address, "data-hovercard-id": person.address, translate: "no" },
        person.name || person.address,
      ),
    ]);
    this.#line.classList.toggle("az9", people.length > 0);
    this.#line.replaceChildren(...(people.length > 0 ? spans : [this.#app.labels.recipients]));
    show(this.rows, false);
    show(this.summary, true);
  }

  #opener(field: RecipientField, mark: string, tip: string): HTMLElement {
    const word = field.name === "cc" ? this.#app.labels.ccField : this.#app.labels.bccField;
    const attributes = { class: `aB gQ ${mark}`, role: "link", tabindex: 1, "data-tooltip": tip, "aria-label": tip };
    const opener = el("span", { id: nextId(), ...attributes }, word);
    onPress(opener, () => this.#reveal(field, true));
    show(field.row, false);
    return opener;
  }

  #reveal(field: RecipientField, focus: boolean): void {
    show(field.row, true);
    const opener = this.to.row.querySelector<HTMLElement>(field.name === "cc" ? ".pE" : ".pB");
    if (opener) show(opener, false);
    if (focus) field.input.focus();
  }

  #keys(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || !event.shiftKey) return;
    const field = event.code === "KeyC" ? this.cc : event.code === "KeyB" ? this.bcc : null;
    if (field) this.#reveal(field, true);
  }
}

/** The table that an inline reply keeps its rows in. */
export function inlineShell(rows: HTMLElement): HTMLElement {
  const cell = el("td", { class: "Iy" }, rows);
  const table = el("table", { class: "aoP", role: "presentation" }, el("tbody", {}, el("tr", {}, cell)));
  return nest([""], table);
}
