import type { Site } from "../../../record/items.ts";
import type { SelectorTable } from "../selector-table.ts";

/**
 * What a mail site's folder says of its page, so that one piece of code looks whether the adapter still finds its way in
 * it, and tells its structure without a word of it.
 */
export interface CheckedSite {
  site: Site;
  table: SelectorTable;
  /** What stands for `%` in the table's selectors. */
  words: readonly string[];
  vocabulary: SiteVocabulary;
  /** Whether the page says whose mailbox it is. */
  hasAccount(doc: Document): boolean;
  whatIsOpen(doc: Document): WhatIsOpen;
  /** What belongs to the page as a whole, to an email being written, to a message that is open and to its thread. */
  page(doc: Document): Lookup[];
  form(root: HTMLElement): Lookup[];
  message(message: HTMLElement): Lookup[];
  thread(view: HTMLElement): Lookup[];
  told: ToldParts;
  /** What kind of page this is, by its address, with no id and no word of it: "/mail/u/9 #inbox/token". */
  kindOf(address: PageAddress): string;
}

export type PageAddress = Record<"pathname" | "search" | "hash", string>;

export interface WhatIsOpen {
  forms: HTMLElement[];
  messages: HTMLElement[];
  /** The views that the messages stand in; one that is also among the messages stands for one that is not known. */
  views: HTMLElement[];
}

/** Which parts of the page a report tells, by their names in the table. */
export interface ToldParts {
  /** What stands around a form and is told with it. */
  frame: string;
  /** Told in full, in each view. */
  thread: readonly string[];
  /** Further selectors of what is told in full. */
  whole: string;
  /** Told as lines that lead to them. */
  around: readonly string[];
  /** Elements whose words somebody has written: nothing but the marks is told of what is in them. */
  bodies: readonly string[];
  /** Further selectors of such. */
  written: string;
  /** What our selectors look for among somebody's words. */
  marks: readonly string[];
}

/** What a report may say of this site's page beside HTML, ARIA and the words of the site's own table of selectors. */
export interface SiteVocabulary {
  /** Names of attributes. */
  attributes: ReadonlySet<string>;
  /** What may stand as the value of an attribute. */
  values: Readonly<Record<string, ReadonlySet<string>>>;
  classes: ReadonlySet<string>;
  /** Whether the site's compiled class names (`aoI`) stay the same for years, and so are worth telling. */
  compiledClasses: boolean;
  /** Ids with a number or something random in them: what stands before it. */
  idStarts: readonly string[];
  /** And what stands after it. */
  idEnds: readonly string[];
  /** An id that keeps its first group and has its number replaced: `#msg-f:9`. Null for none. */
  numberedId: RegExp | null;
}

/**
 * Looks at the page as the adapter does and says what it found of what it needs. Works without the content script, changes
 * nothing, and holds nothing of the page but numbers.
 */
export interface SelfCheck {
  /** Whether the page says whose mailbox it is. */
  account: boolean;
  page: Lookup[];
  /** Emails being written; those with the same result stand together. */
  forms: Looked[];
  /** Messages that are open and seen; those with the same result stand together. */
  messages: Looked[];
}

export interface Looked {
  /** How many forms or messages gave this result. */
  times: number;
  lookups: Lookup[];
}

/**
 * `missing`: should be there and is not. `absent`: is not there, and need not be. `older`: there, but only a way that has
 * been kept for older or other forms of the page still leads to it.
 */
export type LookupState = "found" | "older" | "missing" | "absent";

export interface Lookup {
  /** As the table of selectors names it. */
  name: string;
  /** What stood for `%` in the selector; "" as a rule. */
  word: string;
  /** How many elements each alternative matches, in the order of the table. */
  found: number[];
  /** The alternative that counts; null when none matches. */
  used: number | null;
  state: LookupState;
}
