import type { DateKind } from "../calendar/clock.ts";
import type { Address } from "../mail/address.ts";
import type { AbsenceFacts, EventTime, FileRef, TypedKind } from "./event.ts";
import type { BelongsAct, MatterAct, PromiseAct, PromiseEndAct } from "./matter-acts.ts";
import type { ProfileChange } from "./profile.ts";

/**
 * The ledger's items: what is written down, once, and never changed. An item is one *sighting* of a message or one
 * *act* of the parent. Entries on the screen are derived from them (see entries.ts).
 *
 * All times are epoch milliseconds; all dates without a time are ISO `YYYY-MM-DD` in Europe/London.
 */

/** Where a fact comes from, from weakest to strongest. */
export type Source = "typed" | "screen" | "request" | "file" | "original";

export type Site = "gmail" | "outlook";

/**
 * Every name a mail site or a mail system has for one message. RFC Message-ID and legacy ids change with every autosave
 * of a draft, so they are taken only from an opened message or an original, never from a draft.
 */
export interface MessageIds {
  /** The site's id of the draft: `msg-a:r…`. Kept by the message after it is sent. */
  draft?: string;
  /** The mail page's name of the form that it was written in, where the page shows no id of the draft; not the site's own. */
  form?: string;
  /** The site's id of the message as shown in a thread: `msg-f:…` or `msg-a:…`. */
  message?: string;
  /** The site's thread id: `thread-a:…` or `thread-f:…`. */
  thread?: string;
  /** The site's older id of the message (hex in Gmail). */
  legacy?: string;
  legacyThread?: string;
  /** RFC 5322 Message-ID with angle brackets. */
  rfc?: string;
  inReplyTo?: string;
  references?: string[];
}

/** A date as far as it is known. */
export interface When {
  /** Epoch ms; null when only the shown words are known. */
  instant: number | null;
  /** The words on the screen, as shown there; null when the date did not come from a screen. */
  shown: string | null;
  /** `exact` to the second; `minute` from a screen; `day` when the time is unknown; `uncertain` when it may be wrong. */
  certainty: "exact" | "minute" | "day" | "uncertain";
}

/**
 * What a sighting says has become of the message:
 * `likely` Send was pressed; `sent` the mail site's own request was answered with success; `undone` saved again as a draft
 * after it was sent
 * or scheduled; `scheduled` the site is to send it by itself later; `stopped` the site refused (no recipient, bad address); `failed` the request was answered
 * with an error; `received` somebody else's message; `shown` own message seen in a thread, so it was sent.
 */
export type MessageState = "likely" | "sent" | "undone" | "scheduled" | "stopped" | "failed" | "received" | "shown";

export interface Attachment {
  name: string;
  /** Bytes, where known. */
  size?: number;
  /** MIME type, where known. */
  type?: string;
  /** SHA-256 of the content as hex, where the bytes were seen. */
  sha256?: string;
}

export interface Sighting {
  type: "message";
  source: Source;
  site: Site | null;
  /** The own address of the mailbox it was seen in; null when unknown. */
  account: string | null;
  direction: "out" | "in";
  state: MessageState;
  ids: MessageIds;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** The writer's own words, without quoted history. */
  text: string;
  /** Quoted history, kept apart; "" when there is none or it was not seen. */
  quoted: string;
  attachments: Attachment[];
  when: When;
  /** For `scheduled`: when the site is to send it, epoch ms; absent when that was not seen. */
  goesAt?: number;
  /** The bytes of the original, kept in the store under their SHA-256 (hex). */
  original?: { sha256: string; size: number };
  /** Plain sentences on what could not be read. */
  problems?: string[];
  /** An item of the message that the parent says this is of, when they added a saved email to it. */
  of?: ItemHash;
}

export type { EventTime } from "./event.ts";

/** Names an entry: the hash of any one of its items. */
export type ItemHash = string;

/** A call, a meeting, a message in the school's app, an absence, a note …, typed in by the parent. */
export interface TypedAct {
  type: "typed";
  kind: TypedKind;
  when: EventTime;
  /** With whom: contact ids where they are contacts, else just names. */
  people: { contact: string | null; name: string }[];
  text: string;
  /** Private notes never go into a pack unless chosen. */
  private: boolean;
  /** For an absence: what is known of it. */
  absence?: AbsenceFacts;
  /** Files kept with it, in the order added. */
  files?: FileRef[];
  /** Ids of the children it is about, where the record has several and the parent said so. */
  children?: string[];
}

/** Which children an entry is about. What was written last stands. */
export interface AboutAct {
  type: "about";
  of: ItemHash;
  /** Ids of children (FIRST for the first); an empty list takes back what was said. */
  children: string[];
}

/** The answer to "What was this?" Only it moves a clock. */
export const ANSWERS = ["acknowledged", "holding", "answer", "refusal", "promise", "question", "bounce"] as const;
export type Answer = (typeof ANSWERS)[number];

export interface AnswerAct {
  type: "answer";
  of: ItemHash;
  was: Answer;
  /** For `promise`: what is promised, in the words used, and by when (ISO date) if a day was named. */
  promise?: { words: string; by: string | null };
  /** The answer is taken back: the reply is as if it had not been answered. */
  back?: true;
}

/** A letter of the catalogue was put into a draft. Joined with the message by the draft's id. */
export interface LetterAct {
  type: "letter";
  letter: string;
  /** The site's draft id, as far as it was known when the letter was put in. */
  draft: string | null;
  /** Entries the letter names (a chase names the emails it chases). */
  about: ItemHash[];
  /** The day the letter asks for an answer by, ISO; null when it asks for none. */
  askedBy: string | null;
  /** The clock the day came from (see lib/calendar/clocks.ts). */
  clock: string | null;
  subject: string;
  /** SHA-256 (hex) of the letter's normalised text, to join it with a message sent from elsewhere. */
  textHash: string;
  /** Id of the child it is about, where the record has several. */
  child?: string;
}

