import type { MessageIds } from "../../record/items.ts";
import type { Compose, ComposeEvent, DraftSnapshot, Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { bodyOf, caretIntoBody, readBody } from "./body.ts";
import { fill, missingFields } from "./fill.ts";
import { draftIds } from "./ids.ts";
import { readRows } from "./recipients.ts";
import { around, find, findAll } from "./selectors.ts";

/** One compose form, as long as it is on the page, however often the site builds it anew. */
export class GmailCompose implements Compose {
  readonly #account: () => string | null;
  readonly #listeners: ((event: ComposeEvent) => void)[] = [];
  readonly #gone = new AbortController();
  readonly #name = `new:${crypto.randomUUID()}`;
  #root: HTMLElement;
  #ids: MessageIds = {};
  #mounted: HTMLElement | null = null;
  #filling: Promise<unknown> = Promise.resolve();

  constructor(root: HTMLElement, account: () => string | null) {
    this.#root = root;
    this.#account = account;
    this.refresh();
    // Sees the signature as it is before anybody writes into it.
    readBody(root);
  }

  get root(): HTMLElement {
    return this.#root;
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

  read(): DraftSnapshot {
    this.refresh();
    const sender = (find(this.#root, "draftFrom") as HTMLInputElement | null)?.value || this.#account();
    return {
      ids: this.#ids,
      from: sender ? { name: "", address: sender } : null,
      ...readRows(this.#root),
      subject: (find(this.#root, "subject") as HTMLInputElement | null)?.value ?? "",
      ...readBody(this.#root),
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
    const frame = around(this.#root, "composeFrame") ?? this.#root;
    const box = frame.getBoundingClientRect();
    return box.width > 0 && box.height > 0 ? box : null;
  }

  emit(event: ComposeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The site has built the form anew. */
  moveTo(root: HTMLElement): void {
    this.#root = root;
    this.refresh();
    // Sees the signature as it is before anybody writes into it.
    readBody(root);
    this.keepMounted();
  }

  /** Takes in ids that have come since; those of a form that has gone are kept. */
  refresh(): void {
    const before = this.#ids.draft;
    this.#ids = { ...this.#ids, ...draftIds(this.#root) };
    if (!before && this.#ids.draft) this.emit({ type: "named", at: Date.now() });
  }

  keepMounted(): void {
    const element = this.#mounted;
    if (!element || (element.isConnected && this.#root.contains(element))) return;
    const send = find(this.#root, "send");
    if (send) (around(send, "sendGroup") ?? send).after(element);
  }

  end(): void {
    this.#mounted?.remove();
    this.#gone.abort();
  }
}
