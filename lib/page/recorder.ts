import type { Requests } from "../messages.ts";
import { ask } from "../messaging.ts";
import { putInOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { keepAsk } from "../record/keep-ask.ts";
import { wall } from "../record/wall.ts";
import type { WallCache } from "./wall-cache.ts";

/** Writes down what was seen, after the wall: first into the outbox, then the background is told. */
export interface Recorder {
  /** @returns whether it is the case's, or is to be asked about; nothing is written */
  passes(sighting: Sighting): Promise<boolean>;
  /**
   * @param via names this sighting: the same name is written once
   * @returns whether it was written down or asked about; false when it is not the case's
   */
  record(sighting: Sighting, via: string, seenAt: number): Promise<boolean>;
}

/** A background that is stopped while it answers is asked again, and wakes up anew. Both requests may be made twice. */
const TRIES = 3;

async function tell<N extends "outbox:ready" | "keep:ask">(name: N, payload: Requests[N]["ask"]): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await ask(name, payload);
      return;
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}

export function recorder(walls: WallCache): Recorder {
  return {
    async passes(sighting) {
      const facts = await walls.facts();
      const verdict = facts && wall(facts, sighting);
      return verdict !== null && (verdict.keep || verdict.ask !== null);
    },
    async record(sighting, via, seenAt) {
      const facts = await walls.facts();
      if (!facts) return false;
      const verdict = wall(facts, sighting);
      const item = { via, sighting, seenAt };
      if (verdict.keep) {
        await putInOutbox(item);
        await tell("outbox:ready", null);
      } else if (verdict.ask) {
        await tell("keep:ask", { ask: keepAsk(sighting, verdict), item });
      }
      return verdict.keep || verdict.ask !== null;
    },
  };
}

/** Later than this a message that the page shows can no longer be taken back. */
const SETTLED_MS = 3 * 60_000;

/**
 * @param now epoch ms
 * @returns a name made from what was seen: the same message seen again with the same facts has the same name. One's own without
 *   an id has another once it has settled: seen then, it was sent
 */
export async function screenName(sighting: Sighting, now: number): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sighting));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const { ids, state, when } = sighting;
  const settled = state === "shown" && !ids.message && now - (when.instant ?? now) > SETTLED_MS;
  return `screen:${hash.toHex()}${settled ? ":settled" : ""}`;
}
