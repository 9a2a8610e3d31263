import { dateInFull } from "../../calendar/dates.ts";
import type { PageLimit } from "../document.ts";

/**
 * How many pages of evidence each side may have at the SEND Tribunal, by kind of case: Practice Direction No. 1 of 2025, as
 * firms of solicitors and a charity give it. The Direction’s own text was not seen, and so it is said with each limit.
 */
export interface CaseKind {
  value: string;
  label: string;
  pages: number;
}

export const CASE_KINDS: readonly CaseKind[] = [
  { value: "refusal-to-assess", label: "The council refuses to assess", pages: 75 },
  { value: "refusal-to-issue", label: "The council refuses to issue a plan", pages: 100 },
  { value: "b-f", label: "What the plan says of needs or provision (sections B and F)", pages: 100 },
  { value: "i", label: "The school or placement alone (section I)", pages: 75 },
  { value: "cease", label: "The council ends the plan", pages: 75 },
  { value: "health-care", label: "Health and social care alone", pages: 75 },
  { value: "disability", label: "A disability discrimination claim", pages: 200 },
];

/** What a statement may have. */
export const STATEMENT_PAGES = 10;
/** Points: the size that the Direction asks for. */
export const TYPE_SIZE = 12;

const CHECKED_ON = "2026-11-22";
const SOURCE = `Practice Direction No. 1 of 2025, as solicitors’ pages give it; its own text was not seen. Checked ${dateInFull(CHECKED_ON)}`;

/**
 * What a bundle must not hold, as far as it is known: the Direction has a list of it, whose text was looked for and not found
 * (22 November 2026). Schools Week gives some of it, with a few of its words:
 * https://schoolsweek.co.uk/schools-could-face-send-tribunal-penalties. That the list exists:
 * https://www.localgovernmentlawyer.co.uk/education-law/394-education-news/60753-practice-direction-issued-on-bundles-in-send-tribunals
 */
export const NOT_IN_A_BUNDLE: readonly string[] = [
  `There is also a list of what a bundle must not hold. We have not seen the Direction itself. As Schools Week reports it (looked at on ${dateInFull(CHECKED_ON)}), letters and email threads between the two sides stay out “unless relevant to a specific issue”, and so do blank pages and forms, second copies, and reports that were more than three years old when the appeal was made.`,
  "So choose single emails that show what is in dispute, not whole conversations, and ask SENDIASS or IPSEA about the rest.",
];

/** @returns the kind chosen; the one with the fewest pages where none is, so that nobody is told too many */
export function caseKind(value: string): CaseKind {
  const least = CASE_KINDS.reduce((a, b) => (b.pages < a.pages ? b : a));
  return CASE_KINDS.find((one) => one.value === value) ?? least;
}

/** @param statement id of the section that is the statement */
export function tribunalLimits(kind: CaseKind, statement: string): PageLimit[] {
  return [
    {
      section: statement,
      pages: STATEMENT_PAGES,
      words: `A statement has at most ${STATEMENT_PAGES} pages.`,
      source: SOURCE,
    },
    {
      section: null,
      pages: kind.pages,
      words: `${kind.label}: at most ${kind.pages} pages of evidence.`,
      source: SOURCE,
    },
  ];
}
