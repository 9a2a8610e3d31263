import type { StoredFile } from "../common/incoming.ts";
import { type Ids, threadToken } from "./ids.ts";
import { textToHtml } from "./mail/text.ts";
import type { Account, MessageView, SavedDraft, ThreadView } from "./types.ts";

export interface StoredMessage extends MessageView {
  threadId: string;
  files: StoredFile[];
  /** The original can only be had by `th=`. */
  onlyByLegacy: boolean;
}

export interface StoredThread extends Omit<ThreadView, "messages"> {
  messages: StoredMessage[];
}

/** One account's mail. Everything that changes it raises `version`, by which pages notice. */
export class Mailbox {
  readonly account: Account;
  readonly threads: StoredThread[] = [];
  version = 1;
  readonly #ids: Ids;

  constructor(account: Account, ids: Ids) {
    this.account = account;
    this.#ids = ids;
  }

  thread(id: string): StoredThread | undefined {
    return this.threads.find((thread) => thread.id === id);
  }

  message(find: (message: StoredMessage) => boolean): StoredMessage | undefined {
    return this.threads.flatMap((thread) => thread.messages).find(find);
  }

  /** Puts a message into its thread, made when there is none yet. */
  add(message: StoredMessage): StoredThread {
    let thread = this.thread(message.threadId);
    if (!thread) {
      const { threadId: id, legacyId, subject } = message;
      thread = { id, legacyId, token: threadToken(legacyId), subject, messages: [] };
      this.threads.push(thread);
    }
    thread.messages.push(message);
    thread.messages.sort((a, b) => a.date - b.date);
    this.version += 1;
    return thread;
  }

  /**
   * A save or a send of the page: the message keeps its `msg-a:` id and gets a new legacy id and Message-ID each time.
   * @param at the server's clock
   */
  save(draft: SavedDraft, at: number): StoredMessage {
    const before = this.message((message) => message.id === draft.draftId);
    const parent = this.message((message) => draft.inReplyTo !== "" && message.rfcId === draft.inReplyTo);
    const { threadId, from, to, cc, bcc, quoted, labels } = draft;
    // Written as plain text; a draft stays so.
    const plain = !labels.includes("^r") && !/<[a-z]/i.test(draft.html);
    const html = plain ? textToHtml(draft.html) : draft.html;
    const subject = draft.subject;
    const known = this.thread(threadId);
    const fresh: StoredMessage = {
      ...(before ? { draftLegacyId: before.legacyId } : {}),
      ...{ id: draft.draftId, threadId, from, to, cc, bcc, subject, html, quoted, labels },
      legacyId: this.#ids.legacy(at),
      rfcId: this.#ids.rfc("mail.gmail.com"),
      references: parent ? [...parent.references, parent.rfcId] : draft.inReplyTo ? [draft.inReplyTo] : [],
      date: at,
      attachments: draft.attachments ?? before?.attachments ?? [],
      files: (draft.attachments ?? []).map((one) => ({ ...one, bytes: new Uint8Array(one.size) })),
      clipped: null,
      onlyByLegacy: false,
      edits: draft.edits ?? before?.edits ?? 0,
      ...(draft.sendAt ? { sendAt: draft.sendAt } : {}),
    };
    if (before && known) known.messages.splice(known.messages.indexOf(before), 1);
    const thread = this.add(fresh);
    if (thread.messages.length === 1) thread.subject = subject;
    return fresh;
  }

  /** What was sent before this time can no longer be undone: `^pfg` goes, as it does when Gmail's own window ends. */
  settle(before: number): void {
    for (const message of this.threads.flatMap((thread) => thread.messages)) {
      if (message.date < before) message.labels = message.labels.filter((label) => label !== "^pfg");
    }
  }

  /** Adds and takes away labels; `^k` (bin) on a draft removes it. */
  label(ids: string[], added: string[], removed: string[]): void {
    for (const thread of this.threads) {
      for (const message of thread.messages.filter((one) => ids.includes(one.id))) {
        message.labels = [...message.labels.filter((label) => !removed.includes(label)), ...added];
      }
      const kept = thread.messages.filter((one) => !(one.labels.includes("^k") && one.id.startsWith("msg-a:")));
      thread.messages.splice(0, thread.messages.length, ...kept);
    }
    const full = this.threads.filter((thread) => thread.messages.length > 0);
    this.threads.splice(0, this.threads.length, ...full);
    this.version += 1;
  }
}
