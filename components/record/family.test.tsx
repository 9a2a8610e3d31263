// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { Entry } from "../../lib/record/entry.ts";
import { FIRST, type Profile } from "../../lib/record/profile.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { type FakeStore, fakeStore } from "../testing/fake-store.ts";
import { london, message, typed, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { OKORO, TWO } from "../testing/two-children.ts";
import { filtersOf, queryOf } from "./filter-address.ts";
import { RecordPage } from "./RecordPage.tsx";
import { memoryAddress } from "./route.ts";
import { type RecordState, type RecordTools, recordState } from "./state.ts";

const NOW = london("2027-03-10T19:00");
let page: Screen;
let state: RecordState;
let store: FakeStore;

const ill = (id: string, number: number, date: string, child: string): Entry =>
  typed({
    id,
    number,
    kind: "absence",
    when: { date, time: null },
    people: [],
    text: "",
    absence: { morning: true, afternoon: true, told: "", code: "I", work: "" },
    children: [child],
  });

/** R.'s to the new school, K.'s to the old one, one absence of each on the same day, and one that nobody said whose it is. */
const ENTRIES: Entry[] = [
  message({
    id: "h1",
    number: 1,
    kind: "sent",
    at: london("2027-03-02T10:00"),
    children: ["k"],
    subject: "K. at lunch",
  }),
  ill("h2", 2, "2027-03-03", FIRST),
  ill("h3", 3, "2027-03-03", "k"),
  message({
    ...{ id: "h4", number: 4, kind: "sent", at: london("2027-03-04T10:00"), subject: "R. in the first weeks" },
    to: [{ name: OKORO.name, address: OKORO.email }],
  }),
  typed({
    id: "h5",
    number: 5,
    kind: "note",
    when: { date: "2027-03-05", time: null },
    people: [],
    text: "A hard week.",
  }),
];

async function open(profile: Profile = TWO, entries = ENTRIES, hash = "") {
  store = fakeStore({ profile, entries }, () => NOW);
  state = recordState(store, {
    saveFile: () => {},
    address: memoryAddress(hash),
    drafts: memoryDrafts(),
    access: fakeAccess(),
    now: () => NOW,
  } as RecordTools);
  page = await show(<RecordPage state={state} />);
}

const rows = () => [...page.root.querySelectorAll("a.entry")].map((one) => one.getAttribute("href"));
const counters = () => [...page.root.querySelectorAll(".counter")].map((one) => one.textContent?.replace(/\s+/g, " "));

afterEach(() => {
  page.unmount();
  state.stop();
});

test("together, every entry is there with whom it is about, and no number is added up over children", async () => {
  await open();
  expect(rows()).toHaveLength(5);
  const about = [...page.root.querySelectorAll(".about-whom")].map((one) => one.textContent);
  expect(about).toEqual(["R. and K.", "R.", "K.", "R.", "K."]);
  expect(counters()).toEqual(
    expect.arrayContaining([
      "2 sessions R.: missed this school year",
      "1 of 15 R.: days coded I (illness)",
      "2 sessions K.: missed this school year",
      "1 of 15 K.: days coded I (illness)",
    ]),
  );
});

test("one child by themselves: the days, the counts and the numbers follow, and the address keeps it", async () => {
  await open();
  await page.press("radio", "K.");
  expect(rows()).toEqual(["#e-5", "#e-3", "#e-1"]);
  expect(page.get("radio", "All 3")).toBeDefined();
  expect(counters().filter((one) => one?.includes("missed"))).toEqual(["2 sessions K.: missed this school year"]);
  expect(page.root.querySelector(".about-whom")).toBeNull();
  expect(queryOf(state.filters.value)).toBe("child=k");
  expect(filtersOf("child=k&school=brook")).toMatchObject({ child: "k", school: "brook" });
  await page.press("button", "Take away: About K.");
  expect(rows()).toHaveLength(5);
});

test("one school by itself", async () => {
  await open();
  await page.type("combobox", "School", "brook");
  await page.settle();
  // R.'s absence is of the school R. was at on that day.
  expect(rows()).toEqual(["#e-5", "#e-4", "#e-2"]);
  expect(page.get("button", "Take away: To do with Brook High")).toBeDefined();
});

test("a child that is no longer in the record narrows nothing", async () => {
  await open(TWO, ENTRIES, "#days?child=gone");
  expect(rows()).toHaveLength(5);
  expect(page.find("list", "Chosen")).toBeNull();
});

test("an open entry says whom it is about, and the parent says otherwise or takes that back", async () => {
  await open(TWO, ENTRIES, "#e-5");
  expect(page.root.querySelector(".entry-about")?.textContent).toContain("About R. and K.");
  await page.press("button", "Change whom it is about");
  await page.press("checkbox", "K.");
  expect(store.appended).toEqual([{ type: "about", of: "h5", children: [FIRST] }]);
  store.set({ entries: ENTRIES.map((entry) => (entry.id === "h5" ? { ...entry, children: [FIRST] } : entry)) });
  await page.settle();
  await page.press("checkbox", "R.");
  expect(store.appended.at(-1)).toEqual({ type: "about", of: "h5", children: [] });
});

test("with one child and one school nothing of this is there", async () => {
  await open(WHITLOCKS);
  expect(page.root.querySelector(".family-pick, .entry-about, .about-whom")).toBeNull();
  expect(page.get("heading", "R.’s record")).toBeDefined();
  expect(counters()).toEqual(expect.arrayContaining(["2 sessions missed this school year"]));
});
