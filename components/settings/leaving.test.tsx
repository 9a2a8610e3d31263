// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { LeavingChoice, LeavingLook } from "../../lib/record/leaving.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { TWO } from "../testing/two-children.ts";
import { backupDesk } from "./backup.ts";
import { LeavingPart } from "./LeavingPart.tsx";
import { leavingDesk } from "./leaving-desk.ts";

const LOOK: LeavingLook = {
  ...{ entries: 212, from: "2026-09-07", to: "2027-03-22", files: 3, originals: 40, waiting: 0 },
  ...{ shared: 5, quoting: 2 },
};

let page: Screen;
let taken: LeavingChoice[];
let begun: number;

async function open(profile: Profile, take: () => Promise<void> = async () => {}) {
  const store = fakeStore({ profile });
  const backup = backupDesk(
    store,
    () => {},
    () => 0,
  );
  [taken, begun] = [[], 0];
  const leaving = {
    look: async () => LOOK,
    async take(choice: LeavingChoice) {
      await take();
      taken.push(choice);
    },
  };
  const desk = leavingDesk(
    leaving,
    async () => {},
    () => {
      begun += 1;
    },
  );
  page = await show(<LeavingPart desk={desk} backup={backup} snapshot={store.now()} />);
  return { desk, backup };
}

afterEach(() => page.unmount());

test("what will be gone is said first, a backup is offered, and nothing goes before the word is typed", async () => {
  const { backup } = await open(TWO);
  await page.press("radio", "A child");
  await page.press("radio", "K.");
  await page.press("button", "See what would go");
  for (const words of [
    "212 entries, from",
    "3 files that you added",
    "40 emails as they came",
    "5 entries about another child and K.",
  ])
    expect(page.text()).toContain(words);
  expect(page.text()).toContain("Deleting cannot be undone.");
  expect(page.text()).toContain("Traces on this computer’s disk, for a while");
  await page.press("link", "Save a backup first");
  expect(backup.state.value.doing).toBe("asking");
  await page.press("button", "Delete it for good");
  expect([taken, page.text()]).toEqual([[], expect.stringContaining("Type DELETE first. Nothing was deleted.")]);
  await page.type("textbox", "Type DELETE to go on", "delete");
  await page.press("button", "Delete it for good");
  expect(taken).toEqual([{ what: "child", child: "k", shared: false }]);
  expect(page.text()).toContain("It is deleted.");
});

test("a record with one child offers a period and everything; everything begins a new one", async () => {
  await open(WHITLOCKS);
  expect(page.find("radio", "A child")).toBeNull();
  await page.press("button", "See what would go");
  expect(page.text()).toContain("Choose first what is to be deleted.");
  await page.press("radio", "A period");
  await page.press("button", "See what would go");
  expect(page.text()).toContain("Give the first and the last day.");
  await page.press("radio", "Everything");
  await page.press("button", "See what would go");
  expect(page.text()).not.toContain("as gaps");
  await page.type("textbox", "Type DELETE to go on", "DELETE");
  await page.press("button", "Delete everything for good");
  expect([taken, begun]).toEqual([[{ what: "everything" }], 1]);
});

test("what could not be deleted is told", async () => {
  await open(WHITLOCKS, async () => {
    throw new Error("full");
  });
  await page.press("radio", "Everything");
  await page.press("button", "See what would go");
  await page.type("textbox", "Type DELETE to go on", "DELETE");
  await page.press("button", "Delete everything for good");
  expect(page.text()).toContain("Not everything could be deleted.");
  expect(begun).toBe(0);
});
