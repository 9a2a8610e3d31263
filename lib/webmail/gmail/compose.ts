import type { MessageIds } from "../../record/items.ts";
import { Form } from "../common/form.ts";
import type { DraftSnapshot, Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { bodyOf, caretIntoBody, noteSignatures, readBody } from "./body.ts";
import { isEmptied } from "./composes.ts";
import { fill, missingFields } from "./fill.ts";
import { draftIds } from "./ids.ts";
import { readRows } from "./recipients.ts";
import { around, find, findAll, isIn } from "./selectors.ts";

/** One compose form, as long as it is on the page, however often the site builds it anew. */
export class GmailCompose extends Form {
  readonly #account: () => string | null;
  readonly #name = `new:${crypto.randomUUID()}`;
  #frame: HTMLElement | null = null;
  #ids: MessageIds = {};
  /** The site has taken the form out of the root, or has put another draft into it. */
  #lost = false;

  constructor(root: HTMLElement, account: () => string | null) {
    super(root);
    this.#account = account;
    this.moveTo(root);
  }

  /** The window around the form, which outlives it when it is built anew. */
  get frame(): HTMLElement | null {
    return this.#frame;
  }

  protected get lost(): boolean {
    return this.#lost;
  }

  get ids(): MessageIds {
    return this.#ids;
  }

  key(): string {
    this.refresh();
    return this.#ids.draft ?? this.#name;
  }

  read(words = true): DraftSnapshot {
    this.refresh();
    const sender = (find(this.rootNow, "draftFrom") as HTMLInputElement | null)?.value || this.#account();
    return {
      ids: this.#ids,
      from: sender ? { name: "", address: sender } : null,
      ...readRows(this.rootNow),
      subject: (find(this.rootNow, "subject") as HTMLInputElement | null)?.value ?? "",
      ...(words ? readBody(this.rootNow) : { text: "", quoted: "" }),
      attachments: findAll(this.rootNow, "draftAttachment").map((one) => one.textContent.trim()),
    };
  }

  missing(): Field[] {
    return missingFields(this.rootNow);
  }

  protected fillNow(filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]> {
    return fill(() => this.rootNow, filling, overwrite);
  }

  focus(): void {
    bodyOf(this.rootNow)?.scrollIntoView({ block: "nearest" });
    caretIntoBody(this.rootNow);
  }

  protected area(): HTMLElement {
    return this.#frame ?? this.rootNow;
  }

  /** The site has built the form anew. */
  moveTo(root: HTMLElement): void {
    this.rootNow = root;
    this.#frame = around(root, "composeFrame");
    noteSignatures(root);
    this.freshen();
  }

  /** Something in the form has changed. */
  freshen(): void {
    this.refresh();
    this.keepMounted();
  }

  /** Takes in ids that have come since; those of a form that has gone are kept. */
  refresh(): void {
    const before = this.#ids.draft;
    const now = draftIds(this.rootNow);
    this.#lost = (before && now.draft && before !== now.draft) || isEmptied(this.rootNow);
    if (this.#lost) return;
    this.#ids = { ...this.#ids, ...now };
    if (!before && this.#ids.draft) this.emit({ type: "named", at: Date.now() });
  }

  protected beside(): HTMLElement | null {
    const own = (name: "send" | "discard") => findAll(this.rootNow, name).find((one) => !isIn(one, "body"));
    const send = own("send");
    return send ? (around(send, "sendGroup") ?? send) : (own("discard") ?? null);
  }
}
