import type { Letter } from "../../letter.ts";
import { firstConcern } from "./c1-first-concern.ts";
import { meetingRequest } from "./c2-meeting.ts";
import { senSupport } from "./c3-sen-support.ts";
import { copyOfPlan } from "./c4-copy-of-plan.ts";
import { adjustments } from "./c5-adjustments.ts";
import { healthcarePlan } from "./c6-healthcare-plan.ts";
import { fearedTomorrow } from "./c7-tomorrow.ts";
import { bullyingReport } from "./c8-bullying.ts";
import { absence } from "./c9-absence.ts";
import { absenceCode } from "./c10-absence-code.ts";
import { medicalEvidence } from "./c11-medical-evidence.ts";
import { shorterHours } from "./c12-shorter-hours.ts";
import { comingBack } from "./c13-coming-back.ts";
import { keepInTouch } from "./c14-keep-in-touch.ts";
import { specialist } from "./c15-specialist.ts";
import { safeguarding } from "./c16-safeguarding.ts";
import { ownViews } from "./c17-own-views.ts";
import { supportingLetter } from "./c18-supporting-letter.ts";
import { policies } from "./c19-policies.ts";
import { joiningIn } from "./c20-joining-in.ts";

/** Letters that raise something with the school, in the order in which they are offered. */
export const CONCERN: readonly Letter[] = [
  firstConcern,
  meetingRequest,
  senSupport,
  copyOfPlan,
  adjustments,
  healthcarePlan,
  fearedTomorrow,
  bullyingReport,
  absence,
  absenceCode,
  medicalEvidence,
  shorterHours,
  comingBack,
  keepInTouch,
  specialist,
  safeguarding,
  ownViews,
  supportingLetter,
  policies,
  joiningIn,
];
