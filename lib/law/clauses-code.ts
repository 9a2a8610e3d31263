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

export const CODE_CLAUSES: readonly Clause[] = [...CODE_NEEDS, ...CODE_SUPPORT].map(clause);
