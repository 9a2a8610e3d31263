import type { Letter } from "../../letter.ts";
import { complaintsPolicy } from "./k0-complaints-policy.ts";
import { formalComplaint } from "./k1-formal-complaint.ts";
import { panelRequest } from "./k2-panel.ts";
import { panelStatement } from "./k3-panel-statement.ts";
import { panelOutcome } from "./k4-panel-outcome.ts";
import { beforeDisabilityClaim } from "./k5-disability-claim.ts";

/** Letters on the way of a complaint about the school, in the order in which they are offered. */
export const COMPLAINT: readonly Letter[] = [
  complaintsPolicy,
  formalComplaint,
  panelRequest,
  panelStatement,
  panelOutcome,
  beforeDisabilityClaim,
];
