// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Entry } from "../../lib/record/entry.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { message, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { ENTRIES, NOW } from "./dev/scenes.ts";
import { RecordPage } from "./RecordPage.tsx";
import { type Address, memoryAddress } from "./route.ts";
import { type RecordState, recordState } from "./state.ts";
import { ALL_AT_ONCE } from "./use-window.ts";

let page: Screen;
let state: RecordState;
let address: Address;

async function open(entries: Entry[] = ENTRIES, hash = "") {
  address = memoryAddress(hash);
  state = recordState(
    fakeStore({ profile: WHITLOCKS, entries }, () => NOW),
    {
      saveFile: () => {},
      address,
      drafts: memoryDrafts(),
      access: fakeAccess(),
      mailLink: ({ number }) => ({ href: `https://mail.example.org/${number}`, label: "Open it in Gmail" }),
      now: () => NOW,
    },
  );
  page = await show(<RecordPage state={state} />);
}

const many = (size: number): Entry[] =>
  Array.from({ length: size }, (_, n) =>
    message({ id: `h${n}`, number: n + 1, kind: "sent", at: NOW - (size - n) * 3_600_000, subject: `Letter ${n + 1}` }),
  );

const press = async (key: string, on: Element | null = document.activeElement, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  on?.dispatchEvent(event);
  await page.settle();
  return event;
};
const row = (number: number) => page.root.querySelector<HTMLElement>(`a.entry[href="#e-${number}"]`);
const rows = () => [...page.root.querySelectorAll("a.entry")].map((one) => one.getAttribute("href"));

beforeEach(() => open());
afterEach(() => {
  page.unmount();
  state.stop();
});

