import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { NO_DATES } from "../record/dates-known.ts";
import { deriveEntries } from "../record/entries.ts";
import { SAMPLE_PROFILE, sampleLedger } from "../record/testing/fixtures.ts";
import { showDot } from "./publishing.ts";

beforeEach(() => fakeBrowser.reset());

async function dotOn(day: string, items = sampleLedger()): Promise<string> {
  const texts: string[] = [];
  vi.spyOn(fakeBrowser.action, "setBadgeText").mockImplementation(async ({ text }) => void texts.push(text ?? ""));
  vi.spyOn(fakeBrowser.action, "setBadgeBackgroundColor").mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, "setTitle").mockImplementation(async () => {});
  const entries = deriveEntries(items, SAMPLE_PROFILE);
  const now = Temporal.ZonedDateTime.from(`${day}T12:00[Europe/London]`).epochMilliseconds;
  await showDot({ items, profile: SAMPLE_PROFILE, entries, dates: NO_DATES, removed: [], forgotten: [], letters: [] }, now);
  return texts.at(-1) ?? "none";
}

it("shows a dot while something can be done today, and none in an empty record", async () => {
  expect(await dotOn("2027-07-01")).toBe("•");
  expect(await dotOn("2027-07-01", [])).toBe("");
});
