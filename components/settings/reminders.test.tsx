// @vitest-environment happy-dom
import ICAL from "ical.js";
import { afterEach, describe, expect, it } from "vitest";
import { londonInstant } from "../../lib/calendar/dates.ts";
import type { StartedDate } from "../../lib/record/started.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { fakeReminders } from "../testing/fake-reminders.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { noMail } from "./mail-check.fixtures.ts";
import { Settings } from "./Settings.tsx";
import { settingsState } from "./state.ts";

let screen: Screen;
afterEach(() => screen.unmount());

const NOW = londonInstant("2027-03-22", "10:00");

const HEARING: StartedDate = {
  ...{ id: "hearing", items: ["hearing"], clock: null, start: "2027-03-25", second: null, of: null, note: "Hearing" },
  ...{ said: { date: "2027-03-25", kind: "own" }, writtenDown: 0, moved: [], stopped: null },
};

async function open(start: Partial<Snapshot> = {}, fake = fakeReminders()) {
  const saved: { file: Blob; name: string }[] = [];
  const state = settingsState(fakeStore({ profile: WHITLOCKS, ...start }), {
    drafts: memoryDrafts(),
    saveFile: (file, name) => void saved.push({ file, name }),
    mail: noMail,
    access: fakeAccess(),
    reminders: fake,
    now: () => NOW,
    today: () => "2027-03-22",
  });
  screen = await show(<Settings state={state} />);
  await screen.settle();
  return { fake, saved };
}

const DATES = { dates: { started: [HEARING], moved: new Map() } };

describe("reminders in Settings", () => {
  it("are off until they are turned on, and begin with the next time", async () => {
    const { fake } = await open();
    expect(screen.find("button", "Show me one now")).toBeNull();
    screen.get("button", "Turn reminders on").focus();
    await screen.press("button", "Turn reminders on");
    await screen.settle();
    expect(fake.choice).toMatchObject({ on: true, time: "09:30", since: NOW });
    expect(document.activeElement).toBe(screen.get("heading", "Reminders"));
    expect(screen.text()).toContain("The next: tomorrow, Tue 23 Mar, at 09:30, if something waits then.");
  });

  it("say plainly that the browser refused, and nothing is kept as on", async () => {
    const fake = fakeReminders();
    fake.answer = false;
    await open({}, fake);
    await screen.press("button", "Turn reminders on");
    await screen.settle();
    expect(screen.get("alert").textContent).toContain("Your browser did not allow it, so no reminders come.");
    fake.answer = new Error("No.");
    await screen.press("button", "Turn reminders on");
    await screen.settle();
    expect(screen.get("alert").textContent).toContain("Your browser could not ask from here.");
    expect(fake.choice.on).toBe(false);
  });

  it("say so when the permission was taken away in the browser", async () => {
    const fake = fakeReminders();
    fake.choice = { ...fake.choice, on: true };
    await open({}, fake);
    expect(screen.get("alert").textContent).toContain("the browser does not let In Writing show them");
    await screen.press("button", "Allow reminders");
    await screen.settle();
    expect(screen.find("button", "Show me one now")).not.toBeNull();
  });

  it("take no time at night, and keep the last good one", async () => {
    const { fake } = await open();
    await screen.press("button", "Turn reminders on");
    await screen.settle();
    const field = screen.root.querySelector<HTMLInputElement>('#reminders input[type="time"]');
    const put = async (time: string) => {
      if (!field) throw new Error("There is no field for the time.");
      field.value = time;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await screen.settle();
    };
    await put("22:15");
    expect(fake.choice.time).toBe("09:30");
    expect(screen.text()).toContain("Choose a time from 07:00 to 20:30.");
    await put("18:45");
    expect(fake.choice.time).toBe("18:45");
    expect(screen.text()).toContain("The next: today at 18:45");
  });

  it("show one now without a name, a school or a subject, and give the permission back when turned off", async () => {
    const { fake } = await open(DATES);
    await screen.press("button", "Turn reminders on");
    await screen.settle();
    await screen.press("button", "Show me one now");
    await screen.settle();
    expect(fake.shown).toEqual([{ title: "In Writing", text: "A date is 3 days away." }]);
    expect(screen.text()).toContain("One was given to your computer.");
    await screen.press("button", "Turn reminders off");
    await screen.settle();
    expect(fake).toMatchObject({ allowed: false, choice: { on: false } });
  });

  it("put the dates into a calendar file that says no more than the parent wants", async () => {
    const { saved } = await open(DATES);
    await screen.press("button", "Save the calendar file");
    await screen.press("radio", "What it is, with your child’s name");
    await screen.press("button", "Save the calendar file");
    const read = async (at: number) => {
      const words = await (saved[at]?.file ?? new Blob()).text();
      const event = new ICAL.Component(ICAL.parse(words)).getFirstSubcomponent("vevent");
      return { summary: event?.getFirstPropertyValue("summary"), uid: event?.getFirstPropertyValue("uid"), words };
    };
    const [plain, named] = [await read(0), await read(1)];
    expect(saved[0]?.name).toBe("dates-2027-03-22.ics");
    expect(plain.summary).toBe("School matter");
    expect(plain.words).not.toContain("Hearing");
    expect(named.summary).toBe(`${WHITLOCKS.child.name}: Hearing`);
    expect(named.uid).toBe(plain.uid);
  });
});
