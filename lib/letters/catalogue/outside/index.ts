import type { Letter } from "../../letter.ts";

/** Letters and summaries for everybody outside school and council, in the order in which they are offered. */
export const OUTSIDE: readonly Letter[] = [];
