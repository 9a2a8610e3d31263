import type { SchoolType } from "../record/profile.ts";

/**
 * The form of a clause: one thing the law or official guidance says, with how well it is known. What may be printed in a
 * letter is decided by printable.ts from these fields and from nothing else.
 */

/**
 * How well it is known. L: the text of the Act, regulations or judgment was seen. S: a named page states it. P: a page
 * supports the gist but not the exact words or number. K: known, but no source was found.
 */
export type Mark = "L" | "S" | "P" | "K";

/** Whose page it is: it decides whether an S may be printed. */
export type Publisher =
  | "legislation"
  | "gov.uk"
  | "judgment"
  | "sendiass"
  | "ipsea"
  | "council"
  | "charity"
  | "commercial"
  | "sharing"
  | "none";

export interface Source {
  /** What was seen, in words: "Suffolk SENDIASS, “Participation”". */
  text: string;
  /** Where the rule itself can be read; "" when no address is certain. */
  url: string;
  from: Publisher;
  /** The page gives the words of the rule, not only its gist. */
  quotes: boolean;
}

export interface Clause {
  id: string;
  /** "SEND Code of Practice (2015), paragraph 6.45". */
  citation: string;
  /** What it means in one sentence, without a number: it may stand in a letter by itself. */
  plain: string;
  /** `must` is a legal duty; `should` has to be considered and not ignored. */
  duty: "must" | "should";
  /** Who is bound; `others` are Ofsted, the Ombudsman and the Government. Only what binds the school depends on its type. */
  binds: "school" | "council" | "family" | "others";
  schools: readonly SchoolType[] | "all";
  nation: "England";
  mark: Mark;
  source: Source;
  /** ISO date. */
  checkedOn: string;
  /** The words themselves, where the page quotes them. */
  quote?: string;
  /** What could not be confirmed: shown beside the clause. */
  doubt?: string;
}

/** A dated set of clauses. When the law changes the pack is replaced, not the program. */
export interface LawPack {
  version: string;
  /** ISO date on which all of it was last looked through. */
  checkedOn: string;
  /** The newest page that was seen for it, ISO year and month. */
  seenTo: string;
  clauses: readonly Clause[];
}

export const CHECKED_ON = "2026-11-22";

/** Mainstream schools paid for by the state, and pupil referral units: what chapter 6 of the Code and s.66 are about. */
export const MAINSTREAM: readonly SchoolType[] = ["maintained", "academy", "pru"];

export function source(text: string, url: string, from: Publisher, quotes = false): Source {
  return { text, url, from, quotes };
}

export const LEGISLATION = "https://www.legislation.gov.uk";

/** A clause of an Act or of regulations: a `must` unless it says otherwise. */
export type ActRow = Omit<Clause, "nation" | "checkedOn" | "duty"> & { duty?: Clause["duty"] };

export function actClauses(rows: readonly ActRow[]): readonly Clause[] {
  return rows.map((row) => ({ duty: "must", ...row, nation: "England", checkedOn: CHECKED_ON }));
}
