// @vitest-environment happy-dom
import { createRef } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import type { Entry, MessageEntry } from "../../../lib/record/entry.ts";
import type { Promised } from "../../../lib/record/matter-acts.ts";
import type { Snapshot } from "../../../lib/store/store.ts";
import { memoryDrafts } from "../../kit/drafts.ts";
import { fakeAccess } from "../../testing/fake-access.ts";
import { type FakeStore, fakeStore } from "../../testing/fake-store.ts";
import { LOWE, london, message, PATEL, WHITLOCKS } from "../../testing/family.ts";
import { type Screen, show } from "../../testing/screen.ts";
import { memoryAddress } from "../route.ts";
import { type RecordState, type RecordTools, recordState } from "../state.ts";
import { Answerables } from "./Answerables.tsx";
import { EntryPromises } from "./EntryPromises.tsx";
import { AddPromise, LoosePromises } from "./LoosePromises.tsx";
import { Sort } from "./Sort.tsx";

const NOW = london("2027-03-23T19:00");
const lowe = { name: "D. Lowe", address: LOWE.email };
const reply = (number: number, part: Partial<MessageEntry> = {}) =>
  message({
    ...{ id: `h${number}`, number, kind: "reply", at: london(`2027-03-0${number}T10:00`), from: lowe },
    ...{ subject: `Reply ${number}`, text: `Words ${number}` },
    ...part,
  });
const promised = (id: string, part: Partial<Promised> = {}): Promised => ({
  ...{ id, acts: [id], words: "A place at the club", who: { contact: null, name: "Ms Patel" }, by: "2027-03-19" },
  ...{ state: "open", ended: null, made: london("2027-03-10T12:00"), entry: null, answered: false },
  ...part,
});

let store: FakeStore;
let state: RecordState;
let page: Screen;
afterEach(() => {
  page.unmount();
  state.stop();
});

function made(start: Partial<Snapshot>, hash = "") {
  store = fakeStore({ profile: WHITLOCKS, ...start }, () => NOW);
  const tools = { saveFile: () => {}, address: memoryAddress(hash), drafts: memoryDrafts(), access: fakeAccess() };
  state = recordState(store, { ...tools, now: () => NOW } as RecordTools);
}
/** Puts the entries there anew, as the record would have them after what was written down. */
const now = async (...entries: Entry[]) => {
  await act(async () => store.set({ entries }));
  await page.settle();
};

describe("a promise in an open entry", () => {
  const entry = reply(1, { was: { answer: "answer", at: 0, promise: null } });
  function Open() {
    const [one] = state.snapshot.value.entries;
    return one ? <EntryPromises entry={one} state={state} words={createRef()} /> : null;
  }
  const open = async (promises: Promised[] = []) => {
    made({ entries: [{ ...entry, promises }] });
    page = await show(<Open />);
  };
  const mine = (part: Partial<Promised> = {}) => promised("p", { words: "A call", entry: entry.id, ...part });

  test("is kept in its words, with who said it as the family knows them, and its day", async () => {
    await open();
    await page.press("button", "This is a promise");
    await page.press("button", "Keep this promise");
    expect(store.appended).toEqual([]);
    expect((page.get("textbox", "Who promised it?") as HTMLInputElement).value).toBe("Mr Lowe");
    await page.type("textbox", "What was promised?", " A call ");
    await page.type("textbox", "By when?", "2027-03-19");
    await page.press("button", "Keep this promise");
    const who = { contact: "lowe", name: "Mr Lowe" };
    expect(store.appended).toEqual([{ type: "promise", of: "h1", words: "A call", who, by: "2027-03-19" }]);
  });

  test("marked by mistake is taken back by an act: nothing is removed, and the focus stays here", async () => {
    await open();
    await page.press("button", "This is a promise");
    await page.type("textbox", "What was promised?", "A call");
    await page.press("button", "Keep this promise");
    await now({ ...entry, promises: [mine()] });
    await page.press("button", "This is no promise: A call");
    expect(store.appended.at(-1)).toEqual({ type: "promise-end", of: "p", end: "none", on: null, note: "" });
    expect(store.removed).toEqual([]);
    expect(document.activeElement?.textContent).toContain("This is a promise");
  });

  test("one of before is ended, not taken back; what became of it is said with its day, and undone", async () => {
    await open([mine()]);
    expect(page.find("button", "This is no promise: A call")).toBeNull();
    expect(page.text()).toContain("Promised for Fri 19 March 2027, by Ms Patel");
    await page.press("button", "Not kept: A call");
    expect(store.appended).toEqual([{ type: "promise-end", of: "p", end: "broken", on: "2027-03-23", note: "" }]);
    await now({ ...entry, promises: [mine({ state: "broken", ended: { at: NOW, on: "2027-03-23", note: "" } })] });
    expect(page.text()).toContain("Not kept, written down Tue 23 March 2027.");
    await page.press("button", "Undo: A call");
    expect(store.appended.at(-1)).toMatchObject({ of: "p", end: "open", on: null });
  });

  test("an email of one’s own promises nothing", async () => {
    made({ entries: [message({ id: "s", kind: "sent", at: NOW })] });
    page = await show(<Open />);
    expect(page.find("button", "This is a promise")).toBeNull();
  });
});

