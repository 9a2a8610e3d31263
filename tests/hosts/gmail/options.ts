import type { StoredMessage } from "./mailbox.ts";
import type { DateStyle, Locale } from "./page/labels.ts";
import type { Switches } from "./switches.ts";
import type { Operation } from "./sync/read.ts";
import type { Account, Address } from "./types.ts";

export interface HostOptions {
  /** By index: account 0 is at /mail/u/0/. */
  accounts?: Account[];
  /** Language of the page: its words, its direction and its dates. British English when left out. */
  locale?: Locale;
  /** `numeric`: dates say 03/09/2026 in the order of their country, so that day and month cannot always be told apart. */
  dateStyle?: DateStyle;
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
  sync: "ok" | "500" | "hang";
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
