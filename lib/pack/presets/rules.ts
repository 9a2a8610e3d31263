import type { Clause } from "../../law/clause.ts";
import { findClause } from "../../law/pack.ts";
import type { School } from "../../record/profile.ts";
import type { Block } from "../document.ts";
import { span } from "./blocks.ts";
import type { MissedDate } from "./missed.ts";
import { lawSentence } from "./words.ts";

/** The clause that a clock runs by, where the law pack has one that may be cited. */
const OF_CLOCK: Readonly<Record<string, string>> = {
  "ehc-decision": "ehc-six-weeks",
  "ehc-no-plan": "ehc-sixteen-weeks",
  "ehc-final": "ehc-twenty-weeks",
  "ehc-draft-comments": "ehc-draft",
  "alternative-education": "education-otherwise",
  "disability-claim": "disability-claim",
  "educational-record": "educational-record",
};

/**
 * @param missed dates that went by; one that was kept needs no rule beside it
 * @returns ids of the rules behind them that bind the one the pack is about, each once
 */
export function rulesOfMissed(missed: readonly MissedDate[], binds: Clause["binds"]): string[] {
  const ids = missed.flatMap(({ clock }) => OF_CLOCK[clock] ?? []);
  return [...new Set(ids)].filter((id) => findClause(id)?.binds === binds);
}

/**
 * Rules of the law as a list, each with its citation and when it was checked; nothing for those that may not be cited.
 * @param ids of clauses
 */
export function rulesList(ids: readonly string[], school: Pick<School, "type">): Block[] {
  const sentences = [...new Set(ids)].flatMap((id) => lawSentence(id, school) ?? []);
  return sentences.length === 0 ? [] : [{ block: "list", items: sentences.map((sentence) => [span(sentence)]) }];
}
