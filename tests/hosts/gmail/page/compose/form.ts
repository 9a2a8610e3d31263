import type { App } from "../app.ts";
import { CLEARDOT, el, nest, nextId, show } from "../dom.ts";
import { composeLog } from "../jslog.ts";
import { Attachments } from "./attach.ts";
import { Body } from "./body.ts";
import { inlineShell, Recipients } from "./fold.ts";
import { fromLine } from "./from.ts";
import { HiddenInputs } from "./hidden.ts";
import { openMenu } from "./menu.ts";
import type { ComposeSpec } from "./spec.ts";
import { type ToolbarActs, toolbarRow, toolbarTable } from "./toolbar.ts";

/** The parts of one compose form. `root` is `div.M9`. */
export interface Form {
  root: HTMLElement;
  form: HTMLFormElement;
  recipients: Recipients;
  subject: HTMLInputElement;
  body: Body;
  attachments: Attachments;
  hidden: HiddenInputs;
  /** The button that shows trimmed history. */
  trimmed: HTMLElement;
}

export interface FormActs extends Omit<ToolbarActs, "more" | "attach"> {
  changed(): void;
  /** Takes an inline reply out into a window of its own; null where it stands in one. */
  popOut: ((ownWindow: boolean) => void) | null;
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

function bodyTable(body: Body, trimmed: HTMLElement, files: Attachments): HTMLElement {
  const inner = el("table", { class: "cf An", cellpadding: 0 }, el("tbody", {}, el("tr", {}, body.cell)));
  const holder = el("div", { class: "et" }, nest(["ZyRVue", ""], inner), trimmed);
  const strip = nest(["bv8", "bA3"], files.strip);
  return el("td", { class: "GQ" }, el("div", { class: "GP" }, nest(["qz aXjCH"], holder), strip));
}

/** The sign at the top of an inline reply that takes it out. */
function popOutSign(app: App, popOut: (ownWindow: boolean) => void): HTMLElement {
  const label = { "aria-label": app.labels.popOut, "data-tooltip": app.labels.popOut };
  const sign = el("div", { class: "J-J5-Ji cKWzSc mD", role: "button", tabindex: 1, id: nextId(), ...label }, "⇱");
  sign.addEventListener("click", (event) => popOut(event.shiftKey));
  return sign;
}

function trimmedButton(app: App): HTMLElement {
  const image = el("img", { class: "ajT", src: CLEARDOT, alt: "" });
  const label = { "data-tooltip": app.labels.trimmed, "aria-label": app.labels.trimmed };
  return el("div", { class: "ajR", role: "button", tabindex: 0, ...label }, el("div", { class: "uC" }, image, "•••"));
}

/** All that the row of buttons asks for. */
export function toolbarActs(app: App, acts: FormActs, body: Body, attachments: Attachments): ToolbarActs {
  const plain = { text: app.labels.plainText, role: "menuitemcheckbox", pick: () => body.toggle() };
  return {
    ...acts,
    attach: () => attachments.input.click(),
    more: (near) => openMenu(near, [{ ...plain, marks: { "aria-checked": String(body.plain) } }]),
  };
}

export function buildForm(app: App, spec: ComposeSpec, acts: FormActs): Form {
  const inline = spec.kind === "inline";
  const recipients = new Recipients(app, spec, acts.committed);
  const { line, input: subject } = subjectField(app, spec);
  const body = new Body(app, spec.html, spec.plain ?? (spec.saves === 0 && app.view.switches.plainText), acts.changed);
  const attachments = new Attachments(spec.attachments ?? [], acts.changed);
  const hidden = new HiddenInputs();
  const from = fromLine(app, spec, () => {
    hidden.sender(spec.from.address);
    acts.changed();
  });
  const trimmed = trimmedButton(app);
  show(trimmed, spec.quoted !== "");
  const form = el(
    "form",
    { id: nextId(), method: "POST", enctype: "multipart/form-data", "accept-charset": "utf-8", class: "bAs" },
    inline ? inlineShell(recipients.rows) : recipients.rows,
    recipients.summary,
    from,
    line,
    attachments.input,
    ...hidden.nodes,
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  const tools = el(
    "td",
    { class: "HE" },
    toolbarTable(toolbarRow(app, spec, toolbarActs(app, acts, body, attachments))),
  );
  const lower = el("tbody", {}, el("tr", {}, bodyTable(body, trimmed, attachments)), el("tr", {}, tools));
  const card = el("td", { id: nextId(), class: "I5" }, form, el("table", { class: "iN" }, lower));
  const table = el("table", { class: "aoP aoC" }, el("tbody", {}, el("tr", {}, el("td", { class: "aoY" }), card)));
  const region = el("div", { id: nextId(), class: "aoI", role: "region", "aria-label": app.labels.newMessage }, table);
  const root = el(
    "div",
    { class: "M9", jsaction: "taiVP:.CLIENT", jslog: composeLog(77394, spec) },
    el("div", { class: "HX" }, acts.popOut && popOutSign(app, acts.popOut)),
    region,
  );
  return { root, form, recipients, subject, body, attachments, hidden, trimmed };
}
