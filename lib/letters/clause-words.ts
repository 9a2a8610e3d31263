import { findClause } from "../law/pack.ts";
import { printable } from "../law/printable.ts";
import type { LetterFacts } from "./letter.ts";

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
