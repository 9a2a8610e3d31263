import type { LetterFacts } from "../../letter.ts";

/** In Year 7 children turn 12: from about then their own say over their data counts. */
const OLD_ENOUGH = 7;

/** Whether the child is, or may be, about 12 or over: from the school year; when that is not known, it may be. */
export function mayBeTwelve(facts: LetterFacts): boolean {
  const { year } = facts.profile.child;
  const found = /\d{1,2}/.exec(year)?.[0];
  if (found !== undefined) return Number(found) >= OLD_ENOUGH;
  return !/reception|nursery|infant|\bks ?[12]\b/i.test(year);
}
