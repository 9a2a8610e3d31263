import type { Page } from "playwright";
import type { MessageIds } from "../../record/items.ts";
import type { SiteGives } from "../sites.ts";

/** An invented mail, as it arrives or was received. */
export interface Mail {
  from: { name: string; address: string };
  subject: string;
  /** One paragraph. */
  text: string;
  quoted?: string;
  files?: string[];
}

/** What the site has sent: for comparing with what the adapter says. */
export interface SentMail {
  draftId: string;
  to: string[];
  cc: string[];
  subject: string;
  text: string;
}

/** How a form leaves the page. */
export type Ending = "send" | "keys" | "discard" | "close";

/**
 * A mail site as a user has it before them, for the contract: how to do by hand what the adapter has to see, and where to
 * look for what the adapter has done. Nothing here may use the adapter.
 */
export interface SiteUnderTest {
  page: Page;
  /** What this site can give: the contract asks for that, and no more. */
  gives: SiteGives;
  /** Own address of the mailbox. */
  own: string;
  /** Whether the page shows the address of everybody whom a message went to; else a name may be all. */
  ownAddressShown: boolean;
  /** A script that sets `globalThis.webmail` to the adapter of the page's document. */
  adapter: string;
  /** Presses the site's own button for a new message and waits for the form. */
  newDraft(): Promise<void>;
  /** Types into a field of the form opened last, as a user does. */
  type(field: "to" | "subject" | "body", text: string): Promise<void>;
  end(how: Ending): Promise<void>;
  /** Presses the site's offer to take the send back. */
  undoSend(): Promise<void>;
  /** Presses the keys that take typing back, with the caret in the body. */
  undoTyping(): Promise<void>;
  /** Makes the site build the row with Send anew. */
  rebuildToolbar(): Promise<void>;
  /** Makes the site build the header of the messages shown anew. */
  rebuildHeader(): Promise<void>;
  /** The selector of the site's own Send button. */
  send: string;
  sent(): SentMail[];
  /** The drafts that the site has saved, oldest first. */
  saved(): { subject: string }[];
  /** Puts mail into the mailbox and opens its thread. */
  receive(mail: Mail): Promise<MessageIds>;
  /** From now on the site asks to sign in instead of giving originals. */
  signOut(): void;
  close(): Promise<void>;
}
