import { normaliseText } from "../letters/plain-text.ts";
import type { ItemHash, LetterAct } from "./items.ts";
import { isAnswer } from "./same-mail.ts";
import { textHash } from "./text-hash.ts";

/** A letter act with the hash and the time of its item. */
export interface WrittenLetter {
  hash: ItemHash;
  at: number;
  act: LetterAct;
}

/** A message the parent wrote, as far as it matters here. */
export interface SentMail {
  /** When it was first seen being sent, epoch ms. */
  at: number;
  /** Ids of its draft, and the page's names of the forms that it was written in. */
  drafts: string[];
  subject: string;
  /** Its words as each source has them: a screen keeps the signature apart. */
  texts: string[];
}

/** A letter put into a draft that had no id yet is looked for among what was sent within this time. */
const WITHIN_MS = 7 * 24 * 60 * 60_000;

/** The letter may be written down a little after the send it belongs to. */
const LATE_MS = 60_000;

/**
 * Finds the letter of the catalogue that each sent message was written from: by the draft's id or form, else by subject and
 * text, else (the parent changed some words) by the subject alone, else (it was put into a reply) by the text alone. Of several it is the one last put in before the send.
 * @param mails and @param letters in the order written
 * @returns for each mail its letters, the one that stands last; none when it was written by hand
 */
export function joinLetters(mails: readonly SentMail[], letters: readonly WrittenLetter[]): WrittenLetter[][] {
  const found = mails.map((): WrittenLetter[] => []);
  const byDraft = new Map(mails.flatMap(({ drafts }, index) => drafts.map((draft) => [draft, index] as const)));
  const loose: WrittenLetter[] = [];
  for (const letter of letters) {
    const index = letter.act.draft === null ? undefined : byDraft.get(letter.act.draft.replace(/^#/, ""));
    if (index === undefined) loose.push(letter);
    else found[index]?.push(letter);
  }
  const bySubject = Map.groupBy(loose, ({ act }) => subjectKey(act.subject));
  const used = new Set<WrittenLetter>();
  mails.forEach((mail, index) => {
    if (found[index]?.length) return;
    const alike = bySubject.get(subjectKey(mail.subject)) ?? [];
    const letter = looseLetter(mail, alike, used) ?? inReply(mail, loose, used);
    if (letter) found[index]?.push(letter);
  });
  return found;
}

/** A reply has its conversation's subject, so that the words alone tell. */
function inReply(mail: SentMail, letters: WrittenLetter[], used: Set<WrittenLetter>): WrittenLetter | undefined {
  const free = isAnswer(mail.subject) ? inTime(mail, letters, used) : [];
  if (free.length === 0) return undefined;
  const hashes = hashesOf(mail);
  const letter = free.findLast(({ act }) => hashes.includes(act.textHash));
  if (letter) used.add(letter);
  return letter;
}

function inTime({ at }: SentMail, letters: WrittenLetter[], used: Set<WrittenLetter>): WrittenLetter[] {
  return letters.filter((one) => !used.has(one) && one.at <= at + LATE_MS && one.at >= at - WITHIN_MS);
}

const hashesOf = ({ texts }: SentMail) => [...new Set(texts)].filter((text) => text.trim() !== "").map(textHash);

function looseLetter(mail: SentMail, alike: WrittenLetter[], used: Set<WrittenLetter>): WrittenLetter | undefined {
  const free = inTime(mail, alike, used);
  if (free.length === 0) return undefined;
  const hashes = hashesOf(mail);
  const letter = free.findLast(({ act }) => hashes.includes(act.textHash)) ?? free.at(-1);
  if (letter) {
    // Put in twice and sent once: the earlier ones belong to this message too, not to the next with the same subject.
    for (const one of free) if (one.at <= letter.at) used.add(one);
  }
  return letter;
}

/** Outlook cuts a subject at 255 characters. */
const SUBJECT_LENGTH = 240;

function subjectKey(subject: string): string {
  return normaliseText(subject).toLowerCase().slice(0, SUBJECT_LENGTH);
}
