import type { School, SchoolType } from "../record/profile.ts";
import type { Clause } from "./clause.ts";

/** What a letter may print of a clause, and why not. */

export type Printable =
  | { ok: true }
  /** `why` is a sentence for the parent. With `mark` the thing may be said plainly, without the citation. */
  | { ok: false; reason: "mark" | "school" | "unknown-school"; why: string };

const TYPE_NAMES: Record<SchoolType, string> = {
  maintained: "maintained schools",
  academy: "academies",
  independent: "independent schools",
  special: "special schools",
  pru: "pupil referral units",
  unknown: "schools of a kind not known yet",
};

/**
 * Whether a citation may be printed at all: the text itself was seen (L); or a page states it (S) that is the
 * government's, a judgment, or one of SENDIASS or IPSEA that quotes the words. Document-sharing sites and commercial pages
 * are not enough, and P and K are never cited.
 */
export function mayBeCited(clause: Clause): boolean {
  if (clause.mark === "L") return true;
  if (clause.mark !== "S") return false;
  const { from, quotes } = clause.source;
  if (from === "legislation" || from === "gov.uk" || from === "judgment") return true;
  return (from === "sendiass" || from === "ipsea") && quotes;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function fitsSchool(clause: Clause, school: Pick<School, "type">): Printable {
  const { schools } = clause;
  if (schools === "all" || schools.includes(school.type)) return { ok: true };
  const meant = list(schools.map((type) => TYPE_NAMES[type]));
  if (school.type === "unknown") {
    const why = `${clause.citation} is for ${meant}. The school’s type is not in Settings yet, so it is left out.`;
    return { ok: false, reason: "unknown-school", why };
  }
  const why = `${clause.citation} is for ${meant}, not for ${TYPE_NAMES[school.type]}, so it is left out.`;
  return { ok: false, reason: "school", why };
}

/** Whether a letter to or about this school may print the clause's citation, or the reason why not. */
export function printable(clause: Clause, school: Pick<School, "type">): Printable {
  const fits = fitsSchool(clause, school);
  if (!fits.ok) return fits;
  if (mayBeCited(clause)) return { ok: true };
  const why = `${clause.citation} is said plainly, without its number: its exact words have not been seen on an official page.`;
  return { ok: false, reason: "mark", why };
}

/** What a letter says of a clause: the sentence with its citation, the sentence alone, or nothing and the reason. */
export type Said = { text: string; cited: boolean; why: string | null } | { text: null; cited: false; why: string };

/**
 * "Schools should take seriously any concerns raised by a parent (SEND Code of Practice (2015), paragraph 6.45)." Where the
 * citation may not be printed, the sentence alone; where the clause is not for this type of school, nothing.
 */
export function say(clause: Clause, school: Pick<School, "type">): Said {
  const may = printable(clause, school);
  if (may.ok) {
    return { text: `${clause.plain.replace(/\.$/, "")} (${clause.citation}).`, cited: true, why: null };
  }
  if (may.reason === "mark") return { text: clause.plain, cited: false, why: may.why };
  return { text: null, cited: false, why: may.why };
}
