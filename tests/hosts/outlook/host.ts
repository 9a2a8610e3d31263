import type { BrowserContext, Route } from "playwright";
import type { ReplyOptions } from "../common/incoming.ts";
import { original } from "../common/mail/original.ts";
import { htmlToText } from "../gmail/mail/text.ts";
import { Ids, inUrlAlphabet } from "./ids.ts";
import { history, type Incoming, incoming, lines } from "./incoming.ts";
import { Mailbox, type StoredItem, type Writing } from "./mailbox.ts";
import type { Delivered, Faults, HostOptions, Kind, SentMessage, ServiceRequest } from "./options.ts";
import { answer, CONSUMER, OLD_WORK, WORK } from "./routes.ts";
import type { Write } from "./service/read.ts";
import { DEFAULT_SWITCHES, type Switches } from "./switches.ts";
import type { Account, Contact, DateStyle, Locale, Session } from "./types.ts";

export type { Delivered, Faults, HostOptions, SentMessage, ServiceRequest } from "./options.ts";

const JO: Account = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };

/** A mail site at Outlook's hosts that lives in this process. See README.md. */
export class OutlookHost {
  readonly boxes: Mailbox[];
  /** Requests that wrote something, in order. */
  readonly requests: ServiceRequest[] = [];
  readonly sent: SentMessage[] = [];
  readonly faults: Faults = { service: "ok" };
  readonly switches: Switches;
  readonly kind: Kind;
  readonly locale: Locale;
  readonly dateStyle: DateStyle;
  readonly conversationView: boolean;
  readonly pane: "right" | "none";
  readonly accounts: number;
  readonly contacts: Contact[];
  readonly now: () => number;
  readonly brand: string;
  undoSeconds: number;
  pollMs: number;
  readonly #ids: Ids;
  readonly #listeners = new Set<(message: SentMessage) => void>();

