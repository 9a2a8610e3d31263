import { type Case, check, doPart, PARTS } from "./cases.ts";
import type { Cost } from "./measure.ts";
import type { BenchSite } from "./site.ts";
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
export async function round(site: BenchSite, runnings: readonly Running[], one: Case, number: number): Promise<Cost[]> {
  const stands: Stand[] = [];
  try {
    for (const running of turned(runnings, number)) stands.push(await openStand(running, site.mailbox(one)));
    await Promise.all(stands.map(({ meter }) => meter.rest(SETTLE_MS)));
    const costs = one.does === "load" ? await ofLoading(site, stands, one) : await ofWork(site, stands, one);
    return runnings.map((running) => costs.get(running) as Cost);
  } finally {
    await Promise.all(runnings.flatMap(({ context }) => context.pages().slice(1)).map((page) => page.close()));
  }
}

async function ofLoading(site: BenchSite, stands: readonly Stand[], one: Case): Promise<Map<Running, Cost>> {
  const costs = new Map<Running, Cost>();
  for (const stand of stands) {
    costs.set(stand.running, await stand.meter.cost());
    await check(site, stand, one);
  }
  return costs;
}

async function ofWork(site: BenchSite, stands: readonly Stand[], one: Case): Promise<Map<Running, Cost>> {
  for (const stand of stands) {
    await site.prepare(stand.page, one);
    await check(site, stand, one);
  }
  await Promise.all(stands.map(({ meter }) => meter.rest(0)));
  const starts = await Promise.all(stands.map(({ meter }) => meter.now()));
  for (let part = 0; part < PARTS; part += 1)
    for (const stand of turned(stands, part)) await doPart(site, stand, one, part);
  await Promise.all(stands.map(({ meter }) => meter.rest(SETTLE_MS)));
  const costs = new Map<Running, Cost>();
  for (const [i, stand] of stands.entries()) costs.set(stand.running, await stand.meter.cost(starts[i]));
  return costs;
}
