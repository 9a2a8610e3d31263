import type { MessageEntry } from "./entry.ts";
import { momentOf } from "./fate.ts";
import type { Sighting } from "./items.ts";
import type { Seen } from "./join.ts";

/** The page's own sign of one scheduling, and the request of it, come this close together. */
const ONE_ACT_MS = 60_000;

/**
 * When a scheduled message is to go, as it was scheduled last.
 * @param current the sightings of the send that stands, in time
 * @returns epoch ms; null when that was not seen: then an earlier time no longer holds either
 */
export function goesAtOf(current: readonly Seen[]): number | null {
  const acts = current.filter(({ body }) => body.state === "scheduled");
  const last = acts.at(-1);
  if (last === undefined) return null;
  const same = acts.filter((one) => momentOf(last) - momentOf(one) <= ONE_ACT_MS);
  return same.map(timeOf).findLast((time) => time !== null) ?? null;
}

/** In older records the time to go stood as the date. */
function timeOf({ item, body: { goesAt, when } }: Seen): number | null {
  return goesAt ?? (when.instant !== null && when.instant > item.at ? when.instant : null);
}

/** Once it has gone, the time that it was to go is no more than that. */
export function asGone(body: Sighting): Sighting {
  if (body.state !== "scheduled") return body;
  return { ...body, when: { instant: body.goesAt ?? body.when.instant, shown: null, certainty: "uncertain" } };
}

/** Whether what was taken back was no send, but one that was still to come. */
export function wasCancelled({ state, seen }: Pick<MessageEntry, "state" | "seen">): boolean {
  return state === "undone" && seen.findLast((one) => one.state !== "undone")?.state === "scheduled";
}
