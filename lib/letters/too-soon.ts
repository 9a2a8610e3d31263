import { dayInWords } from "./dates.ts";
import type { EarlierMail, Letter } from "./letter.ts";

/** School days between one chase and the next. */
const PATIENCE = 5;

/**
 * A guard against a second chase too soon: schools’ own policies ask for it, and two chases in a week weaken both.
 * @param mails the emails that it is about, or those of the record, oldest first
 * @param today ISO date, London
 * @param schoolDaysSince school days after an ISO date, up to and including today
 * @returns advice in one or two sentences, or null; the parent still decides
 */
export function tooSoon(
  letter: Letter,
  mails: readonly EarlierMail[],
  today: string,
  schoolDaysSince: (date: string) => number,
): string | null {
  if (letter.group !== "chase" || !letter.needsEarlier) return null;
  const last = mails.findLast((mail) => mail.direction === "out");
  if (last === undefined) return null;
  const days = schoolDaysSince(last.date);
  if (days >= PATIENCE) return null;
  const passed = days === 0 ? "no school day" : days === 1 ? "1 school day" : `${days} school days`;
  return `Your last email went on ${dayInWords(last.date, { today })}, and ${passed} ${days > 1 ? "have" : "has"} gone by since. After ${PATIENCE} it is fair to chase. Are you sure that it should go now?`;
}
