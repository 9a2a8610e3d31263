import { type ActRow, actClauses, LEGISLATION, source } from "./clause.ts";

/** Acts on what special educational needs are, on help and appeals, and on whom to turn to after school and council. */

const FAMILIES = `${LEGISLATION}/ukpga/2014/6/section`;
const NO_PAGE = "No page found";

const ROWS: readonly ActRow[] = [
  {
    id: "meaning-of-needs",
    citation: "Children and Families Act 2014, sections 20 and 21",
    plain:
      "A child has special educational needs when a learning difficulty or disability calls for provision different from or additional to what others of that age have.",
    binds: "others",
    schools: "all",
    mark: "S",
    source: source("EHCP Clarity; SpecialEdStartGuide", `${FAMILIES}/20`, "commercial"),
  },
  {
    id: "sendiass",
    citation: "Children and Families Act 2014, section 32",
    plain: "The council must provide information, advice and support on special educational needs, which is SENDIASS.",
    binds: "council",
    schools: "all",
    mark: "K",
    source: source(NO_PAGE, `${FAMILIES}/32`, "none"),
  },
  {
    id: "ehc-appeal",
    citation: "Children and Families Act 2014, section 51",
    plain: "A parent or young person may appeal to the SEND Tribunal against decisions about an EHC plan.",
    binds: "family",
    schools: "all",
    mark: "S",
    source: source("SENDIAS Bath and North East Somerset", `${FAMILIES}/51`, "sendiass"),
  },
  {
    id: "disagreement-resolution",
    citation: "Children and Families Act 2014, section 57",
    plain: "The council must make a way of settling disagreements available.",
    binds: "council",
    schools: "all",
    mark: "K",
    source: source(NO_PAGE, `${FAMILIES}/57`, "none"),
  },
  {
    id: "ombudsman",
    citation: "Local Government Act 1974, sections 26(1) and 26A(1)",
    plain: "The Ombudsman may look into fault by a council that has caused somebody injustice.",
    binds: "others",
    schools: "all",
    mark: "S",
    source: source("The Ombudsman’s decision 23 012 587", `${LEGISLATION}/ukpga/1974/7/section/26`, "council"),
  },
  {
    id: "ofsted-complaints",
    citation: "Education Act 2005, section 11A",
    plain: "Ofsted may consider a complaint about a school as a whole.",
    binds: "others",
    schools: "all",
    mark: "S",
    source: source("Hansard, 3 June 2009", `${LEGISLATION}/ukpga/2005/18/section/11A`, "council"),
  },
  {
    id: "secretary-of-state",
    citation: "Education Act 1996, sections 496 and 497",
    plain:
      "The Secretary of State has powers where a school’s governing body acts unreasonably or does not do its duty.",
    binds: "others",
    schools: ["maintained"],
    mark: "K",
    source: source(NO_PAGE, `${LEGISLATION}/ukpga/1996/56/section/496`, "none"),
  },
];

export const NEEDS_ACT_CLAUSES = actClauses(ROWS);
