import { describe, expect, it } from "vitest";
import { backupName } from "./name.ts";
import { KINDS, SHORTEST, SUGGESTED_WORDS, suggestPassphrase } from "./passphrase.ts";

describe("a suggested passphrase", () => {
  it("is of as many kinds as is said of it", () => {
    expect(new Set(SUGGESTED_WORDS).size).toBe(256);
    expect(KINDS).toBe(2 ** 48);
    expect(SUGGESTED_WORDS.every((word) => /^[a-z]{3,9}$/.test(word))).toBe(true);
  });

  it("is six words of the list, long enough, and another each time", () => {
    const made = Array.from({ length: 50 }, suggestPassphrase);
    expect(new Set(made).size).toBe(50);
    for (const one of made) {
      expect(one.length).toBeGreaterThanOrEqual(SHORTEST);
      expect(one.split("-").filter((word) => SUGGESTED_WORDS.includes(word))).toHaveLength(6);
    }
  });
});

it("a backup is named by the hour in London and a number, and by nobody", () => {
  expect(backupName(Date.UTC(2027, 5, 22, 13, 5), 7)).toBe("in-writing-backup-2027-06-22-1405-7.age");
});
