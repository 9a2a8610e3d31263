import { dateInFull, monthName, plainDate } from "../calendar/dates.ts";
import { CHECKED_ON, type Clause, type LawPack } from "./clause.ts";
import { ATTENDANCE_ACT_CLAUSES } from "./clauses-attendance-acts.ts";
import { CODE_CLAUSES } from "./clauses-code.ts";
import { COUNCIL_ACT_CLAUSES } from "./clauses-council-acts.ts";
import { EQUALITY_ACT_CLAUSES } from "./clauses-equality-acts.ts";
import { GUIDANCE_CLAUSES } from "./clauses-guidance.ts";
import { NEEDS_ACT_CLAUSES } from "./clauses-needs-acts.ts";
import { SCHOOL_ACT_CLAUSES } from "./clauses-school-acts.ts";

/** The rules behind the letters, as they stood on the day they were checked. */
export const LAW: LawPack = {
  version: "2026.11",
  checkedOn: CHECKED_ON,
  seenTo: "2026-07",
  clauses: [
    ...CODE_CLAUSES,
    ...SCHOOL_ACT_CLAUSES,
    ...EQUALITY_ACT_CLAUSES,
    ...ATTENDANCE_ACT_CLAUSES,
    ...COUNCIL_ACT_CLAUSES,
    ...NEEDS_ACT_CLAUSES,
    ...GUIDANCE_CLAUSES,
  ],
};

/** Months after which a pack says that it wants checking. */
const FRESH_MONTHS = 3;

/** Whether more than three months have gone by since the pack, or this one clause of it, was checked. */
export function wantsChecking(pack: Pick<LawPack, "checkedOn"> | Clause, today: Temporal.PlainDate): boolean {
  const until = plainDate(pack.checkedOn).add({ months: FRESH_MONTHS });
  return Temporal.PlainDate.compare(today, until) > 0;
}

/** What the parent is told about the pack: version, day of checking, how new its newest source is, whether it is old. */
export function packNote(pack: LawPack, today: Temporal.PlainDate): string {
  const seen = plainDate(`${pack.seenTo}-01`);
  const parts = [
    `Rules version ${pack.version}, checked on ${dateInFull(pack.checkedOn)}.`,
    `Nothing newer than ${monthName(seen)} ${seen.year} was found then.`,
  ];
  if (wantsChecking(pack, today)) parts.push("That is more than three months ago: the rules want checking.");
  return parts.join(" ");
}

/**
 * What is shown beside one clause: when it was checked, what could not be confirmed, and whether it wants checking again.
 * @returns whole sentences, each on its own
 */
export function clauseNotes(clause: Clause, today: Temporal.PlainDate): string[] {
  const notes = [`Checked on ${dateInFull(clause.checkedOn)}.`];
  if (clause.doubt) notes.push(clause.doubt);
  if (wantsChecking(clause, today)) notes.push("That is more than three months ago: it wants checking.");
  return notes;
}

/** @returns the clause of that id, or null when there is none */
export function findClause(id: string, pack: LawPack = LAW): Clause | null {
  return pack.clauses.find((clause) => clause.id === id) ?? null;
}
