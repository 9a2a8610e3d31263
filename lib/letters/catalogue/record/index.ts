import type { Letter } from "../../letter.ts";
import { papersHandedIn } from "./p1-papers-handed-in.ts";
import { meetingNote } from "./r1-meeting-note.ts";
import { callNote } from "./r2-call-note.ts";
import { thankYou } from "./r3-thank-you.ts";
import { correction } from "./r4-correction.ts";
import { educationalRecord } from "./r5-educational-record.ts";
import { subjectAccess } from "./r6-subject-access.ts";
import { freedomOfInformation } from "./r7-freedom-of-information.ts";
import { requestChase } from "./r8-request-chase.ts";
import { dataComplaint } from "./r9-data-complaint.ts";

/** Letters that put something on record or ask for records, in the order in which they are offered. */
export const RECORD: readonly Letter[] = [
  meetingNote,
  callNote,
  thankYou,
  correction,
  educationalRecord,
  subjectAccess,
  freedomOfInformation,
  requestChase,
  dataComplaint,
  papersHandedIn,
];
