import type { Paragraph, Reader, Span } from "../../lib/letters/letter.ts";
import { plainText } from "../../lib/letters/plain-text.ts";
import type { PaperEntry } from "../../lib/record/entry.ts";
import type { PaperAct } from "../../lib/record/items.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { ROLE_WORDS } from "../../lib/record/role-words.ts";

import type { Said } from "./deps.ts";

/** A letter on its way to paper: everything that stands on it but the address blocks, which are typed there. */
export interface PaperLetter {
  /** Id of the letter of the catalogue, or of the parent’s own. */
  letter: string;
  /** Whose desk it lands on: each has an address of its own. */
  reader: Reader;
  subject: string;
  /** From the greeting to the name. */
  paragraphs: string[];
  /** What would help in the answer, a line each; the first is its heading. [] when there is nothing. */
  note: string[];
  to: PaperPerson[];
  cc: PaperPerson[];
  about: string[];
  askedBy: string | null;
  clock: string | null;
  /** Id of the child it is about, where the record has several. */
  child?: string;
}

export interface PaperPerson {
  contact: string | null;
  /** May be "": then the role stands alone. */
  name: string;
  /** "SENCO"; may be "". */
  role: string;
}

/** @returns what is written down when it is printed @param when the day it was printed */
export function paperAct(letter: PaperLetter, when: PaperAct["when"]): PaperAct {
  const { subject, about, askedBy, clock, child } = letter;
  return {
    type: "paper",
    letter: letter.letter,
    subject,
    text: wordsOf(letter),
    when,
    to: letter.to.map(({ contact, name, role }) => ({ contact, name: name || role })),
    about,
    askedBy,
    clock,
    ...(child ? { child } : {}),
  };
}

/** @returns everything that is printed as words, paragraphs parted by an empty line */
export function wordsOf({ paragraphs, note }: PaperLetter): string {
  return [...paragraphs, ...(note.length > 0 ? [note.join("\n")] : [])].join("\n\n");
}

/**
 * @param typed ids of the questions that the parent answers in words
 * @returns paragraphs as plain words; what calls itself an email is a letter here, except in the parent’s own words
 */
export function plainParagraphs(paragraphs: readonly Paragraph[], typed: ReadonlySet<string>): string[] {
  const renamed = ({ text, yours }: Span): Span =>
    yours !== undefined && typed.has(yours) ? { text } : { text: text.replaceAll(/\bthis email\b/g, "this letter") };
  return paragraphs.map((spans) => plainText([spans.map(renamed)]));
}

/** A letter of the record as it was printed, to be printed again. @param reader as the catalogue has it */
export function fromRecord(entry: PaperEntry, profile: Profile, reader: Reader): PaperLetter {
  const { letter, subject, text, people } = entry;
  return {
    letter: letter.id,
    reader,
    subject,
    paragraphs: text.split("\n\n"),
    // It is among the paragraphs.
    note: [],
    to: people.map(({ contact, name }) => {
      const known = profile.contacts.find(({ id }) => id === contact);
      const role = known ? ROLE_WORDS[known.role] : "";
      return { contact, name: name === role ? "" : name, role };
    }),
    cc: [],
    about: letter.about,
    askedBy: letter.askedBy,
    clock: letter.clock,
  };
}

/** @returns what is said of it already; null while it was only printed */
export function handedOf({ done, when, handedTo, receipt }: PaperEntry): Said | null {
  return done === null ? null : { done, when, to: handedTo, receipt };
}
