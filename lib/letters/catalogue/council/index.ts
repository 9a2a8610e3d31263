import type { Letter } from "../../letter.ts";

/** Letters to the council, in the order in which they are offered. */
export const COUNCIL: readonly Letter[] = [];
