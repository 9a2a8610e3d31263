import type { Address } from "../mail/address.ts";
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

/** Names an entry: the hash of any one of its items. */
export type ItemHash = string;

/** When something spoken or noted happened. `time` is null when only the day is known. */
export interface EventTime {
  date: string;
  time: string | null;
}

/** A call, a meeting, a talk at the gate, or a note, typed in by the parent. */
export interface TypedAct {
  type: "typed";
  kind: "call" | "meeting" | "gate" | "note";
  when: EventTime;
  /** With whom: contact ids where they are contacts, else just names. */
  people: { contact: string | null; name: string }[];
  text: string;
  /** Private notes never go into a pack unless chosen. */
  private: boolean;
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

/** A correction names what it corrects; the old words stay readable. */
export interface CorrectionAct {
  type: "correction";
  of: ItemHash;
  text: string;
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

export type ProfileAct = { type: "profile" } & ProfileChange;

export type Act = TypedAct | AnswerAct | DatedAct | LetterAct | CheckedAct | CorrectionAct | RemovalAct | ProfileAct;

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
}
