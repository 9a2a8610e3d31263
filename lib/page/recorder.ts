import { ask } from "../messaging.ts";
import { putInOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { wall } from "../record/wall.ts";
import { keepAsk } from "../store/keep-ask.ts";
import type { WallCache } from "./wall-cache.ts";

/** Writes down what was seen, after the wall: first into the outbox, then the background is told. */
export interface Recorder {
  /**
   * @param via names this sighting: the same name is written once
   * @returns whether it was written down or asked about; false when it is not the case's
   */
  record(sighting: Sighting, via: string, seenAt: number): Promise<boolean>;
}

export function recorder(walls: WallCache): Recorder {
  return {
    async record(sighting, via, seenAt) {
      const facts = await walls.facts();
      if (!facts) return false;
      const verdict = wall(facts, sighting);
      const item = { via, sighting, seenAt };
      if (verdict.keep) {
        await putInOutbox(item);
        await ask("outbox:ready", null);
      } else if (verdict.ask) {
        await ask("keep:ask", { ask: keepAsk(sighting, verdict), item });
      }
      return verdict.keep || verdict.ask !== null;
    },
  };
}

/** @returns a name made from what was seen: the same message seen again with the same facts has the same name */
export async function screenName(sighting: Sighting): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sighting));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `screen:${hash.toHex()}`;
}
