import { findClause } from "../../../law/pack.ts";
import { printable } from "../../../law/printable.ts";
import type { LetterFacts } from "../../letter.ts";

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
