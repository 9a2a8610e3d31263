import type { School } from "../record/profile.ts";
import type { Clause, LawPack } from "./clause.ts";
import { printable } from "./printable.ts";

/** Finds citations in the words of a letter, to refuse any that the pack does not allow. */

const PLACES =
  /\b(paragraphs?|paras?\.?|sections?|ss?\.|regulations?|regs?\.?|articles?|arts?\.?|schedules?|parts?|chapters?)\s*(\d+(?:\.\d+)?[A-Z]{0,2}(?:\(\w+\))*)/gi;
const INSTRUMENTS =
  /\b((?:[A-Z][\w’-]*|\([A-Z][\w ]*\)|and|of)[ ,]+){1,9}?(?:Acts?|Regulations|Order|Standards) (\d{4})\b/g;
const JUDGMENTS = /\[\d{4}\] [A-Z]{2,}[A-Za-z ]* \d+/g;

const KINDS: readonly [start: string, kind: string][] = [
  ["para", "paragraph"],
  ["sch", "schedule"],
  ["s", "section"],
  ["reg", "regulation"],
  ["art", "article"],
  ["part", "part"],
  ["ch", "chapter"],
];

function kindOf(word: string): string {
  const lower = word.toLowerCase();
  return KINDS.find(([start]) => lower.startsWith(start))?.[1] ?? lower;
}

/** @returns every citation in the text in one form: "paragraph 6.45", "section 19(1)", "Equality Act 2010" */
export function citationsIn(text: string): string[] {
  const places = [...text.matchAll(PLACES)].map((match) => `${kindOf(match[1] ?? "")} ${match[2]}`);
  const instruments = [...text.matchAll(INSTRUMENTS)].map((match) => match[0]);
  const judgments = [...text.matchAll(JUDGMENTS)].map((match) => match[0]);
  return [...new Set([...places, ...instruments, ...judgments])];
}

/** The title of a piece of guidance: "Working together to improve school attendance"; null for anything else. */
function titleOf(clause: Clause): string | null {
  return /^DfE, (.*?)(?: \(|$)/.exec(clause.citation)?.[1] ?? null;
}

function titlesIn(text: string, clauses: readonly Clause[]): string[] {
  const titles = clauses.map(titleOf).filter((title) => title !== null);
  return [...new Set(titles)].filter((title) => text.includes(title));
}

/**
 * Citations in a letter's own words that this school's letter may not print: of clauses that may not be cited, that are
 * for another type of school, that the letter does not list, or that are in no clause at all.
 * @param clauses ids of the clauses the letter may use
 */
export function forbiddenCitations(
  text: string,
  clauses: readonly string[],
  school: Pick<School, "type">,
  pack: LawPack,
): string[] {
  const usable = pack.clauses.filter((clause) => clauses.includes(clause.id) && printable(clause, school).ok);
  const allowed = usable.flatMap((clause) => [...citationsIn(clause.citation), titleOf(clause) ?? []].flat());
  const found = [...citationsIn(text), ...titlesIn(text, pack.clauses)];
  return found.filter((one) => !allowed.some((citation) => one === citation || one.endsWith(` ${citation}`)));
}
