import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { LetterAct } from "../record/items.ts";
import { openDraft, takeWaiting } from "./waiting-drafts.ts";

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const LOWE = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
const FILLING = { to: [PATEL], cc: [LOWE], subject: "R. and mornings", body: "Dear Ms Patel,\n\nR. is frightened." };
const ACT: LetterAct = {
  type: "letter",
  letter: "C1",
  draft: null,
  about: [],
  askedBy: null,
  clock: null,
  subject: FILLING.subject,
  textHash: "0",
};
const DRAFT = { ids: {}, from: null, to: [PATEL], cc: [LOWE], bcc: [], text: "", quoted: "", attachments: [] };

async function open(tabs: { url: string; lastAccessed: number }[]): Promise<URL> {
  vi.spyOn(fakeBrowser.tabs, "query").mockResolvedValue(tabs as never);
  const create = vi.spyOn(fakeBrowser.tabs, "create").mockResolvedValue({ id: 7 } as never);
  await openDraft({ filling: FILLING, act: ACT, draftKey: "tab:C1", era: "e" }, 1000, async () => "done");
  return new URL(String(create.mock.lastCall?.[0]?.url));
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it("opens in the mailbox that was looked at last, with nothing of the letter in the link", async () => {
  const link = await open([
    { url: "https://mail.google.com/mail/u/0/#inbox", lastAccessed: 1 },
    { url: "https://mail.google.com/mail/u/1/#inbox", lastAccessed: 2 },
  ]);
  expect(link.pathname).toBe("/mail/u/1/");
  expect(decodeURIComponent(link.href)).not.toMatch(/mornings|frightened/);
  expect((await open([])).pathname).toBe("/mail/u/0/");
});

it("opens in the parent's own mailbox where only one that is shared with them is open", async () => {
  const shared = "https://mail.google.com/mail/b/AEoRXRT_5/u/1/#inbox";
  expect((await open([{ url: shared, lastAccessed: 1 }])).pathname).toBe("/mail/u/1/");
});

it("hands the letter out once, to the draft that the link opened, and not to one opened long after", async () => {
  await open([]);
  const draft = { ...DRAFT, subject: "A message for school" };
  expect(await takeWaiting({ ...draft, subject: "My own" }, undefined, 2000)).toBeNull();
  expect(await takeWaiting({ ...draft, to: [LOWE] }, undefined, 2000)).toBeNull();
  expect(await takeWaiting(draft, undefined, 2000)).toEqual({
    filling: FILLING,
    act: ACT,
    draftKey: "tab:C1",
    era: "e",
  });
  expect(await takeWaiting(draft, undefined, 2000)).toBeNull();
  await open([]);
  expect(await takeWaiting(draft, undefined, 1000 + 11 * 60_000)).toBeNull();
});

it("hands it out by the tab it was opened in, where the people of the link come later than the draft", async () => {
  await open([]);
  const bare = { ...DRAFT, to: [], cc: [], subject: "" };
  expect(await takeWaiting(bare, 8, 2000)).toBeNull();
  expect((await takeWaiting(bare, 7, 2000))?.filling).toEqual(FILLING);
});
