// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Snapshot } from "../../lib/store/store.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { EMPTY_LOOK, type FakeStore, fakeStore } from "../testing/fake-store.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { ENTRIES, NOW } from "./dev/scenes.ts";
import { RecordPage } from "./RecordPage.tsx";
import { memoryAddress } from "./route.ts";
import { type RecordState, recordState } from "./state.ts";

let page: Screen;
let store: FakeStore;
let state: RecordState;
let saved: { name: string; file: Blob }[];

async function open(
  snapshot: Partial<Snapshot> = { profile: WHITLOCKS, entries: ENTRIES },
  hash = "",
  made = fakeStore(snapshot, () => NOW),
) {
  store = made;
  saved = [];
  state = recordState(store, {
    saveFile: (file, name) => saved.push({ name, file }),
    address: memoryAddress(hash),
    drafts: memoryDrafts(),
    access: fakeAccess(),
    now: () => NOW,
  });
  page = await show(<RecordPage state={state} />);
}

const go = async (hash: string) => {
  state.go(hash);
  await page.settle();
};

beforeEach(() => open());
afterEach(() => {
  page.unmount();
  state.stop();
});

describe("the days", () => {
  test("a row says day, who, subject and state, and leads to its entry", () => {
    const row = page.get("link", /My note of our meeting/);
    expect(row.getAttribute("href")).toBe("#e-27");
    expect(row.textContent).toContain("Fri 12 Mar");
    expect(row.textContent).toContain("You to Ms Patel, SENCO, Cc Mr Lowe, head");
    expect(row.textContent).toContain("Likely sent: Gmail has not confirmed it yet");
    expect(page.get("link", /R. and coming into school: a reminder/).textContent).toContain("Undone: not sent");
  });

  test("kind, person and search narrow them, and one press shows everything again", async () => {
    await page.press("radio", "Spoken 2");
    expect(page.all("link", /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /)).toHaveLength(2);
    await page.type("textbox", "Search the record", "nothing of the kind");
    await page.settle();
    expect(page.text()).toContain("0 entries found");
    await page.press("button", "Show everything");
    expect(page.all("link", /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /)).toHaveLength(ENTRIES.length);
  });

  test("arrow keys go from row to row", () => {
    const rows = page.all("link", /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /);
    rows[0]?.focus();
    rows[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    expect(document.activeElement).toBe(rows[1]);
  });

  test("the order is kept in the record", async () => {
    state.turnOrder();
    await page.settle();
    expect(store.changed[0]).toMatchObject({ part: "preferences", value: { newestFirst: false } });
    expect(page.all("link", /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /)[0]?.getAttribute("href")).toBe("#e-2");
  });

  test("an empty record says what to do", async () => {
    page.unmount();
    await open({ profile: WHITLOCKS });
    expect(page.get("link", "Write to school").getAttribute("href")).toBe("composer.html");
    expect(page.get("link", "Add a call or a meeting").getAttribute("href")).toBe("#add");
  });
});

describe("an entry", () => {
  test("shows both dates, its words as text, the promise marked, and how it is known", async () => {
    await go("#e-23");
    const text = page.text();
    expect(text).toContain("Came Wed 3 March 2027, 16:05");
    expect(text).toContain("Written down the same day, 16:05");
    expect(page.root.querySelector("mark")?.textContent).toContain("his written support plan");
    expect(text).toContain("All of it: read from the original message.");
    expect(page.root.querySelector("details.quoted")?.hasAttribute("open")).toBe(false);
    expect(page.get("link", "Write back").getAttribute("href")).toBe("composer.html?about=hash-23");
  });

  test("markup in a mail stays words", async () => {
    page.unmount();
    const [first] = ENTRIES;
    if (!first) throw new Error("no entry");
    await open(
      { profile: WHITLOCKS, entries: [{ ...first, text: "<img src=x onerror=alert(1)>" } as typeof first] },
      "#e-2",
    );
    expect(page.root.querySelector(".letter img")).toBeNull();
    expect(page.text()).toContain("<img src=x onerror=alert(1)>");
  });

  test("a damaged one says so", async () => {
    store.set({ damaged: ["hash-23"] });
    await go("#e-23");
    expect(
      page
        .all("alert")
        .map((note) => note.textContent)
        .join(" "),
    ).toContain("does not match the fingerprint");
    expect(page.text()).not.toContain("Its fingerprint matches");
  });
});

describe("what was this?", () => {
  test("nothing is chosen beforehand, and without a choice nothing is kept", async () => {
    await go("#e-30");
    expect(page.all("radio").filter((radio) => (radio as HTMLInputElement).checked && radio.closest(".asked"))).toEqual(
      [],
    );
    await page.press("button", "Keep this answer");
    expect(store.appended).toEqual([]);
  });

  test("an answer becomes an act about that reply", async () => {
    await go("#e-30");
    await page.press("radio", "They ask me something");
    await page.press("button", "Keep this answer");
    expect(store.appended).toEqual([{ type: "answer", of: "hash-30", was: "question" }]);
  });

  test("a promise needs its words, and keeps the day", async () => {
    await go("#e-30");
    await page.press("radio", "They promise something");
    await page.press("button", "Keep this answer");
    expect(page.text()).toContain("Please give the words of the promise.");
    await page.type("textbox", "What do they promise?", "We will send a plan");
    await page.type("textbox", "By when?", "2027-03-29");
    await page.press("button", "Keep this answer");
    expect(store.appended).toEqual([
      { type: "answer", of: "hash-30", was: "promise", promise: { words: "We will send a plan", by: "2027-03-29" } },
    ]);
  });

  test("words of danger in a promise bring help first, and the way on works", async () => {
    await go("#e-30");
    await page.press("radio", "They promise something");
    await page.type("textbox", "What do they promise?", "To ring when he says he wants to kill himself");
    expect(page.text()).toContain("999");
    await page.press("button", "Go on with my answer");
    expect(page.text()).not.toContain("999");
    await page.press("button", "Keep this answer");
    expect(store.appended).toMatchObject([{ type: "answer", was: "promise" }]);
  });

  test("an answered one is a line with Change, and a failed write loses nothing", async () => {
    await go("#e-23");
    expect(page.find("button", "Keep this answer")).toBeNull();
    await page.press("button", "Change what this was");
    store.failing = new Error("full");
    await page.press("radio", "They said no");
    await page.press("button", "Keep this answer");
    expect(page.text()).toContain("This could not be written down just now");
    store.failing = null;
    await page.press("button", "Keep this answer");
    expect(store.appended).toEqual([{ type: "answer", of: "hash-23", was: "refusal" }]);
  });
});

describe("correcting and removing", () => {
  test("a correction names what it corrects; words of danger bring help first, and the way on works", async () => {
    await go("#e-11");
    expect(page.text()).toContain("She said “in the next two weeks”");
    await page.press("button", "Correct");
    await page.type("textbox", "What should it say?", "He said he wants to kill himself.");
    await page.settle();
    expect(page.text()).toContain("999");
    await page.press("button", "Go on with the correction");
    await page.press("button", "Keep the correction");
    expect(store.appended).toEqual([{ type: "correction", of: "hash-11", text: "He said he wants to kill himself." }]);
  });

  test("having gone on from one kind of danger, another still shows", async () => {
    await go("#e-11");
    await page.press("button", "Correct");
    await page.type("textbox", "What should it say?", "He said he wants to kill himself.");
    await page.press("button", "Go on with the correction");
    expect(page.root.querySelector(".help-now")).toBeNull();
    await page.type("textbox", "What should it say?", "He said he wants to kill himself. The teacher hit him.");
    expect(page.root.querySelector(".help-now")).not.toBeNull();
    await page.press("button", "Go on with the correction");
    expect(page.root.querySelector(".help-now")).toBeNull();
  });

  test("removal names what goes, and only the outlined way removes", async () => {
    await go("#e-23");
    await page.press("button", "Remove");
    expect(page.get("dialog").textContent).toContain("Reply from Mr Lowe, head, Wed 3 March 2027");
    expect(page.get("dialog").textContent).toContain("the original message");
    await page.press("button", "Keep it");
    expect(store.removed).toEqual([]);
    await page.press("button", "Remove");
    await page.press("button", "Remove it for good");
    expect(store.removed).toEqual(["hash-23"]);
    expect(state.route.value).toEqual({ at: "days" });
  });
});

describe("adding", () => {
  test("a call is written down and opened", async () => {
    await go("#add");
    await page.type("textbox", "What was said?", "Mrs Dunn rang about the trip.");
    await page.press("button", "Write it down");
    expect(store.appended[0]).toMatchObject({ type: "typed", kind: "call", text: "Mrs Dunn rang about the trip." });
    expect(page.find("heading", /^Call/)).not.toBeNull();
  });
});

describe("backup", () => {
  test("is looked at first, and added on a yes", async () => {
    await go("#backup");
    store.look = {
      ...EMPTY_LOOK,
      fresh: 12,
      newEntries: 4,
      entries: 340,
      from: "2026-01-05",
      to: "2027-03-20",
      known: 300,
    };
    store.restored = { added: 12, known: 300, originals: 1, emptied: 2, problems: ["Line 7 was left out."] };
    await state.backup.choose(new Blob([]));
    await page.settle();
    expect(page.text()).toContain("340, from 5 January 2026 to 20 March 2027");
    expect(page.text()).toContain("Nothing is changed yet");
    await page.press("button", "Add it to this record");
    await page.settle();
    expect(page.text()).toMatch(/12 lines of the record were added, which make 4 new entries; 300 were here already/);
    expect(page.text()).toContain("Line 7 was left out.");
  });
});

test("a refusal to keep the record is shown, and a damaged record says what is left", async () => {
  store.set({ persisted: false, damaged: ["hash-2"] });
  await page.settle();
  expect(page.text()).toContain("The browser has not promised to keep this record");
  expect(page.text()).toContain("1 item of this record does not match");
});

test("what could not be written yet is told until it is written", async () => {
  store.set({ waitingToBeWritten: 2 });
  await page.settle();
  expect(page.get("alert").textContent).toContain(
    "2 messages could not be written into the record yet; nothing is lost",
  );
  store.set({ waitingToBeWritten: 0 });
  await page.settle();
  expect(page.text()).not.toContain("could not be written");
});

describe("asked to keep the record", () => {
  // As the browser does it: the answer comes back, and the record is not read anew.
  const press = async (answer: boolean) => {
    store.persist = async () => answer;
    store.set({ persisted: false });
    await page.settle();
    await page.press("button", "Ask the browser to keep it");
  };

  test("the browser's yes takes the line away with a word, and the focus stays there", async () => {
    await press(true);
    expect(page.text()).not.toContain("The browser has not promised");
    expect(page.find("button", "Ask the browser to keep it")).toBeNull();
    expect(document.activeElement?.textContent).toBe("The browser will keep it.");
  });

  test("its no is said, with what keeps the record safe", async () => {
    await press(false);
    expect(page.text()).toContain("The browser did not agree this time. A backup keeps the record safe.");
    expect(page.find("button", "Ask the browser to keep it")).not.toBeNull();
  });
});

test("a record that cannot be opened says so under the bar of every page", async () => {
  page.unmount();
  const broken: FakeStore = {
    ...store,
    watch(_, failed) {
      failed?.(new Error("no"));
      return () => {};
    },
  };
  await open({}, "", broken);
  expect(page.text()).toContain("The record could not be opened");
  expect(page.root.querySelector("header.bar .brand")?.textContent).toBe("In Writing");
});
