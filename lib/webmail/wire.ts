import type { Address } from "../mail/address.ts";

/** What a request of the mail site says has become of a message. */
export type WireState = "draft" | "sent" | "scheduled";

/** One message found in a request that the mail page made by itself. Times are epoch milliseconds. */
export interface WireMessage {
  /**
   * The site's own id of the draft, stable from its first save until it is sent; "" where the request does not name one (in
   * Outlook, what was never saved before it is sent).
   */
  draftId: string;
  threadId: string | null;
  state: WireState;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** The parent's own part of the message as HTML, without quoted history where the site keeps that apart. */
  html: string;
  /** The same as plain text. */
  text: string;
  /** The page's clock when it made the request; 0 where the request does not say. */
  at: number;
  /** RFC 5322 Message-ID of the message replied to, with its angle brackets. */
  inReplyTo?: string;
  /** When a scheduled message is to go. */
  sendAt?: number;
  /** Names of attachments, where the request has them. */
  attachments?: string[];
  /** It was to go later, and is taken back. */
  recalled?: true;
  /** The request says that it is sent from a mailbox which others use too. */
  shared?: true;
}
