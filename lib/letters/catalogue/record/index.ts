import type { Letter } from "../../letter.ts";
import { meetingNote } from "./r1-meeting-note.ts";
import { callNote } from "./r2-call-note.ts";

/** Letters that put something on record or ask for records, in the order in which they are offered. */
export const RECORD: readonly Letter[] = [meetingNote, callNote];
