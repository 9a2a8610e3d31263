import type { Address } from "../../types.ts";
import type { App } from "../app.ts";
import { el, nest, nextId } from "../dom.ts";
import { hoverCard } from "../hostility/hoverCard.ts";
import { say } from "../labels.ts";
import { isAddress, readAddresses } from "./addresses.ts";
import { chip } from "./chip.ts";
import { oldChip, oldField } from "./old-recipients.ts";

export type FieldName = "to" | "cc" | "bcc";

/** One row of recipients. Text becomes a chip on paste, comma, Enter or blur; what did not is sent all the same. */
export class RecipientField {
  readonly name: FieldName;
  readonly row: HTMLTableRowElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  readonly #list: HTMLElement;
  readonly #app: App;
  readonly #committed: (byScript: boolean) => void;
  #people: Address[] = [];

  /** @param committed called after recipients were added by the user or a script, not by `set` */
  constructor(app: App, name: FieldName, label: string, inline: boolean, committed: (byScript: boolean) => void) {
    this.#app = app;
    this.name = name;
    this.#committed = committed;
    const old = app.view.switches.oldRecipients;
    const words = say(app.labels.recipientsOf, label);
    this.input = old ? oldField(name, words) : field(words);
    app.ownFields.add(this.input);
    const list = { role: "listbox", "aria-label": label, class: "afp" };
    this.#list = el("div", old ? { class: "vR-list" } : list, nest(["afx", "aGb"], this.input));
    this.#listen(this.input);
    const holder = old ? this.#list : newHolder(name, inline, this.#list);
    this.row = this.#rowOf(label, holder);
  }

  #rowOf(label: string, holder: HTMLElement): HTMLTableRowElement {
    const words = el("span", { class: "gO aQY", role: "link", tabindex: 1 }, label);
    const cell = el("td", { class: "eV" }, nest(["oj", "wO nr"], holder));
    const row = el("tr", { class: "bzf" }, el("td", { class: "ok" }, words), cell);
    words.addEventListener("click", () => this.input.focus());
    cell.addEventListener("click", (event) => {
      if (event.target === this.#list || event.target === holder) this.input.focus();
    });
    return row;
  }

  /** Chips, then what is typed but no chip yet. */
  values(): Address[] {
    return [...this.#people, ...readAddresses(this.input.value)];
  }

  chips(): Address[] {
    return this.#people;
  }

  wrong(): string | undefined {
    return this.values().find((person) => !isAddress(person.address))?.address;
  }

  set(people: Address[]): void {
    this.#people = people.map((one) => ({ ...one, name: one.name || this.#app.nameOf(one.address) }));
    const { switches } = this.#app.view;
    const chips = this.#people.map((person) => {
      const remove = () => this.#remove(person);
      return switches.oldRecipients
        ? oldChip(person, this.name, remove)
        : chip(person, this.#app.labels.removeChip, remove);
    });
    const rest = this.#list.lastElementChild;
    this.#list.replaceChildren(...chips, ...(rest ? [rest] : []));
  }

  #remove(person: Address): void {
    this.set(this.#people.filter((one) => one !== person));
  }

  #commit(text: string, byScript: boolean): void {
    this.input.value = "";
    const added = readAddresses(text).filter((one) => !this.#people.some((had) => had.address === one.address));
    if (added.length === 0) return;
    this.set([...this.#people, ...added]);
    this.#committed(byScript);
    if (byScript) hoverCard(this.#app, this.#people.at(-1), this.input);
  }

  #listen(input: HTMLElement & { value: string }): void {
    input.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text === "" || (this.#app.view.switches.ignoresPaste && !event.isTrusted)) return;
      event.preventDefault();
      this.#commit(input.value + text, !event.isTrusted);
    });
    input.addEventListener("input", (event) => {
      if (/[,;]\s*$/.test(input.value)) this.#commit(input.value, !event.isTrusted);
    });
    input.addEventListener("blur", (event) => this.#commit(input.value, !event.isTrusted));
    input.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.keyCode === 13) {
        event.preventDefault();
        this.#commit(input.value, !event.isTrusted);
      } else if (event.key === "Backspace" && input.value === "") this.set(this.#people.slice(0, -1));
    });
  }
}

function newHolder(name: FieldName, inline: boolean, list: HTMLElement): HTMLElement {
  return el("div", { class: "anm", name }, nest([...(inline ? ["aUy"] : []), "aH9", "", "", ""], list));
}

function field(label: string): HTMLInputElement {
  return el("input", {
    id: nextId(),
    "peoplekit-id": "BbVjBd",
    class: "agP aFw",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
    tabindex: 1,
    size: 20,
  });
}
