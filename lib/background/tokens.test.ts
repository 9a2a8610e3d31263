import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { issueToken, spendToken } from "./tokens.ts";

const NOW = 1_790_000_000_000;
const MINUTE = 60_000;

beforeEach(() => fakeBrowser.reset());

it("is good once, for the tab it was issued for", async () => {
  const token = await issueToken(1, "form", NOW);
  expect(await spendToken(token, 2, NOW)).toBeNull();
  expect(await spendToken(token, 1, NOW + MINUTE)).toBe("form");
  expect(await spendToken(token, 1, NOW + MINUTE)).toBeNull();
});

it("is good for a minute", async () => {
  const token = await issueToken(1, "form", NOW);
  expect(await spendToken(token, 1, NOW + MINUTE + 1)).toBeNull();
});

it("does not pile up when no frame uses it", async () => {
  for (let minutes = 0; minutes < 10; minutes += 2) await issueToken(1, "form", NOW + minutes * MINUTE);
  expect(Object.keys(await fakeBrowser.storage.session.get())).toHaveLength(1);
});
