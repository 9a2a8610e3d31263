import type { EhcStage, Role, SchoolType } from "../../../record/profile.ts";
import type { LetterFacts, Recipients } from "../../letter.ts";
import { clean, stopped } from "../../words.ts";

/** What somebody outside has to know first, in lines made of the profile; null where nothing is known. */

const TYPES: Record<SchoolType, string> = {
  maintained: "a maintained school",
  academy: "an academy",
  independent: "an independent school",
  special: "a special school",
  pru: "a pupil referral unit",
  unknown: "",
};

const STAGES: Record<EhcStage, string | null> = {
  unknown: null,
  none: "There is no EHC plan, and none has been asked for.",
  asked: "The council has been asked for an EHC needs assessment.",
  assessing: "The council is assessing for an EHC plan.",
  draft: "There is a draft of an EHC plan.",
  plan: "There is an EHC plan.",
};

/** The school by name and kind; a name that says its kind is enough. */
function named(facts: LetterFacts, withName = true): string {
  const name = withName ? clean(facts.profile.school.name) : "";
  const { type } = facts.profile.school;
  const kind = type === "academy" && /\bacademy\b/i.test(name) ? "" : TYPES[type];
  return [name, kind].filter((part) => part !== "").join(", ");
}

/** @returns "Hillcrest Primary, a maintained school", "a maintained school" or "the school" */
export function schoolInWords(facts: LetterFacts): string {
  return named(facts) || "the school";
}

/** @returns "Westmere Council", "the council (Westmere)" or "the council" */
export function councilInWords(facts: LetterFacts): string {
  const name = clean(facts.profile.school.council);
  if (name === "") return "the council";
  return /\bcouncil\b/i.test(name) ? name : `the council (${name})`;
}

/**
 * @param withName false where the name of the school is better left out
 * @returns "School: Hillcrest Primary, a maintained school. Council: Westmere. There is an EHC plan."
 */
export function firstFacts(facts: LetterFacts, withName = true): string | null {
  const school = named(facts, withName);
  const council = clean(facts.profile.school.council);
  const lines = [
    school === "" ? "" : stopped(`School: ${school}`),
    council === "" ? "" : stopped(`Council: ${council}`),
    STAGES[facts.profile.child.ehc] ?? "",
  ];
  return lines.filter((line) => line !== "").join(" ") || null;
}

/** To one reader outside, and to nobody else. */
export function onlyTo(role: Role, why: string): () => Recipients {
  return () => ({ to: [role], cc: [], why: `${why} Nobody is copied.` });
}

/** Into the form of the body itself. */
export function intoForm(why: string): () => Recipients {
  return () => ({ to: [], cc: [], why: `${why} Nobody is copied.` });
}
