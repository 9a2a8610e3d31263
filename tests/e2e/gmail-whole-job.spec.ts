import type { Frame, Page } from "playwright";
import { expect, test } from "playwright/test";
import { practiceMailbox, SENCO } from "../hosts/gmail/practice.ts";
import { composerFrame, pick, putIn, writeButton } from "./job/composer.ts";
import { SEND } from "./lib/mail.ts";
import { FORM, popOut } from "./lib/mailbox.ts";
import { readRecord } from "./lib/record.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/**
 * The whole job in the real extension, in the Gmail that some parents have: the composer is opened by its button, the letter
 * put in and sent by hand, the reply read, and both stand in the record.
 */

const WORDS = "R. cries at the gate each morning.";
const ANSWER = "Thank you. We will look into it.";

/** Opens the composer by the button in this form's page. @returns it, with a letter to put in */
async function begin(page: Page): Promise<Frame> {
  const button = page.locator(`${FORM}:visible`).locator(writeButton(page));
  await expect(button).toBeVisible();
  await button.click();
  const frame = await composerFrame(page);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").fill(WORDS);
  return frame;
}

/** Puts the letter in and presses the mail site's own Send. */
async function sendLetter(frame: Frame, page: Page): Promise<void> {
  await putIn(frame);
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await expect(page.locator(`${FORM}:visible [g_editable=true]`)).toContainText(WORDS);
  await page.locator(`${FORM}:visible`).locator(SEND).click();
}

/** Answers what was sent, opens the answer, and waits until the letter and it stand in the record, and nothing else. */
async function answered({ host, mail, record }: Stage, others: string[] = []): Promise<void> {
  await expect.poll(() => host.sent.length).toBe(1);
  const [sent] = host.sent;
  if (!sent) throw new Error("nothing was sent");
  expect(sent.to.map(({ address }) => address)).toEqual([SENCO.address]);
  expect(sent.text).toContain(WORDS);
  const reply = host.replyTo(sent, ANSWER);
  await mail.bringToFront();
  await mail.goto(host.threadUrl(reply));
  await mail.locator(`[data-message-id="#${reply.id}"]:visible`).waitFor();
  const said = async () => {
    const { messages } = await readRecord(record);
    const fresh = messages.filter(({ ids }) => !others.includes(ids.message ?? ""));
    // The answer comes in the same minute, and the page tells no seconds: which is first is not to be known yet.
    return fresh.map(({ state, text }) => [state, text]).sort();
  };
  await expect.poll(said, { timeout: 20_000 }).toEqual([
    ["received", ANSWER],
    ["sent", expect.stringContaining(WORDS)],
  ]);
  await record.bringToFront();
  await expect(record.locator("a.entry")).toHaveCount(2 + others.length);
}

test("in Arabic, right to left: the composer stands beside the draft, and the whole job is done", async () => {
  test.setTimeout(120_000);
  const stage = await setStage({ host: practiceMailbox({ locale: "ar", pollMs: 200 }) });
  const { mail, extension } = stage;
  await expect(mail.locator("html")).toHaveAttribute("dir", "rtl");
  await mail.locator("[gh=cm]").click();
  const frame = await begin(mail);
  const composer = await mail.locator('[data-in-writing="composer"]').boundingBox();
  const form = await mail.locator(`${FORM}:visible`).boundingBox();
  const window = mail.viewportSize();
  if (!composer || !form || !window) throw new Error("both are to be seen");
  expect(composer.x).toBeGreaterThanOrEqual(0);
  expect(composer.x + composer.width).toBeLessThanOrEqual(window.width);
  expect(composer.x >= form.x + form.width || composer.x + composer.width <= form.x).toBe(true);
  // Its own words are English and read from the left, whatever the page does.
  expect(await frame.locator("#app").evaluate((app) => getComputedStyle(app).direction)).toBe("ltr");
  await sendLetter(frame, mail);
  await answered(stage);
  await extension.close();
});

for (const [how, options] of [
  ["beside the list, in a preview pane", { pane: "right" }],
  ["without the conversation view", { conversationView: false }],
  ["on a slow network", { switches: { slowSync: 1200 } }],
] as const) {
  test(`in a reply ${how}: the letter goes out and its answer comes in`, async () => {
    test.setTimeout(120_000);
    const host = practiceMailbox({ ...options, pollMs: 200 });
    const first = host.deliver({ from: SENCO, subject: "Mornings", text: "How are the mornings?", unread: false });
    const stage = await setStage({ host });
    const { mail, extension } = stage;
    await mail.goto(host.threadUrl(first));
    await mail.locator(".bkH:visible").click();
    await expect(mail.locator(`.ip ${FORM} input[name=draft]`)).toHaveValue(/^#msg-a:/);
    await sendLetter(await begin(mail), mail);
    await answered(stage, [first.id]);
    await extension.close();
  });
}

test("in a window of its own: the letter goes out and its answer comes in", async () => {
  test.setTimeout(120_000);
  const stage = await setStage();
  const { mail, extension } = stage;
  await mail.locator("[gh=cm]").click();
  const popped = await popOut(mail);
  const frame = await begin(popped);
  await sendLetter(frame, popped);
  await answered(stage);
  await extension.close();
});

test("files that load late and what is forwarded stand in the record with the answer they came in", async () => {
  test.setTimeout(120_000);
  const host = practiceMailbox({ pollMs: 200, switches: { lateAttachments: 1500 } });
  // Nothing but the page tells of them.
  host.faults.originals = "hang";
  const head = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
  const files = [{ name: "Plan for R.pdf", type: "application/pdf", content: "%PDF-1.4" }];
  const forwards = host.deliver({ from: head, subject: "Plan", text: "Here is the plan.", files, unread: false });
  const answer = host.deliver({ from: SENCO, subject: "Fwd: Plan", text: "As promised.", forwards });
  const { mail, record, extension } = await setStage({ host });
  await mail.goto(host.threadUrl(answer));
  const entry = async () => (await readRecord(record)).messages.find(({ ids }) => ids.message === answer.id);
  await expect.poll(async () => (await entry())?.attachments.map(({ name }) => name)).toEqual(["Plan for R.pdf"]);
  expect(await entry()).toMatchObject({ text: "As promised.", quoted: expect.stringContaining("Here is the plan.") });
  expect((await readRecord(record)).messages).toHaveLength(1);
  await record.bringToFront();
  await record.locator("a.entry").first().click();
  await expect(record.getByText("Plan for R.pdf").first()).toBeVisible();
  await extension.close();
});
