import { type Case, check, doPart, mailboxFor, PARTS, prepare } from "./cases.ts";
import type { Cost } from "./measure.ts";
import { openStand, type Stand } from "./stand.ts";
import type { Running } from "./variants.ts";

/** All that comes late in the page has come after this, its saving of a draft among it, ms. */
const SETTLE_MS = 1200;

/** The list with its first `by` put last: who begins has it neither better nor worse in the long run. */
function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/**
 * Does a case once in each browser, in turns: loading one after the other, everything else part by part, so that what else
 * the machine does meanwhile weighs on all of them alike.
 * @returns what it cost in each, in the order of `runnings`
 */
export async function round(runnings: readonly Running[], one: Case, number: number): Promise<Cost[]> {
  const stands: Stand[] = [];
  try {
    for (const running of turned(runnings, number)) stands.push(await openStand(running, mailboxFor(one)));
    await Promise.all(stands.map(({ meter }) => meter.rest(SETTLE_MS)));
    const costs = one.does === "load" ? await ofLoading(stands, one) : await ofWork(stands, one);
    return runnings.map((running) => costs.get(running) as Cost);
  } finally {
    await Promise.all(runnings.flatMap(({ context }) => context.pages().slice(1)).map((page) => page.close()));
  }
}

async function ofLoading(stands: readonly Stand[], one: Case): Promise<Map<Running, Cost>> {
  const costs = new Map<Running, Cost>();
  for (const stand of stands) {
    costs.set(stand.running, await stand.meter.cost());
    await check(stand, one);
  }
  return costs;
}

async function ofWork(stands: readonly Stand[], one: Case): Promise<Map<Running, Cost>> {
  for (const stand of stands) {
    await prepare(stand.page, one.does);
    await check(stand, one);
  }
  await Promise.all(stands.map(({ meter }) => meter.rest(0)));
  const starts = await Promise.all(stands.map(({ meter }) => meter.now()));
  for (let part = 0; part < PARTS; part += 1) for (const stand of turned(stands, part)) await doPart(stand, one, part);
  await Promise.all(stands.map(({ meter }) => meter.rest(SETTLE_MS)));
  const costs = new Map<Running, Cost>();
  for (const [i, stand] of stands.entries()) costs.set(stand.running, await stand.meter.cost(starts[i]));
  return costs;
}
