import { describe, expect, it } from "vitest";
import { HOLIDAY_DATA } from "../calendar/published-holidays.ts";
import { schoolCalendar } from "../calendar/school-days.ts";
import { datesOf } from "./dates-known.ts";
import { deriveEntries } from "./entries.ts";
import { FamilyViews } from "./family-views.ts";
import type { ClockAct, ItemBody } from "./items.ts";
import { parseBody } from "./items-schema.ts";
import { familyDates } from "./live-date.ts";
import { movedWords } from "./moved.ts";
import { EMPTY_PROFILE, type ProfileChange } from "./profile.ts";
import { foldProfile } from "./profile-fold.ts";
import { startedDates } from "./started.ts";
import { london, receivedSighting, sentSighting, writeLedger } from "./testing/fixtures.ts";
import { textHash } from "./text-hash.ts";
import { waiting } from "./waiting.ts";

type Step = [day: string, body: ItemBody | ProfileChange];

const ledger = (...steps: Step[]) =>
  writeLedger(
    steps.map(([day, body]) => ({
      at: london(`${day}T20:00`),
      body: "type" in body ? body : { type: "profile" as const, ...body },
    })),
  );

const clock = (part: Partial<ClockAct> & Pick<ClockAct, "clock" | "start"> & { date: string }): ClockAct => {
  const { date, ...rest } = part;
  const said = { date, kind: "courtesy" as const, data: HOLIDAY_DATA };
  return { type: "clock", second: null, of: null, note: "", said, ...rest };
};

const closed = (id: string, first: string, last: string, why: "holiday" | "inset" = "holiday"): ProfileChange => ({
  part: "closure",
  id,
  value: { id, first, last, why, name: "" },
});

const CHRISTMAS = closed("c", "2026-12-21", "2027-01-01");
const REPLY = clock({ clock: "school-reply", start: "2026-12-14", date: "2027-01-04" });
const INSET = closed("i", "2027-01-04", "2027-01-04", "inset");

const moved = (...steps: Step[]) => startedDates(ledger(...steps)).flatMap((one) => one.moved.map(movedWords));

