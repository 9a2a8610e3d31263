import type { Letter } from "../../letter.ts";
import { departmentForEducation } from "./x1-dfe.ts";
import { ombudsmanSummary } from "./x2-ombudsman.ts";
import { inspectorate } from "./x3-ofsted.ts";
import { informationCommissioner } from "./x4-information-commissioner.ts";
import { memberOfParliament } from "./x5-mp.ts";
import { sendiassSummary } from "./x6-sendiass-summary.ts";
import { helplineBrief } from "./x7-helpline-brief.ts";
import { sendiassAuthority } from "./x8-authority.ts";
import { sendAPack } from "./x9-send-a-pack.ts";

/** Letters and summaries for everybody outside school and council, in the order in which they are offered. */
export const OUTSIDE: readonly Letter[] = [
  sendiassSummary,
  sendiassAuthority,
  sendAPack,
  helplineBrief,
  departmentForEducation,
  ombudsmanSummary,
  inspectorate,
  informationCommissioner,
  memberOfParliament,
];
