import type { Clause } from "../../law/clause.ts";
import { findClause } from "../../law/pack.ts";
import type { School } from "../../record/profile.ts";
import type { Block } from "../document.ts";
import { span } from "./blocks.ts";
import type { Scene } from "./scene.ts";
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

/** @returns ids of the rules behind the dates of this pack that have passed and that bind the one it is about, each once */
export function rulesOfMissed({ parts }: Scene, binds: Clause["binds"]): string[] {
  const ids = parts.flatMap(({ dates, entries }) => [
    ...dates.filter(({ days }) => days < 0).map(({ clock }) => clock?.id ?? ""),
    ...entries.map((entry) => ("letter" in entry && entry.letter?.clock) || ""),
  ]);
  return [...new Set(ids.flatMap((id) => OF_CLOCK[id] ?? []))].filter((id) => findClause(id)?.binds === binds);
}

/**
 * Rules of the law as a list, each with its citation and when it was checked; nothing for those that may not be cited.
 * @param ids of clauses
 */
export function rulesList(ids: readonly string[], school: Pick<School, "type">): Block[] {
  const sentences = [...new Set(ids)].flatMap((id) => lawSentence(id, school) ?? []);
  return sentences.length === 0 ? [] : [{ block: "list", items: sentences.map((sentence) => [span(sentence)]) }];
}
