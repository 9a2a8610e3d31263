import type { Letter } from "../../letter.ts";
import { gentleChase } from "./h1-gentle-chase.ts";
import { firmChase } from "./h2-firm-chase.ts";
import { lastBeforeComplaint } from "./h3-last-before-complaint.ts";
import { holdingReply } from "./h4-holding-reply.ts";

/** Letters that chase an answer, in the order in which they are offered. */
export const CHASE: readonly Letter[] = [gentleChase, firmChase, lastBeforeComplaint, holdingReply];
