import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { stopBackground } from "./lib/background.ts";
import { holdSend } from "./lib/gate.ts";
import { openDraft, SEND, typeInto, UNDO, writeByHand } from "./lib/mail.ts";
import { schedule } from "./lib/mailbox.ts";
import { fates, readRecord } from "./lib/record.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** What the record says of each way a draft can end, beyond those of fate.spec.ts. */

const SENCO = "senco@hillcrest.example.sch.uk";

let stage: Stage;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stage = await setStage();
});

test.afterAll(async () => {
  await stage.extension.close();
});

/** Each test begins on a page as it is after loading. */
test.beforeEach(async () => {
  stage.host.faults.sync = "ok";
  await stage.mail.goto("about:blank");
  await stage.mail.goto(stage.host.url());
});

const letter = (subject: string) => ({ to: [SENCO], subject, text: `R. could not come in. ${subject}.` });
const fateOf = async (subject: string) => (await fates(stage.record)).filter((one) => one.endsWith(`: ${subject}`));
const entryOf = async (subject: string) =>
  (await readRecord(stage.record)).messages.find((message) => message.subject === subject);

/** Opens what waits for its time. */
async function openScheduled(mail: Page, subject: string): Promise<void> {
  await mail.goto(`${stage.host.url()}#scheduled`);
  await mail.locator("tr.zA").filter({ hasText: subject }).click();
  await mail.locator(".bAG").waitFor();
}

for (const key of ["Enter", "Space"]) {
  test(`sent by ${key} on the button`, async () => {
    const subject = `By ${key}`;
    const form = await writeByHand(stage.mail, letter(subject));
    await form.locator(SEND).press(key);
    await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
  });
}

