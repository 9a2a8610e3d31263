import { describe, expect, it } from "vitest";
import { added, quantile, ratios, spread } from "./stats.ts";

describe("numbers out of noisy runs", () => {
  it("takes the middle, and between two the middle of them", () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(quantile([7], 0.25)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("says between what the middle half lies", () => {
    expect(spread([5, 1, 2, 4, 3])).toEqual({ median: 3, low: 2, high: 4 });
  });

  it("compares within a round, so that a slow while of the machine drops out", () => {
    expect(ratios([11, 110, 1100], [10, 100, 1000])).toEqual({ median: 1.1, low: 1.1, high: 1.1 });
    expect(added([11, 101, 1001], [10, 100, 1000])).toEqual({ median: 1, low: 1, high: 1 });
  });

  it("one run that went wrong does not move the middle", () => {
    expect(ratios([11, 11, 500], [10, 10, 10]).median).toBe(1.1);
  });
});
