import { expect, type Frame, type Page, test } from "playwright/test";
import { SENCO } from "../hosts/common/practice.ts";
import type { GmailHost } from "../hosts/gmail/host.ts";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import type { Extension } from "./browser.ts";
import { newDraft, openComposer, pick, pressSend, putIn } from "./job/composer.ts";
import { fates, readRecord } from "./lib/record.ts";
import { addAll, bringInTwice, fillSettings } from "./lib/two-years/doing.ts";
import type { Hand } from "./lib/two-years/hand.ts";
import { readBack } from "./lib/two-years/read-back.ts";
import { sayMore, sortReplies } from "./lib/two-years/said-later.ts";
import { wallKnows } from "./lib/wall-knows.ts";
import { reuse } from "./reuse.ts";

/** The two years of the invented family, done on the real pages and read back entry by entry. */

let extension: Extension;
let host: GmailHost;

function handOn(page: Page): Hand {
  return {
    open: async (name) => void (await page.goto(extension.url(name))),
    go: (hash) =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash),
    press: (role, name) =>
      page
        .getByRole(role, { name, ...(typeof name === "string" ? { exact: true } : {}) })
        .first()
        .click(),
    fill: (label, words) => page.getByLabel(label, { exact: true }).first().fill(words),
    choose: async (label, option) =>
      void (await page.getByLabel(label, { exact: true }).first().selectOption({ label: option })),
    tick: (name) => page.getByRole("checkbox", { name }).check(),
    async tickOnly(group, names) {
      const boxes = page.locator(`.${group} label`);
      const wrong = await boxes.evaluateAll(
        (labels, wanted) =>
          labels.flatMap((label) => {
            const words = label.textContent?.trim() ?? "";
            const is = label.querySelector("input")?.checked ?? false;
            return is === wanted.some((name) => words.startsWith(name)) ? [] : [words];
          }),
        [...names],
      );
      for (const words of wrong) await boxes.filter({ hasText: words }).click();
    },
    unfold: (summary) => page.getByText(summary, { exact: true }).click(),
    give: (field, files) =>
      page
        .getByLabel(field)
        .setInputFiles(files.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) }))),
    see: async (words) => void (await expect(page.getByText(words).first()).toBeVisible({ timeout: 60_000 })),
    at: async (hash) => void (await expect(page).toHaveURL(hash)),
    count: (name) => page.getByRole("button", { name }).count(),
    rows: () =>
      page
        .locator("a.entry")
        .evaluateAll((rows) =>
          rows.map((row): [number, string] => [Number(row.getAttribute("href")?.slice(3)), row.textContent ?? ""]),
        ),
    scrollOn: () =>
      page.evaluate(async () => {
        const before = scrollY;
        scrollBy(0, innerHeight * 0.7);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return scrollY > before;
      }),
    gone: async (words) => void (await expect(page.getByText(words)).toHaveCount(0)),
    words: (css) => page.locator(css).first().innerText(),
    seeOpen: async (words) => void (await expect(page.locator("article.open")).toContainText(words)),
    seeRadio: async (name) => void (await expect(page.getByRole("radio", { name, exact: true })).toBeVisible()),
    record: () => readRecord(page),
  };
}

/** The newest draft goes as it is. */
async function send(mail: Page, frame: Frame, page: Page, count: number): Promise<void> {
  await putIn(frame);
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await pressSend(mail);
  await expect.poll(async () => (await fates(page)).filter((one) => one.startsWith("sent")).length).toBe(count);
}

/** A concern, a chase and a complaint from the mailbox. @returns their subjects */
async function writeLetters(page: Page): Promise<string[]> {
  await wallKnows(page, SENCO.address);
  const mail = await extension.context.newPage();
  const open = async (letter: string) => {
    await mail.goto(host.url());
    await newDraft(mail);
    const frame = await openComposer(mail);
    await pick(frame, letter);
    return frame;
  };
  const concern = await open("A first concern");
  await concern.getByLabel("What is happening?").fill("Robin could not come in on three mornings.");
  await send(mail, concern, page, 1);
  const chase = await open("A gentle chase");
  await chase.getByRole("radio", { name: "No, nothing" }).check();
  await chase.getByRole("button", { name: "I have checked" }).click();
  await send(mail, chase, page, 2);
  const complaint = await open("A formal complaint");
  await complaint.getByLabel("What is the complaint about?").fill("The support plan was late.");
  await complaint
    .getByLabel("What happened, and when?")
    .fill("It was promised for 8 November and came on 20 November.");
  await complaint.getByLabel("What would put it right?").fill("A review of the plan by Christmas.");
  await send(mail, complaint, page, 3);
  await mail.close();
  return (await readRecord(page)).messages.map(({ subject }) => subject);
}

test.beforeEach(async () => {
  host = practiceMailbox({ pollMs: 200 });
  extension = await reuse((context) => host.install(context));
});
test.afterEach(() => extension.close());

test("two years are built by hand and read back entry by entry; the same mailbox once more adds nothing", async () => {
  test.setTimeout(400_000);
  const page = await extension.open("record");
  const hand = handOn(page);
  await fillSettings(hand);
  const letters = await writeLetters(page);
  await addAll(hand);
  await bringInTwice(hand);
  await sortReplies(hand, 4);
  await sayMore(hand);
  await readBack(hand, letters);
});
