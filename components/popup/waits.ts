import type { Snapshot } from "../../lib/store/store.ts";
import type { SuggestedStep, WaitRow } from "./view.ts";

/** What the record says waits and what it suggests, in the popup's own form. The one place that knows lib/record/next.ts. */
export interface Waits {
  /** Every one, the most pressing first. */
  rows: WaitRow[];
  /** How many of them are for today. */
  due: number;
  suggested: SuggestedStep | null;
}

/** @param now epoch ms */
export function waits(_snapshot: Snapshot, _now: number): Waits {
  return { rows: [], due: 0, suggested: null };
}
