import { firstConcern } from "./c1-first-concern.ts";
import { meetingRequest } from "./c2-meeting.ts";
import { gentleChase } from "./h1-gentle-chase.ts";
import { firmChase } from "./h2-firm-chase.ts";
import { complaintsPolicy } from "./k0-complaints-policy.ts";
import { formalComplaint } from "./k1-formal-complaint.ts";
import type { Letter } from "./letter.ts";

/** The catalogue, in the order in which it is offered. */
export const LETTERS: readonly Letter[] = [
  firstConcern,
  meetingRequest,
  gentleChase,
  firmChase,
  complaintsPolicy,
  formalComplaint,
];

/** @returns the letter of the catalogue with this id ("C1"), or null when there is none */
export function letterById(id: string): Letter | null {
  return LETTERS.find((letter) => letter.id === id) ?? null;
}