/** "I have checked": the parent looked for replies outside this record before a chase. */
export interface CheckedAct {
  type: "checked";
  of: ItemHash[];
  /** What the parent said they looked at. */
  found: "nothing" | "something";
  text: string;
}

/** Which day a message is of, as the parent says, where the words on the screen leave that open. */
export interface DatedAct {
  type: "dated";
  of: ItemHash;
  /** ISO, London; null for "I don’t know". */
  date: string | null;
}

/** What a date was when it was written down, so that a later change of it can be seen. */
export interface SaidDate {
  /** ISO. */
  date: string;
  kind: DateKind;
  /** The bank holidays it was counted with (see lib/calendar/published-holidays.ts). */
  data: string;
}

/** A date that matters: a clock set going by the parent, or a day of their own. */
export interface ClockAct {
  type: "clock";
  /** Id of a clock (see lib/calendar/clocks.ts); null for a day of the parent’s own, which `start` then is. */
  clock: string | null;
  /** Day zero, ISO. */
  start: string;
  /** The second start, where the rule has one and it is known: the date on the mediation certificate. */
  second: string | null;
  /** The message or talk that it follows from. */
  of: ItemHash | null;
  /** What the day is, for a day of the parent’s own; else their note. */
  note: string;
  said: SaidDate;
  /** Id of the child it is for, where the record has several and it follows from no entry. */
  child?: string;
  /** The date that this one stands in for: its days were put right, or the second start came. */
  instead?: ItemHash;
}

/** A date no longer matters, or does again. It stays readable. */
export interface ClockStopAct {
  type: "clock-stop";
  of: ItemHash;
  matters: boolean;
  /** Why, in the parent’s words; may be "". */
  note: string;
}

/** A correction names what it corrects; the old words stay readable. */
export interface CorrectionAct {
  type: "correction";
  of: ItemHash;
  text: string;
}

/**
 * A letter on paper was printed: its words as they stand on it, without the address blocks. What became of it is told by
 * HandedAct; until then it has gone nowhere.
 */
export interface PaperAct {
  type: "paper";
  /** Id of the letter of the catalogue; of the parent’s own it begins with "own:". */
  letter: string;
  subject: string;
  text: string;
  /** When it was printed. */
  when: EventTime;
  /** Who it is to. */
  to: { contact: string | null; name: string }[];
  /** Entries the letter names. */
  about: ItemHash[];
  /** The day it asks for an answer by, ISO; null when it asks for none. */
  askedBy: string | null;
  clock: string | null;
  /** Id of the child it is about, where the record has several. */
  child?: string;
}

export const HANDED = ["handed-in", "posted"] as const;
export type Handed = (typeof HANDED)[number];

/** A letter on paper was handed in or posted. A later one of the same letter overrules, as when a receipt comes back. */
export interface HandedAct {
  type: "handed";
  of: ItemHash;
  done: Handed;
  when: EventTime;
  /** Who took it, in the parent’s words: "Mrs Dunn at reception"; "" when not said. */
  to: string;
  /** Who signed for it, and when; null while nobody has. */
  receipt: { by: string; when: EventTime } | null;
}

/** Content and salt of these items were taken away on the parent's wish. */
export interface RemovalAct {
  type: "removal";
  of: ItemHash[];
  /** Those of them that were the first item (the id) of an entry, so that the numbers of other entries stay. */
  founded?: ItemHash[];
  /** The mail sites' own ids of the messages removed, so that opening them again does not bring them back. */
  messages?: string[];
}

/** A pack was made, or a file to share: what a copy held by somebody else can be held against. */
export interface PackAct {
  type: "pack";
  /** Id of the preset (see lib/pack/presets), or "sharing". */
  preset: string;
  /** Each file made, the one to send first. */
  files: { name: string; sha256: string; size: number }[];
  /** How many entries are in it. */
  entries: number;
  /** Epoch ms. */
  madeAt: number;
}

export type ProfileAct = { type: "profile" } & ProfileChange;

export type Act =
  | TypedAct
  | AboutAct
  | PackAct
  | AnswerAct
  | DatedAct
  | LetterAct
  | PaperAct
  | HandedAct
  | CheckedAct
  | ClockAct
  | ClockStopAct
  | MatterAct
  | BelongsAct
  | PromiseAct
  | PromiseEndAct
  | CorrectionAct
  | RemovalAct
  | ProfileAct;

export type ItemBody = Sighting | Act;

/** One item of the ledger. See chain.ts for how the hashes are made. */
export interface LedgerItem {
  /** SHA-256 (hex) over chain, number, time, the item before and the content's hash. It is the item's name. */
  hash: ItemHash;
  /** Id of the browser that wrote it. */
  chain: string;
  /** 1, 2, 3 … within the chain. */
  number: number;
  /** When it was written down, epoch ms. */
  at: number;
  /** Hash of the item before; null for the first. */
  previous: ItemHash | null;
  /** SHA-256 (hex) over salt and body. Stays when they are taken away. */
  content: string;
  /** 16 random bytes as hex; null once removed. */
  salt: string | null;
  body: ItemBody | null;
  /**
   * Not here, and not removed either: left out of a file that was made to be shared. No part of the hash. Whoever has the
   * content keeps it.
   */
  withheld?: true;
}
