import type { BrowserContext } from "playwright";
import { original } from "../common/mail/original.ts";
import { composeToken, decimal, Ids, threadToken } from "./ids.ts";
import { type Incoming, incoming, type ReplyOptions, replyIncoming } from "./incoming.ts";
import { answerRoute } from "./install.ts";
import { htmlToText } from "./mail/text.ts";
import { Mailbox, type StoredMessage, type StoredThread } from "./mailbox.ts";
import type { Delegated, Delivered, Faults, HostOptions, SentMessage, SyncRequest } from "./options.ts";
import type { DateStyle, Locale } from "./page/labels.ts";
import { DEFAULT_SWITCHES, type Switches } from "./switches.ts";
import type { Operation } from "./sync/read.ts";
import type { Account, Address, MailboxView, Pane, SavedDraft } from "./types.ts";

export type { Delivered, Faults, HostOptions, SentMessage, SyncRequest } from "./options.ts";

const JO: Account = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };

/** A mail site at https://mail.google.com/ that lives in this process. See README.md. */
export class GmailHost {
  readonly boxes: Mailbox[];
  readonly requests: SyncRequest[] = [];
  /** Addresses of originals asked for, in order. */
  readonly originalsAsked: string[] = [];
  readonly sent: SentMessage[] = [];
  readonly undone: SentMessage[] = [];
  readonly faults: Faults = { originals: "ok", sync: "ok" };
  readonly switches: Switches;
  readonly locale: Locale;
  readonly dateStyle: DateStyle;
  readonly conversationView: boolean;
  readonly pane: Pane;
  /** Mailboxes of others; their boxes come after those of the accounts. */
  readonly delegated: Delegated[];
  readonly accounts: number;
  readonly contacts: Address[];
  readonly now: () => number;
  /** What the page calls itself. */
  readonly brand: string;
  undoSeconds: number;
  pollMs: number;
  readonly #ids = new Ids();
  readonly #listeners = new Set<(message: SentMessage) => void>();

