import type { Address } from "../mail/address.ts";
import type { Sighting } from "./items.ts";
import type { Verdict } from "./wall.ts";

/** Mail to or from a sensitive contact, or from an unknown sender in a thread of the case: kept only on a yes. */
export interface KeepAsk {
  id: string;
  why: "sensitive" | "unknown-sender";
  direction: "out" | "in";
  /** As the mail names them: "A. Shah", or the address. */
  who: string;
  /** The same people with their addresses, by which the parent's own name and role for them is found. */
  people?: Address[];
  subject: string;
  at: number;
}

/** @returns the question about a message that the wall neither keeps nor drops by itself */
export function keepAsk(sighting: Sighting, verdict: Verdict): KeepAsk {
  const { site, direction, from, to, subject, when } = sighting;
  const others = direction === "out" ? to : [from];
  return {
    id: `${site}:${nameOf(sighting)}`,
    why: !verdict.keep && verdict.ask === "sensitive" ? "sensitive" : "unknown-sender",
    direction,
    who: others.map((one) => one.name || one.address).join(", "),
    people: others,
    subject,
    at: when.instant ?? 0,
  };
}

/**
 * What is seen of one message is one question. In Outlook a press and its request have no id in common, so the subject leads
 * to their question (see lib/store/questions.ts); a message that is shown has none: its conversation, sender and time name it.
 */
function nameOf({ ids, site, state, from, subject, when }: Sighting): string {
  if (site !== "outlook") return ids.message ?? ids.draft ?? ids.legacy ?? `${from.address} ${subject}`;
  const isShown = state === "shown" || state === "received";
  return isShown ? shownName(ids.thread, from, when) : `out ${subject}`;
}

function shownName(thread: string | undefined, from: Address, when: Sighting["when"]): string {
  return [thread ?? "", from.address || from.name, when.instant ?? when.shown].join(" ");
}
