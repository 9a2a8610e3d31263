import { describe, expect, it } from "vitest";
import type { Entry } from "../record/entry.ts";
import { backupDue, sinceWords } from "./last.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2027, 2, 22, 12);
const entries = (...daysAgo: number[]) => daysAgo.map((days) => ({ writtenDown: NOW - days * DAY }) as Entry);
const last = (daysAgo: number, count: number) => ({ at: NOW - daysAgo * DAY, number: 1, entries: count });

describe("the last backup", () => {
  it("is told in days, with what is new since, whatever the clocks have done", () => {
    expect(sinceWords(null, entries(1), NOW)).toBe("No backup has been saved from this browser yet.");
    expect(sinceWords(last(12, 2), entries(40, 30, 5, 4), NOW)).toBe("Last backup: 12 days ago, 2 new entries since.");
    // One taken out and one written: the numbers are the same.
    expect(sinceWords(last(1, 2), entries(40, 0.5), NOW)).toBe("Last backup: yesterday, 1 new entry since.");
    expect(sinceWords(last(0, 2), entries(40, -200), NOW)).toBe("Last backup: today, nothing new since.");
    expect(sinceWords(last(-3, 1), entries(40), NOW)).toBe("Last backup: today, nothing new since.");
    // Brought by another browser: written down long ago, and new here.
    expect(sinceWords(last(3, 1), entries(40, 30), NOW)).toBe("Last backup: 3 days ago, 1 new entry since.");
  });

  it("is reminded of a month after the last one while something is in none, and then once a week", () => {
    expect(backupDue(last(29, 1), entries(40, 2), NOW)).toBe(false);
    expect(backupDue(last(30, 1), entries(40, 2), NOW)).toBe(true);
    expect(backupDue(last(31, 1), entries(40, 2), NOW)).toBe(false);
    expect(backupDue(last(37, 1), entries(40, 2), NOW)).toBe(true);
    expect(backupDue(last(93, 2), entries(100, 99), NOW)).toBe(false);
    expect(backupDue(null, entries(30, 2), NOW)).toBe(true);
    expect(backupDue(null, entries(3), NOW)).toBe(false);
    expect(backupDue(null, [], NOW)).toBe(false);
  });
});
