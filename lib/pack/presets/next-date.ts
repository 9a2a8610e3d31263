import { kindWords } from "../../calendar/sentence.ts";
import { bindsFamily, familyDates } from "../../record/live-date.ts";
import type { PackChoice } from "../choice.ts";
import { childrenIn, mattering, type PackSnapshot } from "../chosen.ts";
import { longDate } from "../dates.ts";
import { viewsOf } from "./views.ts";

/** Most dates that are offered as the answer: it stands on a page with much else. */
const MOST = 3;

/**
 * The next dates that the law or the family's own list lays down, in words: "Appeal to the SEND Tribunal, by Mon 4 January
 * 2027 (Legal)". The family's own to act by come first, then the nearest. Offered as an answer, so days of their own (a
 * hearing, a meeting) are in it too.
 * @param today London; what has passed is not a next date
 */
export function nextDates(snapshot: PackSnapshot, choice: PackChoice, today: Temporal.PlainDate | null): string {
  const [child] = childrenIn(snapshot.profile, choice);
  if (!child || !today) return "";
  const live = familyDates(mattering(snapshot, choice), viewsOf(snapshot), today);
  return live
    .filter(({ days, kind }) => days >= 0 && (kind === "legal" || kind === "own"))
    .sort((a, b) => Number(bindsFamily(b)) - Number(bindsFamily(a)) || (a.date < b.date ? -1 : 1))
    .slice(0, MOST)
    .map(({ name, date, kind, whose, estimate }) => {
      const by = `${kind === "own" || /^last day\b/iu.test(name) ? "" : "by "}${estimate ? "about " : ""}${longDate(date)}`;
      return `${name}, ${by}${kind === "own" ? "" : ` (${kindWords({ kind, whose })})`}`;
    })
    .join("; ");
}