  constructor(options: HostOptions = {}) {
    const accounts = options.accounts ?? [JO];
    this.accounts = accounts.length;
    this.kind = options.kind ?? "consumer";
    this.#ids = new Ids([this.kind, ...accounts.map(({ address }) => address)].join(" "));
    this.boxes = [...accounts, ...(options.delegated ?? [])].map((account) => new Mailbox(account, this.#ids));
    this.locale = options.locale ?? "en-GB";
    this.dateStyle = options.dateStyle ?? "words";
    this.conversationView = options.conversationView ?? true;
    this.pane = options.pane ?? "right";
    this.contacts = options.contacts ?? [];
    this.now = options.now ?? Date.now;
    this.brand = options.brand ?? "Mail";
    this.undoSeconds = options.undoSeconds ?? 0;
    this.pollMs = options.pollMs ?? 1000;
    this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
  }

  /** The host of the mailbox. */
  get hostname(): string {
    return this.kind === "work" ? WORK : CONSUMER;
  }

  /** Answers everything at Outlook's hosts in this browser. */
  async install(context: BrowserContext): Promise<void> {
    for (const name of [CONSUMER, WORK, ...OLD_WORK]) {
      await context.route(`https://${name}/**`, (route) => answerRoute(this, route));
    }
  }

  /** @throws RangeError when there is no such account */
  box(account = 0): Mailbox {
    const box = this.boxes[account];
    if (!box) throw new RangeError(`no account ${account}`);
    return box;
  }

  messages(account = 0): StoredItem[] {
    return this.box(account).items;
  }

  drafts(account = 0): StoredItem[] {
    return this.messages(account).filter((item) => item.draft && item.sendAt === undefined);
  }

  /** Messages that wait for their time. */
  scheduled(account = 0): StoredItem[] {
    return this.messages(account).filter((item) => item.sendAt !== undefined);
  }

  /** What stands behind `/mail/` for a mailbox. */
  #part(account: number): string {
    if (account >= this.accounts) return `${this.box(account).account.address}/`;
    return this.kind === "work" ? "" : `${account}/`;
  }

  /** The address of an account's mailbox. @param account by index: those of others come after one's own */
  url(account = 0): string {
    return `https://${this.hostname}/mail/${this.#part(account)}`;
  }

  /** @returns the address of the page that shows the conversation of this message; the message alone without conversations */
  threadUrl(of: StoredItem, account = 0): string {
    const id = this.conversationView ? of.conversationId : of.id;
    const others = this.conversationView ? this.box(account).conversation(id) : [];
    const folder = others.some((item) => item.folder === "inbox") ? "inbox" : of.folder;
    return `${this.url(account)}${folder}/id/${encodeURIComponent(inUrlAlphabet(id))}`;
  }

  /** @returns the address that shows a message as the whole page */
  readUrl(of: StoredItem, account = 0): string {
    return `${this.url(account)}deeplink/read/${encodeURIComponent(inUrlAlphabet(of.id))}`;
  }

  /** @returns the address that opens this saved draft in the reading pane */
  draftUrl(draft: StoredItem, account = 0): string {
    return `${this.url(account)}drafts/id/${encodeURIComponent(inUrlAlphabet(this.conversationView ? draft.conversationId : draft.id))}`;
  }

  /** New mail arrives; open pages show it at their next poll. */
  deliver(message: Incoming): Delivered {
    const box = this.box(message.account);
    return box.add(incoming(message, box, this.#ids, this.now()));
  }

  /** A recipient answers a sent message, in its conversation and with its words below. */
  replyTo(sent: StoredItem & { account?: number }, text: string, options: ReplyOptions = {}): Delivered {
    const [first] = sent.to;
    const known = this.contacts.find((one) => one.address === first?.address);
    const from = options.from ?? known ?? first ?? { name: "", address: "unknown@example.org" };
    return this.deliver({
      from: { name: from.name, address: from.address },
      to: [sent.from],
      cc: options.cc ?? [],
      subject: `Re: ${sent.subject.replace(/^Re: /, "")}`,
      text,
      quoted: options.unquoted ? "" : history(sent),
      at: options.at ?? this.now(),
      threadId: sent.conversationId,
      references: [...sent.references, sent.rfcId],
      account: sent.account ?? 0,
      ...(options.files ? { files: options.files } : {}),
    });
  }

  /** Puts a draft in the mailbox as if it had been saved earlier. */
  addDraft(writing: Writing & { text?: string } = {}, account = 0): StoredItem {
    const { text, ...said } = writing;
    return this.box(account).create({ ...(text === undefined ? {} : { html: lines(text) }), ...said }, this.now());
  }

  /** The bytes of a message as Outlook saves them (.eml). */
  original(item: StoredItem): Buffer {
    return original(item);
  }

  /** Calls back at each send, before the page has its answer. */
  onSent(listener: (message: SentMessage) => void): void {
    this.#listeners.add(listener);
  }

  /** The time of a scheduled message has come, or a draft is sent from another device: no page makes a request for it. */
  sendElsewhere(item: StoredItem, account = 0): StoredItem {
    this.#send(item, account, item.id);
    return item;
  }

  /** Somebody writes on with this draft on another device. */
  editElsewhere(draft: StoredItem, change: Writing, account = 0): void {
    this.box(account).update(draft.id, change, this.now());
  }

  /** What a page of this account gets. */
  session(account: number): Session {
    const { locale, dateStyle, conversationView, pane, undoSeconds, pollMs, switches, contacts, brand } = this;
    const own = this.#part(account);
    const signedIn = account < this.accounts ? null : this.box(0).account;
    return {
      ...{
        account: this.box(account).account,
        index: account,
        base: `/mail/${own}`,
        service: `/owa/${own}service.svc`,
      },
      ...{ locale, dateStyle, conversationView, pane, signedIn, undoSeconds, pollMs, switches, contacts, brand },
      timeZone: "Europe/London",
    };
  }

  /** Takes in one write of the page. @returns the draft it left, null when it left none; "none": there was nothing to change */
  apply(write: Write, account: number): StoredItem | null | "none" {
    const box = this.box(account);
    if (write.kind === "delete") {
      box.remove(write.ids, write.forGood);
      return null;
    }
    const [id = ""] = write.ids;
    if (write.kind === "recall") return box.recall(id) ?? "none";
    if (write.recalled) box.recall(id);
    const item =
      write.kind === "create" ? box.create(write.writing, this.now()) : box.update(id, write.writing, this.now());
    if (!item) return "none";
    if (write.disposition !== "SendAndSaveCopy") return item;
    if (item.sendAt === undefined) this.#send(item, account, id);
    return null;
  }

  #send(item: StoredItem, account: number, draftId: string): void {
    this.box(account).sendOff(item, this.now());
    const sent = { ...item, account, draftId, text: htmlToText(item.html) };
    this.sent.push(sent);
    for (const listener of this.#listeners) listener(sent);
  }
}

/** Playwright does not see where a redirect leads, so the page goes there by itself. */
function onwardsPage(location: string) {
  const body = `<!doctype html><title></title><script>location.replace(${JSON.stringify(location)})</script>`;
  return { status: 200, headers: { "content-type": "text/html" }, body };
}

/** Answers one request that Playwright has caught. A page that was closed in the meantime needs no answer. */
async function answerRoute(host: OutlookHost, route: Route): Promise<void> {
  try {
    const request = route.request();
    const { url, method, headers, body } = {
      ...{ url: new URL(request.url()), method: request.method(), headers: await request.allHeaders() },
      body: request.postData() ?? "",
    };
    const found = await answer(host, { url, method, headers, body });
    if (!found) return;
    const onwards =
      found.status === 302 && request.isNavigationRequest() ? onwardsPage(found.headers.location ?? "") : found;
    await route.fulfill(onwards);
  } catch (error) {
    if (!/closed|disposed|already handled/i.test(String(error))) throw error;
  }
}
