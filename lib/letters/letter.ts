import type { ClockKind } from "../calendar/clock.ts";
import type { Contact, Profile, Role } from "../record/profile.ts";

/** The form of a letter of the catalogue. Each letter is one file beside this one; index.ts lists them. */

export const LETTER_GROUPS = ["concern", "record", "chase", "complaint", "attendance", "council", "outside"] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];

/** Whose desk it lands on. It decides the words around it and whether a note for the school's reader goes with it. */
export type Reader = "school" | "council" | "health" | "outside";

/** What to do when nothing comes back. */
export interface NextIfNothing {
  /** One or two plain sentences: "After 5 school days, a gentle chase." */
  words: string;
  /** Id of the letter that is the next step; null when the step is no letter. */
  letter: string | null;
}

/** A question to the parent. Every question may be left unanswered. */
export type Question =
  | { id: string; kind: "text"; label: string; hint: string; rows: number }
  | { id: string; kind: "line"; label: string; hint: string }
  | {
      id: string;
      kind: "choice";
      label: string;
      hint: string;
      options: { value: string; label: string; hint?: string }[];
    }
  | { id: string; kind: "tick"; label: string; hint: string }
  | { id: string; kind: "day"; label: string; hint: string };

/** Answers by question id: text, a chosen value, an ISO date, or "yes" for a tick. Unanswered is missing or "". */
export type Answers = Record<string, string>;

/** A run of words; `yours` marks the parent's own, with the question they came from. */
export interface Span {
  text: string;
  yours?: string;
}
export type Paragraph = Span[];

/** An email of the record that a chase or a complaint may name. */
export interface EarlierMail {
  id: string;
  direction: "out" | "in";
  /** ISO date, London. */
  date: string;
  subject: string;
  /** As the letter names them: "Ms Patel". */
  people: string[];
  /** Every address it went to or came from, comparable form. */
  addresses: string[];
  letter: string | null;
  /** The day it asked for an answer by, ISO. */
  askedBy: string | null;
  /** What it promised and nobody has said to be kept. Absent when nothing. */
  promised?: { words: string; by: string | null }[];
  /** It was a letter on paper: how it got there, and who took it ("" when not said). Absent for an email. */
  paper?: { done: "handed-in" | "posted"; to: string };
}

/** A day the letter can ask for an answer by. */
export interface AskDay {
  /** ISO date. */
  date: string;
  kind: ClockKind;
  clock: string;
  estimate: boolean;
  /** The working as one sentence: "5 school days from today: not 26 Mar to 9 Apr, holidays." */
  working: string;
}

/** Everything a letter may use. Nothing else may stand in it. */
export interface LetterFacts {
  profile: Profile;
  /** ISO date, London. */
  today: string;
  answers: Answers;
  /** Oldest first; those the letter is to name. */
  earlier: EarlierMail[];
  /** The day asked for; null when the parent wants none. */
  askBy: AskDay | null;
  /** Who it goes to, after the parent's changes. */
  to: Contact[];
  cc: Contact[];
  /** Who the concern is about; "child" when missing. */
  about?: Subject;
  /** The note for the reader on what would help in the answer goes below the letter. */
  withNote?: boolean;
}

/** What the concern is about, where that changes who may see it. */
export type Subject = "child" | "staff" | "head";

export interface Recipients {
  to: Role[];
  cc: Role[];
  /** One line on why the Cc is copied, or why nobody is. Shown under the chips. */
  why: string;
}

export interface Letter {
  /** As in the catalogue: "C1". */
  id: string;
  group: LetterGroup;
  /** "A first concern": what the parent picks. */
  name: string;
  reader: Reader;
  /** What it gets the parent, in one sentence: "Gets a date for a meeting". */
  purpose: string;
  /** When it is the right one, in one sentence. */
  when: string;
  /** When another step is better, in one or two sentences. */
  notWhen: string;
  /** What a fair reply would be, said to the parent in one or two sentences. */
  fairReply: string;
  /**
   * What a good answer holds, said to the reader: two to four short lines that each stand alone. It can go below the letter
   * and is printed with it on paper. Never a demand; never law.
   */
  goodAnswer: readonly string[];
  ifNothing: NextIfNothing;
  /** Whether it names earlier emails and needs at least one. */
  needsEarlier: boolean;
  /** Who it goes to; `about` is who the concern is about. */
  recipients(about: Subject): Recipients;
  questions(facts: LetterFacts): Question[];
  subject(facts: LetterFacts): string;
  /** What stands between the greeting and the line on who is copied; fillLetter puts those and the name around it. */
  body(facts: LetterFacts): Paragraph[];
  /** Id of the clock that proposes the day to ask for; null when the letter asks for no day. */
  clock: string | null;
  /** Ids of the clauses of lib/law it may print. */
  clauses: string[];
  /** Those of its clauses that say the same of different schools: where one is printed, the others are not missed. */
  eitherOf?: readonly string[];
  /** The letter as these answers have it, where one of them changes its reader or its clock. Read it by asAnswered(). */
  as?(answers: Answers): Letter;
  /** Whether it names earlier emails where there are any, without needing one. */
  mayNameEarlier?: boolean;
  /** Ends the line on who is copied: "so that the school has one picture". Written by fillLetter, not by body(). */
  whyCopied?: string;
  /** Words above the name: "With thanks" unless it says otherwise. */
  close?: string;
  /** At most so many words with everything answered in brief; 300 when missing. Only a kind that needs more says so. */
  words?: number;
  /** Where it goes when the reader takes it by a form of its own: one sentence for the parent. Then `to` may be empty. */
  byForm?: string;
  /**
   * What the parent should know before sending it in their case: the child is over 16, the school is not of the type.
   * Each is one or two kind sentences; none of them stops anything.
   */
  cautions?(facts: LetterFacts): string[];
  /** It is to be read before school starts: no advice to send it later. */
  aboutTomorrow?: true;
  /**
   * The letter may be published with its answer, as a freedom of information request is: only the name stands below it, and
   * nothing that says whose parent the writer is.
   */
  mayBePublished?(facts: LetterFacts): boolean;
  /** Other words a parent may look for: "CAMHS", "school refusal". Lower case. */
  finds?: readonly string[];
}

/** A letter filled in. */
export interface FilledLetter {
  letter: string;
  subject: string;
  paragraphs: Paragraph[];
  /** What stands below the signature for the reader; null when the parent wants none, or there is none. */
  note: Paragraph | null;
  /** Letter and note as plain text, paragraphs parted by an empty line: what leaves. */
  text: string;
  /** Of the letter alone, without the note. */
  words: number;
}
