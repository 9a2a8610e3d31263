import { ATTENDANCE_WORDS } from "./attendance.ts";
import { CHASE_WORDS } from "./chase.ts";
import { COMPLAINT_WORDS } from "./complaint.ts";
import { CONCERN_WORDS } from "./concern.ts";
import { COUNCIL_WORDS } from "./council.ts";
import { FIRST_WORDS } from "./first.ts";
import { OUTSIDE_WORDS } from "./outside.ts";
import { RECORD_WORDS } from "./record.ts";
import { SUPPORT_WORDS } from "./support.ts";

/** What an invented parent types, by question id. A question that means something else needs an id of its own. */
export const GOLDEN_WORDS: Record<string, string> = {
  ...ATTENDANCE_WORDS,
  ...CHASE_WORDS,
  ...COMPLAINT_WORDS,
  ...CONCERN_WORDS,
  ...COUNCIL_WORDS,
  ...FIRST_WORDS,
  ...OUTSIDE_WORDS,
  ...RECORD_WORDS,
  ...SUPPORT_WORDS,
};
