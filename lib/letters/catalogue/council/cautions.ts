import type { EhcStage } from "../../../record/profile.ts";
import type { LetterFacts } from "../../letter.ts";
import { childName, clean } from "../../words.ts";

/** What a parent should know before a letter about an EHC plan goes out. None of it stops the letter. */

const STAGE_WORDS: Record<Exclude<EhcStage, "unknown">, string> = {
  none: "that there is no EHC plan and none has been asked for",
  asked: "that an EHC needs assessment has been asked for",
  assessing: "that the council is assessing",
  draft: "that there is a draft of an EHC plan",
  plan: "that there is an EHC plan",
};

/** The cautions that apply, in order. */
export function cautionsOf(...found: (string | null)[]): string[] {
  return found.filter((one) => one !== null);
}

/** Whether the year is after compulsory school age as far as it shows: "Year 12", "Yr 13", "sixth form", "college". */
export function pastSchoolAge(facts: LetterFacts): boolean {
  const year = clean(facts.profile.child.year).toLowerCase();
  return /\b(?:year|yr|y)\.? ?1[2-5]\b|sixth form|6th form|college/.test(year);
}

/** After compulsory school age the letters about EHC plans are the young person's own. */
export function youngPerson(facts: LetterFacts): string | null {
  if (!pastSchoolAge(facts)) return null;
  return `After compulsory school age this letter is the young person’s own: ${childName(facts)} can send it, or say in writing that you may. SENDIASS can help with it.`;
}

/**
 * A caution when Settings says that the plan has not come so far, or is further on.
 * @param fits the stages that the letter is for
 * @param words what it is for: "a child who has an EHC plan"
 */
export function forStages(facts: LetterFacts, fits: readonly EhcStage[], words: string): string | null {
  const { ehc } = facts.profile.child;
  if (ehc === "unknown" || fits.includes(ehc)) return null;
  return `This letter is for ${words}. Settings says ${STAGE_WORDS[ehc]}: look whether another letter fits better, or change it there.`;
}

/** For letters that only fit a child who has an EHC plan. */
export function needsPlan(facts: LetterFacts): string | null {
  return forStages(facts, ["plan"], "a child who has an EHC plan");
}
