import { findClause } from "../law/pack.ts";
import { printable } from "../law/printable.ts";
import type { School } from "../record/profile.ts";
import type { Letter, LetterFacts } from "./letter.ts";

/**
 * One sentence that rests on a clause, with the citation in brackets, from the first of these clauses that a letter to this
 * school may print.
 * @param wordings by clause id: the sentence in plain words, with {} where the citation stands
 * @returns null when none may be printed, as when the type of school is not known
 */
export function cited(facts: LetterFacts, wordings: Record<string, string>): string | null {
  for (const [id, words] of Object.entries(wordings)) {
    const clause = findClause(id);
    if (clause && printable(clause, facts.profile.school).ok) return words.replace("{}", `(${clause.citation})`);
  }
  return null;
}

/**
 * One sentence that rests on a clause and stands without its number.
 * @returns null where the clause is not for this type of school, or the type is not known
 */
export function plainly(facts: LetterFacts, clauseId: string, words: string): string | null {
  const clause = findClause(clauseId);
  if (clause === null) return null;
  const may = printable(clause, facts.profile.school);
  return may.ok || may.reason === "mark" ? words : null;
}

/** A clause that a letter leaves out for this school. */
export interface LeftOut {
  clause: string;
  /** One or two sentences for the parent. */
  why: string;
  /** The type of the school is not known: with it in the settings the clause may go in. */
  unknown: boolean;
}

/**
 * The clauses that the letter would rest on and leaves out, since they do not bind this school, or its type is not known. One
 * whose sister stands in its place is not missed.
 */
export function leftOut(letter: Letter, school: Pick<School, "type">): LeftOut[] {
  const { eitherOf = [] } = letter;
  const stands = eitherOf.some((id) => {
    const clause = findClause(id);
    return clause !== null && printable(clause, school).ok;
  });
  return letter.clauses.flatMap((id): LeftOut[] => {
    if (stands && eitherOf.includes(id)) return [];
    const clause = findClause(id);
    const may = clause ? printable(clause, school) : null;
    if (may === null || may.ok || may.reason === "mark") return [];
    return [{ clause: id, why: may.why, unknown: may.reason === "unknown-school" }];
  });
}
