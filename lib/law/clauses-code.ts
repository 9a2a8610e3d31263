import { CHECKED_ON, type Clause, MAINSTREAM, type Mark, type Publisher, source } from "./clause.ts";
import { CODE_NEEDS } from "./code-needs.ts";
import { CODE_SUPPORT } from "./code-support.ts";

/** The SEND Code of Practice: 0 to 25 years (January 2015), by paragraph. */

const CODE = "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25";

/** One paragraph of the Code. */
export interface CodeRow {
  paragraph: string;
  plain: string;
  duty: Clause["duty"];
  mark: Mark;
  seen: string;
  from: Publisher;
  quote?: string;
  /** The page quotes the words, though they are not repeated here. */
  quotes?: true;
  binds?: Clause["binds"];
}

function clause(row: CodeRow): Clause {
  const binds = row.binds ?? "school";
  return {
    id: `code-${row.paragraph}`,
    citation: `SEND Code of Practice (2015), paragraph ${row.paragraph}`,
    plain: row.plain,
    duty: row.duty,
    binds,
    schools: binds === "school" ? MAINSTREAM : "all",
    nation: "England",
    mark: row.mark,
    source: source(row.seen, CODE, row.from, row.quotes ?? row.quote !== undefined),
    checkedOn: CHECKED_ON,
    ...(row.quote ? { quote: row.quote } : {}),
  };
}

/** What is said of the Code as a whole, or without a paragraph. */
const GENERAL: readonly Clause[] = [
  {
    id: "code-regard",
    citation: "SEND Code of Practice (2015), introduction",
    plain:
      "Schools and councils must have regard to the Code: they cannot ignore it, and where it says “must” it repeats a legal duty.",
    duty: "must",
    binds: "school",
    schools: MAINSTREAM,
    nation: "England",
    mark: "S",
    source: source("A copy of the introduction by Dudley; Education Advocacy", CODE, "sharing"),
    checkedOn: CHECKED_ON,
  },
  {
    id: "code-no-diagnosis",
    citation: "SEND Code of Practice (2015), on SEN support",
    plain: "SEN support needs no diagnosis and no EHC plan.",
    duty: "should",
    binds: "school",
    schools: MAINSTREAM,
    nation: "England",
    mark: "S",
    source: source("Warwickshire council; IPSEA, “School refusal”, in its own words", CODE, "council"),
    checkedOn: CHECKED_ON,
  },
  {
    id: "code-complaints",
    citation: "SEND Code of Practice (2015), chapter 11",
    plain: "There are several ways to settle a disagreement about special educational needs, and complaints are one.",
    duty: "should",
    binds: "school",
    schools: MAINSTREAM,
    nation: "England",
    mark: "S",
    source: source("A school’s own policy, which gives the pages", CODE, "sharing"),
    checkedOn: CHECKED_ON,
  },
];

export const CODE_CLAUSES: readonly Clause[] = [...GENERAL, ...[...CODE_NEEDS, ...CODE_SUPPORT].map(clause)];
