import type { Paragraph } from "../../lib/letters/letter.ts";
import type { Contact } from "../../lib/record/profile.ts";
import { ROLE_WORDS } from "../../lib/record/role-words.ts";
import { type PaperLetter, type PaperPerson, plainParagraphs } from "../paper/letter.ts";
import type { LetterState } from "./letter-state.ts";

/** @returns the letter as it stands now, for paper; null when there is none */
export function paperLetter(letter: LetterState): PaperLetter | null {
  const filled = letter.filled.value;
  if (!filled) return null;
  const askBy = letter.askBy.value;
  // On paper what would help in the answer is always there: who reads it cannot be asked.
  const typed = letter.questions.value.filter(({ kind }) => kind === "text" || kind === "line").map(({ id }) => id);
  const plain = (paragraphs: Paragraph[]) => plainParagraphs(paragraphs, new Set(typed));
  const note = letter.note.value ? plain([letter.note.value])[0] : undefined;
  return {
    letter: filled.letter,
    reader: letter.letter.value?.reader ?? "school",
    subject: filled.subject,
    paragraphs: plain(filled.paragraphs),
    note: note?.split("\n") ?? [],
    to: letter.to.value.map(person),
    cc: letter.cc.value.map(person),
    about: letter.earlier.value.map(({ id }) => id),
    askedBy: askBy?.date ?? null,
    clock: askBy?.clock ?? null,
    ...(letter.child.value ? { child: letter.child.value } : {}),
  };
}

const person = ({ id, name, role }: Contact): PaperPerson => ({
  contact: /^(?:mail|role):/.test(id) ? null : id,
  name,
  role: ROLE_WORDS[role],
});
