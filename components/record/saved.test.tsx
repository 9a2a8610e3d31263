// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import type { MessageEntry } from "../../lib/record/entry.ts";
import type { Refusal } from "../../lib/record/saved-email.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { type FakeStore, fakeStore } from "../testing/fake-store.ts";
import { london, message, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { RecordPage } from "./RecordPage.tsx";
import { memoryAddress } from "./route.ts";
import { type RecordState, recordState } from "./state.ts";

/** An entry without its original: what it says of itself, and a saved email added to it. */

const AT = london("2027-03-10T12:15");
const reply = message({ id: "r1", kind: "reply", at: AT, site: "outlook", number: 1 });
const screen = "screen" as const;
const seen = { when: screen, from: screen, to: screen, cc: screen, subject: screen, text: screen, attachments: screen };
const onScreen = { ...reply, how: seen };

let page: Screen;
let store: FakeStore;
let state: RecordState;

async function open(entry: MessageEntry = onScreen, now = AT + 3_600_000) {
  store = fakeStore({ profile: WHITLOCKS, entries: [entry] }, () => now);
  state = recordState(store, {
    saveFile: () => {},
    address: memoryAddress("#e-1"),
    drafts: memoryDrafts(),
    access: fakeAccess(),
    now: () => now,
  });
  page = await show(<RecordPage state={state} />);
}

afterEach(() => {
  page.unmount();
  state.stop();
});

const eml = (words = "Subject: a", name = "message.eml") => new File([words], name, { type: "message/rfc822" });

async function pick(...files: File[]) {
  const input = page.root.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("there is nothing to pick with");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await page.settle();
}

async function drop(target: Element, ...files: File[]) {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ["Files"], files } });
  await act(async () => void target.dispatchEvent(event));
  await page.settle();
  return event;
}

describe("an entry known from the screen alone", () => {
  test("says so, why, and how to get the original", async () => {
    await open();
    expect(page.text()).toContain("Seen on screen. Outlook does not hand out the original.");
    expect(page.text()).toContain("“Download” or “Save as”");
    page.get("button", "Add the saved email (.eml)");
  });

  test("of Gmail says that it is fetched, and takes a file too", async () => {
    await open({ ...onScreen, site: "gmail" });
    expect(page.text()).toContain("Seen on screen. The original is not here.");
    await pick(eml());
    expect(store.saved).toHaveLength(1);
  });

  test("that was not sent has no original to add", async () => {
    await open({ ...message({ id: "s1", kind: "sent", at: AT, state: "undone" }), how: seen });
    expect(page.find("button", "Add the saved email (.eml)")).toBeNull();
  });
});

describe("a saved email", () => {
  test("that is picked goes to this entry, and is said to be in", async () => {
    await open();
    await pick(eml("Subject: picked"));
    expect(store.saved.map(({ of, bytes }) => [of, new TextDecoder().decode(bytes)])).toEqual([
      ["r1", "Subject: picked"],
    ]);
    expect(page.get("status", /The saved email is in the record/)).toBeTruthy();
  });

  test("that is dropped anywhere on the entry goes to it; beside it nothing is taken, and nothing is opened", async () => {
    await open();
    const article = page.root.querySelector("article.open");
    const days = page.root.querySelector(".days");
    if (!article || !days) throw new Error("there is no entry");
    const beside = await drop(days, eml());
    expect(beside.defaultPrevented).toBe(true);
    expect(store.saved).toHaveLength(0);
    await drop(article, eml());
    expect(store.saved).toHaveLength(1);
  });

  test("that nothing takes is not opened in place of the record", async () => {
    await open({ ...onScreen, original: { sha256: "ab", size: 3 } });
    const article = page.root.querySelector("article.open");
    if (!article) throw new Error("there is no entry");
    expect((await drop(article, eml())).defaultPrevented).toBe(true);
    expect(store.saved).toHaveLength(0);
  });

  test.each<[Refusal, string[]]>([
    [{ why: "msg" }, ["This is a .msg file", "choose EML"]],
    [{ why: "not-mail" }, ["This file is not an email"]],
    [{ why: "empty" }, ["This file is empty"]],
    [{ why: "draft" }, ["This is a draft", "Sent Items"]],
    [{ why: "too-large" }, ["larger than 60 MB"]],
    [{ why: "unusual" }, ["keep the file yourself"]],
    [
      { why: "other", subject: "Lunch", from: "Mr Lowe", at: AT, entry: null },
      ["This is another email: “Lunch” from Mr Lowe, Wed 10 March 2027, 12:15.", "Look for the file of this message."],
    ],
  ])("that does not fit is told by what it is: %j", async (refusal, words) => {
    await open();
    store.refusing = refusal;
    await pick(eml());
    const said = page.get("alert").textContent;
    for (const part of [...words, "Nothing of it was kept"]) expect(said).toContain(part);
    page.get("button", "Add the saved email (.eml)");
  });

  test("that is another entry’s leads there", async () => {
    await open();
    store.refusing = { why: "other", subject: "Lunch", from: "Mr Lowe", at: null, entry: 7 };
    await pick(eml());
    expect(page.get("link", "Open E-7").getAttribute("href")).toBe("#e-7");
  });

  test("of two files none is taken", async () => {
    await open();
    await pick(eml(), eml());
    expect(page.get("alert").textContent).toContain("Those were 2 files");
    expect(store.saved).toHaveLength(0);
  });

  test("that cannot be written says what was kept and what to do", async () => {
    await open();
    store.failing = new Error("QuotaExceededError");
    await pick(eml());
    expect(page.get("alert").textContent).toContain("the disk may be full. Nothing of it was kept");
    expect(page.get("alert").textContent).toContain("Make some room");
  });

  test("can be taken out again", async () => {
    await open({ ...onScreen, original: { sha256: "ab", size: 3 }, saved: "f1" });
    await page.press("button", "Take the saved email out again");
    expect(store.removed).toEqual(["f1"]);
    expect(page.find("button", "Add the saved email (.eml)")).toBeNull();
  });
});

