import { htmlToText } from "../../mail/text.ts";
import type { App } from "../app.ts";
import { onPress, show } from "../dom.ts";
import { rerenderToolbar } from "../hostility/rerenderToolbar.ts";
import { wipeRecipients } from "../hostility/wipeRecipients.ts";
import { sync } from "../sync/post.ts";
import { DRAFT_LABELS, saveRequest } from "../sync/request.ts";
import { alertDialog } from "./alert.ts";
import { buildForm, type Form, type FormActs, toolbarActs } from "./form.ts";
import { refusal } from "./refusal.ts";
import { pickTime } from "./schedule.ts";
import type { ComposeSpec } from "./spec.ts";
import { toolbarRow } from "./toolbar.ts";

const AUTOSAVE_MS = 400;

/** Where a form stands, and what can be done with it there. */
export interface Standing {
  /** The form has gone from its place. */
  gone(): void;
  /** Takes an inline reply out, into a docked window or (with Shift) one of its own. */
  popOut?(ownWindow: boolean): void;
}

/** One compose form, wherever it stands. It goes away by `gone`, which its place gives it. */
export class Compose {
  readonly form: Form;
  readonly #app: App;
  readonly #spec: ComposeSpec;
  readonly #standing: Standing;
  #timer = 0;
  #dirty = false;
  #over = false;

  constructor(app: App, spec: ComposeSpec, standing: Standing) {
    this.#app = app;
    this.#spec = { ...spec };
    this.#standing = standing;
    let committed = (_byScript: boolean) => {};
    const acts: FormActs = {
      changed: () => this.#changed(),
      committed: (byScript) => {
        committed(byScript);
        app.composesChanged();
      },
      popOut: standing.popOut ?? null,
      send: () => this.send(),
      sendAndArchive: () => this.send(true),
      schedule: () => this.#schedule(),
      discard: () => this.discard(),
    };
    this.form = buildForm(app, this.#spec, acts);
    const { root, recipients, body, attachments } = this.form;
    committed = wipeRecipients(app, recipients, spec.saves === 0 && spec.to.length === 0);
    rerenderToolbar(app, root, () => toolbarRow(app, this.#spec, toolbarActs(app, acts, body, attachments)));
    app.after(app.view.switches.lateFields, () => this.#identify());
    this.form.hidden.update(this.#spec);
    if (spec.kind === "inline") recipients.fold();
    this.#listen();
    app.forms.add(this);
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
    const { recipients, subject, body, attachments } = this.form;
    const [to, cc, bcc] = [recipients.to.values(), recipients.cc.values(), recipients.bcc.values()];
    const words = { html: body.html(), plain: body.plain, attachments: attachments.values() };
    return { ...this.#spec, to, cc, bcc, subject: subject.value, ...words };
  }

  focus(): void {
    const { recipients, body } = this.form;
    if (this.#spec.to.length === 0) recipients.to.input.focus();
    else body.focus();
  }

  /** @param archive whether the thread leaves the inbox with it */
  send(archive = false): void {
    if (this.#refused()) return;
    const go = () => {
      const spec = this.spec();
      this.#end();
      this.#app.send(spec, archive);
    };
    const { subject, html } = this.spec();
    const empty = subject === "" && htmlToText(html ?? "") === "";
    if (empty && this.#app.view.switches.askEmpty) alertDialog(this.#app, this.#app.labels.sendEmpty, go);
    else go();
  }

  discard(): void {
    const spec = this.spec();
    this.#end();
    this.#app.discard(spec);
  }

  /** Goes away and stays among the drafts. @returns all that stood in it */
  close(): ComposeSpec {
    const kept = this.#dirty;
    if (kept) this.#save();
    const spec = this.spec();
    this.#end();
    if (kept) this.#app.toast.say(this.#app.labels.saved);
    return spec;
  }

  /** Is to go on in another place: here nothing is done any more. @returns all that stands in it */
  leave(): ComposeSpec {
    if (this.#dirty) this.#save();
    this.#over = true;
    this.#app.forms.delete(this);
    return this.spec();
  }

  /** Takes what has been left out of the page. */
  remove(): void {
    this.form.root.remove();
    this.#standing.gone();
  }

  /** The mailbox has changed: perhaps this draft was sent, or written on, in another place. */
  follow(): void {
    const messages = this.#app.view.threads.flatMap((thread) => thread.messages);
    const stored = messages.find((message) => message.id === this.draftId);
    if (!stored) return;
    if (!stored.labels.includes("^r")) this.#end();
    else if ((stored.edits ?? 0) > (this.#spec.edits ?? 0)) {
      this.#spec.edits = stored.edits ?? 0;
      this.form.recipients.fill(stored);
      this.form.subject.value = stored.subject;
      this.form.body.set(stored.html);
    }
  }

  #schedule(): void {
    if (this.#refused()) return;
    pickTime(this.#app, (sendAt) => {
      const spec = this.spec();
      this.#end();
      this.#app.schedule({ ...spec, sendAt });
    });
  }

  #refused(): boolean {
    const words = refusal(this.#app, this.form.recipients);
    if (words) alertDialog(this.#app, words);
    return words !== undefined;
  }

  #end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#app.forms.delete(this);
    this.remove();
  }

  #identify(): void {
    const number = this.form.hidden.identify(this.#spec);
    if (!this.#app.view.switches.composeId) return;
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
    const { root, subject, body, recipients, trimmed } = this.form;
    subject.addEventListener("input", () => this.#changed());
    for (const node of [subject, ...body.nodes]) node.addEventListener("focus", () => recipients.fold());
    onPress(trimmed, () => {
      body.append(this.#spec.quoted);
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
