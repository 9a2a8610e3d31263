import type { Locator } from "playwright";
import { expect, test } from "playwright/test";
import type { OutlookHost } from "../hosts/outlook/host.ts";
import { fillInbox } from "../hosts/outlook/many.ts";
import { HEAD, practiceOutlook, SENCO } from "../hosts/outlook/practice.ts";
import { openComposer, pick, putIn, writeButton } from "./job/composer.ts";
import { FormByHand, newMail } from "./lib/outlook-by-hand.ts";
import { fates, readRecord } from "./lib/record.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** What becomes of a draft in Outlook, and what the record then says of it: the whole extension, and the page's own requests. */

let stage: Stage<OutlookHost>;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const host = practiceOutlook({ pollMs: 200, undoSeconds: 2, switches: { askBeforeSend: false } });
  stage = await setStage({ host });
});

test.afterAll(async () => {
  await stage.extension.close();
});

const fateOf = async (subject: string) => (await fates(stage.record)).filter((one) => one.endsWith(`: ${subject}`));
const row = (subject: string): Locator => stage.record.locator("a.entry").filter({ hasText: subject });

/** A letter to school in a new form, by hand. */
async function write(subject: string): Promise<FormByHand> {
  const form = await newMail(stage.mail);
  await form.write(SENCO.address, subject, `R. could not come in. ${subject}.`);
  return form;
}

/** Sends a letter and waits for it in the record: what happened before it has been taken in by then. */
async function sendMarker(subject: string): Promise<void> {
  await (await write(subject)).send.click();
  await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
}

/** The mailbox once more, with these ways. */
async function again(switches: Partial<OutlookHost["switches"]>, undoSeconds = 0): Promise<void> {
  Object.assign(stage.host.switches, switches);
  stage.host.undoSeconds = undoSeconds;
  await stage.mail.goto(stage.host.url());
}

/**
 * Leaves the page, as closing its tab does, and opens the mailbox in another tab.
 * @param unanswered whether a request of the page is still out: the page has to end it before the tab goes, or the test's own
 *   browser lets it out to a host that is not there
 */
async function closeTab(unanswered = false): Promise<void> {
  const { mail, extension, host } = stage;
  stage.mail = await extension.context.newPage();
  const ended = unanswered ? mail.waitForEvent("requestfailed", (one) => one.url().includes("/service.svc?")) : null;
  await mail.goto("about:blank");
  await ended;
  await mail.close();
  await stage.mail.goto(host.url());
}

test("a send that is undone, changed and sent again", async () => {
  const { mail, host } = stage;
  await again({}, 3);
  await (await write("Taken back")).send.click();
  await mail.locator(".fui-Toast button").click();
  await expect.poll(() => fateOf("Taken back")).toEqual(["undone: Taken back"]);
  await expect(row("Taken back")).toContainText("Undone: not sent");
  const form = new FormByHand(mail);
  await form.body.click({ position: { x: 4, y: 6 } });
  await mail.keyboard.type("Changed. ");
  await form.send.click();
  await expect.poll(() => fateOf("Taken back")).toEqual(["sent: Taken back"]);
  await expect(row("Taken back")).toHaveCount(1);
  expect((await readRecord(stage.record)).messages.at(-1)?.text).toContain("Changed. R. could not come in.");
  expect(host.sent).toHaveLength(1);
});

test("a tab closed within the time to undo: likely sent, and it stays so, since nothing went out", async () => {
  await again({}, 10);
  await (await write("Closed in time")).send.click();
  await expect.poll(() => fateOf("Closed in time")).toEqual(["likely: Closed in time"]);
  await expect.poll(() => stage.host.drafts().map(({ subject }) => subject)).toContain("Closed in time");
  stage.host.undoSeconds = 0;
  await closeTab();
  await sendMarker("The one after");
  expect(await fateOf("Closed in time")).toEqual(["likely: Closed in time"]);
  expect(stage.host.sent.map(({ subject }) => subject)).not.toContain("Closed in time");
  await expect(row("Closed in time")).toContainText("Likely sent");
});

test("short requests in a header, long ones too, and all of them from a worker of the page", async () => {
  for (const [name, switches] of [
    ["In a header", { headerBodies: true, longHeaders: true, slowService: 600 }],
    ["From a worker", { longHeaders: false, slowService: 0, workerRequests: true }],
    ["In a worker's header", { longHeaders: true, workerRequests: true, sendByCreate: true }],
  ] as const) {
    await again(switches);
    await sendMarker(name);
    const request = stage.host.requests.findLast(({ disposition }) => disposition === "SendAndSaveCopy");
    expect(request?.body === "").toBe(switches.longHeaders);
    const { messages } = await readRecord(stage.record);
    const one = messages.find(({ subject }) => subject === name);
    expect(one?.seen.map(({ source }) => source).sort()).toEqual(["request", "screen"]);
    expect(one?.to.map(({ address }) => address)).toEqual([SENCO.address]);
  }
  await again({ longHeaders: false, workerRequests: false, sendByCreate: false });
});

