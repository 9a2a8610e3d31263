import type { Account, Address, AttachmentView, MessageView, ThreadView } from "../../types.ts";

/** All that a compose form holds: what it is opened with, saved as, sent as, and opened with again after an undo. */
export interface ComposeSpec {
  kind: "docked" | "inline" | "page";
  /** `msg-a:r<±n>` */
  draftId: string;
  threadId: string;
  /** Of the thread replied to; "" for new mail. */
  legacyThread: string;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** Own words with the signature; null for a form that has not been opened yet. */
  html: string | null;
  /** History kept out of sight. */
  quoted: string;
  replyTo: { id: string; rfcId: string } | null;
  /** How many times it has been saved or sent. */
  saves: number;
  /** Written as plain text: `html` is then text, and has no tags. */
  plain?: boolean;
  attachments?: AttachmentView[];
  /** When it is to go, if later. */
  sendAt?: number;
  /** How many changes from elsewhere it has taken in. */
  edits?: number;
}

function randomNumber(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const digits = ((BigInt(a) << 31n) | BigInt(b >>> 1)).toString();
  return b % 2 === 1 ? `-${digits}` : digits;
}

/** A new message with nothing in it. */
export function blankSpec(kind: ComposeSpec["kind"], { name, address }: Account): ComposeSpec {
  const id = randomNumber();
  return {
    kind,
    draftId: `msg-a:r${id}`,
    threadId: `thread-a:r${randomNumber()}`,
    legacyThread: "",
    from: { name, address },
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    html: null,
    quoted: "",
    replyTo: null,
    saves: 0,
  };
}

/** A draft that the mailbox already has. */
export function savedSpec(message: MessageView, thread: ThreadView, kind: ComposeSpec["kind"]): ComposeSpec {
  const parent = thread.messages.find((one) => one.rfcId === message.references.at(-1));
  const { from, to, cc, bcc, subject, html, quoted, attachments, edits = 0 } = message;
  return {
    kind,
    draftId: message.id,
    threadId: thread.id,
    legacyThread: parent ? thread.legacyId : "",
    ...{ from, to, cc, bcc, subject, quoted },
    html,
    plain: html !== "" && !/<[a-z]/i.test(html),
    ...{ attachments, edits },
    replyTo: parent ? { id: parent.id, rfcId: parent.rfcId } : null,
    saves: 1,
  };
}
