import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { readIcs } from "../../lib/calendar/read-ics.ts";
import { EXTENSION, type Extension, launch } from "./browser.ts";
import { stopBackground } from "./lib/background.ts";
import { look } from "./pages/looks.ts";

/**
 * Reminders in the real browser. Its question about notifications can be answered by nobody in a test, so this is the same
 * build with the permission given beforehand; that it is asked for and refused is tested in components/settings.
 */

const today = Temporal.Now.plainDateISO("Europe/London");

interface ExtensionApi {
  chrome: {
    notifications: { getAll(): Promise<Record<string, boolean>>; clear(id: string): Promise<boolean> };
    alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    storage: { local: { get(key: string | null): Promise<Record<string, unknown>>; set(rows: object): Promise<void> } };
  };
}

/** The build with notifications allowed. */
function allowed(): string {
  const folder = mkdtempSync(join(tmpdir(), "in-writing-allowed-"));
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  manifest.permissions.push(...manifest.optional_permissions);
  manifest.optional_permissions = [];
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(async () => Object.keys(await (globalThis as unknown as ExtensionApi).chrome.notifications.getAll()));

const alarmAt = (page: Page, name: string): Promise<number | null> =>
  page.evaluate(async (wanted) => {
    const all = await (globalThis as unknown as ExtensionApi).chrome.alarms.getAll();
    return all.find((alarm) => alarm.name === wanted)?.scheduledTime ?? null;
  }, name);

async function clear(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.notifications.clear("in-writing:reminder"));
  await expect.poll(() => shown(page)).toEqual([]);
}

let extension: Extension;
let folder: string;
test.beforeEach(async () => {
  folder = allowed();
  extension = await launch({ extension: folder, viewport: { width: 1280, height: 900 } });
});
test.afterEach(async () => {
  await extension.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addHearing(record: Page, day: Temporal.PlainDate): Promise<void> {
  await record.evaluate(() => {
    location.hash = "#date";
  });
  await record.getByRole("button", { name: /another day is set/ }).click();
  await record.getByLabel("What is it?").fill("Hearing, at ten; room 2");
  await record.getByLabel("Which day?").fill(day.toString());
  await record.getByRole("button", { name: "Keep this date" }).click();
  await expect(record.getByRole("region", { name: "Dates that matter" })).toContainText("Hearing");
}

const keep = (page: Page, rows: object): Promise<void> =>
  page.evaluate((kept) => (globalThis as unknown as ExtensionApi).chrome.storage.local.set(kept), rows);

const button = (page: Page): Promise<{ text: string; title: string }> =>
  page.evaluate(async () => {
    const { action } = (globalThis as unknown as ExtensionApi).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });

const CHOICE = { on: true, time: "07:00", weekends: true, holidays: true, since: 0 };

test("one a day, none at night, and none twice after the background was stopped; the button says how many", async () => {
  const record = await extension.open("record");
  await addHearing(record, today.add({ days: 2 }));
  await expect.poll(() => button(record)).toEqual({ text: "1", title: "In Writing: 1 thing can be done today" });

  const settings = await extension.open("settings");
  await settings.getByRole("button", { name: "Turn reminders on" }).click();
  await expect(settings.getByText(/^Reminders are on/)).toBeVisible();
  await look(settings, "reminders-settings", { widths: [400] });
  await settings.getByRole("button", { name: "Show me one now" }).click();
  await expect(settings.getByText("One was given to your computer.")).toBeVisible();
  expect(await shown(settings)).toEqual(["in-writing:reminder"]);
  await clear(settings);

  const midnight = today.add({ days: 1 }).toZonedDateTime("Europe/London").epochMilliseconds;
  expect(await alarmAt(settings, "in-writing:midnight")).toBe(midnight);

  // Due since seven, unless it is night now: then it is tomorrow's.
  const now = Temporal.Now.zonedDateTimeISO("Europe/London");
  const night = now.hour < 7 || now.hour >= 21;
  const next = now.hour < 7 ? today : today.add({ days: 1 });
  const at = next.toZonedDateTime({ timeZone: "Europe/London", plainTime: "07:00" }).epochMilliseconds;
  await keep(settings, { "reminders:choice": CHOICE });
  await expect.poll(() => alarmAt(settings, "in-writing:remind")).toBe(at);
  expect(await shown(settings)).toEqual(night ? [] : ["in-writing:reminder"]);
  await clear(settings);

  await stopBackground(settings);
  await keep(settings, { "reminders:choice": { ...CHOICE, time: "07:01" } });
  await expect.poll(() => alarmAt(settings, "in-writing:remind")).toBe(at + 60_000);
  expect(await shown(settings)).toEqual([]);
  const kept = await settings.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.local.get(null));
  const reminders = Object.entries(kept).filter(([key]) => key.startsWith("reminders:"));
  expect(JSON.stringify(reminders)).not.toContain("Hearing");
});

test("after weeks the record says once what passed, and the dates go into a calendar that says no more than is wanted", async () => {
  const record = await extension.open("record");
  await addHearing(record, today.subtract({ days: 10 }));
  await addHearing(record, today.add({ days: 30 }));
  await keep(record, { "reminders:memory": { done: [], looked: today.subtract({ days: 20 }).toString(), away: null } });
  await keep(record, { "reminders:choice": CHOICE });
  await expect.poll(() => alarmAt(record, "in-writing:remind")).not.toBeNull();
  await record.goto(extension.url("record"));
  await record.reload();
  await expect(record.getByText(/^While the browser was closed \(.+\): 1 date passed\.$/)).toBeVisible();
  await record.getByRole("button", { name: "Into my calendar" }).click();
  await look(record, "reminders-record");
  const [download] = await Promise.all([
    record.waitForEvent("download"),
    record.getByRole("button", { name: "Save the calendar file" }).click(),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  expect(download.suggestedFilename()).toBe(`dates-${today}.ics`);
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") ?? undefined);
  expect([event.summary, event.startDate.toString()]).toEqual(["School matter", today.add({ days: 30 }).toString()]);
  expect(file).not.toContain("Hearing");
  expect(readIcs(file)).toMatchObject({ ranges: [], unreadable: 0, leftOut: [{ name: "School matter" }] });

  await record.getByRole("button", { name: "I have seen it" }).click();
  await expect(record.getByText(/^While the browser was closed/)).toHaveCount(0);
  await record.reload();
  await expect(record.getByRole("heading", { name: "Dates that matter" })).toBeVisible();
  await expect(record.getByText(/^While the browser was closed/)).toHaveCount(0);
});
