import type { StoredItem } from "./mailbox.ts";
import type { Switches } from "./switches.ts";
import type { Account, Contact, DateStyle, Locale } from "./types.ts";

/** Which of Outlook's hosts a mailbox is at: a consumer's, or one of work or school. */
export type Kind = "consumer" | "work";

export interface HostOptions {
  /** By index: account 0 is at /mail/0/. A mailbox of work or school has one. */
  accounts?: Account[];
  /** `consumer`, at outlook.live.com, when left out. `work`: outlook.cloud.microsoft, to which the other two lead. */
  kind?: Kind;
  /** Language of the page: its words and its dates. British English when left out. */
  locale?: Locale;
  dateStyle?: DateStyle;
  /** Whether messages stand together in conversations; else each has a row and a pane of its own. Yes when left out. */
  conversationView?: boolean;
  /** Where a message is shown; beside the list when left out. */
  pane?: "right" | "none";
  /** Mailboxes of others that account 0 may open: at /mail/<address>/, for work. Their boxes come after those of the accounts. */
  delegated?: Account[];
  /** How long a send can be undone, seconds. As in Outlook it cannot, when left out; 10 is the most. */
  undoSeconds?: number;
  /** How often pages ask for news, ms. */
  pollMs?: number;
  switches?: Partial<Switches>;
  /** What the page calls itself. */
  brand?: string;
  /** People whom the picker knows. */
  contacts?: Contact[];
  /** The server's clock. */
  now?: () => number;
}

/** What goes wrong on purpose. May be changed at any time. */
export interface Faults {
  /**
   * What becomes of saves, sends and deletions. `login`: sent on to the page to sign in. `lost`: done, and never answered.
   * `refused`: answered with 200 and an error inside.
   */
  service: "ok" | "500" | "hang" | "login" | "lost" | "refused";
}

/** One `POST …/service.svc` that writes, as it came. */
export interface ServiceRequest {
  at: number;
  account: number;
  url: string;
  action: string;
  headers: Record<string, string>;
  /** The body as it came; "" where the words are in a header. */
  body: string;
  /** The words, wherever they were. */
  raw: string;
  /** `raw` parsed; null when it is not JSON. */
  json: unknown;
  /** What it said is to become of the message; "" where nothing. */
  disposition: string;
  /** null while it hangs. */
  status: number | null;
}

export interface SentMessage extends StoredItem {
  account: number;
  /** Id of the draft it was sent from; "" when it had never been saved. */
  draftId: string;
  /** Own words as plain text. */
  text: string;
}

export type Delivered = StoredItem;
