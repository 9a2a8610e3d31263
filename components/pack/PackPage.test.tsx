// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LedgerError } from "../../lib/store/store.ts";
import { type FakeStore, fakeStore } from "../testing/fake-store.ts";
import { london, message, typed, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { type FakeTools, fakeTools } from "./fake-tools.ts";
import { PackPage } from "./PackPage.tsx";
import { type PackState, packState } from "./state.ts";

const NOW = london("2027-03-23T22:58");
const ENTRIES = [
  message({ id: "m1", number: 1, kind: "sent", at: london("2027-01-11T20:31"), text: "Sam Brown hit him again." }),
  message({ id: "m2", number: 2, kind: "reply", at: london("2027-01-13T09:02"), text: "We will look into it." }),
  typed({
    id: "m3",
    number: 3,
    kind: "note",
    when: { date: "2027-02-01", time: null },
    private: true,
    text: "I cried in the car.",
  }),
  typed({ id: "m4", number: 4, kind: "call", when: { date: "2027-03-02", time: "10:10" }, text: "I lost my temper." }),
];

let store: FakeStore;
let tools: FakeTools;
let state: PackState;
let page: Screen;

async function open(hash = "", more: { entries?: typeof ENTRIES; keep?: FakeTools } = {}): Promise<void> {
  store = fakeStore({ profile: WHITLOCKS, entries: more.entries ?? ENTRIES, items: 9 }, () => NOW);
  tools = fakeTools(store, hash, () => NOW);
  if (more.keep) tools.kept = more.keep.kept;
  state = packState(store, tools);
  page = await show(<PackPage state={state} />);
  await page.settle();
}

async function go(hash: string): Promise<void> {
  tools.address.go(hash);
  await page.settle();
}

/** Fingerprints are made beside the page, and take as long as they take. */
async function made(): Promise<void> {
  await page.press("button", "Make and save");
  await vi.waitFor(async () => {
    await page.settle();
    expect(["made", "failed"]).toContain(state.make.state.value.doing);
  });
  await page.settle();
}

const words = async (at: number) => (await tools.saved[at]?.file.text()) ?? "";
const preview = () => page.root.querySelector(".pack-look")?.textContent ?? "";
const list = (css: string) => [...page.root.querySelectorAll(css)].map((one) => one.textContent?.trim() ?? "");

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => {};
});
afterEach(() => {
  page.unmount();
  state.stop();
});

describe("who is it for", () => {
  test("five readers, each with a sentence and what is needed", async () => {
    await open();
    expect(list(".whom-name")).toEqual([
      "For SENDIASS",
      "To ask for an EHC needs assessment",
      "For a school complaint",
      "For the council or the Ombudsman",
      "For the Tribunal",
    ]);
    expect(page.get("link", "For SENDIASS").getAttribute("href")).toBe("#sendiass");
    expect(page.text()).toContain("You say what you would like help with");
  });

  test("packs made before: when, fingerprint, and whose email carried it out", async () => {
    await open();
    const sha256 = "0a1b2c3d".repeat(8);
    const files = [{ name: "R-Year-4-for-SENDIASS-2027-03-20.pdf", sha256, size: 2_400_000 }];
    const sent = [{ entry: "m1", number: 1, at: london("2027-03-20T21:00"), sure: true, sha256s: [sha256] }];
    const pack = { item: "p1", preset: "sendiass", entries: 12, madeAt: london("2027-03-20T20:00"), files };
    store.set({
      packs: [
        { ...pack, sent },
        { ...pack, item: "p2", preset: "council", sent: [] },
      ],
    });
    await page.settle();
    expect(page.text()).toContain("For SENDIASS, Sat 20 March 2027, 20:00, 12 entries");
    expect(page.text()).toContain("Sent: You to Ms Patel, SENCO, on Sat 20 March 2027 (E-1)");
    expect(page.text()).toContain("0a1b2c3d 0a1b2c3d");
    expect(page.text()).toContain("No email with its fingerprint is in the record.");
    expect(page.get("link", "Make it again: For SENDIASS").getAttribute("href")).toBe("#sendiass/make");
    expect(page.get("link", /email it goes with: For SENDIASS/).getAttribute("href")).toContain("about=p1");
  });

  test("an empty record has nothing to put into a pack", async () => {
    await open("#sendiass", { entries: [] });
    expect(page.get("heading").textContent).toBe("There is nothing to put into a pack yet");
    expect(page.find("link", "Open the record")).not.toBeNull();
  });
});