/** Puts off what stands in this form until tomorrow, and waits for it in the record. */
async function putOff(form: FormByHand, subject: string): Promise<void> {
  await form.root.locator("[id$=__menuButton]").first().click();
  await stage.mail.getByRole("menuitem", { name: "Schedule send" }).click();
  await stage.mail.getByRole("dialog").getByRole("button", { name: "Tomorrow morning" }).click();
  await expect.poll(() => fateOf(subject)).toEqual([`scheduled: ${subject}`]);
  await expect(row(subject)).toContainText("Scheduled");
}

/** Takes back what was put off, where it waits. @returns the form in which it can be written on */
async function takeBack(subject: string): Promise<FormByHand> {
  await stage.mail.getByRole("treeitem", { name: "Drafts" }).click();
  await stage.mail.getByRole("option", { name: new RegExp(subject) }).click();
  await stage.mail.getByRole("button", { name: "Cancel send" }).click();
  const form = new FormByHand(stage.mail);
  await expect(form.body).toContainText(subject);
  return form;
}

test("put off until tomorrow, then taken back", async () => {
  const { host } = stage;
  const form = await write("For tomorrow");
  await expect.poll(() => host.drafts().map(({ subject }) => subject)).toContain("For tomorrow");
  await putOff(form, "For tomorrow");
  expect((await readRecord(stage.record)).messages.at(-1)?.goesAt).toBe(host.scheduled()[0]?.sendAt);
  await again({});
  await takeBack("For tomorrow");
  await expect.poll(() => fateOf("For tomorrow")).toEqual(["undone: For tomorrow"]);
  await expect(row("For tomorrow")).toContainText("Scheduled, then cancelled: not sent");
  await again({});
  await sendMarker("Today");
});

test("put off before it was ever saved, so that nothing names it: taken back, and then sent", async () => {
  const { mail, host } = stage;
  for (const [subject, cancelRequest] of [
    ["Never saved", true],
    ["Not once saved", false],
  ] as const) {
    await again({ autosave: 60_000, cancelRequest });
    await putOff(await write(subject), subject);
    expect(host.requests.at(-1)?.action).toBe("CreateItem");
    await again({ autosave: 100 });
    // The very same words in a new draft take nothing back.
    const copy = await write(subject);
    await expect
      .poll(() =>
        host
          .drafts()
          .map(({ html }) => html)
          .join(),
      )
      .toContain(`come in. ${subject}.`);
    await copy.root.locator("#discardCompose").click();
    await mail.locator("#ok-1").click();
    await sendMarker(`${subject}, meanwhile`);
    expect(await fateOf(subject)).toEqual([`scheduled: ${subject}`]);
    const form = await takeBack(subject);
    await form.body.click({ position: { x: 4, y: 6 } });
    await mail.keyboard.type("No: ");
    await expect.poll(() => fateOf(subject)).toEqual([`undone: ${subject}`]);
    await form.send.click();
    await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
  }
  await again({ autosave: 400, cancelRequest: true });
});

test("thrown away, or left among the drafts: no entry", async () => {
  const { mail } = stage;
  await (await write("Thrown away")).root.locator("#discardCompose").click();
  await mail.locator("#ok-1").click();
  await (await write("Put off")).root.locator("[data-part=close-compose]").click();
  await sendMarker("Then another");
  expect([...(await fateOf("Thrown away")), ...(await fateOf("Put off"))]).toEqual([]);
});

test("a send that fails is not sent, by an error, for want of a connection, or since one must sign in; tried again, it is", async () => {
  const { mail, host, extension } = stage;
  const service = "https://outlook.live.com/owa/0/service.svc?**";
  for (const fault of ["500", "login", "offline"] as const) {
    const subject = `Failed: ${fault}`;
    const form = await write(subject);
    await expect.poll(() => host.drafts().map((one) => one.subject)).toContain(subject);
    if (fault === "offline") await extension.context.route(service, (route) => route.abort("internetdisconnected"));
    else host.faults.service = fault;
    await form.send.click();
    await expect.poll(() => fateOf(subject)).toEqual([`failed: ${subject}`]);
    await expect(row(subject)).toContainText("Not sent");
    if (fault === "offline") await extension.context.unroute(service);
    host.faults.service = "ok";
    await expect(new FormByHand(mail).body).toContainText("R. could not");
    await new FormByHand(mail).send.click();
    await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
    await expect(row(subject)).not.toContainText("Not sent");
  }
});

test("a send that is answered with an error inside a 200 is never called sent", async () => {
  const { mail, host } = stage;
  const form = await write("Refused inside");
  await expect.poll(() => host.drafts().map((one) => one.subject)).toContain("Refused inside");
  host.faults.service = "refused";
  await form.send.click();
  await expect(mail.getByRole("alert")).toBeVisible();
  // Told as sent by its answer for the moment in which the page has not yet said that it was stopped.
  await expect.poll(() => fateOf("Refused inside")).toEqual(["likely: Refused inside"]);
  await sendMarkerAfter("Told after");
  expect(await fateOf("Refused inside")).not.toContain("sent: Refused inside");
});