describe("a date that matters", () => {
  it("is written in a form that a backup takes back, and nothing else is", () => {
    expect(parseBody(REPLY)).toEqual(REPLY);
    expect(parseBody({ ...REPLY, start: "2026-02-30" })).toHaveProperty("problem");
    expect(parseBody({ ...REPLY, said: undefined })).toHaveProperty("problem");
    expect(parseBody({ type: "clock-stop", of: "x", matters: false, note: "" })).toHaveProperty("problem");
  });

  it("stays where it is while nothing more becomes known", () => {
    expect(moved(["2026-12-01", CHRISTMAS], ["2026-12-02", REPLY])).toEqual([]);
    expect(
      moved(["2026-12-01", CHRISTMAS], ["2026-12-02", REPLY], ["2026-12-03", closed("x", "2027-05-31", "2027-06-04")]),
    ).toEqual([]);
  });

  it("shows what it was before term dates were changed, and until when", () => {
    const steps: Step[] = [
      ["2026-12-01", CHRISTMAS],
      ["2026-12-02", REPLY],
      ["2026-12-03", INSET],
    ];
    expect(moved(...steps)).toEqual(["until 3 Dec it was Mon 4 Jan: term dates were changed"]);
    const items = ledger(...steps);
    const profile = foldProfile(items);
    const [live] = familyDates(
      startedDates(items),
      new FamilyViews({ profile, entries: [] }),
      Temporal.PlainDate.from("2026-12-20"),
    );
    expect(live).toMatchObject({ date: "2027-01-05", kind: "courtesy", days: 16 });
  });

  it("tells of dates that were typed one after the other on one day as one change", () => {
    expect(
      moved(
        ["2026-12-02", clock({ clock: "school-reply", start: "2026-12-14", date: "2026-12-21" })],
        ["2026-12-03", closed("c", "2026-12-21", "2026-12-24")],
        ["2026-12-03", CHRISTMAS],
        ["2026-12-03", INSET],
      ),
    ).toEqual(["until 3 Dec it was Mon 21 Dec: term dates were changed"]);
  });

  it("shows the school's own number of days as the reason, where that was it", () => {
    const school = { ...EMPTY_PROFILE.school, replyDays: 3 };
    expect(
      moved(
        ["2026-11-01", closed("a", "2026-10-26", "2026-10-30")],
        ["2026-11-02", clock({ clock: "school-reply", start: "2026-11-02", date: "2026-11-09" })],
        ["2026-11-03", { part: "school", value: school }],
      ),
    ).toEqual(["until 3 Nov it was Mon 9 Nov: the school’s own number of days was changed"]);
  });

  it("shows a date counted with an older list of bank holidays, or by an older rule", () => {
    const said = { date: "2026-12-18", kind: "courtesy" as const, data: "bank holidays of 1 May 2026" };
    const older = { ...REPLY, said };
    expect(moved(["2026-12-01", CHRISTMAS], ["2026-12-02", older])).toEqual([
      "before, it was Fri 18 Dec: a newer list of bank holidays came with In Writing",
    ]);
    expect(
      moved(["2026-12-01", CHRISTMAS], ["2026-12-02", { ...older, said: { ...said, data: HOLIDAY_DATA } }]),
    ).toEqual(["before, it was Fri 18 Dec: the rule was put right in In Writing"]);
  });

  it("takes a certificate and a day put right in place of what was, and shows what was", () => {
    const appeal = clock({ clock: "tribunal-appeal", start: "2026-10-01", date: "2026-12-01" });
    const [first] = ledger(["2026-10-05", appeal]);
    const second: ClockAct = {
      ...appeal,
      second: "2026-11-29",
      said: { ...appeal.said, date: "2027-01-04" },
      instead: first?.hash ?? "",
    };
    const [date, ...more] = startedDates(ledger(["2026-10-05", appeal], ["2026-11-30", second]));
    expect(more).toEqual([]);
    expect(date).toMatchObject({ id: first?.hash, start: "2026-10-01", second: "2026-11-29" });
    expect(date?.items).toHaveLength(2);
    expect(date?.moved.map(movedWords)).toEqual(["until 30 Nov it was Tue 1 Dec: a second date was added"]);
  });

  it("can stop mattering, stays readable, and can matter again", () => {
    const [first] = ledger(["2026-12-02", REPLY]);
    const stop = (matters: boolean): ItemBody => ({
      type: "clock-stop",
      of: first?.hash ?? "",
      matters,
      note: "They rang.",
    });
    const stopped = startedDates(ledger(["2026-12-02", REPLY], ["2026-12-04", stop(false)]));
    expect(stopped[0]?.stopped).toEqual({ at: london("2026-12-04T20:00"), note: "They rang." });
    expect(
      startedDates(ledger(["2026-12-02", REPLY], ["2026-12-04", stop(false)], ["2026-12-05", stop(true)]))[0]?.stopped,
    ).toBeNull();
  });

  it("goes with its removal", () => {
    const [first] = ledger(["2026-12-02", REPLY]);
    const removal: ItemBody = { type: "removal", of: [first?.hash ?? ""], founded: [] };
    expect(startedDates(ledger(["2026-12-02", REPLY], ["2026-12-03", removal]))).toEqual([]);
  });
});

