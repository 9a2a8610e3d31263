import type { Address } from "../mail/address.ts";
import type { AbsenceFacts, FileRef, TypedKind } from "./event.ts";
import type {
  Answer,
  Attachment,
  EventTime,
  Handed,
  ItemHash,
  MessageIds,
  MessageState,
  Site,
  Source,
  When,
} from "./items.ts";
import type { Promised } from "./matter-acts.ts";

/** One dated thing in the record, made of all sightings of it. Derived by entries.ts; never stored. */
export type EntryKind = "sent" | "reply" | TypedKind | "check" | "letter";

/** Which of a message's facts came from where. */
export type Fact = "when" | "from" | "to" | "cc" | "subject" | "text" | "attachments";

interface EntryBase {
  /** Hash of its earliest item: its name for acts that speak of it. */
  id: ItemHash;
  /** Every item it is made of, in the order written. */
  items: ItemHash[];
  /** E-1, E-2 …: by the order in which things were first written down, so a number never moves. */
  number: number;
  /** When it happened, epoch ms, for sorting; a day without a time sorts at its noon in London. */
  at: number;
  /** When it was first written down, epoch ms. */
  writtenDown: number;
  corrections: { at: number; text: string }[];
  /** Ids of the matters that the parent put it to. */
  matters: string[];
  /** The parent has said which matters it belongs to, be it none: nothing is suggested then. */
  placed?: true;
  /** Ids of the children that the parent says it is about; absent while they have not said (see family.ts). */
  children?: string[];
  /** What was promised in it, with what has become of it; absent when nothing was. */
  promises?: Promised[];
}

export interface MessageEntry extends EntryBase {
  kind: "sent" | "reply";
  state: MessageState;
  /**
   * For a message that the site is to send by itself: when, epoch ms, where that was seen. The message is `scheduled`; once
   * that time has passed it is `likely` (see as-of.ts), until it is seen among what was sent.
   */
  goesAt?: number;
  when: When;
  ids: MessageIds;
  /** Where it was seen; null when no mail site is known of it. */
  site: Site | null;
  account: string | null;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  text: string;
  quoted: string;
  attachments: Attachment[];
  /** How each fact is known: the strongest source that had it. */
  how: Record<Fact, Source>;
  /** Every sighting, oldest first: "Send was pressed", "confirmed by Gmail’s own request", "read from the original". */
  seen: { source: Source; state: MessageState; at: number }[];
  original: { sha256: string; size: number } | null;
  /** The item by which the parent added a saved email to it, the newest; absent when there is none. */
  saved?: ItemHash;
  /** Which day the parent says it is of; absent while they have not said. It holds only while nothing better is known. */
  dated?: { date: string | null; at: number };
  problems: string[];
  /** The letter of the catalogue it was written from, with the day it asks for. */
  letter: { id: string; askedBy: string | null; clock: string | null; about: ItemHash[] } | null;
  /** For a reply: the parent's answer to "What was this?"; null while not answered. */
  was: { answer: Answer; at: number; promise: { words: string; by: string | null } | null } | null;
  /** Entries this one replies to or is replied by, through thread or References: their ids. */
  thread: string | null;
}

export interface TypedEntry extends EntryBase {
  kind: TypedKind;
  when: EventTime;
  people: { contact: string | null; name: string }[];
  text: string;
  private: boolean;
  /** Only for an absence. */
  absence: AbsenceFacts | null;
  files: FileRef[];
}

export interface CheckEntry extends EntryBase {
  kind: "check";
  of: ItemHash[];
  found: "nothing" | "something";
  text: string;
}

/** A letter on paper. */
export interface PaperEntry extends EntryBase {
  kind: "letter";
  /** What has become of it; null while it was printed and nothing more is known. */
  done: Handed | null;
  /** When it was handed in or posted; until then when it was printed. */
  when: EventTime;
  printed: EventTime;
  /** Who it is to. */
  people: { contact: string | null; name: string }[];
  subject: string;
  text: string;
  private: false;
  /** Who took it: "Mrs Dunn at reception"; "" when not said. */
  handedTo: string;
  /** Who signed for it; null while nobody has. */
  receipt: { by: string; when: EventTime } | null;
  letter: { id: string; askedBy: string | null; clock: string | null; about: ItemHash[] };
}

export type Entry = MessageEntry | TypedEntry | CheckEntry | PaperEntry;

export function isMessage(entry: Entry): entry is MessageEntry {
  return entry.kind === "sent" || entry.kind === "reply";
}

/** A letter on paper that the school has had: handed in or posted. One that was only printed has gone nowhere. */
export function isHanded(entry: Entry): entry is PaperEntry {
  return entry.kind === "letter" && entry.done !== null;
}
