import { type Entry, isMessage } from "../../record/entry.ts";
import { type ChronologyOptions, chronology, countsSentence, type PackEntry } from "../chronology.ts";
import { longMoment } from "../dates.ts";
import type { PackDocument, PackSection, Span } from "../document.ts";
import { limits } from "../limits.ts";
import { SAMPLE_PROFILE } from "./sample.ts";

/** The sample family's record as a document plainer than any preset's: about it, the chronology, every entry in full. */

const MADE_AT = Date.UTC(2027, 2, 23, 22, 58);
const text = (words: string): Span[] => [{ text: words }];

/**
 * @param over what may go in; private notes and sensitive mail do not
 * @returns the record as it was made into a pack on a fixed evening
 */
export function plainRecord(all: Entry[], over: Partial<ChronologyOptions> = {}): PackDocument {
  const { writer, school, child } = SAMPLE_PROFILE;
  const options = { privateNotes: false, sensitive: false, first: null, last: null, ...over };
  const { entries, leftOut } = chronology(all, SAMPLE_PROFILE, options, { name: writer.name, pronoun: false });
  const ids = entries.map(({ id }) => id);
  const author = `${writer.name}, ${writer.relation}`;
  const cannot = limits({ leftOut, removed: 0, damaged: 0, ...doubtful(all, new Set(ids)) });
  return {
    preset: "sendiass",
    title: `${child.name}, ${child.year}`,
    subtitle: `A dated record of contact with ${school.name}`,
    author,
    madeAt: MADE_AT,
    madeOn: longMoment(MADE_AT),
    size: 10,
    sections: [about(entries, author, cannot), ...(ids.length > 0 ? told(ids) : [])],
    entries,
    files: [],
    leftOut: { entries: 0, private: 0, sensitive: 0 },
    limits: cannot,
    pageLimits: [],
  };
}

function about(entries: PackEntry[], author: string, cannot: string[]): PackSection {
  const { name, council } = SAMPLE_PROFILE.school;
  const rows = [
    { label: "School", words: text(`${name}, ${council}`) },
    { label: "Entries", words: text(entries.length > 0 ? countsSentence(entries) : "none, no entries yet") },
    { label: "Made by", words: text(`${author}, with In Writing`) },
  ];
  const box = { block: "box" as const, title: "What this record cannot have seen", sentences: cannot };
  return {
    id: "about",
    title: "About this pack",
    ownPage: false,
    word: true,
    blocks: [{ block: "facts", rows }, box],
  };
}

function told(ids: string[]): PackSection[] {
  return [
    {
      id: "chronology",
      title: "Chronology",
      ownPage: false,
      word: true,
      blocks: [{ block: "chronology", entries: ids }],
    },
    {
      id: "entries",
      title: "Every entry in full",
      ownPage: true,
      word: false,
      blocks: ids.map((entry) => ({ block: "entry", entry })),
    },
  ];
}

function doubtful(all: Entry[], chosen: ReadonlySet<string>): { likely: number; scheduled: number } {
  const likely = all.filter((entry) => chosen.has(entry.id) && isMessage(entry) && entry.state === "likely");
  const scheduled = likely.filter((entry) => isMessage(entry) && entry.goesAt !== undefined);
  return { likely: likely.length - scheduled.length, scheduled: scheduled.length };
}

/** Every line of an entry that must be found in what is made of it, white space as single spaces. */
export function entryInWords(entry: PackEntry): string[] {
  const lines = [entry.text, entry.quoted, ...entry.corrections.map((one) => one.text)].flatMap((words) =>
    words.split("\n"),
  );
  return [
    entry.number,
    entry.who,
    entry.dateWords,
    entry.writtenDown,
    entry.from,
    entry.to,
    entry.cc,
    entry.subject,
    entry.answer,
    entry.asked,
    entry.state,
    ...lines,
  ]
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
}
