import type { MessageIds } from "../../record/items.ts";
import type { Compose, ComposeEvent, DraftSnapshot, Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { bodyOf, caretIntoBody, noteSignatures, readBody } from "./body.ts";
import { isEmptied } from "./composes.ts";
import { fill, missingFields } from "./fill.ts";
import { draftIds } from "./ids.ts";
import { readRows } from "./recipients.ts";
import { around, find, findAll, isIn } from "./selectors.ts";

/** One compose form, as long as it is on the page, however often the site builds it anew. */
export class GmailCompose implements Compose {
  readonly #account: () => string | null;
  readonly #listeners: ((event: ComposeEvent) => void)[] = [];
  readonly #gone = new AbortController();
  readonly #name = `new:${crypto.randomUUID()}`;
  #root: HTMLElement;
  #frame: HTMLElement | null = null;
  #ids: MessageIds = {};
  /** The site has taken the form out of the root, or has put another draft into it. */
  #lost = false;
  #mounted: HTMLElement | null = null;
  #filling: Promise<unknown> = Promise.resolve();

  constructor(root: HTMLElement, account: () => string | null) {
    this.#root = root;
    this.#account = account;
    this.moveTo(root);
  }

  get root(): HTMLElement {
    return this.#root;
  }

  /** The window around the form, which outlives it when it is built anew. */
  get frame(): HTMLElement | null {
    return this.#frame;
  }

  /** Whether the draft still stands in its form on the page. */
  get isThere(): boolean {
    return this.#root.isConnected && !this.#lost;
  }

  get ids(): MessageIds {
    return this.#ids;
  }

  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  key(): string {
    this.refresh();
    return this.#ids.draft ?? this.#name;
  }

  read(words = true): DraftSnapshot {
    this.refresh();
    const sender = (find(this.#root, "draftFrom") as HTMLInputElement | null)?.value || this.#account();
    return {
      ids: this.#ids,
      from: sender ? { name: "", address: sender } : null,
      ...readRows(this.#root),
      subject: (find(this.#root, "subject") as HTMLInputElement | null)?.value ?? "",
      ...(words ? readBody(this.#root) : { text: "", quoted: "" }),
      attachments: findAll(this.#root, "draftAttachment").map((one) => one.textContent.trim()),
    };
  }

  missing(): Field[] {
    return missingFields(this.#root);
  }

  /** One filling after the other: two at once would read each other's half-done work. */
  fill(filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]> {
    const result = this.#filling.then(() => fill(() => this.#root, filling, overwrite));
    this.#filling = result.catch(() => {});
    return result;
  }

  mount(element: HTMLElement): void {
    this.#mounted?.remove();
    this.#mounted = element;
    this.keepMounted();
  }

  on(listener: (event: ComposeEvent) => void): void {
    this.#listeners.push(listener);
  }

  focus(): void {
    bodyOf(this.#root)?.scrollIntoView({ block: "nearest" });
    caretIntoBody(this.#root);
  }

  box(): DOMRect | null {
    const box = (this.#frame ?? this.#root).getBoundingClientRect();
    return box.width > 0 && box.height > 0 ? box : null;
  }

  emit(event: ComposeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The site has built the form anew. */
  moveTo(root: HTMLElement): void {
    this.#root = root;
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
    const now = draftIds(this.#root);
    this.#lost = (before && now.draft && before !== now.draft) || isEmptied(this.#root);
    if (this.#lost) return;
    this.#ids = { ...this.#ids, ...now };
    if (!before && this.#ids.draft) this.emit({ type: "named", at: Date.now() });
  }

  /** Beside Send, else where the form's own buttons are, else at its end: never in the words of the mail. */
  keepMounted(): void {
    const element = this.#mounted;
    if (!element || this.#lost) return;
    const own = (name: "send" | "discard") => findAll(this.#root, name).find((one) => !isIn(one, "body"));
    const send = own("send");
    const place = send ? (around(send, "sendGroup") ?? send) : own("discard");
    if (place && element.parentElement !== place.parentElement) place.after(element);
    else if (!place && !this.#root.contains(element)) this.#root.append(element);
  }

  end(): void {
    this.#mounted?.remove();
    this.#gone.abort();
  }
}
