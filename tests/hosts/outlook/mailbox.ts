import type { StoredFile } from "../common/incoming.ts";
import type { Ids } from "./ids.ts";
import type { Account, Address } from "./types.ts";

export type { StoredFile };

/** Names of folders, as addresses and requests say them. */
export type Folder = "inbox" | "sentitems" | "drafts" | "deleteditems" | "archive";

/** One message as the server keeps it. Times are epoch milliseconds, bodies are HTML. */
export interface StoredItem {
  /** Exchange's id, in the alphabet of requests. With "ImmutableId" it stays when the item moves. */
  id: string;
  /** Another with every change. */
  changeKey: string;
  conversationId: string;
  /** Id of its row where messages have rows of their own. */
  instanceKey: string;
  /** RFC 5322 Message-ID with its angle brackets. */
  rfcId: string;
  references: string[];
  folder: Folder;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  date: number;
  /** The writer's own words. */
  html: string;
  /** The history below them; "" when there is none. */
  quoted: string;
  draft: boolean;
  unread: boolean;
  composeType: string;
  files: StoredFile[];
  /** When a scheduled message goes out by itself. */
  sendAt?: number;
}

/** What a request says of a message; what it leaves out stays as it was. */
export type Writing = Partial<
  Pick<StoredItem, "to" | "cc" | "bcc" | "subject" | "html" | "quoted" | "composeType" | "sendAt" | "files">
> & { reference?: string };

/** One account's mail. Everything that changes it raises `version`, by which pages notice. */
export class Mailbox {
  readonly account: Account;
  readonly items: StoredItem[] = [];
  version = 1;
  readonly #ids: Ids;
  readonly #rows = new Map<string, string>();

  constructor(account: Account, ids: Ids) {
    this.account = account;
    this.#ids = ids;
  }

  item(id: string): StoredItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** @returns its messages, oldest first */
  conversation(id: string): StoredItem[] {
    return this.items.filter((item) => item.conversationId === id).sort((a, b) => a.date - b.date);
  }

  /** @returns the id of a conversation's row in a list */
  rowOf(conversationId: string): string {
    const known = this.#rows.get(conversationId) ?? this.#ids.instance();
    this.#rows.set(conversationId, known);
    return known;
  }

  add(item: StoredItem): StoredItem {
    this.items.push(item);
    this.version += 1;
    return item;
  }

  /** A new draft, or a message that was never one. @param at the server's clock */
  create(writing: Writing, at: number): StoredItem {
    const parent = writing.reference ? this.item(writing.reference) : undefined;
    const { reference: _reference, ...said } = writing;
    return this.add({
      ...{ to: [], cc: [], bcc: [], subject: "", html: "", quoted: "", composeType: "newMail", files: [] },
      ...said,
      id: this.#ids.item(),
      changeKey: this.#ids.changeKey(),
      conversationId: parent?.conversationId ?? this.#ids.conversation(),
      instanceKey: this.#ids.instance(),
      rfcId: this.#ids.rfc("prod.example.org"),
      references: parent ? [...parent.references, parent.rfcId] : [],
      folder: "drafts",
      from: { name: this.account.name, address: this.account.address },
      date: at,
      draft: true,
      unread: false,
    });
  }

  /** @returns the changed draft, or undefined when there is none of that id */
  update(id: string, { reference: _reference, ...said }: Writing, at: number): StoredItem | undefined {
    const item = this.item(id);
    if (!item?.draft) return undefined;
    Object.assign(item, said, { changeKey: this.#ids.changeKey(), date: at });
    this.version += 1;
    return item;
  }

  /** It is not to go later any more. @returns the draft, or undefined when none of that id waits */
  recall(id: string): StoredItem | undefined {
    const item = this.item(id);
    if (!item?.draft || item.sendAt === undefined) return undefined;
    delete item.sendAt;
    item.changeKey = this.#ids.changeKey();
    this.version += 1;
    return item;
  }

  /** It goes out. */
  sendOff(item: StoredItem, at: number): void {
    delete item.sendAt;
    Object.assign(item, { draft: false, folder: "sentitems", date: at, changeKey: this.#ids.changeKey() });
    this.version += 1;
  }

  /** Into the bin, or out of it for good. */
  remove(ids: string[], forGood: boolean): void {
    for (const item of this.items.filter((one) => ids.includes(one.id))) {
      if (forGood || item.draft) this.items.splice(this.items.indexOf(item), 1);
      else item.folder = "deleteditems";
    }
    this.version += 1;
  }

  markRead(ids: string[]): void {
    for (const item of this.items) if (ids.includes(item.id)) item.unread = false;
  }
}