describe("the steps", () => {
  test("lead forth and back, each with its heading in focus; only the assessment asks what shows what", async () => {
    await open("#sendiass");
    expect(page.get("link", "Next: What you say").getAttribute("href")).toBe("#sendiass/say");
    expect(list(".pack-nav a").map((one) => one.slice(1))).toEqual([
      "What goes in",
      "What you say",
      "What stays out",
      "Make it",
    ]);
    await go("#sendiass/say");
    expect(document.activeElement?.textContent).toContain("What you say");
    expect(page.get("link", "Back: What goes in").getAttribute("href")).toBe("#sendiass");
    await go("#sendiass/shows");
    expect(page.get("heading", /Step 1 of 4/)).not.toBeNull();
    await go("#ehcna/shows");
    expect(page.get("heading", /Step 3 of 5/)).not.toBeNull();
  });

  test("a warning stands where the reader lays something down first", async () => {
    await open("#tribunal");
    expect(page.text()).toContain("Directions in your case come before anything said here.");
  });
});

describe("what goes in", () => {
  test("a period typed the wrong way round is read the right way round, and the preview follows", async () => {
    await open("#sendiass");
    expect(preview()).toContain("E-1");
    await page.type("textbox", "First day", "2027-03-31");
    await page.type("textbox", "Last day", "2027-02-15");
    await page.settle();
    expect(state.choice.value).toMatchObject({ first: "2027-02-15", last: "2027-03-31" });
    expect(preview()).toContain("E-4");
    expect(preview()).not.toContain("E-1,");
    await page.press("button", "All of it");
    expect(state.choice.value).toMatchObject({ first: null, last: null });
  });

  test("only some people: none ticked means all", async () => {
    await open("#sendiass");
    const [, , some] = page.all("radio");
    expect(page.all("radio", "Only some")).toHaveLength(1);
    expect(some).toBeUndefined();
    await page.press("radio", "Only some");
    expect(page.text()).toContain("None is ticked yet, so all of them go in.");
    await page.press("checkbox", "Ms Patel, SENCO");
    expect(state.choice.value?.people).toEqual(["patel"]);
    await page.press("radio", "Everybody in the record");
    expect(state.choice.value?.people).toEqual([]);
  });
});

describe("what you say", () => {
  test("what the record knows stands there, is marked, and can be changed and put back", async () => {
    await open("#sendiass/say");
    const field = () => page.get("textbox", "School") as HTMLInputElement;
    expect(field().value).toBe("Hillcrest Primary");
    expect(page.text()).toContain("From your record. Change it if it is not right.");
    await page.type("textbox", "School", "Hillcrest, Lower Site");
    await page.settle();
    expect(page.text()).not.toContain("From your record");
    expect(preview()).toContain("Hillcrest, Lower Site");
    await page.press("button", "Put back what the record says");
    expect(field().value).toBe("Hillcrest Primary");
  });

  test("is still there on another visit, and another preset has its own", async () => {
    await open("#sendiass/say");
    await page.type("textbox", "What do you ask of them?", "Come to the meeting.");
    const before = tools;
    page.unmount();
    state.stop();
    await open("", { keep: before });
    expect(page.text()).toContain("Begun: your choices are kept.");
    await go("#council/say");
    expect(preview()).not.toContain("Come to the meeting.");
    await go("#sendiass/say");
    expect(preview()).toContain("Come to the meeting.");
  });
});

