import type { Unreadable } from "./given.ts";
import type { Reader } from "./whole.ts";

/** What a look through the files has found. Nothing here holds a word of any mail but names, and of strangers' mail nothing at all. */

/** Why somebody or something stands in the list to choose from. Only `case` and `linked` are ticked beforehand. */
export type Group = "case" | "linked" | "sensitive" | "unknown" | "removed";

export interface Person {
  /** An address in comparable form; of `linked` and `removed` a word of ours. */
  key: string;
  /** As the record or else the mail names them; may be "". */
  name: string;
  /** What they are to the family, in words; "" when not known. */
  role: string;
  group: Group;
}

/** How a message is in a file. */
export type Form = "mbox" | "mail";

/** One message that may be taken in: where it stands, and what is chosen by. */
export interface FoundMessage {
  /** Index among the files given. */
  file: number;
  start: number;
  end: number;
  form: Form;
  /** London year; null when it has no date that can be read. */
  year: number | null;
  /** Indexes into `people`, at least one. */
  people: number[];
  /** `here` in full, `lacking` its original, or `new` as far as its Message-ID tells. */
  record: "here" | "lacking" | "new";
}

export interface FileReport {
  name: string;
  /** Bytes. */
  size: number;
  /** Messages in it, whoever they are of. */
  messages: number;
  /** Why it could not be read, or some of it. */
  problems: string[];
  /** One mail, and with nobody of the case. */
  outside: boolean;
}

export interface Found {
  files: FileReport[];
  people: Person[];
  messages: FoundMessage[];
  /** Who wrote to the case's people, is not known to the record, and may be the parent under another address. */
  writers: { key: string; name: string; messages: number }[];
  /** All messages looked at. */
  looked: number;
  drafts: number;
  deleted: number;
  /** Index files of mail programs and the like, passed over. */
  passedOver: number;
  /** Of messages of the case that are in the files more than once. */
  copies: number;
  /** Message-IDs of the case that were met. */
  ids: string[];
}

export interface Steps {
  /** Called before each message: comes back at once, or after the page has had its turn. */
  breathe(): Promise<void>;
  /** Bytes of all files done with, and messages met until now. */
  progress(bytes: number, messages: number): void;
  signal: AbortSignal;
  /** Reads a message whole; here, when left out. */
  read?: Reader;
}

export const isUnreadable = (kind: object | string): kind is Unreadable =>
  typeof kind === "object" && "problem" in kind;
