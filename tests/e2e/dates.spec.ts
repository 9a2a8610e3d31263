import type { Locator, Page } from "playwright";
import { expect, test } from "playwright/test";
import { shortDay } from "../../lib/calendar/dates.ts";
import { addSchoolDays, NO_CALENDAR } from "../../lib/calendar/school-days.ts";
import { startedDates } from "../../lib/record/started.ts";
import { verifyChain } from "../../lib/record/verify.ts";
import type { Extension } from "./browser.ts";
import { readRecord } from "./lib/record.ts";
import { type, walkTo } from "./pages/keys.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** A date that matters, from what happened to what it is now; and a school's calendar file that moves it. */

const today = Temporal.Now.plainDateISO("Europe/London");
const day = (days: number) => today.add({ days });

let extension: Extension;
test.beforeEach(async () => {
  extension = await reuse();
});
test.afterEach(() => extension.close());

const cards = (page: Page): Locator => page.getByRole("list", { name: "Dates to come" });

async function started(page: Page) {
  return startedDates((await readRecord(page)).items);
}

async function startFrom(record: Page, event: RegExp, ask: RegExp, start: Temporal.PlainDate): Promise<void> {
  await record.getByRole("button", { name: event }).click();
  await record.getByLabel(ask).fill(start.toString());
  await record.getByRole("button", { name: /^Keep th/ }).click();
}

/** A calendar file with one holiday and one thing that is none. */
function calendarFile(first: Temporal.PlainDate, last: Temporal.PlainDate) {
  const ics = (date: Temporal.PlainDate) => date.toString().replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "SUMMARY:Winter break",
    `DTSTART;VALUE=DATE:${ics(first)}`,
    `DTEND;VALUE=DATE:${ics(last.add({ days: 1 }))}`,
    "END:VEVENT",
    "BEGIN:VEVENT",
    "SUMMARY:Sports day",
    `DTSTART;VALUE=DATE:${ics(last.add({ days: 30 }))}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return { name: "term-dates.ics", mimeType: "text/calendar", buffer: Buffer.from(lines.join("\r\n")) };
}

test("the dates that follow from a decision letter are kept by keyboard alone, stand in the record and wait in the popup", async () => {
  const record = await extension.open("record");
  await walkTo(record, record.getByRole("link", { name: "A date that matters" }));
  await record.keyboard.press("Enter");
  await look(record, "dates-what-happened");
  await walkTo(record, record.getByLabel("Find it by a word"));
  await type(record, "appeal");
  await walkTo(record, record.getByRole("button", { name: /decision letter came/ }));
  await record.keyboard.press("Enter");
  await expect(record.getByRole("heading", { name: "The council’s decision letter came" })).toBeFocused();
  await record.getByLabel("The date on the letter").fill(day(-20).toString());
  await expect(record.getByText(/2 months from/).first()).toBeVisible();
  await look(record, "dates-that-follow");
  await walkTo(record, record.getByRole("button", { name: "Keep these 2 dates" }));
  await record.keyboard.press("Enter");
  await expect(cards(record)).toContainText("Appeal to the SEND Tribunal");
  const { items } = await readRecord(record);
  expect((await verifyChain(items)).damaged).toEqual([]);
  expect((await started(record)).map(({ clock }) => clock)).toEqual(["tribunal-appeal", "mediation-certificate"]);
  await look(record, "dates-in-the-record");
  await record.reload();
  await expect(cards(record)).toContainText("Ask a mediation adviser");
  const popup = await extension.open("popup");
  await expect(popup.getByText(/^By .+, in \d+ days$/).first()).toBeVisible();
  await expect(popup.getByRole("button", { name: /^Legal/ }).first()).toBeVisible();
});

test("a school's calendar file is ticked before it is kept, moves the date, and what it was stays with the reason", async () => {
  const record = await extension.open("record");
  await record.getByRole("link", { name: "A date that matters" }).click();
  await startFrom(record, /^I wrote to the school/, /The day you wrote/, today);
  const first = addSchoolDays(today, 5, NO_CALENDAR).date;
  await expect(cards(record)).toContainText(shortDay(first));

  const settings = await extension.open("settings");
  await settings.getByLabel("The calendar file").setInputFiles(calendarFile(day(1), day(14)));
  await expect(settings.getByRole("heading", { name: "What the file says" })).toBeFocused();
  await settings.getByText("1 thing was left out").click();
  await expect(settings.getByText(/Sports day, .+: no term, holiday or training day/)).toBeVisible();
  expect((await readRecord(settings)).profile.closures).toEqual([]);
  await look(settings, "dates-calendar-file");
  await settings.getByRole("button", { name: "Add this one" }).click();
  await expect(settings.getByText("1 range was added.")).toBeVisible();
  await expect.poll(async () => (await readRecord(settings)).profile.closures.length).toBe(1);

  await expect(cards(record)).toContainText(`it was ${shortDay(first)}: term dates were changed`);
  await record.getByRole("link", { name: "Reply from the school" }).click();
  await expect(record.getByText("What it was before")).toBeVisible();
  await look(record, "dates-moved");
});

test("a file that is no calendar is refused in a sentence, and nothing is lost", async () => {
  const settings = await extension.open("settings");
  await settings.getByRole("button", { name: "Add an INSET day" }).click();
  await settings.getByLabel("First day").fill("2027-01-04");
  await expect.poll(async () => (await readRecord(settings)).profile.closures[0]?.first).toBe("2027-01-04");
  const page = { name: "page.ics", mimeType: "text/calendar", buffer: Buffer.from("<html>Term dates</html>") };
  await settings.getByLabel("The calendar file").setInputFiles(page);
  await expect(settings.getByRole("alert")).toContainText("This is not a calendar file (.ics). It is a web page");
  expect((await readRecord(settings)).profile.closures).toHaveLength(1);
});

test("a date that no longer matters stays readable, and a removed one leaves nothing but its gap", async () => {
  const record = await extension.open("record");
  for (const name of ["Hearing", "Meeting"]) {
    await record.evaluate(() => {
      location.hash = "#date";
    });
    await record.getByRole("button", { name: /another day is set/ }).click();
    await record.getByLabel("What is it?").fill(name);
    await record.getByLabel("Which day?").fill(day(name === "Hearing" ? 30 : 40).toString());
    await record.getByRole("button", { name: "Keep this date" }).click();
    await expect(cards(record)).toContainText(name);
  }
  await record.getByRole("link", { name: "Hearing", exact: true }).click();
  await record.getByRole("button", { name: "It no longer matters" }).click();
  await record.getByLabel("Why, if you like").fill("It was put off.");
  await record.getByRole("button", { name: "It no longer matters" }).click();
  await expect(record.getByRole("button", { name: "It matters after all" })).toBeFocused();
  await expect(record.getByText(/you said that it no longer matters: It was put off\./)).toBeVisible();
  await look(record, "dates-stopped");
  await expect(cards(record)).not.toContainText("Hearing");
  await record.getByRole("link", { name: "Meeting", exact: true }).click();
  await record.getByRole("button", { name: "Remove" }).click();
  await record.getByRole("button", { name: "Remove it for good" }).click();
  await expect.poll(async () => (await started(record)).map(({ note }) => note)).toEqual(["Hearing"]);
  // The removal is written down first; what it names is taken away after it.
  await expect.poll(async () => JSON.stringify((await readRecord(record)).items)).not.toContain("Meeting");
  const { items } = await readRecord(record);
  expect((await verifyChain(items)).damaged).toEqual([]);
});
