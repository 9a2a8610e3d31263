import { ATTENDANCE } from "./catalogue/attendance/index.ts";
import { CHASE } from "./catalogue/chase/index.ts";
import { COMPLAINT } from "./catalogue/complaint/index.ts";
import { CONCERN } from "./catalogue/concern/index.ts";
import { COUNCIL } from "./catalogue/council/index.ts";
import { OUTSIDE } from "./catalogue/outside/index.ts";
import { RECORD } from "./catalogue/record/index.ts";
import type { Letter } from "./letter.ts";

/** The catalogue, in the order in which it is offered. */
export const LETTERS: readonly Letter[] = [
  ...CONCERN,
  ...RECORD,
  ...CHASE,
  ...COMPLAINT,
  ...ATTENDANCE,
  ...COUNCIL,
  ...OUTSIDE,
];

/** @returns the letter of the catalogue with this id ("C1"), or null when there is none */
export function letterById(id: string): Letter | null {
  return LETTERS.find((letter) => letter.id === id) ?? null;
}