describe("by key", () => {
  test("j and k go through the list while an entry is open, in the same step of Back; Escape closes it", async () => {
    state.go("#e-27");
    await page.settle();
    const inside = page.root.querySelector("#open-title");
    await press("j", inside);
    expect(state.named.value?.number).toBe(25);
    await press("k", page.root.querySelector("#open-title"));
    await press("k", page.root.querySelector("#open-title"));
    expect(state.named.value?.number).toBe(30);
    await press("k", page.root.querySelector("#open-title"));
    expect(state.named.value?.number).toBe(30);
    await press("Escape", page.root.querySelector("#open-title"));
    expect(state.route.value).toEqual({ at: "days" });
  });

  test("a letter typed into a field, or anywhere else on the page, opens nothing", async () => {
    state.go("#e-27");
    await page.settle();
    await press("j", page.root.querySelector("#find"));
    await press("j", document.body);
    expect(state.named.value?.number).toBe(27);
  });

  test("arrows, Home and End go from row to row over the headings, also to rows that are not drawn", async () => {
    page.unmount();
    state.stop();
    await open(many(ALL_AT_ONCE * 3));
    expect(rows().length).toBeLessThan(100);
    row(900)?.focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(row(899));
    await press("End");
    expect(document.activeElement?.getAttribute("href")).toBe("#e-1");
    await press("Home");
    expect(document.activeElement?.getAttribute("href")).toBe("#e-900");
  });

  test("of a long record the browser's own search is answered by ours, once, with the reason; of a short one never", async () => {
    expect((await press("f", document.body, { ctrlKey: true })).defaultPrevented).toBe(false);
    page.unmount();
    state.stop();
    await open(many(ALL_AT_ONCE * 2));
    const field = page.get("textbox", "Search the record");
    field.checkVisibility = () => true;
    expect((await press("f", document.body, { ctrlKey: true })).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(page.text()).toContain("This looks through the whole record.");
    expect((await press("f", field, { ctrlKey: true })).defaultPrevented).toBe(false);
  });
});

describe("a long list", () => {
  test("says of each row which of how many it is", async () => {
    page.unmount();
    state.stop();
    await open(many(ALL_AT_ONCE * 2));
    const first = page.root.querySelector("li[data-index]");
    expect(first?.getAttribute("aria-posinset")).toBe("1");
    expect(Number(first?.getAttribute("aria-setsize"))).toBeGreaterThan(100);
  });
});

describe("what was searched for", () => {
  test("stands in its context, marked, and the number is said", async () => {
    await page.type("textbox", "Search the record", "two weeks");
    await page.settle();
    expect(rows()).toEqual(["#e-11"]);
    expect(row(11)?.querySelector(".hit")?.textContent).toContain("Corrected: She said “in the next two weeks”");
    expect([...(row(11)?.querySelectorAll("mark") ?? [])].map((one) => one.textContent)).toEqual(["two", "weeks"]);
    expect(page.all("status").map((one) => one.textContent)).toContain("1 entry found");
  });

  test.each([
    ["GARDEN  Door", ["#e-23"]],
    ["R.'s educational", ["#e-25"]],
    ["dunn mornings", ["#e-20"]],
    ["diary of mornings", ["#e-19"]],
    ["march 2027 lowe", ["#e-27", "#e-25", "#e-23"]],
    ["e-12", ["#e-12"]],
  ])("%j finds %j", async (words, expected) => {
    await page.type("textbox", "Search the record", words);
    await page.settle();
    expect(rows()).toEqual(expected);
  });

  test("a spelling that is nearly right says so; quoted messages are looked at when asked", async () => {
    await page.type("textbox", "Search the record", "gardne");
    await page.settle();
    expect(page.text()).toContain("Nothing has these words as typed. 1 entry found");
    page.unmount();
    state.stop();
    await open(
      ENTRIES.map((entry) =>
        entry.number === 30 ? { ...entry, quoted: "The lunch hall is loud." } : entry,
      ) as Entry[],
    );
    await page.type("textbox", "Search the record", "lunch hall");
    await page.settle();
    expect(rows()).toEqual([]);
    await page.press("button", "Look in quoted messages too");
    expect(rows()).toEqual(["#e-30"]);
    expect(page.text()).toContain("1 of them only in what is quoted below a message");
  });
});

describe("filters", () => {
  test("stand as chips that can be taken away one by one, and in the address without the words", async () => {
    page.unmount();
    state.stop();
    await open(ENTRIES, "#days?person=lowe&from=2027-03-01");
    expect(rows()).toEqual(["#e-27", "#e-25", "#e-23"]);
    await page.type("textbox", "Search the record", "educational");
    await page.settle();
    expect(address.read()).toBe("#days?person=lowe&from=2027-03-01");
    state.go("#e-25");
    await page.settle();
    expect(address.read()).toBe("#e-25?person=lowe&from=2027-03-01");
    expect(rows()).toEqual(["#e-25"]);
    await page.press("button", /^Take away: From/);
    await page.press("button", /^Take away: With/);
    expect(address.read()).toBe("#e-25");
    expect(page.find("list", "Chosen")).toBeNull();
  });

  test("no reply recorded, and private notes", async () => {
    await page.press("button", "More");
    await page.press("checkbox", "No reply recorded");
    expect(rows().length).toBeGreaterThan(0);
    expect(rows()).not.toContain("#e-23");
    await page.press("button", "Take away: No reply recorded");
    await page.type("combobox", "Private notes", "only");
    await page.settle();
    expect(rows()).toEqual(["#e-12"]);
  });
});

test("an entry leads to its message in the mail site; a correction shows what it changed", async () => {
  state.go("#e-23");
  await page.settle();
  const link = page.get("link", "Open it in Gmail");
  expect(link.getAttribute("rel")).toBe("noreferrer");
  page.unmount();
  state.stop();
  const changed = ENTRIES.map((entry) =>
    entry.number === 11
      ? { ...entry, corrections: [{ at: NOW, text: "Ms Patel will watch R. in class in the next two weeks." }] }
      : entry,
  );
  await open(changed, "#e-11");
  expect(page.root.querySelector("del")?.textContent).toContain("before half-term.");
  expect(page.root.querySelector("ins")?.textContent).toContain("in the next two weeks.");
});
