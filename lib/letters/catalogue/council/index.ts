import type { Letter } from "../../letter.ts";
import { assessmentRequest } from "./l1-assessment-request.ts";
import { acknowledgementChase } from "./l2-acknowledgement-chase.ts";
import { sixWeekMiss } from "./l3-six-week-miss.ts";
import { assessmentIncomplete } from "./l4-assessment-incomplete.ts";
import { planLate } from "./l5-plan-late.ts";
import { draftResponse } from "./l6-draft-response.ts";
import { schoolRefused } from "./l7-school-refused.ts";
import { amendmentsResponse } from "./l8-amendments.ts";
import { amendedPlanLate } from "./l9-amended-plan-late.ts";
import { earlyReview } from "./l10-early-review.ts";
import { annualReviewLate } from "./l11-annual-review.ts";
import { provisionMissing } from "./l12-provision-missing.ts";
import { section19Request } from "./l13-section-19.ts";
import { section19Chase } from "./l14-section-19-chase.ts";
import { refusalReasons } from "./l15-refusal-to-assess.ts";
import { afterTribunal } from "./l16-after-tribunal.ts";
import { councilComplaint } from "./l17-council-complaint.ts";
import { councilInformation } from "./l18-council-information.ts";
import { reassessment } from "./l19-reassessment.ts";
import { schoolEvidence } from "./l20-school-evidence.ts";

/** Letters to the council, in the order in which they are offered: by how far the way to a plan has come. */
export const COUNCIL: readonly Letter[] = [
  assessmentRequest,
  section19Request,
  acknowledgementChase,
  sixWeekMiss,
  section19Chase,
  refusalReasons,
  schoolEvidence,
  assessmentIncomplete,
  planLate,
  draftResponse,
  schoolRefused,
  provisionMissing,
  earlyReview,
  annualReviewLate,
  amendmentsResponse,
  amendedPlanLate,
  reassessment,
  afterTribunal,
  councilComplaint,
  councilInformation,
];
