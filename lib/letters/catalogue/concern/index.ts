import type { Letter } from "../../letter.ts";
import { firstConcern } from "./c1-first-concern.ts";
import { meetingRequest } from "./c2-meeting.ts";

/** Letters that raise something with the school, in the order in which they are offered. */
export const CONCERN: readonly Letter[] = [firstConcern, meetingRequest];
