import type { EarlierMail } from "./letters/letter.ts";
import type { OutboxItem } from "./outbox.ts";
import type { ChildStep } from "./record/family-steps.ts";
import type { Answer, ItemHash, LetterAct, MessageIds, Site } from "./record/items.ts";
import type { KeepAsk } from "./record/keep-ask.ts";
import type { Contact, Profile, Template } from "./record/profile.ts";
import type { DraftSnapshot, Field, FieldOutcome, Filling, Overwrite } from "./webmail/webmail.ts";

/**
 * Every message between contexts, in one table: name, what is asked, what is answered. lib/messaging.ts sends and
 * receives them; nothing else calls runtime.sendMessage or opens a port. Everything here is plain JSON: an ArrayBuffer
 * arrives at the other side as a plain object.
 */
export interface Requests {
  /** A content script wants to show the composer in its page; the token is good for one frame of that tab. */
  "composer:token": { ask: { compose: string }; answer: { token: string } };
  /** The composer's frame shows the token it was handed. */
  "composer:check": { ask: { token: string }; answer: { good: boolean; compose: string } };
  /** All that the composer needs to know. */
  "composer:context": { ask: { draftKey: string; letter: string | null; about: ItemHash[] }; answer: ComposerContext };
  /** A half-filled composer, kept as it changes; null when it is done with. */
  "composer:keep": { ask: { draftKey: string; draft: ComposerDraft | null; era: string }; answer: Written };
  /** Whether something was deleted since the composer was opened: then nothing of it may be written. */
  "composer:still": { ask: { era: string }; answer: Written };
  /** A draft was thrown away, and the half-filled composer with it, unless the draft is had back within the hour. */
  "composer:drop": { ask: { draftKey: string }; answer: null };
  /** A draft has got an id: what was kept for it under its first name is kept under the id. */
  "composer:rename": { ask: { from: string; to: string }; answer: { halfFilled: boolean } };
  /** A draft is there again: is a half-filled composer kept for it? */
  "composer:kept": { ask: { draftKey: string }; answer: { halfFilled: boolean } };
  /** A letter was put into a draft, or is about to be. */
  "record:letter": { ask: { act: LetterAct; era: string }; answer: Written };
  /** The parent looked for replies outside the record before a chase. */
  "record:checked": {
    ask: { of: ItemHash[]; found: "nothing" | "something"; text: string; era: string };
    answer: Written;
  };
  /** A person whose address was typed into the composer, to be kept for next time. */
  "record:contact": { ask: { contact: Contact; era: string }; answer: Written };
  /** A letter of the parent’s own, to be kept; null takes it out. */
  "record:template": { ask: { id: string; template: Template | null; era: string }; answer: Written };
  /** Something was put into the outbox (storage.local): take it in. */
  "outbox:ready": { ask: null; answer: null };
  /** A page has written to the record: the number on the button and what the popup shows are made anew. */
  "record:written": { ask: null; answer: null };
  /** Own address of the mailbox in the asking tab, as soon as the page shows it: requests do not name it. */
  "mailbox:here": { ask: { account: string }; answer: null };
  /** Mail that the wall says to ask about: held in memory until the parent says yes or no. */
  "keep:ask": { ask: { ask: KeepAsk; item: OutboxItem }; answer: null };
  /**
   * Opens a new draft in the mail site with this letter: recipients and subject in the link, the rest waits for it.
   * `draftKey` is that of the composer it was written in, which goes on in the new draft.
   */
  "draft:open": {
    ask: { filling: Required<Filling>; act: LetterAct; draftKey: string; era: string };
    answer: Written;
  };
  /** A content script found a new compose form: is a letter waiting for it, or a half-filled composer kept? */
  "draft:waiting": {
    ask: { draft: DraftSnapshot; draftKey: string };
    answer: { letter: { filling: Filling; act: LetterAct; era: string } | null; halfFilled: boolean };
  };
  /** Opens the mail site's search for mail from or to these addresses, in the mailbox looked at last. */
  "mail:search": { ask: { addresses: string[] }; answer: null };
  /** A content script needs what fills a form, in its own page. */
  "page:filler": { ask: null; answer: null };
  /** An own page (record, popup, settings, composer as a tab) to open. */
  "page:open": { ask: { page: string }; answer: null };
}

export type RequestName = keyof Requests;

/** What was deleted for good: the whole record, or part of it. */
export type Deleted = "everything" | "part";

/** Written down, or what was deleted since it was read: then it was not. */
export type Written = "done" | Deleted;

/** Over the MessagePort between the composer's frame and the content script that shows it. */
export interface FrameRequests {
  read: { ask: null; answer: DraftSnapshot };
  /** What the composer has to know of the page it stands in. */
  look: { ask: null; answer: PageLook };
  fill: { ask: { filling: Filling; overwrite: Overwrite; act: LetterAct; era: string }; answer: FieldOutcome[] };
  /** What became of a letter that was put in before the composer was shown, told once; null when there was none. */
  outcomes: { ask: null; answer: FieldOutcome[] | null };
  /** Puts the caret into the draft and closes the composer. */
  done: { ask: null; answer: null };
  close: { ask: null; answer: null };
  /** Opens the site's search for these addresses in a new tab. */
  search: { ask: { addresses: string[] }; answer: null };
}

export type FrameRequestName = keyof FrameRequests;

export interface PageLook {
  /** Own address of the mailbox; null while the page does not show it. */
  account: string | null;
  /** Somebody else's mailbox, shared with the user: nothing is recorded there. */
  delegated: boolean;
  /** Fields of the draft that we cannot find, since the mail site has changed; [] as a rule. */
  missing: Field[];
}

/** Asked of a content script by the background, over a long-lived port so that large originals come in pieces. */
export interface OriginalRequest {
  job: string;
  ids: MessageIds;
  /** Own address of the mailbox that has it; null when any of this site may have it. */
  account: string | null;
}

/** The pieces of an original, base64 of at most 256 KiB each, then the end or the reason it could not be had. */
export type OriginalPiece =
  | { job: string; type: "piece"; base64: string }
  | { job: string; type: "end"; size: number }
  | { job: string; type: "failed"; reason: string; again: boolean };

export interface ComposerContext {
  profile: Profile;
  /** Messages of the record, oldest first. */
  earlier: EarlierMail[];
  /** The step the record suggests; null when nothing does. */
  suggested: { letter: string; about: ItemHash[]; because: string } | null;
  draft: ComposerDraft | null;
  /** Names the time until something is deleted (lib/store/era.ts): whatever the composer writes says that it is of this one. */
  era: string;
  /** In a record with several children: the next step of each, and by an earlier mail's id whom it is about. */
  family?: { steps: ChildStep[]; children: Record<ItemHash, string[]> };
  /** Answers to the letter asked for that the entry it is about gives: what was said at a meeting. Absent when none are. */
  answers?: Record<string, string>;
  /** Epoch ms, the background's clock. */
  now: number;
  sites: Site[];
}

/** A half-filled composer. */
export interface ComposerDraft {
  letter: string | null;
  answers: Record<string, string>;
  /** Ids of the earlier mails named. */
  about: ItemHash[];
  /** Contact ids, when the parent changed who it goes to; null while the letter's own choice stands. */
  to: string[] | null;
  cc: string[] | null;
  aboutWhom: "child" | "staff" | "head";
  /** ISO date chosen to ask by; "" for none; null while the clock's own proposal stands. */
  askBy: string | null;
  /** Id of the child it is about, where the record has several and it was chosen. */
  child?: string;
  savedAt: number;
}

/** What the parent can answer, for pages that show it without the record's code. */
export type { Answer };
