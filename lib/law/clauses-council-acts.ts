import { type ActRow, actClauses, LEGISLATION, source } from "./clause.ts";

/** Acts and regulations that bind the council. "Section 19" is two things: every citation names its Act. */

const FAMILIES = `${LEGISLATION}/ukpga/2014/6/section`;
const SEND_REGULATIONS = `${LEGISLATION}/uksi/2014/1530/regulation`;

const ROWS: readonly ActRow[] = [
  {
    id: "ehc-request",
    citation: "Children and Families Act 2014, section 36(1)",
    plain: "A parent, a young person or a school may ask the council for an EHC needs assessment.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Act", `${FAMILIES}/36`, "legislation", true),
  },
  {
    id: "ehc-decide",
    citation: "Children and Families Act 2014, section 36(3)",
    plain: "The council must decide whether an EHC needs assessment is necessary when it is asked for one.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Act", `${FAMILIES}/36`, "legislation", true),
  },
  {
    id: "ehc-reasons",
    citation: "Children and Families Act 2014, section 36(5)",
    plain: "A council that decides not to assess must tell the parent or the young person its reasons.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Act", `${FAMILIES}/36`, "legislation", true),
  },
  {
    id: "ehc-test",
    citation: "Children and Families Act 2014, section 36(8)",
    plain:
      "The council must assess when a child has or may have special educational needs and it may be necessary to make provision through an EHC plan.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "SEND Advice Surrey, on refusals to assess, with the words of the section",
      `${FAMILIES}/36`,
      "sendiass",
      true,
    ),
  },
  {
    id: "ehc-secure",
    citation: "Children and Families Act 2014, section 42",
    plain: "The council must secure the special educational provision set out in an EHC plan.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "The Act’s explanatory notes, paragraph 234; IPSEA, model letter 6",
      `${FAMILIES}/42`,
      "legislation",
    ),
  },
  {
    id: "ehc-six-weeks",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 5(1)",
    plain: "The council must say within 6 weeks of receiving the request whether it will assess.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/5`, "legislation", true),
  },
  {
    id: "ehc-notice",
    citation: "Special Educational Needs and Disability Regulations 2014, regulations 4 and 5(3)",
    plain:
      "The council must tell the parents what it decides about an assessment, and with a no how to appeal and who advises on mediation.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "IPSEA, letter 9, as SEND Advice Surrey gives it; edyourself.org, which lists the regulations",
      `${SEND_REGULATIONS}/5`,
      "sendiass",
    ),
  },
  {
    id: "ehc-advice",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 8",
    plain: "Those whom the council asks for advice in an assessment must answer within 6 weeks, with few exceptions.",
    binds: "others",
    schools: "all",
    mark: "S",
    source: source("edyourself.org, which sums up the regulations", `${SEND_REGULATIONS}/8`, "commercial"),
  },
  {
    id: "ehc-sixteen-weeks",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 10(1)",
    plain: "A council that will not issue an EHC plan must say so within 16 weeks of receiving the request.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/10`, "legislation", true),
  },
  {
    id: "ehc-exceptions",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 10(4)",
    plain:
      "The council need not keep to the weeks in a few cases, one of them a school that is closed for at least 4 weeks.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/10`, "legislation", true),
  },
  {
    id: "ehc-draft",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 13(1)",
    plain: "The council must give the parents at least 15 days to comment on a draft EHC plan.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/13`, "legislation", true),
  },
  {
    id: "ehc-twenty-weeks",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 13(2)",
    plain: "The council must send the final EHC plan within 20 weeks of receiving the request.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/13`, "legislation", true),
  },
  {
    id: "ehc-final-exceptions",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 13(3)",
    plain: "For the final EHC plan the same few exceptions to the weeks hold as for the decision about one.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/13`, "legislation", true),
  },
  {
    id: "phase-transfer",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 18",
    plain:
      "Before a move to the next phase of school an EHC plan must be reviewed and changed by 15 February, and before a move after 16 by 31 March.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "SEND Advice Surrey, letter on an annual review that was not started",
      `${SEND_REGULATIONS}/18`,
      "sendiass",
    ),
  },
  {
    id: "education-otherwise",
    citation: "Education Act 1996, section 19(1)",
    plain:
      "The council must arrange suitable education for a child of compulsory school age who, because of illness, exclusion or otherwise, may not receive it without.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "IPSEA, model letter 22 and an answer that quotes section 19(1)",
      `${LEGISLATION}/ukpga/1996/56/section/19`,
      "ipsea",
      true,
    ),
  },
  {
    id: "education-feels-unable",
    citation: "IPSEA, on a child who is out of school for any reason",
    plain:
      "The council’s duty can arise when a child feels unable to attend and cannot reasonably be expected to, and it helps to show every effort made with school and council.",
    duty: "should",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source("IPSEA, frequently asked questions, “out of school for any reason”", "", "ipsea"),
  },
  {
    id: "views-of-parents",
    citation: "Children and Families Act 2014, section 19",
    plain: "The council must have regard to the views, wishes and feelings of the child and the parents.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source("Special Needs Jungle; Beaakon", `${FAMILIES}/19`, "charity"),
  },
];

export const COUNCIL_ACT_CLAUSES = actClauses(ROWS);
