import { addressKey } from "../mail/address.ts";
import { readOriginal } from "../mail/read-original.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import type { WallFacts } from "../record/wall.ts";
import type { Known } from "./case.ts";
import { type Choice, firstChoice } from "./choice.ts";
import type { Found, Steps } from "./found.ts";
import type { Given } from "./given.ts";
import { lookThrough } from "./look.ts";
import { type Outcome, type Taken, takeIn } from "./take.ts";

/** An import without a store, for tests and the bench. */

export const STILL: Steps = { breathe: async () => {}, progress: () => {}, signal: new AbortController().signal };

/** @param people addresses of the case @param own the parent's */
export function knownOf(people: readonly string[], own: readonly string[] = [], more: Partial<WallFacts> = {}): Known {
  const contacts = people.map((address) => ({ address: addressKey(address), sensitive: false }));
  const facts = {
    own: [...own],
    contacts,
    domains: [],
    threads: [],
    messages: [],
    drafts: [],
    letters: [],
    forgotten: [],
    ...more,
  };
  return { profile: EMPTY_PROFILE, facts, messages: [] };
}

/** Takes everything in that needs no question. @returns what was found, what became of it, and what a record would hold */
export async function bringIn(
  given: readonly Given[],
  known: Known,
  choose: (found: Found) => Choice = firstChoice,
): Promise<{ found: Found; outcome: Outcome; taken: Taken[] }> {
  const taken: Taken[] = [];
  const write = async (batch: readonly Taken[]) => {
    taken.push(...batch);
    return batch.map((_, index) => `item ${taken.length} ${index}`);
  };
  const found = await lookThrough(given, known, STILL);
  return { found, outcome: await takeIn(given, found, choose(found), known, write, STILL), taken };
}

/** @returns everybody whom a mail names, so that all of it is of a case */
export async function everybodyIn(bytes: Uint8Array): Promise<string[]> {
  const { from, to, cc, bcc } = await readOriginal(bytes);
  return [from, ...to, ...cc, ...bcc].map(({ address }) => address).filter((address) => address !== "");
}
