import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { schoolCalendar } from "../calendar/school-days.ts";
import { NO_DATES } from "../record/dates-known.ts";
import { deriveEntries } from "../record/entries.ts";
import { waiting } from "../record/next.ts";
import { SAMPLE_PROFILE, sampleLedger } from "../record/testing/fixtures.ts";
import { badgeOf, showBadge } from "./publishing.ts";

beforeEach(() => fakeBrowser.reset());

async function badgeOn(day: string, items = sampleLedger()): Promise<{ text: string; title: string }> {
  const shown = { text: "none", title: "none" };
  vi.spyOn(fakeBrowser.action, "setBadgeText").mockImplementation(async ({ text }) => {
    shown.text = text ?? "";
  });
  vi.spyOn(fakeBrowser.action, "setBadgeBackgroundColor").mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, "setTitle").mockImplementation(async ({ title }) => {
    shown.title = title;
  });
  const entries = deriveEntries(items, SAMPLE_PROFILE);
  const now = Temporal.ZonedDateTime.from(`${day}T12:00[Europe/London]`).epochMilliseconds;
  const derived = {
    items,
    profile: SAMPLE_PROFILE,
    entries,
    dates: NO_DATES,
    matters: [],
    promises: [],
    packs: [],
    removed: [],
    withheld: 0,
    forgotten: [],
    letters: [],
  };
  await showBadge(derived, now);
  return shown;
}

it("shows how many things can be done today, and nothing in an empty record", async () => {
  const entries = deriveEntries(sampleLedger(), SAMPLE_PROFILE);
  const today = Temporal.PlainDate.from("2027-07-01");
  const due = waiting(entries, SAMPLE_PROFILE, schoolCalendar(SAMPLE_PROFILE), today).filter((one) => one.now).length;
  expect(due).toBeGreaterThan(0);
  expect(await badgeOn("2027-07-01")).toEqual(badgeOf(due));
  expect(await badgeOn("2027-07-01", [])).toEqual({ text: "", title: "In Writing" });
});

it("says the number in words to who cannot see it, and has room for two digits", () => {
  expect(badgeOf(1)).toEqual({ text: "1", title: "In Writing: 1 thing can be done today" });
  expect(badgeOf(12)).toEqual({ text: "12", title: "In Writing: 12 things can be done today" });
  expect(badgeOf(140)).toEqual({ text: "99+", title: "In Writing: 140 things can be done today" });
});
