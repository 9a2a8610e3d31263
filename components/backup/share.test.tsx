// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import type { Sharing, SharingChoice } from "../../lib/backup/sharing.ts";
import type { PackAct } from "../../lib/record/items.ts";
import { type Screen, show } from "../testing/screen.ts";
import { SharePart } from "./SharePart.tsx";
import { shareDesk } from "./share-desk.ts";

const PASSPHRASE = "maple otter candle harbour";
const LOOK = { entries: 40, privateNotes: 3, advice: 2, home: 1, repeats: 0, files: 5 };

let page: Screen;
let saved: string[];
let noted: PackAct[];
let made: { choice: SharingChoice; home: string; passphrase: string }[];

async function open(fails = false) {
  [saved, noted, made] = [[], [], []];
  const sharing: Sharing = {
    look: async (choice, home) =>
      home.includes("14 Ash")
        ? { ...LOOK, home: 2 }
        : choice.privateNotes
          ? { ...LOOK, entries: 43, privateNotes: 0 }
          : LOOK,
    async make(choice, home, passphrase) {
      if (fails) throw new Error("full");
      made.push({ choice, home, passphrase });
      return { file: new Blob(["age"]), entries: 43 };
    },
    home: async () => "Jo Whitlock\n12 Elm Row",
  };
  const note = async (act: PackAct) => void noted.push(act);
  const now = () => Date.UTC(2027, 2, 22, 12);
  page = await show(
    <SharePart desk={shareDesk({ sharing, saveFile: (_, name) => void saved.push(name), note, now })} />,
  );
}

afterEach(() => page.unmount());

test("whether it is safe is asked first; who is not sure is told whom to ask, and nothing is made", async () => {
  await open();
  expect(page.find("checkbox")).toBeNull();
  await page.press("button", "Make a file to share");
  for (const words of [
    "Is it safe to share this?",
    "hurt, threatened or controlled",
    "You cannot have it back",
    "kept nowhere",
  ])
    expect(page.text()).toContain(words);
  await page.press("button", "No, or I am not sure");
  expect(page.text()).toContain("No file was made");
  expect(page.text()).toContain("0808 2000 247");
  await page.press("button", "Close");
  expect([made, saved, noted]).toEqual([[], [], []]);
});

test("what stays out is told, only what is ticked goes in, and the making is written down with its fingerprint", async () => {
  await open();
  await page.press("button", "Make a file to share");
  await page.press("button", "Yes, it is safe");
  expect(page.text()).toContain(
    "40 entries go in. Left out: 3 private notes; 2 entries with people who advise you; 1 entry that names your address or number; 5 files and originals.",
  );
  expect((page.get("textbox", "Your address and phone numbers, to look for") as HTMLTextAreaElement).value).toContain(
    "12 Elm Row",
  );
  await page.press("checkbox", "Private notes");
  expect(page.text()).toContain("43 entries go in. Left out: 2 entries");
  await page.press("button", "Lock it and save");
  expect([page.text(), made]).toEqual([expect.stringContaining("Use at least 12 characters"), []]);
  // A password field has no role.
  await page.press("checkbox", "Show the passphrase");
  await page.type("textbox", "Passphrase for this file", PASSPHRASE);
  await page.type("textbox", "The same passphrase again", PASSPHRASE);
  await page.press("button", "Lock it and save");
  await vi.waitFor(async () => {
    await page.settle();
    expect(page.text()).toContain("Saved as in-writing-shared-2027-03-22.age, with 43 entries.");
  });
  const choice = { privateNotes: true, advice: false, home: false, files: false };
  expect(made).toEqual([{ choice, home: "Jo Whitlock\n12 Elm Row", passphrase: PASSPHRASE }]);
  expect(saved).toEqual(["in-writing-shared-2027-03-22.age"]);
  expect(noted).toMatchObject([{ type: "pack", preset: "sharing", entries: 43, files: [{ size: 3, name: saved[0] }] }]);
  expect(noted[0]?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("what was ticked once is not ticked the next time", async () => {
  await open();
  for (const first of [true, false]) {
    await page.press("button", "Make a file to share");
    await page.press("button", "Yes, it is safe");
    expect((page.get("checkbox", "Private notes") as HTMLInputElement).checked).toBe(false);
    if (first) await page.press("checkbox", "Private notes");
    await page.press("button", "Not now");
  }
});

test("what an address takes out is told while it is typed, without leaving the field", async () => {
  await open();
  await page.press("button", "Make a file to share");
  await page.press("button", "Yes, it is safe");
  await page.type("textbox", "Your address and phone numbers, to look for", "14 Ash Lane");
  await vi.waitFor(async () => {
    await page.settle();
    expect(page.text()).toContain("2 entries that name your address or number");
  });
});
