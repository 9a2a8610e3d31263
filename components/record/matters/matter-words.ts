import { londonDate, shortDayYear } from "../../../lib/calendar/dates.ts";
import { count } from "../../../lib/pack/words.ts";
import { childNames } from "../../../lib/record/family.ts";
import type { MatterState } from "../../../lib/record/matter-acts.ts";
import type { MatterView } from "../../../lib/record/matters.ts";
import type { Profile } from "../../../lib/record/profile.ts";
import { headOf } from "../row-words.ts";

export const STATE_WORDS: Record<MatterState, string> = { open: "Open", paused: "Paused", settled: "Settled" };

/** "For R"; "" when it names no child, or the record has one. The point is the sentence's. */
export function whoseWords({ child }: MatterView, profile: Profile): string {
  if (!child || !profile.children?.length) return "";
  return `For ${childNames([child], profile).replace(/\.$/u, "")}`;
}

/** "12 entries, 2 things wait". */
export function sizeWords({ entries, waits }: MatterView): string {
  const size = count(entries.length, "entry", "entries");
  return waits.length === 0 ? size : `${size}, ${count(waits.length, "thing waits", "things wait")}`;
}

/** "Reply from Mr Lowe, head, Wed 3 Mar 2027"; "" when nothing was said in it yet. */
export function lastWords({ last }: MatterView, profile: Profile): string {
  return last ? `${headOf(last, profile)}, ${shortDayYear(londonDate(last.at))}` : "";
}
