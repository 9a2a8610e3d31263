import type { Letter } from "../../letter.ts";

/** Letters that put something on record or ask for records, in the order in which they are offered. */
export const RECORD: readonly Letter[] = [];