describe("what shows what", () => {
  const key = async (box: HTMLElement, name: string, shiftKey = false) => {
    box.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, shiftKey }));
    await page.settle();
  };
  const boxes = () => page.all("checkbox");

  test("several at once by keyboard: a row of them with Shift, then the number of a heading", async () => {
    await open("#ehcna/shows");
    boxes()[0]?.focus();
    await page.press("checkbox", /^Mon 11 Jan 2027/);
    await key(boxes()[0] as HTMLElement, "ArrowDown", true);
    expect(document.activeElement).toBe(boxes()[1]);
    await key(boxes()[1] as HTMLElement, "1");
    expect(state.choice.value?.shows).toEqual({ m1: ["sen"], m2: ["sen"] });
    expect(page.text()).toContain("2 entries put under May have SEN.");
    expect(page.get("button", /May have SEN/).getAttribute("aria-pressed")).toBe("true");
    await key(boxes()[1] as HTMLElement, "1");
    expect(state.choice.value?.shows).toEqual({});
  });

  test("one at a time: a number alone is for the entry in focus, and what is done can be hidden", async () => {
    await open("#ehcna/shows");
    await key(boxes()[2] as HTMLElement, "2");
    expect(state.choice.value?.shows).toEqual({ m4: ["plan"] });
    await page.press("radio", "Only those under no heading");
    expect(boxes()).toHaveLength(2);
  });

  test("a heading says why it cannot be pressed", async () => {
    await open("#ehcna/shows");
    const button = page.get("button", /May have SEN/);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    button.click();
    await page.settle();
    expect(state.choice.value?.shows).toEqual({});
  });
});

describe("what stays out", () => {
  test("private notes are out unless ticked, and never offered where the other side reads it", async () => {
    await open("#sendiass/out");
    expect(preview()).not.toContain("I cried in the car");
    await page.press("checkbox", "Put in 1 private note");
    expect(preview()).toContain("I cried in the car");
    await go("#complaint/out");
    expect(page.find("checkbox", /private note/)).toBeNull();
    expect(page.text()).toContain("The other side reads this one");
  });

  test("a name becomes initials in the pack, with how often, and back", async () => {
    await open("#sendiass/out");
    expect(page.text()).toContain("It seems to be another child.");
    await page.press("button", "Use initials for Sam Brown");
    expect(page.text()).toContain("Sam Brown stands as S.B.");
    expect(page.text()).toContain("in 1 place");
    expect(JSON.stringify(state.drawn.value?.document)).not.toContain("Sam Brown");
    expect(store.changed).toEqual([]);
    await page.press("button", "Leave Sam Brown as it is");
    expect(JSON.stringify(state.drawn.value?.document)).toContain("Sam Brown");
  });

  test("a word of the parent’s own needs nothing but the word", async () => {
    await open("#sendiass/out");
    await page.press("button", "Add it");
    expect(page.text()).toContain("Type the name as it stands in the record.");
    await page.type("textbox", "Another name or word", "Mary Jane-Smith");
    await page.press("button", "Add it");
    expect(state.choice.value?.replace).toEqual([{ from: "Mary Jane-Smith", to: "M.J.S." }]);
  });

  test("a sentence to read again: left out, or kept and not asked about again", async () => {
    await open("#sendiass/out");
    expect(page.text()).toContain("“I lost my temper” can be read against you.");
    await page.press("button", "It can stay: E-4");
    expect(page.text()).toContain("You have gone through all of them.");
    expect(preview()).toContain("I lost my temper");
    await go("#tribunal/out");
    await page.press("button", "Leave this one out: E-4");
    expect(state.choice.value?.out).toEqual(["m4"]);
    expect(preview()).not.toContain("I lost my temper");
  });
});

