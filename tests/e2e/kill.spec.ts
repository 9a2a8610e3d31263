import { expect, test } from "playwright/test";
import { stopBackground } from "./lib/background.ts";
import { holdSend } from "./lib/gate.ts";
import { SEND, writeByHand } from "./lib/mail.ts";
import { fates, readRecord, readRows } from "./lib/record.ts";
import { type Stage, setStage } from "./lib/stage.ts";
import { readArea } from "./lib/storage.ts";

/** The real service worker is stopped in the middle of things. Each message stands in the record, once. */

const SENCO = "senco@hillcrest.example.sch.uk";

let stage: Stage;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stage = await setStage({ launch: {} });
});

test.afterAll(async () => {
  await stage.extension.close();
});

const letter = (subject: string) => ({ to: [SENCO], subject, text: `R. could not come in. ${subject}.` });

/** What the record says of this letter. */
const fateOf = async (subject: string) => (await fates(stage.record)).filter((one) => one.endsWith(`: ${subject}`));

/** When the background that runs now was started. */
async function born(): Promise<number> {
  return (await stage.extension.background()).evaluate(() => performance.timeOrigin);
}

test("just before Send: the send wakes a new one, which confirms it", async () => {
  const form = await writeByHand(stage.mail, letter("Before"));
  const before = await born();
  await stopBackground(stage.record);
  await form.locator(SEND).click();
  await expect.poll(() => fateOf("Before")).toEqual(["sent: Before"]);
  expect(await born()).toBeGreaterThan(before);
});

test("between the send request and its answer: the one that sees the answer knows what was asked", async () => {
  const { mail, record, extension } = stage;
  const gate = await holdSend(extension.context);
  const form = await writeByHand(mail, letter("Between"));
  await form.locator(SEND).click();
  await gate.held;
  await expect.poll(() => fateOf("Between")).toEqual(["likely: Between"]);
  await stopBackground(record);
  gate.open();
  await expect.poll(() => fateOf("Between")).toEqual(["sent: Between"]);
});

test("at the very moment of the send: likely until more is known, never lost", async () => {
  const { mail, record, extension, host } = stage;
  const before = host.sent.length;
  const gate = await holdSend(extension.context);
  const form = await writeByHand(mail, letter("The moment"));
  const pressed = form.locator(SEND).click();
  await stopBackground(record);
  await pressed;
  await gate.held;
  gate.open();
  await expect.poll(() => host.sent.length).toBe(before + 1);
  await expect.poll(async () => (await fateOf("The moment"))[0]).toMatch(/^(sent|likely): The moment$/);
  expect(await fateOf("The moment")).toHaveLength(1);
});

test("just after: what is in the outbox is taken in by the next one", async () => {
  const { mail, record, host } = stage;
  const before = host.sent.length;
  const form = await writeByHand(mail, letter("After"));
  await form.locator(SEND).click();
  await expect.poll(() => host.sent.length).toBe(before + 1);
  await stopBackground(record);
  await expect.poll(async () => (await fateOf("After"))[0]).toMatch(/^(sent|likely): After$/);
  expect(await fateOf("After")).toHaveLength(1);
});

test("while a reply is opened", async () => {
  const { mail, record, host } = stage;
  const sent = host.sent.at(-1);
  if (!sent) throw new Error("nothing was sent");
  const reply = host.replyTo(sent, "Thank you. We will look into it.");
  await stopBackground(record);
  await mail.goto(host.threadUrl(reply));
  await expect(mail.locator(".a3s").last()).toContainText("We will look into it");
  await stopBackground(record);
  await expect
    .poll(async () => (await readRecord(record)).messages.filter(({ kind }) => kind === "reply").length)
    .toBe(1);
  const after = host.replyTo(sent, "Could you come in on Thursday?");
  await expect(mail.locator(".a3s").last()).toContainText("Thursday");
  await stopBackground(record);
  await expect
    .poll(async () => (await readRecord(record)).messages.filter(({ kind }) => kind === "reply").map((one) => one.text))
    .toEqual([expect.stringContaining("look into it"), expect.stringContaining("Thursday")]);
  expect(after.threadId).toBe(sent.threadId);
});

test("over and over, whatever is going on", async () => {
  const { mail, record } = stage;
  const form = await writeByHand(mail, letter("Often"));
  const pressed = form.locator(SEND).click();
  for (let times = 0; times < 8; times += 1) await stopBackground(record);
  await pressed;
  await expect.poll(async () => (await fateOf("Often"))[0]).toMatch(/^(sent|likely): Often$/);
  expect(await fateOf("Often")).toHaveLength(1);
});

test("in the end nothing is doubled and nothing waits", async () => {
  const { record, mail, host } = stage;
  await mail.goto(host.url());
  await expect
    .poll(async () => Object.keys(await readArea(record, "local")).sort())
    .toEqual(["last-mail-page", "reminders:memory", "wall"]);
  const rows = await readRows<{ via?: string }>(record, "items");
  const names = rows.flatMap(({ via }) => via ?? []);
  expect(new Set(names).size).toBe(names.length);
  const { messages } = await readRecord(record);
  expect(messages).toHaveLength(7);
});
