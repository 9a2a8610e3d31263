import type { Address } from "../../mail/address.ts";
import type { MessageIds } from "../../record/items.ts";
import type { Filler, Typed } from "../common/filling.ts";
import { Form } from "../common/form.ts";
import { named, readPeople } from "../common/people.ts";
import type { DraftSnapshot, Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { caretIntoBody, noteSignatures, readBody } from "./body.ts";
import { bodyOf, conversationOf, isEmptied, isReply, prefixOf } from "./composes.ts";
import { missingFields } from "./missing.ts";
import { foldedNames, type Row, readRows } from "./recipients.ts";
import { around, find, findAll, isIn } from "./selectors.ts";

type Rows = Record<Row, Address[]>;

/** One compose form, as long as it is on the page, however often React builds it anew. */
export class OutlookCompose extends Form {
  readonly #account: () => string | null;
  readonly #filler: () => Promise<Filler>;
  #name: string;
  #prefix: string | null = null;
  #lost = false;
  /** The people as they last stood in their wells, which are not in the page while they are folded into one line. */
  #rows: Rows | null = null;
  readonly #typed: Typed = { to: new Map(), cc: new Map() };

  /** @param filler gives what fills a form, asked for when a letter is put in */
  constructor(root: HTMLElement, account: () => string | null, filler: () => Promise<Filler>) {
    super(root);
    this.#account = account;
    this.#filler = filler;
    this.#name = prefixOf(root) ?? `new:${crypto.randomUUID()}`;
    this.moveTo(root);
  }

  protected get lost(): boolean {
    return this.#lost;
  }

  /** What Outlook's names of the form's fields begin with; null while it has none. */
  get prefix(): string | null {
    return this.#prefix;
  }

  /** The page shows no id of a draft, so this is a name of the form's own. */
  key(): string {
    return this.#name;
  }

  /** It is the same draft as an earlier form's, whose people are known also while they are folded into one line here. */
  takeOver(before: OutlookCompose): void {
    this.#name = before.#name;
    if (before.#rows && namesIn(before.#rows) === namesIn(this.#people())) this.#rows ??= before.#rows;
  }

  read(words = true): DraftSnapshot {
    this.noteRows();
    const body = words ? readBody(this.rootNow) : { text: "", quoted: "" };
    return {
      ids: this.#ids(),
      from: this.#from(),
      ...this.#people(),
      subject: (find(this.rootNow, "subject") as HTMLInputElement | null)?.value ?? "",
      ...body,
      attachments: findAll(this.rootNow, "draftAttachment").map(fileName),
    };
  }

  missing(): Field[] {
    return missingFields(this.rootNow);
  }

  focus(): void {
    bodyOf(this.rootNow)?.scrollIntoView({ block: "nearest" });
    caretIntoBody(this.rootNow);
  }

  /** The form was built anew, maybe in another place. */
  moveTo(root: HTMLElement): void {
    this.rootNow = root;
    this.#prefix = null;
    noteSignatures(root);
    this.freshen();
  }

  /** Something in the form has changed. */
  freshen(): void {
    const prefix = prefixOf(this.rootNow);
    this.#lost = isEmptied(this.rootNow) || (this.#prefix !== null && prefix !== null && prefix !== this.#prefix);
    if (this.#lost) return;
    this.#prefix ??= prefix;
    this.noteRows();
    this.keepMounted();
  }

  /** The people as they stand in their wells, before those are folded away. */
  noteRows(): void {
    if (!this.#lost) this.#rows = readRows(this.rootNow) ?? this.#rows;
  }

  protected async fillNow(filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]> {
    const fill = await this.#filler();
    return fill(() => this.rootNow, filling, overwrite, this.#typed);
  }

  protected area(): HTMLElement {
    return this.rootNow;
  }

  /** In a window of its own, the row with Send may stand outside what holds the form. */
  protected beside(): HTMLElement | null {
    const window = this.rootNow.closest('[data-app-section="Form_Content"]')?.parentElement;
    const own = (name: "send" | "discard") =>
      [this.rootNow, window].flatMap((root) => (root ? findAll(root, name) : [])).find((one) => !isIn(one, "body"));
    const send = own("send");
    return send ? (around(send, "sendGroup") ?? send) : (own("discard") ?? null);
  }

  #ids(): MessageIds {
    const thread = isReply(this.rootNow) ? conversationOf(this.rootNow) : "";
    return thread ? { thread } : {};
  }

  #from(): Address | null {
    const line = find(this.rootNow, "draftFrom");
    const [said] = readPeople(line?.getAttribute("aria-label") ?? line?.textContent ?? "").filter((one) => one.address);
    const account = this.#account();
    return said ?? (account ? { name: "", address: account } : null);
  }

  /** In a reply that was folded from the start, names are all there is. */
  #people(): Rows {
    if (this.#rows) return this.#rows;
    return { to: foldedNames(this.rootNow).map((name) => named("", name)), cc: [], bcc: [] };
  }
}

const namesIn = ({ to, cc, bcc }: Rows) => [...to, ...cc, ...bcc].map(({ name, address }) => name || address).join();

/** A file's label is its name, what can be done with it, and its size: `plan.pdf Open 205 KB`. */
function fileName(option: HTMLElement): string {
  const shown = option.querySelector<HTMLElement>("[title]")?.title;
  const label = option.getAttribute("aria-label") ?? option.textContent;
  return (shown || label.replace(/\s\S+\s+[\d.,]+\s*\p{L}+\s*$/u, "")).trim();
}
