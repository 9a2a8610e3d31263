// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, expect, test } from "vitest";
import { FIRST } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { london, PATEL, typed, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { OKORO, TWO } from "../testing/two-children.ts";
import { AddForm } from "./AddForm.tsx";
import { nowIn } from "./act.ts";
import { type AddState, addState } from "./add-state.ts";
import { EntryAbsence } from "./EntryAbsence.tsx";

const NOW = london("2027-03-10T14:20");
let screen: Screen;
afterEach(() => screen.unmount());

async function open(profile = TWO, entries: Snapshot["entries"] = []) {
  const store = fakeStore({ profile, entries }, () => NOW);
  const state: AddState = addState(store, memoryDrafts(), () => NOW, signal(store.now()));
  screen = await show(<AddForm state={state} profile={profile} now={() => nowIn(NOW)} onSave={() => {}} />);
  return { store, state };
}

const absence = (id: string, date: string, children: string[]) =>
  typed({
    ...{ id, kind: "absence" as const, when: { date, time: null }, people: [], text: "", children },
    absence: { morning: true, afternoon: true, told: "", code: "I", work: "" },
  });

test("who it is about is asked first, and nothing is written before it was said", async () => {
  const { store, state } = await open();
  await screen.type("textbox", "What was said?", "She rang.");
  await state.save(TWO.contacts);
  await screen.settle();
  expect(screen.text()).toContain("Please say which child it is about.");
  expect(store.appended).toEqual([]);
  await screen.press("checkbox", "K.");
  await state.save(TWO.contacts);
  expect(store.appended[0]).toMatchObject({ text: "She rang.", children: ["k"] });
});

test("it stands at the child that was last added about, with the people of that child's school", async () => {
  const call = typed({ id: "c", kind: "call", when: { date: "2027-03-09", time: null }, children: [FIRST] });
  const talk = { ...call, people: [{ contact: OKORO.id, name: OKORO.name }] };
  const { store, state } = await open(TWO, [talk]);
  expect(state.children.value).toEqual([FIRST]);
  expect(state.people.value).toEqual([OKORO.id]);
  await screen.press("checkbox", "R.");
  await screen.press("checkbox", "K.");
  // Who was spoken to last is of R.'s school: not on the page, and not written.
  expect(state.people.value).toEqual([]);
  await screen.type("textbox", "What was said?", "At the gate.");
  await state.save(TWO.contacts);
  expect(store.appended[0]).toMatchObject({ children: ["k"], people: [] });
});

test("what an absence adds up to is that child's, and of an absence of both one line each", async () => {
  const entries = [
    absence("a", "2027-03-02", [FIRST]),
    absence("b", "2027-03-02", ["k"]),
    absence("c", "2027-03-03", [FIRST, "k"]),
  ];
  const snapshot = { ...fakeStore({ profile: TWO, entries }).now() };
  screen = await show(<EntryAbsence entry={entries[0] as never} snapshot={snapshot} now={NOW} />);
  expect(screen.text()).toContain("R.: 4 sessions missed since");
  expect(screen.text()).not.toContain("K.:");
  screen.unmount();
  screen = await show(<EntryAbsence entry={entries[2] as never} snapshot={snapshot} now={NOW} />);
  expect(screen.text()).toContain("R.: 4 sessions missed since");
  expect(screen.text()).toContain("K.: 4 sessions missed since");
});

test("with one child nothing is asked, and nothing more is written", async () => {
  const { store, state } = await open(WHITLOCKS);
  expect(screen.find("group", "Who is it about?")).toBeNull();
  await screen.type("textbox", "What was said?", "She rang.");
  await state.save([PATEL]);
  expect(store.appended[0]).not.toHaveProperty("children");
});
