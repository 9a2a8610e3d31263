// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import type { Entry } from "../../../lib/record/entry.ts";
import type { KnownMatter } from "../../../lib/record/matters.ts";
import { FIRST, type Profile } from "../../../lib/record/profile.ts";
import { memoryDrafts } from "../../kit/drafts.ts";
import { fakeAccess } from "../../testing/fake-access.ts";
import { type FakeStore, fakeStore } from "../../testing/fake-store.ts";
import { LOWE, london, message, typed, WHITLOCKS } from "../../testing/family.ts";
import { type Screen, show } from "../../testing/screen.ts";
import { TWO } from "../../testing/two-children.ts";
import { memoryAddress } from "../route.ts";
import { type RecordState, type RecordTools, recordState } from "../state.ts";
import { EntryMatters } from "./EntryMatters.tsx";
import { MatterPane } from "./MatterPane.tsx";
import { Matters } from "./Matters.tsx";
import { ENTRY_TYPE } from "./rows.ts";

const NOW = london("2027-03-23T19:00");
const matter = (id: string, name: string, part: Partial<KnownMatter> = {}): KnownMatter => ({
  ...{ id, name, state: "open", begun: 0, changed: 0 },
  ...part,
});
const lowe = { name: LOWE.name, address: LOWE.email };
const mail = (number: number, date: string, part: Partial<Parameters<typeof message>[0]> = {}) =>
  message({ id: `h${number}`, number, kind: "sent", at: london(`${date}T10:00`), subject: "A quiet start", ...part });

const ENTRIES: Entry[] = [
  mail(1, "2027-03-01", { matters: ["quiet"], thread: "t1" }),
  mail(2, "2027-03-03", { kind: "reply", from: lowe, matters: ["quiet"], text: "We will see." }),
  mail(3, "2027-03-12", { matters: ["quiet"], thread: "t1" }),
  mail(4, "2027-03-15", { thread: "t1", subject: "Re: A quiet start" }),
  typed({ id: "h5", number: 5, kind: "note", when: { date: "2027-03-20", time: null }, people: [], text: "Tired." }),
];
const MATTERS = [
  matter("quiet", "Mornings"),
  matter("bag", "His bag"),
  matter("old", "Swimming", { state: "settled" }),
];

let store: FakeStore;
let state: RecordState;
let page: Screen;
afterEach(() => {
  page.unmount();
  state.stop();
});

function made(profile: Profile = WHITLOCKS, entries = ENTRIES, matters = MATTERS): RecordState {
  store = fakeStore({ profile, entries, matters }, () => NOW);
  const tools = { saveFile: () => {}, address: memoryAddress(), drafts: memoryDrafts(), access: fakeAccess() };
  state = recordState(store, { ...tools, now: () => NOW } as RecordTools);
  return state;
}
/** The list, beside rows of the days as they are links there. */
async function list(...given: Parameters<typeof made>) {
  made(...given);
  page = await show(
    <>
      <Matters state={state} />
      <a class="entry" href="#e-5">
        A row
      </a>
    </>,
  );
}
const rows = () => [...page.root.querySelectorAll(".matter-row")].map((one) => one.textContent?.trim() ?? "");
const names = () => [...page.root.querySelectorAll(".matter-name")].map((one) => one.textContent);
async function key(name: string) {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
  await act(async () => void page.root.querySelector("a.entry")?.dispatchEvent(event));
  await page.settle();
}

describe("the list", () => {
  test("says what each is about, how much is in it, what waits and who had the last word; what is settled is folded", async () => {
    await list();
    // By the last word in it: one that was begun and has none is the last.
    expect(names()).toEqual(["Mornings", "His bag", "Swimming"]);
    expect(rows()[0]).toMatch(/3 entries, 1 thing waits\. Last: .*Fri 12 Mar 2027/u);
    expect(page.root.querySelector("details")?.textContent).toMatch(/^1 settled.*Swimming.*Settled/u);
  });

  test("without a matter nothing is there", async () => {
    await list(WHITLOCKS, ENTRIES, []);
    expect(page.find("heading")).toBeNull();
  });

  test("a new one needs a name, is written down, and can be undone", async () => {
    await list();
    await page.press("button", "New matter");
    await page.press("button", "Begin this matter");
    expect(store.appended).toEqual([]);
    await page.type("textbox", "What is it about?", " The lunch hall ");
    await page.press("button", "Begin this matter");
    const [begun] = store.appended;
    expect(begun).toMatchObject({ type: "matter", value: { name: "The lunch hall", state: "open" } });
    expect(page.text()).toContain("“The lunch hall” is a matter now.");
    await page.press("button", "Undo");
    expect(store.appended.at(-1)).toMatchObject({ type: "matter", value: null });
    expect(page.text()).not.toContain("is a matter now");
  });

  test("what could not be written down says so, and what was typed stays", async () => {
    await list();
    store.failing = new Error("full");
    await page.press("button", "New matter");
    await page.type("textbox", "What is it about?", "Lunch");
    await page.press("button", "Begin this matter");
    expect(page.get("alert").textContent).toContain("could not be written down");
    expect((page.get("textbox", "What is it about?") as HTMLInputElement).value).toBe("Lunch");
  });

  test("by key: m on a row, then the number; Escape leaves it", async () => {
    await list();
    await key("2");
    expect(store.appended).toEqual([]);
    await key("m");
    expect(page.get("status").textContent).toContain("press the number of a matter");
    expect(names().slice(0, 2)).toEqual(["1Mornings", "2His bag"]);
    await key("2");
    expect(store.appended).toEqual([{ type: "belongs", of: "h5", matters: ["bag"] }]);
    await key("Escape");
    await key("1");
    expect(store.appended).toHaveLength(1);
  });

  test("a row that is let go on a matter belongs to it; anything else that is dragged there does not", async () => {
    await list();
    const drop = async (type: string) => {
      const getData = (wanted: string) => (wanted === type ? "5" : "");
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types: [type], getData } });
      await act(async () => void page.root.querySelectorAll(".matter-row")[1]?.dispatchEvent(event));
    };
    await drop("text/plain");
    expect(store.appended).toEqual([]);
    await drop(ENTRY_TYPE);
    await page.settle();
    expect(store.appended).toEqual([{ type: "belongs", of: "h5", matters: ["bag"] }]);
    expect(page.text()).toContain("E-5 belongs to His bag.");
  });
});