async function sendMarkerAfter(subject: string): Promise<void> {
  stage.host.faults.service = "ok";
  await stage.mail.goto(stage.host.url());
  await sendMarker(subject);
}

test("an answer that never comes, and a page that is left: likely", async () => {
  const { host } = stage;
  // Without time to undo: in it the page saves first, and what is never answered would hold the send itself up.
  await again({});
  const form = await write("No answer");
  await expect
    .poll(() =>
      host
        .drafts()
        .map(({ html }) => html)
        .join(),
    )
    .toContain("come in. No answer.");
  host.faults.service = "hang";
  await form.send.click();
  await expect.poll(() => host.requests.at(-1)).toMatchObject({ disposition: "SendAndSaveCopy", status: null });
  await closeTab(true);
  host.faults.service = "ok";
  await sendMarker("The last");
  expect(await fateOf("No answer")).toEqual(["likely: No answer"]);
});

test("in a reply, in a list of many: above signature and history, the letter goes out and stands in the record", async () => {
  const { mail, host } = stage;
  fillInbox(host, 300);
  await mail.goto(host.threadUrl(host.deliver({ from: SENCO, subject: "Mornings", text: "How are they?" })));
  await mail.getByRole("menuitem", { name: "Reply", exact: true }).first().click();
  await expect(writeButton(mail)).toHaveCount(1);
  const frame = await openComposer(mail);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").fill("R. was too frightened to come in.");
  await putIn(frame);
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await new FormByHand(mail).send.click();
  await expect.poll(() => host.sent.at(-1)?.text).toContain("too frightened");
  const [sent, before] = [host.sent.at(-1), host.messages().find(({ subject }) => subject === "Mornings")];
  expect(sent).toMatchObject({
    conversationId: before?.conversationId,
    quoted: expect.stringContaining("How are they?"),
  });
  await expect.poll(() => fateOf(sent?.subject ?? "")).toEqual([`sent: ${sent?.subject}`]);
  const { messages } = await readRecord(stage.record);
  const [told] = messages.filter(({ kind }) => kind === "sent").slice(-1);
  expect(told?.text).toContain("too frightened");
  expect(told?.text).not.toContain("How are they?");
});

test("a draft that was changed elsewhere is sent as it is then; one that was sent elsewhere is written down when it is opened", async () => {
  const { mail, host } = stage;
  const draft = host.addDraft({ to: [SENCO], subject: "Begun here", text: "So far." });
  host.editElsewhere(draft, { subject: "Changed elsewhere" });
  await mail.goto(host.draftUrl(draft));
  await new FormByHand(mail).send.click();
  await expect.poll(() => fateOf("Changed elsewhere")).toEqual(["sent: Changed elsewhere"]);
  const other = host.addDraft({ to: [SENCO], subject: "Sent by telephone", text: "R. is not well." });
  await mail.goto(host.threadUrl(host.sendElsewhere(other)));
  await expect.poll(() => fateOf("Sent by telephone")).toEqual(["sent: Sent by telephone"]);
});

test("a letter begun in a tab of ours goes into the draft that opens at work's own host, whose old hosts lose what a link says", async () => {
  const { extension } = stage;
  const work = practiceOutlook({
    kind: "work",
    pollMs: 200,
    switches: { askBeforeSend: false, redirectLosesQuery: true },
  });
  await extension.context.unrouteAll({ behavior: "ignoreErrors" });
  await work.install(extension.context);
  await stage.mail.goto("https://outlook.office.com/mail/");
  await expect.poll(() => new URL(stage.mail.url()).host).toBe("outlook.cloud.microsoft");
  await expect(stage.mail.locator("[data-convid]").first()).toBeVisible();
  const tab = await extension.open("composer");
  const openIt = async (words: string) => {
    await pick(tab.mainFrame(), "A first concern");
    await tab.getByLabel("What is happening?").fill(words);
    const [mail] = await Promise.all([
      extension.context.waitForEvent("page"),
      tab.getByRole("button", { name: "Open it in my email" }).click(),
    ]);
    return mail;
  };
  const first = await openIt("R. was too frightened to come in.");
  const asked = new FormByHand(first);
  await expect(asked.body).toContainText("R. was too frightened to come in.");
  expect(new URL(first.url()).host).toBe("outlook.cloud.microsoft");
  await asked.send.click();
  await expect.poll(() => work.sent.length).toBe(1);
  expect(work.sent[0]).toMatchObject({ to: [{ address: SENCO.address }], cc: [{ address: HEAD.address }] });
  expect(work.sent[0]?.subject).not.toBe("A message for school");
  const subject = work.sent[0]?.subject ?? "";
  await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
});
