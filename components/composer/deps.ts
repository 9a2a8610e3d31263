import type { ComposerContext, ComposerDraft, Deleted, PageLook } from "../../lib/messages.ts";
import type { ItemHash, LetterAct } from "../../lib/record/items.ts";
import type { Contact, Template } from "../../lib/record/profile.ts";
import type { DraftSnapshot, FieldOutcome, Filling, Overwrite } from "../../lib/webmail/webmail.ts";
import type { PaperLetter } from "../paper/letter.ts";

/** The draft in the mail page that the composer stands over. */
export interface DraftLink {
  read(): Promise<DraftSnapshot>;
  /** What has to be known of the page it stands in. */
  look(): Promise<PageLook>;
  fill(filling: Filling, overwrite: Overwrite, act: LetterAct): Promise<FieldOutcome[]>;
  /** What became of a letter that was put in before the composer was shown, told once; null when there was none. */
  outcomes(): Promise<FieldOutcome[] | null>;
  /** Puts the caret into the draft and closes the composer. */
  done(): Promise<void>;
  close(): Promise<void>;
}

/** Mailboxes of which the parent knows that somebody else may be able to read them. */
export interface KnownMailboxes {
  has(address: string): Promise<boolean>;
  add(address: string): Promise<void>;
}

/**
 * Everything the composer asks of the world, so that it runs in an ordinary page and in a test. It has no way to send
 * mail, and no part of it may be given one.
 */
export interface ComposerDeps {
  /** Null when the composer is a tab of its own. */
  draft: DraftLink | null;
  /** What the page was opened with: the letter to start, the entries it is about, and the child. */
  start: { letter: string | null; about: ItemHash[]; child?: string | null };
  load(): Promise<ComposerContext>;
  /** Calls back when something was deleted since the composer was loaded: nothing that it still holds is written then. */
  onDeleted(listener: (what: Deleted) => void): void;
  /** Keeps a half-filled composer; null when there is nothing to keep. */
  keep(draft: ComposerDraft | null): Promise<void>;
  /** Opens a new draft in the mail site: recipients and subject in the link, the body filled once it is open. */
  open(filling: Required<Filling>, act: LetterAct): Promise<void>;
  /** @throws when the browser refuses the clipboard */
  copy(text: string): Promise<void>;
  /** Writes down that a letter is about to be used outside the draft (after Copy). */
  recordLetter(act: LetterAct): Promise<void>;
  recordChecked(of: ItemHash[], found: "nothing" | "something", text: string): Promise<void>;
  saveContact(contact: Contact): Promise<void>;
  /** Keeps a letter of the parent’s own; null takes it out. */
  saveTemplate(id: string, template: Template | null): Promise<void>;
  /** Opens the letter in a tab, as it looks on paper. */
  openPaper(letter: PaperLetter): Promise<void>;
  mailboxes: KnownMailboxes;
  /** Opens the mail site's own search for these addresses. */
  search(addresses: string[]): Promise<void>;
  /** Opens a page of ours in a tab; `add` is the record's place to add a call or a talk. */
  openPage(page: "settings" | "record" | "add" | "guide"): Promise<void>;
  /** Epoch ms. */
  now(): number;
  newId(): string;
}
