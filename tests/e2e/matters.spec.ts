import { expect, type Page, test } from "playwright/test";
import { promises } from "../../lib/record/promises.ts";
import {
  london,
  PROFILE_CHANGES,
  receivedSighting,
  sentSighting,
  writeLedger,
} from "../../lib/record/testing/fixtures.ts";
import { verifyChain } from "../../lib/record/verify.ts";
import type { Extension } from "./browser.ts";
import { readRecord } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** Replies are sorted on one page, a promise is marked and kept, and an entry is put to a matter by key and by mouse. */

const ids = (name: string, thread: string) => ({ draft: `msg-a:r${name}`, thread: `thread-a:r${thread}` });
const WORDS =
  "Dear Ms Whitlock,\n\nThank you for writing. As Sam has no diagnosis we cannot put him on the register, but Ms Patel will send you a plan by Friday.\n\nD. Lowe";
const LEDGER = writeLedger([
  ...PROFILE_CHANGES.map((change) => ({
    at: london("2026-01-10T20:00"),
    body: { type: "profile" as const, ...change },
  })),
  ...[
    sentSighting(london("2026-03-02T19:00"), { ids: ids("1", "1"), subject: "R. and a quiet start" }),
    receivedSighting(london("2026-03-03T09:00"), {
      ids: ids("2", "1"),
      subject: "Re: R. and a quiet start",
      text: "Received with thanks.",
    }),
    receivedSighting(london("2026-03-05T15:00"), {
      ids: ids("3", "1"),
      subject: "Re: R. and a quiet start",
      text: WORDS,
    }),
    receivedSighting(london("2026-03-06T10:00"), {
      ids: ids("4", "2"),
      subject: "The bus from September",
      text: "Places on the bus are full.",
    }),
  ].map((body) => ({ at: body.when.instant ?? 0, body })),
]);

/** Only for pictures: axe has its own specs. */
const show: typeof look = async (page, name, options) => {
  if (process.env.IN_WRITING_PICTURES) await look(page, name, options);
};

let extension: Extension;
let record: Page;

test.beforeEach(async () => {
  extension = await reuse();
  record = await extension.open("record");
  await putBack(record, LEDGER);
  await record.goto(`${extension.url("record")}#days`);
});
test.afterEach(() => extension.close());

const row = (subject: string) => record.locator("a.entry", { hasText: subject });
const found = async () => promises((await readRecord(record)).entries);
const answers = async () =>
  (await readRecord(record)).messages.filter(({ kind }) => kind === "reply").map(({ was }) => was?.answer ?? null);

test("several replies are answered on one page by key, and an answer is taken back", async () => {
  await record.getByRole("link", { name: /3 replies wait/ }).click();
  await expect(record.getByText("0 of 3 answered")).toBeVisible();
  await show(record, "sort");
  await record.getByRole("button", { name: "They have my email" }).first().focus();
  await record.keyboard.press("1");
  await expect(record.getByText("1 of 3 answered")).toBeVisible();
  // The next one has the focus: its key answers for it alone.
  await expect(record.getByRole("region", { name: /^2 of 3/ })).toBeFocused();
  await record.keyboard.press("4");
  await expect(record.getByText("2 of 3 answered")).toBeVisible();
  expect(await answers()).toEqual(["acknowledged", "refusal", null]);
  await record.keyboard.press("p");
  await record.keyboard.press("u");
  await expect(record.getByText("1 of 3 answered")).toBeVisible();
  expect(await answers()).toEqual(["acknowledged", null, null]);
  await record.keyboard.press("5");
  await record.getByLabel("What do they promise?").fill("Ms Patel will send you a plan");
  await record.getByLabel("By when?").fill("2026-03-06");
  await record.getByRole("button", { name: "Keep this answer" }).click();
  await expect(record.getByText("2 of 3 answered")).toBeVisible();
  expect(await answers()).toEqual(["acknowledged", "promise", null]);
});

test("words marked in a reply are a promise, waited for until it is kept; a phrase leads to the rule and the letter", async () => {
  await row("Re: R. and a quiet start").first().click();
  const words = record.locator(".letter", { hasText: "no diagnosis" });
  await expect(words).toBeVisible();
  await words.evaluate((element) => {
    const text = [...element.querySelectorAll("p")].find((one) => one.textContent?.includes("will send"))?.firstChild;
    const from = text?.textContent?.indexOf("Ms Patel will") ?? 0;
    const to = (text?.textContent?.indexOf("a plan") ?? 0) + "a plan".length;
    if (text) document.getSelection()?.setBaseAndExtent(text, from, text, to);
  });
  await record.getByRole("button", { name: "This is a promise" }).click();
  await expect(record.getByLabel("What was promised?")).toHaveValue("Ms Patel will send you a plan");
  await expect(record.getByLabel("Who promised it?")).toHaveValue(/\S/);
  await record.getByLabel("By when?").fill("2026-03-06");
  await record.getByRole("button", { name: "Keep this promise" }).click();
  await expect(record.getByText(/Not recorded as kept, day \d+/)).toBeVisible();
  await expect(record.locator("mark.promised")).toHaveText("Ms Patel will send you a plan");
  const answer = record.getByRole("region", { name: "Words you may want to answer" });
  await expect(answer).toContainText("SEN support needs no diagnosis and no EHC plan.");
  await expect(answer.getByRole("link", { name: /Ask for SEN support/ })).toHaveAttribute("href", /letter=C3&about=/);
  await show(record, "promise-marked");
  await expect(row("Re: R. and a quiet start").first()).toContainText("What was this?");
  await record.getByRole("button", { name: /^Kept:/ }).click();
  await expect(record.getByText(/^Kept, written down/)).toBeVisible();
  expect((await found()).map(({ state }) => state)).toEqual(["kept"]);
  await record.getByRole("button", { name: /^Undo: Ms Patel/ }).click();
  await expect(record.getByRole("button", { name: /^Kept:/ })).toBeVisible();
  expect((await found()).map(({ state }) => state)).toEqual(["open"]);
});

test("a matter is made from its suggestion; another entry goes to it by key and one by mouse, and comes back", async () => {
  await row("The bus from September").click();
  await record.getByRole("button", { name: "New matter: “The bus from September”" }).click();
  const matters = record.getByRole("region", { name: "Matters" });
  await expect(matters.getByRole("link", { name: "The bus from September" })).toBeVisible();
  const first = row("R. and a quiet start").last();
  await first.focus();
  await record.keyboard.press("m");
  await expect(matters.getByRole("status")).toContainText("press the number of a matter");
  await record.keyboard.press("1");
  await expect(matters).toContainText("2 entries");
  await expect(first).toBeFocused();
  await record.keyboard.press("Escape");
  await row("Re: R. and a quiet start").first().dragTo(matters.getByRole("listitem"));
  await expect(matters).toContainText("3 entries");
  await show(record, "matters");
  await matters.getByRole("button", { name: "Undo" }).click();
  await expect(matters).toContainText("2 entries");
  await matters.getByRole("link", { name: "The bus from September" }).click();
  await expect(
    record.getByRole("list", { name: "The bus from September through time" }).getByRole("listitem"),
  ).toHaveCount(2);
  await record.getByRole("button", { name: "It is settled" }).click();
  await expect(record.locator(".open-head")).toContainText("Settled. 2 entries");
  await show(record, "matter");
  await record.getByRole("button", { name: "Only this in the days" }).click();
  await expect(record.locator("a.entry")).toHaveCount(2);
  expect((await verifyChain((await readRecord(record)).items)).damaged).toEqual([]);
});
