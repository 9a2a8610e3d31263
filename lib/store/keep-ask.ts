import type { Sighting } from "../record/items.ts";
import type { Verdict } from "../record/wall.ts";
import type { KeepAsk } from "./store.ts";

/** @returns the question about a message that the wall neither keeps nor drops by itself */
export function keepAsk(sighting: Sighting, verdict: Verdict): KeepAsk {
  const { ids, site, direction, from, to, subject, when } = sighting;
  const others = direction === "out" ? to : [from];
  const name = ids.message ?? ids.draft ?? ids.legacy ?? `${from.address} ${subject}`;
  return {
    id: `${site}:${name}`,
    why: !verdict.keep && verdict.ask === "sensitive" ? "sensitive" : "unknown-sender",
    direction,
    who: others.map((one) => one.name || one.address).join(", "),
    subject,
    at: when.instant ?? 0,
  };
}