  constructor(options: HostOptions = {}) {
    const accounts = options.accounts ?? [JO];
    this.accounts = accounts.length;
    this.delegated = options.delegated ?? [];
    const everybody = [...accounts, ...this.delegated.map(({ account }) => account)];
    this.boxes = everybody.map((account) => new Mailbox(account, this.#ids));
    this.locale = options.locale ?? "en";
    this.dateStyle = options.dateStyle ?? "words";
    this.conversationView = options.conversationView ?? true;
    this.pane = options.pane ?? "none";
    this.brand = options.brand ?? "Mail";
    this.contacts = options.contacts ?? [];
    this.now = options.now ?? Date.now;
    this.undoSeconds = options.undoSeconds ?? 5;
    this.pollMs = options.pollMs ?? 1000;
    this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
  }

  /** Answers everything at https://mail.google.com/ in this browser. */
  async install(context: BrowserContext): Promise<void> {
    await context.route("https://mail.google.com/**", (route) => answerRoute(this, route));
  }

  /** @throws RangeError when there is no such account */
  box(account = 0): Mailbox {
    const box = this.boxes[account];
    if (!box) throw new RangeError(`no account ${account}`);
    return box;
  }

  threads(account = 0): StoredThread[] {
    return this.box(account).threads;
  }

  messages(account = 0): StoredMessage[] {
    return this.threads(account).flatMap((thread) => thread.messages);
  }

  drafts(account = 0): StoredMessage[] {
    return this.messages(account).filter((message) => message.labels.includes("^r"));
  }

  /** New mail arrives; open pages show it at their next poll. */
  deliver(message: Incoming): Delivered {
    const stored = incoming(message, this.box(message.account), this.#ids, this.now());
    this.box(message.account).add(stored);
    return stored;
  }

  /** A recipient answers a sent message, in its thread and with its words quoted. */
  replyTo(sent: StoredMessage & { account?: number }, text: string, options: ReplyOptions = {}): Delivered {
    const [first] = sent.to;
    const known = this.contacts.find((one) => one.address === first?.address);
    return this.deliver(replyIncoming(sent, text, { ...(known ? { from: known } : {}), ...options }, this.now()));
  }

  /** @returns the address of the page that shows this thread, or the thread of this message */
  threadUrl(of: { threadId: string; legacyId?: string } | { token: string }, account = 0): string {
    const alone = !this.conversationView && "legacyId" in of ? threadToken(of.legacyId) : null;
    const token = alone ?? ("token" in of ? of.token : this.box(account).thread(of.threadId)?.token);
    return `${this.url(account)}#inbox/${token}`;
  }

  /** @returns the address that opens this saved draft in a docked window */
  draftUrl(draft: StoredMessage, account = 0): string {
    return `${this.url(account)}#inbox?compose=${composeToken(draft.id)}`;
  }

  /** As after signing out and in again in another order: /mail/u/0/ is the other mailbox from now on. Pages must be loaded anew. */
  swapAccounts(): void {
    const [first, second] = this.boxes;
    if (!first || !second || this.accounts < 2) throw new RangeError("there are not two accounts");
    this.boxes.splice(0, 2, second, first);
  }

  /** The address of an account's mailbox. @param account by index: those of others come after one's own */
  url(account = 0): string {
    const shared = this.delegated[account - this.accounts];
    return `https://mail.google.com/mail/${shared ? `b/${shared.id}/u/0` : `u/${account}`}/`;
  }

  /** The bytes that `view=att` answers for a message. */
  original(message: StoredMessage): Buffer {
    return original(message);
  }

  /** Calls back at each send, before the page has its answer. */
  onSent(listener: (message: SentMessage) => void): void {
    this.#listeners.add(listener);
  }

  /** Puts a draft in the mailbox as if it had been saved earlier. */
  addDraft(draft: Partial<SavedDraft> = {}, account = 0): StoredMessage {
    const at = this.now();
    const number = decimal(this.#ids.legacy(at));
    const from = this.box(account).account;
    const blank = { to: [], cc: [], bcc: [], subject: "", html: "", quoted: "", inReplyTo: "", at };
    const ids = { draftId: `msg-a:r${number}`, threadId: `thread-a:r${number}` };
    return this.box(account).save({ ...ids, from, ...blank, ...draft, labels: ["^all", "^r", "^r_bt"] }, at);
  }

  /** Messages that wait for their time. */
  scheduled(account = 0): StoredMessage[] {
    return this.messages(account).filter((message) => message.labels.includes("^scheduled"));
  }

  /** The time of a scheduled message has come, or a draft is sent from another device: no page makes a request for it. */
  sendElsewhere(message: StoredMessage, account = 0): StoredMessage {
    const { sendAt: _gone, ...draft } = asDraft(message);
    const stored = this.box(account).save({ ...draft, labels: ["^all", "^f"] }, this.now());
    this.#wasSent(stored, account);
    return stored;
  }

  /** Somebody writes on with this draft on another device; the pages that have it open show it at their next poll. */
  editElsewhere(draft: StoredMessage, change: Partial<SavedDraft>, account = 0): StoredMessage {
    const edited = { ...asDraft(draft), edits: (draft.edits ?? 0) + 1, ...change };
    return this.box(account).save(edited, this.now());
  }

  /** What a page of this account gets. */
  view(account: number): MailboxView {
    const box = this.box(account);
    const threads = box.threads.map((thread) => ({
      ...thread,
      messages: thread.messages.map(({ files: _f, onlyByLegacy: _o, threadId: _t, ...message }) => message),
    }));
    const { locale, dateStyle, conversationView, pane, undoSeconds, pollMs, switches, contacts, brand } = this;
    const signedIn = account < this.accounts ? null : this.box(0).account;
    const settings = {
      locale,
      dateStyle,
      conversationView,
      pane,
      signedIn,
      undoSeconds,
      pollMs,
      switches,
      contacts,
      brand,
    };
    return { version: box.version, index: account, account: box.account, ...settings, threads };
  }

  /** Takes in one operation of a sync request. For routes.ts. */
  apply(operation: Operation, account: number): StoredThread | undefined {
    const box = this.box(account);
    if (operation.kind === "label") {
      box.label(operation.ids, operation.added, operation.removed);
      return box.thread(operation.threadId);
    }
    const stored = box.save(operation.draft, this.now());
    box.settle(this.now() - this.undoSeconds * 1000);
    if (stored.labels.includes("^pfg")) this.#wasSent(stored, account);
    else this.#wasSaved(stored);
    return box.thread(stored.threadId);
  }

  /** Saved as a draft, or put off: if it was sent, that was taken back. */
  #wasSaved(stored: StoredMessage): void {
    const index = this.sent.findIndex((sent) => sent.draftId === stored.id);
    if (index >= 0) this.undone.push(...this.sent.splice(index, 1));
  }

  #wasSent(stored: StoredMessage, account: number): void {
    const sent = { ...stored, account, draftId: stored.id, text: htmlToText(stored.html) };
    this.sent.push(sent);
    for (const listener of this.#listeners) listener(sent);
  }
}

function asDraft({ id, references, date, ...message }: StoredMessage): SavedDraft {
  return { ...message, draftId: id, inReplyTo: references.at(-1) ?? "", at: date };
}
