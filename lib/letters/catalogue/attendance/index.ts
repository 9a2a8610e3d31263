import type { Letter } from "../../letter.ts";

/** Letters about attendance and penalty notices, in the order in which they are offered. */
export const ATTENDANCE: readonly Letter[] = [];