describe("what waits", () => {
  const find = (today: string, ...steps: Step[]) => {
    const items = ledger(...steps);
    const profile = foldProfile(items);
    const entries = deriveEntries(items, profile);
    return waiting(entries, profile, schoolCalendar(profile), today, datesOf(items, entries));
  };
  const appeal = clock({ clock: "tribunal-appeal", start: "2026-10-25", date: "2027-01-04" });
  const hearing = clock({ clock: null, start: "2027-05-12", date: "2027-05-12", note: "Hearing" });

  it("has the nearest date, with its kind, its day and how far off it is", () => {
    expect(find("2026-12-23", ["2026-11-01", appeal], ["2026-11-02", hearing])).toMatchObject([
      {
        why: "date",
        words: "Legal, by Mon 4 Jan, in 12 days.",
        due: { date: "2027-01-04", kind: "legal" },
        now: false,
      },
    ]);
    expect(find("2027-01-02", ["2026-11-01", appeal])[0]).toMatchObject({ now: true });
  });

  it("says plainly that a day of the family's has passed, and of a courtesy only that nothing was recorded", () => {
    expect(find("2027-01-06", ["2026-11-01", appeal], ["2026-11-02", hearing]).map(({ words }) => words)).toEqual([
      "Legal, was Mon 4 Jan, 2 days ago.",
      "Your own date, Wed 12 May, in 126 days.",
    ]);
    const [late] = find("2026-11-11", [
      "2026-11-02",
      clock({ clock: "school-reply", start: "2026-11-02", date: "2026-11-09" }),
    ]);
    expect(late?.words).toBe("Courtesy, about Mon 9 Nov. No reply recorded, day 7.");
  });

  it("says of a day by which the family was to act that it was, also where the school's policy sets it", () => {
    const raise = clock({ clock: "complaint-raise", start: "2026-08-05", date: "2026-11-05" });
    expect(find("2026-11-10", ["2026-11-02", raise])[0]).toMatchObject({
      words: "School’s policy, was Thu 5 Nov, 5 days ago.",
      now: false,
    });
    expect(find("2026-11-04", ["2026-11-02", raise])[0]).toMatchObject({ now: true });
  });

  const letter = (askedBy: string): ItemBody => ({
    type: "letter",
    letter: "C1",
    draft: "msg-a:r1001",
    about: [],
    askedBy,
    clock: "school-reply",
    subject: "R., Year 4",
    textHash: textHash("x"),
  });
  const sent = sentSighting(london("2026-12-14T20:00"));

  it("leaves the day a letter asked for as it is, with what the clock says now beside it", () => {
    const steps: Step[] = [
      ["2026-12-01", CHRISTMAS],
      ["2026-12-14", letter("2027-01-04")],
      ["2026-12-14", sent],
      ["2026-12-15", INSET],
    ];
    const [wait] = find("2026-12-18", ...steps);
    expect(wait?.due).toMatchObject({ date: "2027-01-04", live: { date: "2027-01-05", kind: "courtesy" } });
    expect(wait?.due?.moved.map(movedWords)).toEqual(["until 15 Dec it was Mon 4 Jan: term dates were changed"]);
  });

  it("takes a day that the parent chose for no clock's", () => {
    const steps: Step[] = [
      ["2026-12-01", CHRISTMAS],
      ["2026-12-14", letter("2026-12-18")],
      ["2026-12-14", sent],
      ["2026-12-15", INSET],
    ];
    expect(find("2026-12-16", ...steps)[0]?.due).toMatchObject({ date: "2026-12-18", moved: [] });
    expect(find("2026-12-16", ...steps)[0]?.due).not.toHaveProperty("live");
  });

  it("keeps the day promised before the answer was changed", () => {
    const reply = receivedSighting(london("2026-12-14T09:00"));
    const [item] = ledger(["2026-12-14", reply]);
    const promise = (by: string): ItemBody => ({
      type: "answer",
      of: item?.hash ?? "",
      was: "promise",
      promise: { words: "A plan", by },
    });
    const [wait] = find(
      "2026-12-16",
      ["2026-12-14", reply],
      ["2026-12-14", promise("2026-12-17")],
      ["2026-12-15", promise("2026-12-18")],
    );
    expect(wait).toMatchObject({ why: "promise", due: { date: "2026-12-18" } });
    expect(wait?.due?.moved.map(movedWords)).toEqual([
      "until 15 Dec it was Thu 17 Dec: your answer to “What was this?” changed it",
    ]);
  });
});