describe("what is typed", () => {
  test("is read again too, and leads to its field", async () => {
    await open("#sendiass/out", { entries: ENTRIES.slice(0, 2) });
    expect(page.text()).toContain("Nothing was found that should be read again.");
    state.set({ answers: { asks: "I lost my temper, help." } });
    await page.settle();
    expect(page.text()).toContain("Your answer to “What do you ask of them?”");
    expect(page.find("button", /Leave this one out/)).toBeNull();
    const link = page.get("link", "Change your answer: What do you ask of them?");
    link.click();
    await go(link.getAttribute("href") ?? "");
    expect(document.activeElement).toBe(page.get("textbox", "What do you ask of them?"));
    await go("#sendiass/out");
    await page.press("button", "It can stay: What do you ask of them?");
    expect(page.text()).toContain("You have gone through all of them.");
  });

  test("what may stay in one place is asked about in another", async () => {
    await open("#sendiass/out");
    await page.press("button", "It can stay: E-4");
    state.set({ answers: { asks: "I lost my temper." } });
    await page.settle();
    expect(page.find("button", "It can stay: What do you ask of them?")).not.toBeNull();
  });
});

describe("while a long pack is read through", () => {
  test("it says how far it is, and gives up what was chosen before", async () => {
    await open("#sendiass/out");
    let end = () => {};
    tools.reading = new Promise((resolve) => {
      end = resolve;
    });
    const looked = vi.spyOn(tools, "look");
    state.set({ replace: [{ from: "Sam Brown", to: "X." }] });
    await page.settle();
    expect(page.get("progressbar", "Reading through the pack")).not.toBeNull();
    expect(preview()).toContain("50% done.");
    const given = looked.mock.calls.at(-1)?.[5];
    state.set({ replace: [{ from: "Sam Brown", to: "S.B." }] });
    await page.settle();
    expect(given?.aborted).toBe(true);
    end();
    await page.settle();
    expect(JSON.stringify(state.drawn.value?.document)).toContain("S.B.");
    expect(page.find("progressbar", "Reading through the pack")).toBeNull();
  });

  test("a pack made meanwhile does not leave an old one on the page", async () => {
    await open("#sendiass/make");
    let end = () => {};
    tools.reading = new Promise((resolve) => {
      end = resolve;
    });
    state.set({ replace: [{ from: "Sam Brown", to: "S.B." }] });
    await page.settle();
    const making = made();
    end();
    await making;
    await vi.waitFor(async () => {
      await page.settle();
      expect(JSON.stringify(state.drawn.value?.document)).toContain("S.B.");
    });
    expect(state.behind.value).toBe(false);
  });
});

describe("the counter", () => {
  test("says how many pages of how many, and what to do when there are too many", async () => {
    await open("#tribunal");
    expect(page.root.querySelector(".pack-count")?.textContent).toContain("Chronology: 2 of 10 pages");
    expect(page.root.querySelector(".is-over")).toBeNull();
    tools.entriesPerPage = 0.2;
    await page.press("button", "This school year");
    await page.settle();
    const over = page.root.querySelector(".is-over")?.textContent ?? "";
    expect(over).toContain("Chronology: 15 of 10 pages");
    expect(over).toContain("A chronology has at most 10 pages.");
    expect(over).toContain("Choose a shorter period");
  });

  test("a long chronology is made all the same, and a shorter one is a press away", async () => {
    const many = Array.from({ length: 16 }, (_, at) =>
      typed({
        id: `c${at}`,
        number: at + 1,
        kind: "call",
        when: { date: at < 8 ? "2026-03-02" : "2027-03-02", time: "10:10" },
        matters: at < 12 ? [] : ["lunch"],
        text: "Rang.",
      }),
    );
    await open("#sendiass", { entries: many as typeof ENTRIES });
    const long = () => page.root.querySelector(".pack-long")?.textContent ?? "";
    expect(long()).toContain("The chronology has 8 pages.");
    expect(long()).toContain("Your record keeps everything");
    expect(long()).toContain("Only this school year, from Tue 1 September 2026 about 4 pages");
    await page.press("button", "Only this school year, from Tue 1 September 2026");
    await page.settle();
    expect(state.choice.value?.first).toBe("2026-09-01");
    expect(long()).toBe("");
  });

  test("a count that cannot be made is no count", async () => {
    await open("#tribunal");
    tools.count = async () => {
      throw new Error("no fonts");
    };
    page.unmount();
    state.stop();
    state = packState(store, tools);
    page = await show(<PackPage state={state} />);
    await page.settle();
    expect(page.text()).toContain("The pages could not be counted");
  });
});

