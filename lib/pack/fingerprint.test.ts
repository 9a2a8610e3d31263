import { expect, test } from "vitest";
import { sha256 } from "../record/sha256.ts";
import { fingerprint } from "./fingerprint.ts";

const LARGE = new Uint8Array((17 << 20) + 11).fill(7);

test("a file that is read a piece at a time has the fingerprint that it has whole", async () => {
  const { signal } = new AbortController();
  const whole = await sha256(LARGE);
  expect(await fingerprint(new Blob([LARGE]), signal)).toBe(whole);
  expect(await fingerprint(new Blob([LARGE.subarray(0, 1000)]), signal)).toBe(await sha256(LARGE.slice(0, 1000)));
});

test("stops at once when it is told to", async () => {
  const stop = new AbortController();
  const making = fingerprint(new Blob([LARGE]), stop.signal);
  stop.abort();
  await expect(making).rejects.toThrow("abort");
});
