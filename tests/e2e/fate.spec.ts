import { expect, type Locator, test } from "playwright/test";
import { ALERT, openDraft, SEND, typeInto, UNDO, writeByHand } from "./lib/mail.ts";
import { fates, readRecord } from "./lib/record.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** What becomes of a draft, and what the record then says of it. */

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

const letter = (subject: string) => ({ to: [SENCO], subject, text: `R. could not come in. ${subject}.` });
const fateOf = async (subject: string) => (await fates(stage.record)).filter((one) => one.endsWith(`: ${subject}`));
const row = (subject: string): Locator => stage.record.locator("a.entry").filter({ hasText: subject });

/** Sends a letter and waits for it in the record: what happened before it has been taken in by then. */
async function sendMarker(subject: string): Promise<void> {
  const form = await writeByHand(stage.mail, letter(subject));
  await form.locator(SEND).click();
  await expect.poll(() => fateOf(subject)).toEqual([`sent: ${subject}`]);
}

test("a send that is undone, changed and sent again", async () => {
  const { mail, host } = stage;
  const form = await writeByHand(mail, letter("Taken back"));
  await form.locator(SEND).click();
  await mail.locator(UNDO).click();
  await expect.poll(() => fateOf("Taken back")).toEqual(["undone: Taken back"]);
  await expect(row("Taken back")).toContainText("Undone: not sent");

  const body = mail.locator(".AD [g_editable=true]");
  await expect(body).toContainText("R. could not come in");
  await body.click();
  await mail.keyboard.press("Control+End");
  await mail.keyboard.insertText(" Could we meet on Thursday?");
  await mail.locator(SEND).click();
  await expect.poll(() => fateOf("Taken back")).toEqual(["sent: Taken back"]);
  await expect(row("Taken back")).not.toContainText("Undone");
  const { messages } = await readRecord(stage.record);
  expect(messages.at(-1)?.text).toContain("Could we meet on Thursday?");
  expect([host.sent.length, host.undone.length]).toEqual([1, 1]);
});

test("discarded or closed without sending: no entry", async () => {
  const { mail } = stage;
  await writeByHand(mail, letter("Thrown away"));
  await expect.poll(() => stage.host.drafts().map(({ subject }) => subject)).toContain("Thrown away");
  await mail.locator(".AD .oh").click();
  await writeByHand(mail, letter("Put off"));
  await mail.locator(".AD .Ha").click();
  await expect(mail.locator(".AD .M9")).toHaveCount(0);
  await sendMarker("Then another");
  expect(await fateOf("Thrown away")).toEqual([]);
  expect(await fateOf("Put off")).toEqual([]);
});

test("a send that the site refuses leaves no entry; once mended, it is sent", async () => {
  const { mail } = stage;
  const form = await writeByHand(mail, { ...letter("Refused"), to: [SENCO, "nonsense"] });
  await form.locator(SEND).click();
  await expect(mail.locator(ALERT)).toBeVisible();
  await mail.locator(`${ALERT} button`).click();
  await sendMarker("In between");
  expect(await fateOf("Refused")).toEqual([]);

  await form.locator(".hl").click();
  await form.locator(".anm[name=to] .afX").last().click();
  await form.locator(SEND).click();
  await expect.poll(() => fateOf("Refused")).toEqual(["sent: Refused"]);
});

test("a send that the site answers with an error is not sent; tried again, it is", async () => {
  const { mail, host } = stage;
  const form = await writeByHand(mail, letter("Second try"));
  host.faults.sync = "500";
  await form.locator(SEND).click();
  await expect.poll(() => fateOf("Second try")).toEqual(["failed: Second try"]);
  await expect(row("Second try")).toContainText("Not sent");
  host.faults.sync = "ok";
  await mail.locator(".AD .M9").locator(SEND).click();
  await expect.poll(() => fateOf("Second try")).toEqual(["sent: Second try"]);
  await expect(row("Second try")).not.toContainText("Not sent");
});

test("a send that never left the computer is not sent; the connection back, it is", async () => {
  const { mail, extension } = stage;
  const form = await writeByHand(mail, letter("No connection"));
  const sync = "https://mail.google.com/sync/u/0/i/s?**";
  await extension.context.route(sync, (route) => route.abort("internetdisconnected"));
  await form.locator(SEND).click();
  await expect.poll(() => fateOf("No connection")).toEqual(["failed: No connection"]);
  await extension.context.unroute(sync);
  await mail.locator(".AD .M9").locator(SEND).click();
  await expect.poll(() => fateOf("No connection")).toEqual(["sent: No connection"]);
});

test("a mail page that is left before the answer: nobody knows, so it is likely sent", async () => {
  const { mail, host, record } = stage;
  const form = await writeByHand(mail, letter("Closed too soon"));
  host.faults.sync = "hang";
  await form.locator(SEND).click();
  await expect.poll(() => fateOf("Closed too soon")).toEqual(["likely: Closed too soon"]);
  stage.mail = await stage.extension.context.newPage();
  // Left first, then closed: a tab closed at once lets its held request go on to a network that knows no such host.
  await mail.goto("about:blank");
  await mail.close();
  host.faults.sync = "ok";
  await stage.mail.goto(host.url());
  await sendMarker("The one after");
  const told = async () =>
    (await readRecord(record)).messages.find(({ subject }) => subject === "Closed too soon")?.seen;
  await expect.poll(async () => (await told())?.map(({ source }) => source)).toEqual(["screen", "request"]);
  expect(await fateOf("Closed too soon")).toEqual(["likely: Closed too soon"]);
});

test("an address that is typed and no chip yet counts", async () => {
  const form = await openDraft(stage.mail);
  await typeInto(form, { ...letter("Typed only"), to: [] });
  const input = form.locator(".anm[name=to] input[role=combobox]");
  await form.locator(".hl").click();
  await input.fill(SENCO);
  await input.press("Control+Enter");
  await expect.poll(() => fateOf("Typed only")).toEqual(["sent: Typed only"]);
  const { items } = await readRecord(stage.record);
  const seen = items.flatMap(({ body }) => (body?.type === "message" && body.subject === "Typed only" ? body : []));
  const toldBy = Object.fromEntries(seen.map(({ source, to }) => [source, to.map(({ address }) => address)]));
  expect(toldBy).toEqual({ screen: [SENCO], request: [SENCO] });
});