describe("a promise made elsewhere", () => {
  test("has a form: who, what and by when; somebody the family knows is known by any spelling", async () => {
    made({}, "#promise");
    page = await show(<AddPromise state={state} />);
    expect((page.get("textbox", "Who promised it?") as HTMLInputElement).value).toBe("");
    await page.type("textbox", "What was promised?", "A place at the club");
    await page.type("textbox", "Who promised it?", "ms patel ");
    await page.press("button", "Keep this promise");
    const who = { contact: PATEL.id, name: PATEL.name };
    expect(store.appended).toEqual([{ type: "promise", of: null, words: "A place at the club", who, by: null }]);
    expect(state.route.value).toEqual({ at: "days" });
  });

  test("stands over the days with what became of it; kept ones are folded", async () => {
    made({
      promises: [promised("a"), promised("b", { words: "A form", state: "kept" }), promised("c", { entry: "h1" })],
    });
    page = await show(<LoosePromises state={state} />);
    expect(page.root.querySelectorAll(".promise")).toHaveLength(2);
    expect(page.text()).toContain("Its day has passed. Has it come?");
    expect(page.root.querySelector("details")?.textContent).toMatch(/^1 kept or let go.*A form/u);
    await page.press("button", "Kept: A place at the club");
    expect(store.appended).toMatchObject([{ type: "promise-end", of: "a", end: "kept" }]);
  });

  test("without one nothing is there", async () => {
    made({ promises: [promised("c", { entry: "h1" })] });
    page = await show(<LoosePromises state={state} />);
    expect(page.text()).toBe("");
  });
});

describe("several replies on one page", () => {
  const cards = () => [...page.root.querySelectorAll<HTMLElement>(".sort-card")];
  const key = async (name: string) => {
    const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
    await act(async () => void page.root.querySelector(".is-current")?.dispatchEvent(event));
    await page.settle();
  };
  const open = async () => {
    made({ entries: [reply(1), reply(2), reply(3)] });
    page = await show(<Sort state={state} />);
  };

  test("none is answered beforehand; a number answers, the next is at hand, and u takes it back", async () => {
    await open();
    expect(page.get("status").textContent).toBe("0 of 3 answered");
    expect(cards()).toHaveLength(3);
    await key("2");
    expect(store.appended).toEqual([{ type: "answer", of: "h1", was: "holding" }]);
    await now(reply(1, { was: { answer: "holding", at: NOW, promise: null } }), reply(2), reply(3));
    expect(page.get("status").textContent).toBe("1 of 3 answered");
    expect(document.activeElement?.textContent).toContain("Reply 2");
    await key("p");
    await key("u");
    expect(store.appended.at(-1)).toEqual({ type: "answer", of: "h1", was: "holding", back: true });
  });

  test("a promise asks for its words and its day first", async () => {
    await open();
    await key("5");
    await page.press("button", "Keep this answer");
    expect(store.appended).toEqual([]);
    await page.type("textbox", "What do they promise?", "A plan");
    await page.type("textbox", "By when?", "2027-03-26");
    await page.press("button", "Keep this answer");
    const promise = { words: "A plan", by: "2027-03-26" };
    expect(store.appended).toEqual([{ type: "answer", of: "h1", was: "promise", promise }]);
  });

  test("says that nothing waits", async () => {
    made({ entries: [] });
    page = await show(<Sort state={state} />);
    expect(page.get("status").textContent).toBe("No reply waits for an answer.");
  });
});

describe("words to answer", () => {
  const saying = async (text: string, kind: "reply" | "sent" = "reply", profile = WHITLOCKS) => {
    made({ profile, entries: [] });
    page = await show(<Answerables entry={reply(1, { text, kind })} state={state} />);
  };
  const WORDS = "Without a diagnosis there is little that we can do.";

  test("stand with what answers them and the letter they fit in", async () => {
    await saying(`Dear Jo. ${WORDS}`);
    expect(page.root.querySelector("q")?.textContent).toContain("Without a diagnosis");
    const link = page.get("link", /^Use it in a letter/u).getAttribute("href");
    expect(link).toMatch(/^composer\.html\?letter=\w+&about=h1$/u);
  });

  test("are not looked for in one’s own email, nor found where there are none", async () => {
    await saying(WORDS, "sent");
    expect(page.text()).toBe("");
    page.unmount();
    await saying("Thank you, we will meet you on Thursday.");
    expect(page.text()).toBe("");
  });
});
