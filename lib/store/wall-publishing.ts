import { browser } from "wxt/browser";
import type { WallFacts } from "../record/wall.ts";
import { wallFacts } from "../record/wall-facts.ts";
import type { Derived } from "./derive.ts";

/**
 * What the wall needs to know, laid out in storage.local for content scripts: they cannot open the record, and must be able
 * to drop a message while the background sleeps. Addresses of the case's people and ids of its threads; no words of any mail.
 */
export const WALL_KEY = "wall";

export async function publishWall(derived: Derived): Promise<WallFacts> {
  const facts = wallFacts(derived.profile, derived.entries, derived);
  const before = await browser.storage.local.get(WALL_KEY);
  // Unchanged facts are not written again: content scripts look at their page again whenever they change.
  if (JSON.stringify(before[WALL_KEY]) !== JSON.stringify(facts))
    await browser.storage.local.set({ [WALL_KEY]: facts });
  return facts;
}