test("sent and archived", async () => {
  const { mail, host } = stage;
  host.switches.sendAndArchive = true;
  const from = { name: "Ms Patel", address: SENCO };
  const received = host.deliver({ from, subject: "The plan", text: "Please see the plan." });
  await mail.goto(host.threadUrl(received));
  await mail.locator(".bkH").last().click();
  await expect(mail.locator(".ip .M9 input[name=draft]")).toHaveValue(/^#msg-a:/);
  await mail.keyboard.insertText("Thank you, we will read it.");
  await mail.locator(".ip .Uo").click();
  host.switches.sendAndArchive = false;
  await expect.poll(() => fateOf("Re: The plan")).toEqual(["sent: Re: The plan"]);
  expect((await entryOf("Re: The plan"))?.text).toContain("we will read it");
});

test("scheduled: it waits, also when it is looked at, and is sent when it has gone out", async () => {
  const { mail, host } = stage;
  await schedule(mail, await writeByHand(mail, letter("For tomorrow")));
  await expect.poll(() => fateOf("For tomorrow")).toEqual(["scheduled: For tomorrow"]);
  await expect.poll(async () => (await entryOf("For tomorrow"))?.seen.length).toBe(2);
  const [waiting] = host.scheduled();
  if (!waiting) throw new Error("nothing is scheduled");
  await openScheduled(mail, "For tomorrow");
  await openDraft(mail);
  expect(await fateOf("For tomorrow")).toEqual(["scheduled: For tomorrow"]);
  const sent = host.sendElsewhere(waiting);
  // The page shows minutes: one that went in the minute in which it was scheduled looks like one that waits.
  sent.date += 90_000;
  await mail.goto(host.threadUrl(sent));
  await expect(mail.locator(".h7 .a3s").last()).toContainText("R. could not come in");
  await expect.poll(() => fateOf("For tomorrow")).toEqual(["sent: For tomorrow"]);
});

test("scheduled, put off, and taken back: not sent", async () => {
  const { mail, host } = stage;
  await schedule(mail, await writeByHand(mail, letter("Put off")));
  await expect.poll(() => fateOf("Put off")).toEqual(["scheduled: Put off"]);
  const first = host.scheduled()[0]?.sendAt;
  await openScheduled(mail, "Put off");
  await mail.locator(".reschedule").click();
  await mail.locator(".rPLKYb [role=menuitem]").nth(1).click();
  await expect.poll(() => host.scheduled()[0]?.sendAt).not.toBe(first);
  await expect.poll(async () => (await entryOf("Put off"))?.goesAt).toBe(host.scheduled()[0]?.sendAt);
  expect(await fateOf("Put off")).toEqual(["scheduled: Put off"]);
  await mail.locator(".cancel-send").click();
  await expect.poll(() => fateOf("Put off")).toEqual(["undone: Put off"]);
  await mail.locator(".AD .M9").locator(SEND).click();
  await expect.poll(() => fateOf("Put off")).toEqual(["sent: Put off"]);
});

test("scheduled and undone at once by the bar", async () => {
  const { mail } = stage;
  await schedule(mail, await writeByHand(mail, letter("Not tomorrow")));
  await expect.poll(() => fateOf("Not tomorrow")).toEqual(["scheduled: Not tomorrow"]);
  await mail.locator(UNDO).click();
  await expect.poll(() => fateOf("Not tomorrow")).toEqual(["undone: Not tomorrow"]);
});

test("the background is stopped between the request of a scheduled send and its answer", async () => {
  const { mail, record, extension } = stage;
  const gate = await holdSend(extension.context, "^scheduled");
  await schedule(mail, await writeByHand(mail, letter("Stopped between")));
  await gate.held;
  await stopBackground(record);
  gate.open();
  await expect.poll(() => fateOf("Stopped between")).toEqual(["scheduled: Stopped between"]);
  await expect.poll(async () => (await entryOf("Stopped between"))?.goesAt).toBeGreaterThan(Date.now());
});

// Sent on to another site is not sent; a page where data is due may be anything, so nobody knows.
for (const [fault, state] of [
  ["login", "failed"],
  ["loginPage", "likely"],
] as const) {
  test(`the session has ended (${fault}): ${state}; signed in again, it is sent`, async () => {
    const { mail, host } = stage;
    const subject = `Signed out, ${fault}`;
    const form = await writeByHand(mail, letter(subject));
    host.faults.sync = fault;
    await form.locator(SEND).click();
    await expect.poll(() => fateOf(subject)).toEqual([`${state}: ${subject}`]);
    host.faults.sync = "ok";
    await mail.locator(".AD .M9").locator(SEND).click();
    await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
  });
}

test("an answer that never comes, on a page that stays: likely", async () => {
  const { mail, host } = stage;
  const form = await writeByHand(mail, letter("No answer"));
  host.faults.sync = "lost";
  await form.locator(SEND).click();
  await expect.poll(() => host.sent.at(-1)?.subject).toBe("No answer");
  await expect.poll(() => fateOf("No answer")).toEqual(["likely: No answer"]);
});

test("sent from the phone while it is open here: nothing until it is looked at, then sent", async () => {
  const { mail, host } = stage;
  await writeByHand(mail, letter("By phone"));
  await expect.poll(() => host.drafts().map(({ subject }) => subject)).toContain("By phone");
  const draft = host.drafts().find(({ subject }) => subject === "By phone");
  if (!draft) throw new Error("the draft was not saved");
  const sent = host.sendElsewhere(draft);
  await expect(mail.locator(".M9")).toHaveCount(0);
  expect(await fateOf("By phone")).toEqual([]);
  await mail.goto(host.threadUrl(sent));
  await expect.poll(() => fateOf("By phone")).toEqual(["sent: By phone"]);
});

test("a save and two sends that go in one request", async () => {
  const { mail, host, extension } = stage;
  host.switches.batch = true;
  await mail.reload();
  const first = await writeByHand(mail, letter("One of two"));
  const id = await first.locator("input[name=draft]").inputValue();
  await expect.poll(() => host.drafts().map(({ subject }) => subject)).toContain("One of two");
  const gate = await holdSend(extension.context, "Held up");
  await typeInto(await openDraft(mail), letter("Two of two"));
  await typeInto(await openDraft(mail), { to: [], subject: "Held up", text: "Held up" });
  await gate.held;
  const forms = mail.locator(".AD .M9");
  const form = forms.filter({ has: mail.locator(`input[name=draft][value="${id}"]`) });
  await form.locator(SEND).click();
  await expect(forms).toHaveCount(2);
  await forms.nth(1).locator(SEND).click();
  await expect(forms).toHaveCount(1);
  gate.open();
  await expect.poll(() => fateOf("One of two")).toEqual(["sent: One of two"]);
  await expect.poll(() => fateOf("Two of two")).toEqual(["sent: Two of two"]);
  const last = host.requests.findLast(({ raw }) => raw.includes("^pfg"));
  const sends = last?.operations.filter((one) => one.kind === "save" && one.draft.labels.includes("^pfg"));
  expect(sends).toHaveLength(2);
  expect(await fateOf("Held up")).toEqual([]);
  host.switches.batch = false;
});
