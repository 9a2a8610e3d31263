// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, describe, expect, it, vi } from "vitest";
import { JFIF, jpeg, latin } from "../../lib/files/testing/pictures.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { type Drafts, memoryDrafts } from "../kit/drafts.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { london, PATEL, typed, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { AddForm } from "./AddForm.tsx";
import { nowIn } from "./act.ts";
import { addState } from "./add-state.ts";

const NOW = london("2027-03-22T14:20");
const HOUR = 60 * 60 * 1000;

let screen: Screen;
afterEach(() => screen.unmount());

interface Given {
  drafts?: Drafts;
  entries?: Snapshot["entries"];
  now?: number;
  contacts?: Snapshot["profile"]["contacts"];
}

async function open({ drafts = memoryDrafts(), entries = [], now = NOW, contacts = WHITLOCKS.contacts }: Given = {}) {
  const store = fakeStore({ profile: { ...WHITLOCKS, contacts }, entries }, () => now);
  const state = addState(store, drafts, () => now, signal(store.now()));
  const onSave = vi.fn(() => void state.save(contacts));
  screen = await show(<AddForm state={state} profile={store.now().profile} now={() => nowIn(now)} onSave={onSave} />);
  return { store, state, drafts, onSave };
}

const write = async (state: ReturnType<typeof addState>) => {
  await state.save(WHITLOCKS.contacts);
  await screen.settle();
};

describe("adding by hand", () => {
  it("shows what it understood of a time before it is kept", async () => {
    const { state, store } = await open();
    await screen.type("textbox", "What was said?", "She rang.");
    await screen.press("button", "Change when it was");
    await screen.type("textbox", "When was it?", "Tue mor");
    expect(screen.get("status").textContent).toBe("Not understood yet. Go on, or choose the day.");
    await screen.type("textbox", "When was it?", "Tue morning");
    expect(screen.get("status").textContent).toBe("That is Tue 16 March 2027, morning.");
    await write(state);
    expect(store.appended[0]).toMatchObject({ when: { date: "2027-03-16", time: null, part: "morning" } });
  });

  it("takes a day, several days, a part of the day and about from the calendar too", async () => {
    const { state } = await open();
    await screen.press("button", "Change when it was");
    await screen.press("button", "Choose the day");
    await screen.type("textbox", "Day", "2027-03-15");
    await screen.type("combobox", "Time", "about");
    await screen.type("textbox", "About", "09:30");
    expect(state.words.value.when).toEqual({ date: "2027-03-15", time: "09:30", about: true });
    await screen.type("combobox", "Time", "morning");
    expect(state.words.value.when).toEqual({ date: "2027-03-15", time: null, part: "morning" });
    await screen.type("textbox", "Last day, if several", "2027-03-19");
    await screen.press("checkbox", "On one of these days");
    expect(state.words.value.when).toEqual({ date: "2027-03-15", time: null, until: "2027-03-19", within: true });
    await screen.press("button", "It was just now");
    expect(state.words.value.when).toBeNull();
    expect(screen.text()).toContain("When just now");
  });

  it("ticks the person last spoken to, and says so to nobody else", async () => {
    const talk = typed({ id: "t", kind: "gate", when: { date: "2027-03-20", time: null } });
    const entries = [{ ...talk, people: [{ contact: PATEL.id, name: "Ms Patel" }] }];
    await open({ entries });
    expect((screen.get("checkbox", "Ms Patel SENCO") as HTMLInputElement).checked).toBe(true);
    await screen.press("button", /^Something else/);
    await screen.press("radio", "Document");
    expect((screen.get("checkbox", "Ms Patel SENCO") as HTMLInputElement).checked).toBe(false);
  });

  it("shows the other kinds at one press, chooses none by itself and keeps the focus among them", async () => {
    const { state } = await open();
    await screen.press("button", /^Something else/);
    expect(state.words.value.kind).toBe("call");
    expect(document.activeElement).toBe(screen.get("radio", "School’s app"));
    await screen.press("radio", "Incident");
    expect(screen.get("textbox", "What happened?")).not.toBeNull();
  });

  it("keeps the form short where there are many people, with everybody one press away", async () => {
    const contacts = Array.from({ length: 7 }, (_, index) => ({ ...PATEL, id: `c${index}`, name: `Person ${index}` }));
    await open({ contacts });
    expect(screen.all("checkbox", /^Person/)).toHaveLength(4);
    await screen.press("button", "3 more people");
    expect(screen.all("checkbox", /^Person/)).toHaveLength(7);
  });

  it("leaves the boxes in their places while they are ticked, with the one last spoken to first", async () => {
    const contacts = Array.from({ length: 3 }, (_, index) => ({ ...PATEL, id: `c${index}`, name: `Person ${index}` }));
    const talk = typed({ id: "t", kind: "gate", when: { date: "2027-03-20", time: null } });
    await open({ contacts, entries: [{ ...talk, people: [{ contact: "c2", name: "Person 2" }] }] });
    const order = () => screen.all("checkbox", /^Person/).map((box) => (box as HTMLInputElement).value);
    const before = order();
    expect(before[0]).toBe("c2");
    await screen.press("checkbox", "Person 1 SENCO");
    expect(order()).toEqual(before);
  });

  it("a form found again the next day is of when it was begun, not of just now", async () => {
    const { drafts } = await open();
    await screen.type("textbox", "What was said?", "She rang.");
    screen.unmount();
    const { state } = await open({ drafts, now: NOW + 20 * HOUR });
    expect(state.words.value.when).toEqual({ date: "2027-03-22", time: "14:20" });
    screen.unmount();
    const again = await open({ drafts, now: NOW + HOUR / 2 });
    expect(again.state.words.value.when).toBeNull();
  });

  it("says when there is no school on the day of an absence", async () => {
    await open();
    await screen.press("radio", "Absence");
    expect(screen.text()).not.toContain("no school");
    await screen.press("button", "Change when it was");
    await screen.type("textbox", "When was it?", "17 Feb");
    expect(screen.text()).toContain("there is no school on Wed 17 Feb 2027.");
  });

  it("Ctrl and Enter write it down from any field", async () => {
    const { onSave } = await open();
    const field = screen.get("textbox", "What was said?");
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(onSave).not.toHaveBeenCalled();
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it("danger in the words on who was told brings help first too", async () => {
    await open();
    await screen.press("radio", "Absence");
    await screen.type("textbox", "Who was told, and how?", "The teacher hit him");
    expect(screen.root.querySelector(".help-now")).not.toBeNull();
    await screen.press("radio", "Call");
    expect(screen.root.querySelector(".help-now")).toBeNull();
  });
});

describe("files in the form", () => {
  const photo = () => new File([jpeg([JFIF])], "receipt.jpg");

  it("are kept at once, named in the act, and found again when the window was closed", async () => {
    const { state, drafts, store } = await open();
    await state.files.add([photo(), new File([latin("ID3")], "call.mp3")]);
    await screen.settle();
    expect(screen.text()).toContain("receipt.jpg");
    expect(screen.text()).toContain("“call.mp3” is a recording");
    const [ref] = state.words.value.files;
    expect(await store.original(ref?.sha256 ?? "")).toEqual(jpeg([JFIF]));
    expect(JSON.parse(drafts.read() ?? "{}").files).toEqual([ref]);
    await write(state);
    expect(store.appended[0]).toMatchObject({ files: [{ name: "receipt.jpg", type: "image/jpeg" }] });
    expect(await store.original(ref?.sha256 ?? "")).not.toBeNull();
  });

  it("go when they are left out, and with the form", async () => {
    const { state, store } = await open();
    await state.files.add([photo(), new File(["Hello"], "note.txt")]);
    await screen.settle();
    const [first, second] = state.words.value.files.map(({ sha256 }) => sha256);
    await screen.press("button", "Leave out receipt.jpg");
    expect(await store.original(first ?? "")).toBeNull();
    state.clear();
    expect(await store.original(second ?? "")).toBeNull();
  });

  it("whose bytes are gone meanwhile are not written down as if they were there", async () => {
    const { state, drafts } = await open();
    await state.files.add([photo()]);
    screen.unmount();
    // Another computer's store: the form came along, the bytes did not.
    const again = await open({ drafts });
    await write(again.state);
    expect(again.store.appended).toEqual([]);
    expect(again.state.problem.value).toContain("Your words are still here");
  });

  it("that cannot be kept are said, and the same file is taken once", async () => {
    const { state, store } = await open();
    await state.files.add([photo(), photo()]);
    expect(state.words.value.files).toHaveLength(1);
    store.failing = new Error("disk full");
    await state.files.add([new File(["Hello"], "note.txt")]);
    await screen.settle();
    expect(screen.text()).toContain("“note.txt” could not be kept");
  });
});
