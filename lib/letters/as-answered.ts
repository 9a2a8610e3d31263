import type { Answers, Letter } from "./letter.ts";

/**
 * The letter as the answers have it: where one of them makes it a complaint, or another kind of request, it has another
 * reader or another clock. The same object each time, so that nothing is written anew without need.
 */
export function asAnswered(letter: Letter, answers: Answers): Letter {
  return letter.as?.(answers) ?? letter;
}