describe("a day that is not certain", () => {
  const when = { instant: null, shown: "04/10/2026 14:05", certainty: "uncertain" as const };
  const at = london("2026-11-22T20:00");
  const open_ = { ...onScreen, at, writtenDown: at, when };

  test("asks which it was, in the list and in the entry", async () => {
    await open(open_);
    expect(page.get("link", /Which day was it\?/).textContent).toContain("Day not certain");
    expect(page.text()).toContain("Came on a day that is not certain");
    expect(page.text()).toContain("The screen showed “04/10/2026 14:05”.");
    await page.press("button", "4 October 2026");
    expect(store.appended).toEqual([{ type: "dated", of: "r1", date: "2026-10-04" }]);
  });

  test("may be unknown, or another", async () => {
    await open(open_);
    await page.press("button", "I don’t know");
    await page.press("button", "Another day");
    await page.type("textbox", "The day it was", "2026-10-05");
    await page.press("button", "Keep this day");
    expect(store.appended).toEqual([
      { type: "dated", of: "r1", date: null },
      { type: "dated", of: "r1", date: "2026-10-05" },
    ]);
  });

  test("once named is one line, with the shown words beside it, and can be changed", async () => {
    const named = { instant: london("2026-10-04T14:05"), shown: when.shown, certainty: "minute" as const };
    await open({
      ...open_,
      when: named,
      at: named.instant,
      how: { ...seen, when: "typed" as never },
      dated: { date: "2026-10-04", at },
    });
    expect(page.text()).toContain("Which day was it? Sun 4 October 2026");
    expect(page.text()).toContain("The day was chosen by hand. The screen showed “04/10/2026 14:05”.");
    await page.press("button", "Change which day it was");
    await page.press("button", "10 April 2026");
    expect(store.appended).toEqual([{ type: "dated", of: "r1", date: "2026-04-10" }]);
  });

  test("without a day in its words is asked for by a date", async () => {
    await open({ ...open_, when: { ...when, shown: "Eergisteren" } });
    await page.type("textbox", "The day it was", "2026-11-20");
    await page.press("button", "Keep this day");
    expect(store.appended).toEqual([{ type: "dated", of: "r1", date: "2026-11-20" }]);
  });
});

describe("an email of which only the press of Send was seen", () => {
  const likely = { ...message({ id: "s1", kind: "sent", at: AT, state: "likely" }), site: "outlook" as const };

  test("says after two minutes where to look, and what it means", async () => {
    await open(likely, AT + 120_000);
    expect(page.text()).toContain("In Writing did not see Outlook send this. Please look in Sent Items and in Drafts");
    expect(page.text()).toContain("it was not sent and lies in Drafts");
  });

  test("says before that only that it is not confirmed yet", async () => {
    await open(likely, AT + 60_000);
    expect(page.text()).toContain("Likely sent: Outlook has not confirmed it yet");
    expect(page.text()).not.toContain("did not see");
  });
});