describe("with several children", () => {
  const matters = [
    matter("k", "K. at lunch", { child: "k" }),
    matter("r", "R. and his bag", { child: FIRST }),
    matter("both", "The school run"),
    matter("empty", "Not begun"),
  ];
  const entries = [mail(1, "2027-02-01", { matters: ["both"] }), mail(2, "2027-02-02", { matters: ["k"] })];

  test("all together each says whose it is; one child’s are theirs and those that name none", async () => {
    await list(TWO, entries, matters);
    expect(rows().find((one) => one.startsWith("K. at lunch"))).toContain("For K. 1 entry");
    state.filters.value = { ...state.filters.value, child: "k" };
    await page.settle();
    expect(names().toSorted()).toEqual(["K. at lunch", "Not begun", "The school run"]);
    expect(page.text()).not.toContain("For K.");
    expect(page.text()).toContain("One more, about others, is not shown.");
  });

  test("one school’s are those with an entry that has to do with it, and keys count what is seen", async () => {
    await list(TWO, entries, matters);
    state.filters.value = { ...state.filters.value, school: "brook" };
    await page.settle();
    // Both entries are with Hillcrest; what has no entry yet may be about any.
    expect(names().toSorted()).toEqual(["Not begun", "R. and his bag"]);
    expect(page.text()).toContain("2 more, about others, are not shown.");
  });
});

describe("an open entry", () => {
  const open = async (number: number) => {
    made();
    const entry = ENTRIES[number - 1] as Entry;
    page = await show(<EntryMatters entry={entry} state={state} />);
  };

  test("is put with one press to the matter of its conversation, which can be undone", async () => {
    await open(4);
    await page.press("button", "Put it to Mornings: the same conversation");
    expect(store.appended).toEqual([{ type: "belongs", of: "h4", matters: ["quiet"] }]);
    await page.press("button", "Undo the change of its matters");
    expect(store.appended.at(-1)).toEqual({ type: "belongs", of: "h4", matters: [] });
  });

  test("says where it belongs, and is put to others and to none", async () => {
    await open(1);
    expect(page.get("link", "Mornings").getAttribute("href")).toBe("#m-quiet");
    await page.press("button", "Change its matters");
    await page.press("checkbox", /His bag/u);
    expect(store.appended.at(-1)).toMatchObject({ of: "h1", matters: ["quiet", "bag"] });
    await page.press("checkbox", /Mornings/u);
    expect(store.appended.at(-1)).toMatchObject({ of: "h1", matters: [] });
  });
});

describe("one matter", () => {
  const open = async (id: string) => {
    made();
    page = await show(<MatterPane id={id} state={state} />);
  };

  test("its line runs through time with the silences between; the last word and what waits stand over it", async () => {
    await open("quiet");
    expect(page.text()).toContain("Open. 3 entries, 1 thing waits.");
    expect(page.text()).toMatch(/The last word: .*Fri 12 Mar 2027\./u);
    const line = page.get("list", "Mornings through time");
    expect([...line.querySelectorAll("a")].map((one) => one.getAttribute("href"))).toEqual(["#e-1", "#e-2", "#e-3"]);
    expect([...line.querySelectorAll(".matter-gap")].map((one) => one.textContent)).toEqual(["7 school days"]);
  });

  test("is settled, renamed and taken out, each with a way back", async () => {
    await open("quiet");
    await page.press("button", "It is settled");
    expect(store.appended.at(-1)).toEqual({
      type: "matter",
      id: "quiet",
      value: { name: "Mornings", state: "settled" },
    });
    await page.press("button", "Undo the change of the matter");
    expect(store.appended.at(-1)).toEqual({ type: "matter", id: "quiet", value: { name: "Mornings", state: "open" } });
    await page.press("button", "Rename");
    await page.type("textbox", "What is it called?", "The gate");
    await page.press("button", "Keep this name");
    expect(store.appended.at(-1)).toMatchObject({ value: { name: "The gate" } });
    store.set({ matters: [matter("quiet", "The gate")] });
    await page.settle();
    await page.press("button", "Take it out");
    expect(store.appended.at(-1)).toEqual({ type: "matter", id: "quiet", value: null });
    expect(state.route.value).toEqual({ at: "days" });
    expect(store.removed).toEqual([]);
  });

  test("alone in the days", async () => {
    await open("quiet");
    await page.press("button", "Only this in the days");
    expect(state.list.value.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
  });

  test("one that is gone says so", async () => {
    await open("nothing");
    expect(page.get("heading", "This matter is not here")).toBeDefined();
  });
});
