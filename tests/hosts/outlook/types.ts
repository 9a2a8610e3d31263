import type { Address } from "../../../lib/mail/address.ts";
import type { Switches } from "./switches.ts";

/** What the Node side and the page say to each other. Times are epoch milliseconds; bodies are HTML. */

export type { Address };

/** Language of the page: its words and its dates. */
export type Locale = "en-GB" | "en-US" | "de";

/** `words`: as Outlook writes them as a rule ("Fri 10/04/2026 08:23"). `long`: "10 April 2026 08:23". */
export type DateStyle = "words" | "long";

export interface Account extends Address {
  /** Lines put under every new message; none when left out. */
  signature?: string;
}

/** Somebody the picker knows. */
export interface Contact extends Address {
  /** Of one's own organisation: shown by name alone. */
  internal?: boolean;
}

/** What a page gets when it loads; mail comes from the service alone. */
export interface Session {
  account: Account;
  /** Of the mailbox in the host. */
  index: number;
  /** Where the mailbox's pages are: `/mail/0/` or `/mail/`. */
  base: string;
  /** Where its service is: `/owa/0/service.svc` or `/owa/service.svc`. */
  service: string;
  locale: Locale;
  dateStyle: DateStyle;
  conversationView: boolean;
  /** Where a message is shown; `none`: in the list's place. */
  pane: "right" | "none";
  /** Who has signed in where the mailbox is somebody else's, shared with them; null in one's own. */
  signedIn: Address | null;
  /** 0: a send goes out at once. */
  undoSeconds: number;
  pollMs: number;
  switches: Switches;
  contacts: Contact[];
  /** What the page calls itself. */
  brand: string;
  /** Where people's times are. */
  timeZone: string;
}
