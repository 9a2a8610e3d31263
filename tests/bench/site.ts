import type { BrowserContext, Page } from "playwright";
import type { Case } from "./cases.ts";

/** A mail site that answers in this process. */
export interface BenchHost {
  install(context: BrowserContext): Promise<void>;
}

export interface Mailbox {
  host: BenchHost;
  /** The address to open. */
  url: string;
  /** What names its conversations, newest first. */
  places: string[];
}

/** What the bench has to know of a mail site's stand-in. */
export interface BenchSite {
  /** As on the command line. */
  id: "gmail" | "outlook";
  /** The case as this site can have it; as it is when left out. */
  case?(one: Case): Case;
  /** A mailbox of its own for each run, so that its mail is new to whoever has seen that of the one before. */
  mailbox(one: Case): Mailbox;
  /** Opens the drafts where the address did not, and puts the page where the work begins; not measured. */
  prepare(page: Page, one: Case): Promise<void>;
  /** Puts the caret into a draft. */
  focus(page: Page): Promise<void>;
  /**
   * Opens as many of these conversations, or of the folded messages where there are none, with a breath after each.
   * @returns how many could be opened
   */
  open(page: Page, places: string[], how: { each: number; breath: number }): Promise<number>;
  /** How many forms stand open, and how many conversations are listed or messages shown. */
  count(page: Page, one: Case): Promise<{ forms: number; shown: number }>;
}
