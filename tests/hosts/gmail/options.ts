import type { StoredMessage } from "./mailbox.ts";
import type { DateStyle, Locale } from "./page/labels.ts";
import type { Switches } from "./switches.ts";
import type { Operation } from "./sync/read.ts";
import type { Account, Address, Pane } from "./types.ts";

/** A mailbox that its owner has shared. */
export interface Delegated {
  /** Stands in the address: /mail/b/<id>/u/0/. */
  id: string;
  account: Account;
}

export interface HostOptions {
  /** By index: account 0 is at /mail/u/0/. */
  accounts?: Account[];
  /** Language of the page: its words, its direction and its dates. British English when left out. */
  locale?: Locale;
  /** `numeric`: dates say 03/09/2026 in the order of their country, so that day and month cannot always be told apart. */
  dateStyle?: DateStyle;
  /** Whether messages stand together in threads; else each has a row and a page of its own. Yes when left out. */
  conversationView?: boolean;
  /** Where a thread is shown; `none` when left out. */
  pane?: Pane;
  /** Mailboxes of others that account 0 may use: at /mail/b/<id>/u/0/. */
  delegated?: Delegated[];
  /** How long a send can be undone. */
  undoSeconds?: number;
  /** How often pages ask for news, ms. */
  pollMs?: number;
  switches?: Partial<Switches>;
  /** What the page calls itself. */
  brand?: string;
  /** People whom every account knows by name before any mail. */
  contacts?: Address[];
  /** The server's clock. */
  now?: () => number;
}

/** What goes wrong on purpose. May be changed at any time. */
export interface Faults {
  originals: "ok" | "404" | "slow" | "hang" | "login";
  /** `login`: sent on to the page to sign in. `loginPage`: that page is the answer. `lost`: done, and never answered. */
  sync: "ok" | "500" | "hang" | "login" | "loginPage" | "lost";
}

/** One `POST /sync/u/N/i/s` as it came. */
export interface SyncRequest {
  at: number;
  account: number;
  url: string;
  raw: string;
  /** `raw` parsed; null when it is not JSON. */
  json: unknown;
  operations: Operation[];
  /** null while it hangs. */
  status: number | null;
}

export interface SentMessage extends StoredMessage {
  account: number;
  /** The page's name for it: its `msg-a:` id. */
  draftId: string;
  /** Own words as plain text. */
  text: string;
}

export type Delivered = StoredMessage;
