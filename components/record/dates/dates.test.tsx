// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { ClockAct } from "../../../lib/record/items.ts";
import type { Snapshot } from "../../../lib/store/store.ts";
import { memoryDrafts } from "../../kit/drafts.ts";
import { fakeAccess } from "../../testing/fake-access.ts";
import { type FakeStore, fakeStore } from "../../testing/fake-store.ts";
import { message, WHITLOCKS } from "../../testing/family.ts";
import { type Screen, show } from "../../testing/screen.ts";
import { ENTRIES, NOW, STARTED } from "../dev/scenes.ts";
import { RecordPage } from "../RecordPage.tsx";
import { memoryAddress } from "../route.ts";
import { type RecordState, recordState } from "../state.ts";

let page: Screen;
let store: FakeStore;
let state: RecordState;

async function open(snapshot: Partial<Snapshot> = {}, hash = "") {
  store = fakeStore({ profile: WHITLOCKS, entries: ENTRIES, ...snapshot }, () => NOW);
  state = recordState(store, {
    saveFile: () => {},
    address: memoryAddress(hash),
    drafts: memoryDrafts(),
    access: fakeAccess(),
    now: () => NOW,
  });
  page = await show(<RecordPage state={state} />);
}

afterEach(() => {
  page.unmount();
  state.stop();
});

const dates = { started: STARTED, moved: new Map() };
const written = () => store.appended as ClockAct[];

test("what happened is asked in plain words, and all the dates that follow from it come together", async () => {
  await open({}, "#date");
  await page.press("button", /^The council got the request/);
  expect(page.text()).toContain("Give the day first: then each is counted.");
  await page.type("textbox", "The day the council got it", "2027-03-15");
  await page.settle();
  expect(page.text()).toContain("Decision whether to assess for an EHC plan Legal, Mon 26 Apr");
  expect(page.text()).toContain("6 weeks from Mon 15 Mar.");
  expect(page.text()).toContain("Regulations 2014, regulation 5(1). Checked 22 November 2026.");
  await page.press("checkbox", /^Decision not to issue/);
  await page.press("button", "Keep these 2 dates");
  expect(written().map(({ clock, start, said }) => [clock, start, said.date, said.kind])).toEqual([
    ["ehc-decision", "2027-03-15", "2027-04-26", "legal"],
    ["ehc-final", "2027-03-15", "2027-08-02", "legal"],
  ]);
  expect(page.get("list", "Dates to come").textContent).toContain("Mon 26 Apr");
});

test("what happened can be changed, and the focus goes back to the question", async () => {
  await open({}, "#date");
  await page.press("button", /^A draft EHC plan came/);
  expect(document.activeElement?.textContent).toBe("A draft EHC plan came");
  await page.press("button", "Change what happened");
  expect(document.activeElement?.textContent).toBe("What happened?");
});

test("a word finds what happened, by the clock's name too", async () => {
  await open({}, "#date");
  await page.type("textbox", "Find it by a word", "tribunal claim");
  expect(page.all("button", /complain about/)).toHaveLength(1);
  expect(page.find("button", /draft EHC/)).toBeNull();
  await page.type("textbox", "Find it by a word", "gibberish");
  expect(page.text()).toContain("Nothing fits that.");
  expect(page.find("button", /another day is set/)).not.toBeNull();
});

test("a day still to come starts nothing", async () => {
  await open({}, "#date");
  await page.press("button", /^A penalty notice came/);
  await page.type("textbox", /^The day it was served/, "2027-04-01");
  await page.settle();
  expect(page.text()).toContain("That day is still to come.");
  await page.press("button", "Keep these 2 dates");
  expect(store.appended).toEqual([]);
});

test("a day that has gone by is called so, with who can say what is still possible", async () => {
  await open({}, "#date");
  await page.press("button", /^The council’s decision letter came/);
  await page.type("textbox", "The date on the letter", "2026-11-02");
  await page.settle();
  expect(page.text()).toContain("This day has gone by. Talk to SENDIASS or a solicitor soon");
  await page.type("textbox", "The date on the letter", "2027-03-15");
  await page.settle();
  expect(page.text()).not.toContain("gone by");
});

test("a last day on which nobody is there says in the list by when to have it there", async () => {
  const [first] = STARTED;
  if (!first) throw new Error("no dates");
  const started = [{ ...first, clock: "tribunal-appeal", start: "2027-03-01", stopped: null }];
  await open({ dates: { started, moved: new Map() } });
  const row = page.get("list", "Dates to come").textContent;
  expect(row).toContain("Sat 1 May");
  expect(row).toContain("Have it there by Fri 30 Apr.");
});

test("a clock for another kind of school is offered with a word, and not ticked", async () => {
  const school = { ...WHITLOCKS.school, type: "academy" as const };
  await open({ profile: { ...WHITLOCKS, school } }, "#date");
  await page.press("button", /educational record/);
  expect((page.get("checkbox") as HTMLInputElement).checked).toBe(false);
  expect(page.text()).toContain("this does not hold there");
});

test("a hearing is a day of one's own", async () => {
  await open({}, "#date");
  await page.press("button", /another day is set/);
  await page.type("textbox", "What is it?", "Hearing");
  await page.type("textbox", "Which day?", "2027-05-12");
  await page.press("button", "Keep this date");
  expect(written()[0]).toMatchObject({ clock: null, start: "2027-05-12", note: "Hearing", said: { kind: "own" } });
  expect(page.get("list", "Dates to come").textContent).toContain("Your own date");
});

