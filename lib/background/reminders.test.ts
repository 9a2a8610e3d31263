import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { londonInstant } from "../calendar/dates.ts";
import { NO_DATES } from "../record/dates-known.ts";
import { deriveEntries } from "../record/entries.ts";
import type { Known } from "../record/passed.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { USUAL_CHOICE } from "../record/reminders.ts";
import type { StartedDate } from "../record/started.ts";
import { SAMPLE_PROFILE, sampleLedger } from "../record/testing/fixtures.ts";
import { keepChoice, REMINDER, readKept } from "../reminders.ts";
import { watchReminders } from "./reminders.ts";

const sampleEntries = () => deriveEntries(sampleLedger(), SAMPLE_PROFILE);

/** The background of a browser that is opened and closed. */

const at = (day: string, time: string) => londonInstant(day, time);

function own(id: string, date: string): StartedDate {
  const said = { date, kind: "own" as const };
  const base = { id, items: [id], clock: null, start: date, second: null, of: null, note: "Rosa’s hearing" };
  return { ...base, said, writtenDown: 0, moved: [], stopped: null };
}

let started: StartedDate[];
let shown: string[];
let allowed: boolean;
let entries: Known["entries"];
const opened = vi.fn(async () => null);
const known = async (): Promise<Known> => ({ profile: EMPTY_PROFILE, entries, dates: { ...NO_DATES, started } });

/** A new life of the background: what it held in memory is gone. */
const life = () => watchReminders(known, opened);

beforeEach(async () => {
  fakeBrowser.reset();
  started = [];
  entries = [];
  shown = [];
  allowed = true;
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => allowed, onAdded: { addListener: () => {} } },
  });
  vi.spyOn(fakeBrowser.notifications, "create").mockImplementation((async (
    _id: string,
    { message }: { message: string },
  ) => {
    shown.push(message);
    return REMINDER;
  }) as never);
  await keepChoice({ ...USUAL_CHOICE, on: true });
});

const alarm = async () => (await fakeBrowser.alarms.get("in-writing:remind"))?.scheduledTime ?? null;

describe("reminders in the background", () => {
  it("come once a day, also when the browser is closed and opened again in between", async () => {
    started = [own("a", "2026-11-25")];
    await life().look(at("2026-11-23", "09:00"));
    expect(shown).toEqual([]);
    expect(await alarm()).toBe(at("2026-11-23", "09:30"));
    await life().look(at("2026-11-23", "09:30"));
    await life().look(at("2026-11-23", "09:31"));
    const one = life();
    await Promise.all([one.look(at("2026-11-23", "12:00")), one.look(at("2026-11-23", "12:00"))]);
    expect(shown).toEqual(["A date is 2 days away."]);
    expect(await alarm()).toBe(at("2026-11-24", "09:30"));
  });

  it("speak of a backup a month after the last, without a word of what is in the record", async () => {
    started = [own("a", "2026-11-25")];
    entries = sampleEntries().map((entry) => ({ ...entry, writtenDown: at("2026-10-24", "12:00") }));
    await life().look(at("2026-11-23", "09:30"));
    expect(shown.at(-1)).toContain("Your record has grown since its last backup.");
    await life().look(at("2026-11-24", "09:30"));
    expect(shown.at(-1)).not.toContain("backup");
  });

  it("two alarms at the same moment bring one", async () => {
    started = [own("a", "2026-11-25")];
    const one = life();
    await Promise.all([one.look(at("2026-11-23", "09:30")), one.look(at("2026-11-23", "09:30"))]);
    expect(shown).toHaveLength(1);
  });

  it("stopped before it could show one, it shows none rather than two", async () => {
    started = [own("a", "2026-11-25")];
    vi.spyOn(fakeBrowser.notifications, "create").mockRejectedValueOnce(new Error("Stopped."));
    await life().look(at("2026-11-23", "09:30"));
    await life().look(at("2026-11-23", "09:32"));
    expect(shown).toEqual([]);
  });

  it("nothing is said on a day on which nothing waits, nor at night", async () => {
    await life().look(at("2026-11-23", "09:30"));
    started = [own("a", "2026-11-25")];
    await life().look(at("2026-11-23", "12:00"));
    await life().look(at("2026-11-24", "22:00"));
    expect(shown).toEqual([]);
    expect(await alarm()).toBe(at("2026-11-25", "09:30"));
  });

  it("after weeks it says once what it missed, and what is near", async () => {
    started = [own("a", "2026-11-05"), own("b", "2026-11-12"), own("c", "2026-11-24"), own("d", "2026-10-30")];
    await life().look(at("2026-11-02", "09:30"));
    shown = [];
    await life().look(at("2026-11-23", "09:31"));
    await life().look(at("2026-11-24", "09:31"));
    expect(shown).toEqual(["While the browser was closed: 2 dates passed. A date is tomorrow.", "A date is today."]);
    expect((await readKept()).memory.away).toEqual({ from: "2026-11-02", to: "2026-11-23", told: true });
  });

  it("holds no word of the record, and neither does what is kept", async () => {
    started = [own("a", "2026-11-25")];
    await life().look(at("2026-11-23", "09:30"));
    const kept = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(`${shown} ${kept}`).not.toMatch(/Rosa|hearing/i);
  });

  it("without the permission none comes and no day is used up", async () => {
    started = [own("a", "2026-11-25")];
    allowed = false;
    await life().look(at("2026-11-23", "09:30"));
    expect(shown).toEqual([]);
    allowed = true;
    await life().look(at("2026-11-23", "13:00"));
    expect(shown).toEqual(["A date is 2 days away."]);
  });

  it("turned off, there is no alarm", async () => {
    await life().look(at("2026-11-23", "09:00"));
    await keepChoice({ ...USUAL_CHOICE, on: false });
    await life().look(at("2026-11-23", "09:10"));
    expect(await alarm()).toBeNull();
  });

  it("a press opens the record", async () => {
    life();
    await fakeBrowser.notifications.onClicked.trigger(REMINDER);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith("record.html"));
  });
});
