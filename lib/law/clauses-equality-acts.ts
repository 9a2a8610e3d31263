import { type ActRow, actClauses, LEGISLATION, source } from "./clause.ts";

/** The rest of the Equality Act, and of the law on data and information: beside what clauses-school-acts.ts has. */

const EQUALITY = `${LEGISLATION}/ukpga/2010/15`;
const SEEN = "SupportSEND Kids, an answer; a law firm; Sheffield SENDIAS";

function discrimination(section: number, id: string, plain: string): ActRow {
  return {
    id,
    citation: `Equality Act 2010, section ${section}`,
    plain,
    binds: "school",
    schools: "all",
    mark: "S",
    source: source(SEEN, `${EQUALITY}/section/${section}`, "sendiass"),
  };
}

const ROWS: readonly ActRow[] = [
  discrimination(
    13,
    "discrimination-direct",
    "A school must not treat a pupil worse than others because of a disability.",
  ),
  discrimination(
    15,
    "discrimination-arising",
    "A school must not treat a pupil badly because of something that comes from a disability, unless that is a fair and measured way to a good aim.",
  ),
  discrimination(
    19,
    "discrimination-indirect",
    "A school must not have a rule for everybody that puts disabled pupils at a disadvantage, unless it is a fair and measured way to a good aim.",
  ),
  {
    id: "adjustments-failed",
    citation: "Equality Act 2010, section 21",
    plain: "Not to make the reasonable adjustments that are due is discrimination.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("A law firm; Sheffield SENDIAS", `${EQUALITY}/section/21`, "sendiass"),
  },
  {
    id: "adjustments-schools",
    citation: "Equality Act 2010, section 85(6)",
    plain: "The duty to make reasonable adjustments binds schools.",
    binds: "school",
    schools: "all",
    mark: "K",
    source: source("No page found for this subsection", `${EQUALITY}/section/85`, "none"),
  },
  {
    id: "adjustments-buildings",
    citation: "Equality Act 2010, Schedule 13",
    plain: "A school does not have to alter its buildings as a reasonable adjustment.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("A law firm, for the rule", `${EQUALITY}/schedule/13`, "commercial"),
    doubt: "The number of the Schedule was not found.",
  },
  {
    id: "own-data-child",
    citation: "UK GDPR, on a child’s own right",
    plain: "A child of about 12 or more is presumed able to ask for their own data, and a school may want their word.",
    duty: "should",
    binds: "family",
    schools: "all",
    mark: "S",
    source: source("SENDIASS 4BCP; Luton council", "", "sendiass"),
  },
  {
    id: "information-school-time",
    citation: "Freedom of Information (Time for Compliance) Regulations 2004, 2009 and 2010",
    plain:
      "A school has 20 working days without the days when it is closed, or 60 working days, whichever comes first.",
    binds: "school",
    schools: ["maintained", "academy", "special", "pru"],
    mark: "S",
    source: source("WhatDoTheyKnow, help for officers; a wiki on freedom of information", "", "charity"),
  },
];

export const EQUALITY_ACT_CLAUSES = actClauses(ROWS);
