// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeepAsk } from "../../lib/record/keep-ask.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";
import { type Drafts, memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { london, message, PATEL, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { Popup } from "./Popup.tsx";
import { type PopupTools, popupState } from "./state.ts";

let screen: Screen;
afterEach(() => screen.unmount());

const NOW = london("2027-03-22T23:04");
const SENT = message({ id: "sent", kind: "sent", at: london("2027-03-12T16:20"), number: 2, subject: "My note" });
const letter = { id: "C1", askedBy: null, clock: "school-reply", about: [] };
const FAMILY = { profile: WHITLOCKS, entries: [{ ...SENT, letter }] };

async function open(
  start: Partial<Snapshot> = FAMILY,
  drafts: Drafts = memoryDrafts(),
  more: Partial<PopupTools> = {},
) {
  const store = fakeStore(start, () => NOW);
  const opened = vi.fn();
  const state = popupState(store, { drafts, now: () => NOW, open: opened, access: fakeAccess(), ...more });
  screen = await show(<Popup state={state} />);
  return { store, opened, drafts };
}

describe("Popup", () => {
  it("says in one sentence what waits, and offers the next step", async () => {
    const { opened } = await open();
    expect(screen.get("heading", "One thing waits, not for tonight.").tagName).toBe("H1");
    await screen.press("link", "Write it now");
    expect(opened).toHaveBeenCalledWith("composer.html?letter=H1&about=sent");
  });

  it("shows the glance of a record without reading all of it, and the record itself where there is none", async () => {
    const store = fakeStore(FAMILY, () => NOW);
    const watch = vi.fn(store.watch);
    const snapshot = await store.snapshot();
    const shown = { rows: [], number: 0, due: 0, suggested: null };
    const tools = { drafts: memoryDrafts(), now: () => NOW, open: vi.fn(), access: fakeAccess() };
    const glimpse: Store["glimpse"] = (listener) => {
      listener({ snapshot, shown });
      return () => {};
    };
    screen = await show(<Popup state={popupState({ ...store, watch, glimpse }, tools)} />);
    expect(screen.get("heading", "Nothing waits.").tagName).toBe("H1");
    expect(watch).not.toHaveBeenCalled();
    screen.unmount();
    const none: Store["glimpse"] = (_, otherwise) => {
      otherwise();
      return () => {};
    };
    screen = await show(<Popup state={popupState({ ...store, watch, glimpse: none }, tools)} />);
    expect(screen.get("heading", "One thing waits, not for tonight.").tagName).toBe("H1");
  });

  it("leads to the whole way, with a suggestion and without one", async () => {
    const { opened } = await open();
    await screen.press("link", "What comes next");
    expect(opened).toHaveBeenCalledWith("guide.html");
    screen.unmount();
    await open({ profile: WHITLOCKS, entries: [{ ...SENT, letter, at: NOW }] });
    expect(screen.get("link", "What comes next").getAttribute("href")).toBe("guide.html");
  });

  it("shows a date that matters also while nothing is written down yet", async () => {
    const said = { date: "2027-05-12", kind: "own" as const };
    const hearing = { id: "d1", items: ["d1"], clock: null, start: "2027-05-12", second: null, of: null };
    const started = [{ ...hearing, note: "Hearing", said, writtenDown: NOW, moved: [], stopped: null }];
    await open({ profile: WHITLOCKS, dates: { started, moved: new Map() } });
    expect(screen.get("link", "Hearing").getAttribute("href")).toBe("record.html#d-d1");
    expect(screen.text()).toContain("Wed 12 May, in 51 days");
    expect(screen.text()).not.toContain("The first page is empty.");
  });

  it("says that it cannot see the parent’s mailbox, what that means, and has it allowed", async () => {
    const access = fakeAccess("gmail");
    await open(FAMILY, memoryDrafts(), { access });
    expect(screen.text()).toContain("In Writing cannot see Gmail.");
    expect(screen.text()).toContain("What you send and what you open in Gmail is not written down until you allow it.");
    await screen.press("button", "Allow In Writing on Gmail");
    expect(access.asked).toEqual(["gmail"]);
    expect(screen.get("status").textContent).toContain("In Writing is allowed on Gmail now.");
  });

  it("leads to a page that can ask where the popup cannot", async () => {
    const access = fakeAccess("gmail");
    const { opened } = await open(FAMILY, memoryDrafts(), { access, asksElsewhere: true });
    await screen.press("button", "Allow In Writing on Gmail");
    expect(opened).toHaveBeenCalledWith("settings.html#sites");
    expect(access.asked).toEqual([]);
  });

  it("says nothing of a mailbox that the parent does not use", async () => {
    await open(FAMILY, memoryDrafts(), { access: fakeAccess("outlook") });
    expect(screen.text()).not.toContain("cannot see");
  });

  it("opens the reason and the working of a date", async () => {
    await open();
    await screen.press("button", "Why this?");
    expect(screen.text()).toContain("5 school days from Fri 12 Mar");
    await screen.press("button", /^School’s policy/);
    expect(screen.text().match(/5 school days from Fri 12 Mar/g)).toHaveLength(2);
  });

  it("shows three that wait and leads to the rest", async () => {
    const replies = [1, 2, 3, 4, 5].map((number) =>
      message({
        id: `r${number}`,
        kind: "reply",
        at: london(`2027-03-1${number}T10:00`),
        number,
        thread: `t${number}`,
      }),
    );
    await open({ profile: WHITLOCKS, entries: replies });
    expect(screen.all("link", "A reply from Ms Patel")).toHaveLength(3);
    expect(screen.get("link", "2 more in the record").getAttribute("href")).toBe("record.html");
  });

  it("with nothing filled in leads to the welcome page", async () => {
    const { opened } = await open({});
    expect(screen.get("heading", "The first page is empty.").tagName).toBe("H1");
    await screen.press("link", "Begin");
    expect(opened).toHaveBeenCalledWith("welcome.html");
  });

  it("with the school known but nothing sent leads to the composer", async () => {
    const { opened } = await open({ profile: WHITLOCKS });
    await screen.press("link", "Write to school");
    expect(opened).toHaveBeenCalledWith("composer.html");
  });

  it("brings help first for words in the name field too, and only while it is there", async () => {
    await open();
    await screen.press("button", "Add");
    await screen.type("textbox", "Somebody else", "The teacher hit him");
    expect(screen.root.querySelector(".help-now")?.textContent).toContain("LADO");
    await screen.press("button", /^Something else/);
    await screen.press("radio", "Note");
    expect(screen.root.querySelector(".help-now")).toBeNull();
    await screen.press("radio", "Call");
    await screen.press("button", "Go on with my note");
    expect(screen.root.querySelector(".help-now")).toBeNull();
  });

  it("says the role of a person it asks about, ends a sentence once, and says how long the question stays", async () => {
    const shah = { id: "shah", role: "gp", name: "Dr Shah", email: "Shah@surgery.example.org" } as const;
    const ask: KeepAsk = {
      id: "k",
      why: "sensitive",
      direction: "in",
      who: "A. Shah",
      people: [{ name: "A. Shah", address: "shah@surgery.example.org" }],
      subject: "Your referral is done.",
      at: NOW,
    };
    const profile = { ...WHITLOCKS, contacts: [...WHITLOCKS.contacts, shah] };
    await open({ ...FAMILY, profile, asks: [ask] });
    const words = "An email from Dr Shah, GP, Mon 22 Mar, about “Your referral is done.”";
    expect(screen.find("button", `Keep it: ${words}`)).not.toBeNull();
    expect(screen.text()).toContain("this question goes when the browser closes");
  });

  it("says what could not be written yet, also before the first entry", async () => {
    await open({ waitingToBeWritten: 1 });
    expect(screen.get("alert").textContent).toContain("1 message could not be written into the record yet");
  });

  it("asks whether to keep mail with a doctor, and does what is said", async () => {
    const ask = {
      id: "k",
      why: "sensitive",
      direction: "in",
      who: "Dr Shah, GP",
      subject: "Referral",
      at: NOW,
    } as KeepAsk;
    const { store } = await open({ ...FAMILY, asks: [ask, { ...ask, id: "l" }] });
    expect(screen.text()).toContain("An email from Dr Shah, GP, Mon 22 Mar, about “Referral”.");
    expect(screen.text()).toContain("Then one more.");
    expect(screen.get("heading", "Three things wait, two for tonight.").tagName).toBe("H1");
    await screen.press("button", /^Leave it out/);
    await screen.press("button", /^Keep it/);
    expect(store.answered).toEqual([
      { id: "k", keep: false },
      { id: "l", keep: true },
    ]);
    expect(screen.text()).not.toContain("Keep this in the record?");
  });

  it("when the record cannot be opened says so", async () => {
    const store = fakeStore();
    const watch = (_: unknown, failed?: (error: Error) => void) => {
      failed?.(new Error("no"));
      return () => {};
    };
    const tools = { drafts: memoryDrafts(), now: () => NOW, open: () => {}, access: fakeAccess() };
    screen = await show(<Popup state={popupState({ ...store, watch }, tools)} />);
    expect(screen.root.querySelector("h1")?.textContent).toBe("The record could not be opened.");
    expect(screen.find("button", "Add")).toBeNull();
    expect(screen.get("alert").textContent).toContain("Nothing in it has been changed.");
  });
});

describe("Add", () => {
  it("writes down a call just now with the person ticked", async () => {
    const { store } = await open();
    await screen.press("button", "Add");
    await screen.type("textbox", "What was said?", "She will look into a quiet start.");
    await screen.press("checkbox", "Ms Patel SENCO");
    await screen.press("button", "Write it down");
    expect(store.appended).toEqual([
      {
        type: "typed",
        kind: "call",
        when: { date: "2027-03-22", time: "23:04" },
        people: [{ contact: PATEL.id, name: PATEL.name }],
        text: "She will look into a quiet start.",
        private: false,
      },
    ]);
    expect(document.activeElement).toBe(screen.get("heading", "One thing waits, not for tonight."));
    expect(screen.get("status").textContent).toContain("Written down.");
    expect(screen.get("link", "See it in the record").getAttribute("href")).toBe("record.html#e-2");
  });

  it("keeps a day without a time as a day, and a private note private", async () => {
    const { store } = await open();
    await screen.press("button", "Add");
    await screen.press("button", /^Something else/);
    await screen.press("radio", "Note");
    await screen.type("textbox", "What happened?", "He slept at last.");
    await screen.press("button", "Change when it was");
    await screen.press("button", "Choose the day");
    await screen.type("textbox", "Day", "2027-03-20");
    await screen.press("checkbox", "Private note");
    await screen.press("button", "Write it down");
    expect(store.appended[0]).toMatchObject({ kind: "note", when: { date: "2027-03-20", time: null }, private: true });
  });

  it("does not write down what is empty, or still to come, and says why", async () => {
    const { store } = await open();
    await screen.press("button", "Add");
    await screen.press("button", "Write it down");
    expect(screen.get("alert").textContent).toContain("in a few words what it was");
    await screen.type("textbox", "What was said?", "Later.");
    await screen.press("button", "Change when it was");
    await screen.press("button", "Choose the day");
    await screen.type("textbox", "Day", "2027-04-20");
    await screen.press("button", "Write it down");
    expect(screen.get("alert").textContent).toContain("still to come");
    expect(store.appended).toEqual([]);
  });

  it("loses no word when the popup closes, nor when writing fails", async () => {
    const { store, drafts } = await open();
    await screen.press("button", "Add");
    await screen.type("textbox", "What was said?", "She rang at nine.");
    store.failing = new Error("disk full");
    await screen.press("button", "Write it down");
    expect(screen.get("alert").textContent).toContain("Your words are still here");
    screen.unmount();
    await open(FAMILY, drafts);
    expect((screen.get("textbox", "What was said?") as HTMLTextAreaElement).value).toBe("She rang at nine.");
    await screen.press("button", "Leave it");
    expect(drafts.read()).toBeNull();
  });

  it("puts help first when the words say danger, and always lets go on, keeping no trace of it", async () => {
    const { store, drafts } = await open();
    await screen.press("button", "Add");
    await screen.type("textbox", "What was said?", "He said he wants to kill himself.");
    expect(screen.get("alert", "Is R. safe now?").textContent).toContain("999");
    expect(screen.get("link", "999").getAttribute("href")).toBe("tel:999");
    await screen.press("button", "Go on with my note");
    expect(screen.find("alert")).toBeNull();
    expect(drafts.read()).not.toMatch(/help|danger|safe/i);
    await screen.press("button", "Write it down");
    expect(store.appended).toHaveLength(1);
    expect(JSON.stringify(store.appended)).not.toMatch(/danger|safety/i);
  });
});
