import type { BrowserContext, Page } from "playwright";
import type { Address } from "../../../../lib/mail/address.ts";
import type { WireMessage } from "../../../../lib/webmail/wire.ts";

/** What a parent does in the mail site itself during the job, and what came of it in the stand-in. One a site. */

export interface Letter {
  to: Address[];
  cc: Address[];
  subject: string;
  text: string;
}

export interface MailHands {
  /** As parents call the site. */
  name: string;
  /** Address of the mailbox. */
  home: string;
  /** Answers for the site in this browser. */
  install(context: BrowserContext): Promise<void>;
  /** Opens a new draft, and waits for our button in it. */
  newDraft(mail: Page): Promise<void>;
  /** Presses the site's own Send in the newest draft. */
  pressSend(mail: Page): Promise<void>;
  /** The school answers the newest letter, and the parent opens the answer and sees its words. */
  readReply(mail: Page, words: string): Promise<void>;
  /** What was sent, oldest first. */
  sent(): Letter[];
  /** What the page's own requests said of messages. */
  seen(): WireMessage[];
}
