import type { LetterFacts } from "../../letter.ts";
import { childAndYear, clean } from "../../words.ts";

/** @returns "R. (Year 4) at Hillcrest Primary": the council has many children; without a school, "R. (Year 4)" */
export function childAtSchool(facts: LetterFacts): string {
  const school = clean(facts.profile.school.name);
  return school === "" ? childAndYear(facts) : `${childAndYear(facts)} at ${school}`;
}