describe("making it", () => {
  test("saves the files under a sensible name, shows their fingerprints, and writes it down", async () => {
    await open("#sendiass/make");
    await page.press("checkbox", "Spreadsheet (CSV)");
    await made();
    expect(tools.saved.map(({ name }) => name)).toEqual([
      "R-Year-4-for-SENDIASS-2027-03-23.pdf",
      "R-Year-4-for-SENDIASS-2027-03-23.csv",
    ]);
    const act = store.appended.find(({ type }) => type === "pack");
    expect(act).toMatchObject({ type: "pack", preset: "sendiass", entries: 3, madeAt: NOW });
    const sha = act?.type === "pack" ? (act.files[0]?.sha256 ?? "") : "";
    expect(page.text()).toContain(sha.slice(0, 8));
    expect(page.text()).toContain("shows later that a copy is this very file");
    expect(page.text()).toContain("2 files saved where your browser keeps downloads: 3 pages.");
    expect(page.text()).toContain("Anyone who has the file can read it.");
    await page.press("button", "Save it again: R-Year-4-for-SENDIASS-2027-03-23.csv");
    expect(tools.saved).toHaveLength(3);
    expect(await words(2)).toBe("CSV");
  });

  test("one kind of file that fails does not take the others with it", async () => {
    await open("#sendiass/make");
    tools.failing = new Error("no Word");
    await page.press("checkbox", "Word");
    await made();
    expect(tools.saved).toHaveLength(1);
    expect(page.text()).toContain("Word: could not be made. The other files are whole");
  });

  test("stopped: no file, nothing written down, and the choices are kept", async () => {
    await open("#sendiass/make");
    let go = () => {};
    tools.waiting = new Promise((resolve) => {
      go = resolve;
    });
    await page.press("button", "Make and save");
    // Checking the fingerprints gives way in between.
    await vi.waitFor(async () => {
      await page.settle();
      expect(page.text()).toContain("Setting the pages, 50 of 100.");
    });
    expect(page.get("button", "Make and save").getAttribute("aria-disabled")).toBe("true");
    await page.press("button", "Stop here");
    go();
    await page.settle();
    expect(page.text()).toContain("Stopped. No file was made, and all your choices are kept.");
    expect(tools.saved).toEqual([]);
    expect(store.appended).toEqual([]);
  });

  test("a record that cannot be written says so; the files are there", async () => {
    await open("#sendiass/make");
    store.failing = new LedgerError("full");
    await made();
    expect(tools.saved).toHaveLength(1);
    expect(page.text()).toContain("could not write down that they were made");
  });

  test("with nothing ticked or nothing in it there is nothing to make", async () => {
    await open("#sendiass/make");
    await page.press("checkbox", "PDF");
    expect(page.text()).toContain("Tick at least one kind of file.");
    await page.press("checkbox", "PDF");
    state.set({ first: "2030-01-01" });
    await page.settle();
    expect(page.text()).toContain("No entry fits what you chose");
  });

  test("items that do not fit their fingerprints are said beforehand", async () => {
    await open("#sendiass/make");
    store.set({ damaged: ["m2"] });
    await page.settle();
    expect(page.text()).toContain("1 item does not match the fingerprint");
  });

  test("the last pack can be begun from again", async () => {
    await open("#sendiass/make");
    state.set({ first: "2027-01-01" });
    await page.settle();
    await made();
    state.set({ first: "2027-03-01" });
    await page.settle();
    await page.press("button", "Start from the pack of Tue 23 March 2027");
    expect(state.choice.value?.first).toBe("2027-01-01");
    expect(page.find("button", /Start from the pack/)).toBeNull();
  });
});
