/** Numbers out of many noisy runs. Nothing here knows what was measured. */

export interface Spread {
  median: number;
  /** A quarter of the runs are below `low`, a quarter above `high`. */
  low: number;
  high: number;
}

/** @returns the value below which this share of the values lies, between neighbours where it falls between; NaN of none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/**
 * Each run against its neighbour of the same round, so that a machine that is slower for a while weighs on both.
 * @param ours one value a round
 * @param theirs the same rounds
 */
export function ratios(ours: readonly number[], theirs: readonly number[]): Spread {
  return spread(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

/** As `ratios`, for what is added. */
export function added(ours: readonly number[], theirs: readonly number[]): Spread {
  return spread(ours.map((value, round) => value - (theirs[round] ?? Number.NaN)));
}
