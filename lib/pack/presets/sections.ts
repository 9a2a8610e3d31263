import { shortDayYear } from "../../calendar/dates.ts";
import { kindWords, workingSentence } from "../../calendar/sentence.ts";
import type { StorySilence } from "../../story/story.ts";
import { storyText } from "../../story/text.ts";
import { countsSentence, entryDate, type PackEntry } from "../chronology.ts";
import { londonDate } from "../dates.ts";
import type { Block, PackSection, Span } from "../document.ts";
import { SEEN, TWO_DATES } from "../seen.ts";
import { attendanceWords } from "./attendance.ts";
import { heading, link, row, said, soft, span } from "./blocks.ts";
import type { MissedDate } from "./missed.ts";
import type { Scene } from "./scene.ts";
import { promiserOf, readerOf, waited } from "./waited.ts";
import { childWords } from "./words.ts";

/** Sections that several presets have. */

export function section(id: string, title: string, blocks: Block[], over: Partial<PackSection> = {}): PackSection {
  return { id, title, ownPage: false, word: true, blocks, ...over };
}

/** The rows of the record, oldest first. */
export function chronologySection({ rows }: Scene, over: Partial<PackSection> & { numbered?: true } = {}): PackSection {
  const { numbered, ...rest } = over;
  if (rows.length === 0) return section("chronology", "Chronology", [said("There are no entries in this pack.")], rest);
  const blocks: Block[] = [
    said(`${countsSentence(rows)}. ${TWO_DATES}`),
    { block: "chronology", entries: rows.map(({ id }) => id), ...(numbered ? { numbered } : {}) },
  ];
  return section("chronology", "Chronology", blocks, rest);
}

/** Every entry in full with its files, in the order of their dates. */
export function exhibitsSection(
  { rows, choice }: Scene,
  title = "Every entry in full",
  keep: (row: PackEntry) => boolean = () => true,
): PackSection[] {
  const blocks = rows.filter(keep).map(({ id }): Block => ({ block: "entry", entry: id }));
  if (!choice.exhibits || blocks.length === 0) return [];
  return [section("exhibits", title, blocks, { ownPage: true, word: false })];
}

/** What happened in each term, in a few sentences; of each child, where there are several. */
export function storySection(scene: Scene): PackSection[] {
  const { parts } = scene;
  const long = (wait: StorySilence) => longOf(wait, scene);
  const blocks = parts.flatMap((part): Block[] => {
    if (part.entries.length === 0) return [];
    const terms = storyText(part.story, "family", long).flatMap(({ title, sentences }): Block[] => [
      heading(title, 3),
      said(sentences.join(" ")),
    ]);
    return parts.length > 1 ? [heading(childWords(part.child)), ...terms] : terms;
  });
  return blocks.length > 0 ? [section("story", "In short, term by term", blocks)] : [];
}

/** As everywhere else in a pack: a council is waited for in all days, and school days that are not known are about so many. */
function longOf({ after, to, days }: StorySilence, { entryOf, today, profile, viewOf }: Scene): string {
  const entry = entryOf(after);
  if (!entry) return `${days} school day${days === 1 ? "" : "s"}`;
  const whose = entry.kind === "reply" ? promiserOf({ contact: null }, entry, profile) : readerOf(entry, profile);
  const until = to === null ? today.toString() : londonDate(to);
  return waited(entryDate(entry), until, whose, viewOf(entry).calendar);
}

/** What the absences add up to, with the working; of each child, where there are several. */
export function attendanceSection(scene: Scene): PackSection[] {
  const blocks = scene.parts.flatMap((part): Block[] => {
    const words = attendanceWords(part, scene);
    if (words.length === 0) return [];
    const title = scene.parts.length > 1 ? [heading(childWords(part.child), 3)] : [];
    return [...title, said(words.join(" "))];
  });
  return blocks.length > 0 ? [section("attendance", "Attendance, and how it was counted", blocks)] : [];
}

/** Dates that matter and are still to come, with how each was counted. */
export function datesSection({ parts, rowOf }: Scene): PackSection[] {
  const once = new Map(parts.flatMap(({ dates }) => dates.map((date) => [date.id, date] as const)));
  const ahead = [...once.values()].filter(({ days }) => days >= 0);
  if (ahead.length === 0) return [];
  const rows = ahead.map(({ date, name, kind, whose, estimate, due, of }): Span[][] => {
    const from = rowOf(of.of);
    return [
      [span(`${estimate ? "about " : ""}${shortDayYear(date)}`)],
      [span(kindWords({ kind, whose }))],
      [span(name), ...(from ? [span(" ("), link(from.number, from.id), span(")")] : [])],
      [span(due ? workingSentence(due, { year: true }) : "")],
    ];
  });
  const caption = "The nearest first, and how each was counted";
  const table: Block = {
    block: "table",
    caption,
    head: ["Date", "Kind", "What", "Counted"],
    widths: [20, 14, 30, 36],
    rows,
  };
  return [section("dates", "Dates that matter", [table])];
}

/** How each thing is known, for a reader who has never seen such a record. */
export function aboutSection(): PackSection {
  const facts: Block = { block: "facts", rows: SEEN.map(({ term, means }) => row(term, span(means))) };
  return section("about", "How to read this record", [
    said("Each entry in full says how its facts are known, from strongest to weakest:"),
    facts,
  ]);
}

export function indexSection(over: Partial<PackSection> = {}): PackSection {
  return section("index", "Index", [{ block: "index" }], { word: false, ...over });
}

const KINDS = "Oldest first, each with its kind: a courtesy date is one that no rule lays down";

/** Key dates that went by, as a table. */
export function missedTable(missed: readonly MissedDate[], { rowOf }: Scene, caption = KINDS): Block {
  const rows = missed.map(({ date, kind, what, happened, see }): Span[][] => [
    [span(shortDayYear(date))],
    [span(kind)],
    [span(what)],
    [span(happened)],
    see.flatMap((item, index): Span[] => {
      const entry = rowOf(item);
      return entry ? [...(index > 0 ? [span(", ")] : []), link(entry.number, entry.id)] : [];
    }),
  ]);
  return {
    block: "table",
    caption,
    head: ["Date", "Kind", "What", "What happened", "See"],
    widths: [18, 12, 33, 28, 9],
    rows,
  };
}

/** @returns "No date in this record has been missed." or the like, quieter */
export const nothingMissed = (): Block => ({
  block: "paragraph",
  words: [soft("None, as far as this record knows.")],
});