test("from the council's reply: its day is there, and the date leads back to it", async () => {
  const from = { name: "SEND team", address: "send@council.example.org" };
  const contact = { id: "send", role: "send-team" as const, name: "SEND team", email: from.address };
  const was = { answer: "refusal" as const, at: 0, promise: null };
  const reply = message({ id: "a".repeat(64), kind: "reply", at: NOW, number: 4, from, was, subject: "Our decision" });
  const profile = { ...WHITLOCKS, contacts: [...WHITLOCKS.contacts, contact] };
  await open({ profile, entries: [reply] }, "#e-4");
  expect(page.text()).toContain("Is this the council’s decision letter, or a plan?");
  expect(page.get("link", "Start the dates that follow").getAttribute("href")).toBe("#date-e-4");
  state.go("#date-e-4");
  await page.settle();
  await page.press("button", /decision letter came/);
  await page.press("button", "Keep these 2 dates");
  expect(written()[0]).toMatchObject({ clock: "tribunal-appeal", start: "2027-03-23", of: reply.id });
  state.go("#e-4");
  await page.settle();
  expect(page.get("list", "Dates that follow from this").textContent).toContain("Appeal to the SEND Tribunal");
  expect(page.text()).not.toContain("Is this the council’s decision letter");
});

test("each date shows its kind, how far off it is, and what it was; a passed one of others is never overdue", async () => {
  await open({ dates });
  const rows = page.all("listitem").map((row) => row.textContent);
  const of = (name: string) => rows.find((words) => words?.includes(name)) ?? "";
  expect(of("Copy of the educational record")).toContain("about Thu 1 Apr");
  expect(of("Copy of the educational record")).toContain("Until 11 Mar it was Tue 30 Mar: term dates were changed.");
  expect(of("The Ombudsman may take")).toContain("Ombudsman’s policy");
  expect(of("Reply from the school")).toContain("no reply recorded, day 9");
  expect(of("Penalty notice")).toContain("10 days ago");
  expect(of("Answer to a formal complaint")).toContain("No longer matters: They met us instead.");
  expect(page.text()).not.toMatch(/overdue/i);
});

test("one press shows the working of a date", async () => {
  await open({ dates });
  await page.press("button", "Legal: how the day was found for Appeal to the SEND Tribunal");
  expect(page.text()).toContain("2 months from Mon 8 Feb. So Thursday 8 April 2027.");
});

test("one that no longer matters stays readable, and can matter again", async () => {
  await open({ dates }, "#d-d1");
  await page.press("button", "It no longer matters");
  await page.type("textbox", "Why, if you like", "They agreed.");
  await page.press("button", "It no longer matters");
  expect(store.appended).toEqual([{ type: "clock-stop", of: "d1", matters: false, note: "They agreed." }]);
});

test("a certificate that came later is added, and names what it stands in for", async () => {
  await open({ dates }, "#d-d1");
  await page.press("button", "Add or put right a day");
  await page.type("textbox", /^The date on the mediation certificate/, "2027-03-20");
  await page.press("button", "Keep it so");
  expect(written()[0]).toMatchObject({
    clock: "tribunal-appeal",
    start: "2027-02-08",
    second: "2027-03-20",
    instead: "d1",
  });
  expect(written()[0]?.said.date).toBe("2027-04-20");
});

test("a date that could not be written down loses nothing", async () => {
  await open({}, "#date");
  await page.press("button", /another day is set/);
  await page.type("textbox", "What is it?", "Hearing");
  await page.type("textbox", "Which day?", "2027-05-12");
  store.failing = new Error("full");
  await page.press("button", "Keep this date");
  expect(page.text()).toContain("could not be written down just now");
  store.failing = null;
  await page.press("button", "Keep this date");
  expect(written()).toHaveLength(1);
});

test("an old link to a date that was removed says so", async () => {
  await open({}, "#d-nothing");
  expect(page.text()).toContain("This date is not here");
});

test("the day a letter asked for stays, with what its clock says now beside it", async () => {
  const moved = new Map([["hash-25", [{ date: "2027-03-30", until: "2027-03-11", why: "terms" as const }]]]);
  await open({ dates: { started: [], moved } }, "#e-25");
  const text = page.text();
  expect(text).toContain("Your letter asked for Wed 14 Apr, and that stays.");
  expect(text).toContain("Counted again it is Legal, about Thu 1 Apr (estimate)");
  expect(text).toContain("until 11 Mar it was Tue 30 Mar: term dates were changed.");
});

test("under a promise stand the day the email asked for and the day that was promised before", async () => {
  const sent = message({
    id: "s",
    kind: "sent",
    at: NOW - 9 * 86_400_000,
    number: 1,
    thread: "t",
    letter: { id: "C1", askedBy: "2027-03-19", clock: "school-reply", about: [] },
  });
  const was = { answer: "promise" as const, at: 0, promise: { words: "A plan", by: "2027-03-25" } };
  const reply = message({ id: "r", kind: "reply", at: NOW - 86_400_000, number: 2, thread: "t", was });
  const moved = new Map([["r", [{ date: "2027-03-24", until: "2027-03-23", why: "answer" as const }]]]);
  await open({ entries: [sent, reply], dates: { started: [], moved } }, "#e-2");
  expect(page.text()).toContain("Promised for Thu 25 March 2027");
  expect(page.text()).toContain("Your email asked for Fri 19 March 2027.");
  expect(page.text()).toContain("Until 23 Mar it was Wed 24 Mar");
});
