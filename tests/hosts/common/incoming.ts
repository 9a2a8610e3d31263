import type { Address } from "../../../lib/mail/address.ts";

/** New mail, as a test says it to either stand-in. Only `from` must be given. */
export interface IncomingMail {
  from: Address;
  to?: Address[];
  cc?: Address[];
  subject?: string;
  text?: string;
  /** Instead of `text`. */
  html?: string;
  /** Quoted history as HTML. */
  quoted?: string;
  files?: GivenFile[];
  /** When it was sent; now when left out. */
  at?: number;
  /** The thread it belongs to; a new one when left out. */
  threadId?: string;
  /** Message-ID of the message it answers. Finds the thread by itself. */
  inReplyTo?: string;
  rfcId?: string;
  references?: string[];
  account?: number;
  unread?: boolean;
}

/** How a recipient answers. */
export interface ReplyOptions {
  /** The first recipient when left out. */
  from?: Address;
  cc?: Address[];
  at?: number;
  files?: GivenFile[];
  /** Without the words it answers. */
  unquoted?: boolean;
}

export interface GivenFile {
  name: string;
  type?: string;
  content: string | Uint8Array;
}

export interface StoredFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export function storedFile({ name, type, content }: GivenFile): StoredFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, type: type ?? "application/octet-stream", bytes };
}
