import type { Address } from "../../../lib/mail/address.ts";
import type { DateStyle, Locale } from "./page/labels.ts";
import type { Switches } from "./switches.ts";

/** What the Node side and the page say to each other. Times are epoch milliseconds; bodies are HTML. */

export type { Address };

export interface Account extends Address {
  /** Lines put under every new message; none when left out. */
  signature?: string;
  /** Other addresses that the account sends from ("send mail as"). */
  aliases?: Address[];
  /** What the title calls the service: "Gmail" when left out; a work account has its owner's name for it. */
  service?: string;
}

export interface AttachmentView {
  name: string;
  type: string;
  size: number;
}

export interface MessageView {
  /** `msg-f:<decimal>` for received mail, `msg-a:r<±n>` for mail written here. */
  id: string;
  /** 16 hex digits; changes with every save and at the send. */
  legacyId: string;
  /** The id that it had as a draft, shown for a while after the send. */
  draftLegacyId?: string;
  /** RFC 5322 Message-ID with its angle brackets; changes as the legacy id does. */
  rfcId: string;
  references: string[];
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  date: number;
  /** The writer's own words. */
  html: string;
  /** Quoted history, kept apart; "" when there is none. */
  quoted: string;
  labels: string[];
  attachments: AttachmentView[];
  /** Shown instead of the whole, with a link to the rest; null when the whole is shown. */
  clipped: string | null;
  /** When a scheduled message goes out by itself. */
  sendAt?: number;
  /** How many times a draft was changed somewhere else. */
  edits?: number;
}

export interface ThreadView {
  /** `thread-f:<decimal>` or `thread-a:r<±n>`. */
  id: string;
  legacyId: string;
  /** Stands in the address: `#inbox/<token>`. */
  token: string;
  subject: string;
  messages: MessageView[];
}

/** Where a thread is shown: in the list's place, or beside or below it. */
export type Pane = "none" | "right" | "below";

/** What a page gets when it loads and whenever something has changed. */
export interface MailboxView {
  version: number;
  index: number;
  account: Account;
  locale: Locale;
  dateStyle: DateStyle;
  conversationView: boolean;
  pane: Pane;
  /** Who has signed in where the mailbox is somebody else's, shared with them; null in one's own. */
  signedIn: Address | null;
  /** What the page calls itself. */
  brand: string;
  undoSeconds: number;
  pollMs: number;
  switches: Switches;
  threads: ThreadView[];
  /** People the account knows by name before any mail. */
  contacts: Address[];
}

/** One message of a save or send, as read from the page's own request. */
export interface SavedDraft {
  draftId: string;
  threadId: string;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  at: number;
  subject: string;
  html: string;
  quoted: string;
  labels: string[];
  inReplyTo: string;
  attachments?: AttachmentView[];
  sendAt?: number;
  edits?: number;
}
