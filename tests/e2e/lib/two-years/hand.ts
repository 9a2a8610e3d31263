import type { StoredRecord } from "../record.ts";

/** What a parent's hand does on a page of ours, whichever browser it is. Each waits until it can be done. */
export interface Hand {
  /** Opens one of our pages: "settings", "record". */
  open(page: string): Promise<void>;
  /** Goes to a view of the record page: "#add". */
  go(hash: string): Promise<void>;
  press(role: "button" | "link" | "radio", name: string | RegExp): Promise<void>;
  fill(label: string | RegExp, words: string): Promise<void>;
  choose(label: string | RegExp, option: string): Promise<void>;
  tick(name: RegExp): Promise<void>;
  /** Ticks exactly these in the group of boxes that is on the page. */
  tickOnly(group: string, names: readonly string[]): Promise<void>;
  /** Opens a part that is folded away. */
  unfold(summary: string): Promise<void>;
  /** @param field label of the file field */
  give(field: string, files: readonly GivenFile[]): Promise<void>;
  /** Waits for words on the page. */
  see(words: string | RegExp): Promise<void>;
  /** Waits until no such words are there. */
  gone(words: RegExp): Promise<void>;
  /** @returns the words of the first such part of the page, once it is there */
  words(css: string): Promise<string>;
  /** Waits for words in what is open beside the list. */
  seeOpen(words: string): Promise<void>;
  seeRadio(name: string): Promise<void>;
  /** Waits until the address ends so. */
  at(hash: RegExp): Promise<void>;
  /** @returns how many of such buttons there are now */
  count(button: RegExp): Promise<number>;
  /** @returns the rows that are drawn now, from the top, by the entry's number */
  rows(): Promise<[number: number, words: string][]>;
  /** Scrolls the page on by a window's height. @returns whether there was more */
  scrollOn(): Promise<boolean>;
  record(): Promise<StoredRecord>;
}

export interface GivenFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}
