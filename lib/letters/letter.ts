import type { ClockKind } from "../calendar/clock.ts";
import type { Contact, Profile, Role } from "../record/profile.ts";

/** The form of a letter of the catalogue. Each letter is one file beside this one; index.ts lists them. */

export type LetterGroup = "concern" | "record" | "chase" | "complaint";

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
  /** When it is the right one, in one sentence. */
  when: string;
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
  /** Whether it names earlier emails where there are any, without needing one. */
  mayNameEarlier?: boolean;
  /** Ends the line on who is copied: "so that the school has one picture". Written by fillLetter, not by body(). */
  whyCopied?: string;
  /** Words above the name: "With thanks" unless it says otherwise. */
  close?: string;
}

/** A letter filled in. */
export interface FilledLetter {
  letter: string;
  subject: string;
  paragraphs: Paragraph[];
  /** The same as plain text, paragraphs parted by an empty line. */
  text: string;
  words: number;
}
