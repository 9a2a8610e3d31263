import type { App } from "../app.ts";
import { onPress, show } from "../dom.ts";
import { rerenderToolbar } from "../hostility/rerenderToolbar.ts";
import { wipeRecipients } from "../hostility/wipeRecipients.ts";
import { say } from "../labels.ts";
import { sync } from "../sync/post.ts";
import { DRAFT_LABELS, labelRequest, saveRequest } from "../sync/request.ts";
import { alertDialog } from "./alert.ts";
import { buildForm, type Form } from "./form.ts";
import type { ComposeSpec } from "./spec.ts";
import { toolbarRow } from "./toolbar.ts";

const AUTOSAVE_MS = 400;

/** One compose form, wherever it stands. It goes away by `gone`, which its place gives it. */
export class Compose {
  readonly form: Form;
  readonly #app: App;
  readonly #spec: ComposeSpec;
  readonly #gone: () => void;
  #timer = 0;
  #dirty = false;
  #over = false;

  constructor(app: App, spec: ComposeSpec, gone: () => void) {
    this.#app = app;
    this.#spec = { ...spec };
    this.#gone = gone;
    let committed = (_byScript: boolean) => {};
    const acts = {
      changed: () => this.#changed(),
      committed: (byScript: boolean) => {
        committed(byScript);
        app.composesChanged();
      },
      send: () => this.send(),
      discard: () => this.discard(),
    };
    this.form = buildForm(app, this.#spec, acts);
    committed = wipeRecipients(app, this.form.recipients, spec.saves === 0 && spec.to.length === 0);
    rerenderToolbar(app, this.form.root, () => toolbarRow(app, this.#spec, acts));
    app.after(app.view.switches.lateFields, () => this.#identify());
    this.form.hidden.update(this.#spec);
    if (spec.kind === "inline") this.form.recipients.fold();
    this.#listen();
  }

  get draftId(): string {
    return this.#spec.draftId;
  }

  /** Whether there is anything that would make it more than a new message. */
  get begun(): boolean {
    return this.#spec.saves > 0 || this.form.recipients.fields().some((field) => field.chips().length > 0);
  }

  /** All that stands in it now. */
  spec(): ComposeSpec {
    const { recipients, subject, editor } = this.form;
    const [to, cc, bcc] = [recipients.to.values(), recipients.cc.values(), recipients.bcc.values()];
    return { ...this.#spec, to, cc, bcc, subject: subject.value, html: editor.html() };
  }

  focus(): void {
    const { recipients, editor } = this.form;
    if (this.#spec.to.length === 0) recipients.to.input.focus();
    else editor.focus();
  }

  send(): void {
    const wrong = this.#refusal();
    if (wrong) {
      alertDialog(this.#app, wrong);
      return;
    }
    const spec = this.spec();
    this.#end();
    this.#app.send(spec);
  }

  discard(): void {
    const spec = this.spec();
    const { draftId, threadId, saves } = spec;
    this.#end();
    if (saves > 0) {
      const make = () => labelRequest(threadId, [draftId], ["^k"], ["^r", "^r_bt"]);
      void sync(this.#app.view.index, draftId, make).then(() => this.#app.refresh());
    }
    const back = () => this.#app.open({ ...spec, saves: 0 });
    const link = { id: "link_undo", text: this.#app.labels.undo, param: `#${threadId}`, press: back };
    this.#app.toast.say(this.#app.labels.discarded, 6, [link]);
  }

  /** Goes away and stays among the drafts. */
  close(): void {
    const kept = this.#dirty;
    if (kept) this.#save();
    this.#end();
    if (kept) this.#app.toast.say(this.#app.labels.saved);
  }

  #end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.form.root.remove();
    this.#gone();
  }

  #refusal(): string | undefined {
    const { labels } = this.#app;
    const fields = this.form.recipients.fields();
    if (fields.every((field) => field.values().length === 0)) return labels.noRecipient;
    const names = { to: labels.toField, cc: labels.ccField, bcc: labels.bccField };
    for (const field of fields) {
      const wrong = field.wrong();
      if (wrong) return say(labels.badRecipient, wrong, names[field.name]);
    }
    return undefined;
  }

  #identify(): void {
    const number = this.form.hidden.identify(this.#spec);
    this.form.root.querySelector(".aoI")?.setAttribute("data-compose-id", String(number));
  }

  #changed(): void {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), AUTOSAVE_MS);
  }

  #save(): void {
    clearTimeout(this.#timer);
    if (this.#over) return;
    const spec = this.spec();
    this.#dirty = false;
    this.#spec.saves += 1;
    this.form.hidden.update(spec);
    this.#app.composesChanged();
    void sync(this.#app.view.index, spec.draftId, () => saveRequest(spec, DRAFT_LABELS));
  }

  #listen(): void {
    const { root, subject, editor, recipients, trimmed } = this.form;
    subject.addEventListener("input", () => this.#changed());
    for (const node of [subject, editor.node]) node.addEventListener("focus", () => recipients.fold());
    onPress(trimmed, () => {
      editor.append(this.#spec.quoted);
      this.#spec.quoted = "";
      show(trimmed, false);
      this.#changed();
    });
    root.addEventListener("keydown", (event) => {
      const held = event.ctrlKey || event.metaKey;
      if (held && event.key === "Enter") {
        event.preventDefault();
        this.send();
      } else if (held && event.shiftKey && event.code === "KeyD") {
        event.preventDefault();
        this.discard();
      } else if (event.key === "Escape" && this.#spec.kind === "docked") this.close();
    });
  }
}
