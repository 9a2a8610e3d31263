import type { Paragraph } from "../../lib/letters/letter.ts";
import { plainText } from "../../lib/letters/plain-text.ts";
import type { PaperAct } from "../../lib/record/items.ts";

/** A letter on its way to paper: everything that stands on it but the address blocks, which are typed there. */
export interface PaperLetter {
  /** Id of the letter of the catalogue, or of the parent’s own. */
  letter: string;
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
  const { subject, about, askedBy, clock } = letter;
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
  };
}

/** @returns everything that is printed as words, paragraphs parted by an empty line */
export function wordsOf({ paragraphs, note }: PaperLetter): string {
  return [...paragraphs, ...(note.length > 0 ? [note.join("\n")] : [])].join("\n\n");
}

/** @returns paragraphs as plain words */
export function plainParagraphs(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map((paragraph) => plainText([paragraph]));
}
