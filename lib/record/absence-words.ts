import { shortDayYear } from "../calendar/dates.ts";
import type { AbsenceTotals } from "./absences.ts";
import { ILLNESS } from "./absences.ts";
import type { AbsenceFacts } from "./event.ts";

/** Absences in words, for the screen and for packs. */

/** @returns "Morning and afternoon", "Morning", "Afternoon"; "" when it is not known */
export function sessionWords({ morning, afternoon }: AbsenceFacts): string {
  if (morning && afternoon) return "Morning and afternoon";
  return morning ? "Morning" : afternoon ? "Afternoon" : "";
}

/** @returns "Missed the morning", "Missed the day" */
export function missedWords({ morning, afternoon }: AbsenceFacts): string {
  if (morning && afternoon) return "Missed the day";
  return morning ? "Missed the morning" : afternoon ? "Missed the afternoon" : "Missed school";
}

/** @returns "I (illness), authorised"; "" when nothing is known. A code is explained only where we have a source for it */
export function codeWords({ code, authorised }: AbsenceFacts): string {
  const name = code === ILLNESS ? "I (illness)" : code;
  const said = authorised === undefined ? "" : authorised ? "authorised" : "not authorised";
  if (!name) return said && `${said[0]?.toUpperCase()}${said.slice(1)}`;
  return said ? `${name}, ${said}` : name;
}

/** @returns what is known of an absence, name and words, in the order a reader asks */
export function absenceRows(absence: AbsenceFacts): [name: string, words: string][] {
  const rows: [string, string][] = [
    ["Missed", sessionWords(absence)],
    ["Who was told, and how", absence.told],
    ["School’s code", codeWords(absence) || "Not known"],
    ["Work set for home", absence.work],
  ];
  return rows.filter(([, words]) => words.trim() !== "");
}

/** @returns "1 session", "3 sessions" */
export function sessionCount(count: number): string {
  return `${count} ${count === 1 ? "session" : "sessions"}`;
}

/** @returns "3 days", "half a day", "3½ days" */
export function dayCount(days: number): string {
  if (days === 0.5) return "half a day";
  const words = `${Math.floor(days)}${days % 1 ? "½" : ""}`;
  return words === "1" ? "1 day" : `${words} days`;
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** @returns sentences on what the record adds up to, each whole */
export function totalsWords(totals: AbsenceTotals): string[] {
  const { sessions, byCode, illness, unauthorised, unsure, since, estimate } = totals;
  const codes = byCode.map(
    ({ code, sessions: count }) => `${count} ${code ? `with code ${code}` : "without a known code"}`,
  );
  const known = byCode.some(({ code }) => code !== "") && sessions > 0 ? `: ${codes.join(", ")}` : "";
  return [
    `${sessionCount(sessions)} missed since ${shortDayYear(since)}, as far as this record knows${known}.`,
    ...(illness.days > 0
      ? [`${capital(dayCount(illness.days))} with code I, of the ${illness.of} at which a school tells the council.`]
      : []),
    ...(unauthorised.count > 0 || unsure > 0
      ? [
          `${sessionCount(unauthorised.count)} not authorised in the ten school weeks since ${shortDayYear(unauthorised.first)}${unauthorised.estimate ? " (estimate: term dates are not known)" : ""}.${unsure > 0 ? ` Of ${unsure} more that is not known.` : ""}`,
        ]
      : []),
    ...(estimate ? ["Term dates are not known, so a range of days may count some without school."] : []),
  ];
}
