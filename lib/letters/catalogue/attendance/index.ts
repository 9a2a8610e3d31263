import type { Letter } from "../../letter.ts";
import { attendanceReply } from "./a1-attendance-letter.ts";
import { noticeReply } from "./a2-notice-to-improve.ts";
import { penaltyNotice } from "./a3-penalty-notice.ts";
import { councilSupport } from "./a4-council-support.ts";

/** Letters about attendance and penalty notices, in the order in which they are offered. */
export const ATTENDANCE: readonly Letter[] = [attendanceReply, noticeReply, penaltyNotice, councilSupport];
