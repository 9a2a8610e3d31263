import type { App } from "../app.ts";
import { CLEARDOT, el, nest, nextId, show } from "../dom.ts";
import { composeLog } from "../jslog.ts";
import { Editor } from "./editor.ts";
import { inlineShell, Recipients } from "./fold.ts";
import { HiddenInputs } from "./hidden.ts";
import type { ComposeSpec } from "./spec.ts";
import { type ToolbarActs, toolbarRow, toolbarTable } from "./toolbar.ts";

/** The parts of one compose form. `root` is `div.M9`. */
export interface Form {
  root: HTMLElement;
  form: HTMLFormElement;
  recipients: Recipients;
  subject: HTMLInputElement;
  editor: Editor;
  hidden: HiddenInputs;
  /** The button that shows trimmed history. */
  trimmed: HTMLElement;
}

export interface FormActs extends ToolbarActs {
  changed(): void;
  committed(byScript: boolean): void;
}

function subjectField(app: App, spec: ComposeSpec): { line: HTMLElement; input: HTMLInputElement } {
  const label = app.labels.subject;
  const attributes = { class: "aoT", autocomplete: "off", spellcheck: "true", tabindex: 1, placeholder: label };
  const input = el("input", { name: "subjectbox", id: nextId(), ...attributes, "aria-label": label });
  input.value = spec.subject;
  app.ownFields.add(input);
  const line = el("div", { id: nextId(), class: "aoD az6" }, el("div", {}, input));
  if (spec.kind === "inline") line.setAttribute("style", "width: 0; height: 0; overflow: hidden; border: 0;");
  if (spec.kind === "inline") input.setAttribute("style", "width: 0; height: 0; padding: 0; border: 0;");
  return { line, input };
}

function bodyTable(app: App, editor: Editor, trimmed: HTMLElement): HTMLElement {
  const plain = el("textarea", { class: "Ak aXjCH", "aria-label": app.labels.body, form: "nosend", tabindex: 1 });
  const hiddenArea = el("div", { class: "Ar As", style: "display: none;" }, el("div", { class: "At" }, plain));
  const cell = el(
    "td",
    { class: "Ap" },
    hiddenArea,
    el("div", { class: "Ar Au", style: "display: block;" }, editor.node),
  );
  const inner = el("table", { class: "cf An", cellpadding: 0 }, el("tbody", {}, el("tr", {}, cell)));
  const holder = el("div", { class: "et" }, nest(["ZyRVue", ""], inner), trimmed);
  const body = el("td", { class: "GQ" }, nest(["GP", "qz aXjCH"], holder));
  return body;
}

function trimmedButton(app: App): HTMLElement {
  const image = el("img", { class: "ajT", src: CLEARDOT, alt: "" });
  const label = { "data-tooltip": app.labels.trimmed, "aria-label": app.labels.trimmed };
  return el("div", { class: "ajR", role: "button", tabindex: 0, ...label }, el("div", { class: "uC" }, image, "•••"));
}

export function buildForm(app: App, spec: ComposeSpec, acts: FormActs): Form {
  const inline = spec.kind === "inline";
  const recipients = new Recipients(app, spec, acts.committed);
  const { line, input: subject } = subjectField(app, spec);
  const editor = new Editor(app, spec.html, acts.changed);
  const hidden = new HiddenInputs();
  const trimmed = trimmedButton(app);
  show(trimmed, spec.quoted !== "");
  const form = el(
    "form",
    { id: nextId(), method: "POST", enctype: "multipart/form-data", "accept-charset": "utf-8", class: "bAs" },
    inline ? inlineShell(recipients.rows) : recipients.rows,
    recipients.summary,
    line,
    ...hidden.nodes,
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  const tools = el("td", { class: "HE" }, toolbarTable(toolbarRow(app, spec, acts)));
  const lower = el("tbody", {}, el("tr", {}, bodyTable(app, editor, trimmed)), el("tr", {}, tools));
  const card = el("td", { id: nextId(), class: "I5" }, form, el("table", { class: "iN" }, lower));
  const table = el("table", { class: "aoP aoC" }, el("tbody", {}, el("tr", {}, el("td", { class: "aoY" }), card)));
  const region = el("div", { id: nextId(), class: "aoI", role: "region", "aria-label": app.labels.newMessage }, table);
  const root = el(
    "div",
    { class: "M9", jsaction: "taiVP:.CLIENT", jslog: composeLog(77394, spec) },
    el("div", { class: "HX" }),
    region,
  );
  return { root, form, recipients, subject, editor, hidden, trimmed };
}
