import type { Entry } from "../../record/entry.ts";
import type { PackSnapshot } from "../chosen.ts";
import { SAMPLE_PROFILE } from "./sample.ts";

/** The evening on which the sample family's pack is made: Tue 23 March 2027, 22:58. */
export const NOW = Date.UTC(2027, 2, 23, 22, 58);

/** A record as the store gives it, of these entries. */
export function snapshotOf(entries: Entry[], over: Partial<PackSnapshot> = {}): PackSnapshot {
  return { profile: SAMPLE_PROFILE, entries, removed: [], damaged: [], ...over };
}
