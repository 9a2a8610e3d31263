import { type BrowserContext, expect, type Page, test } from "playwright/test";
import { HEAD, SENCO } from "../hosts/outlook/practice.ts";
import { browse, FormByHand, mailbox, newMail, visit } from "./lib/outlook-by-hand.ts";

/** The form of the stand-in Outlook by itself: it must behave as Outlook's is known to, or what uses it proves nothing. */

let context: BrowserContext;
let close: () => Promise<void>;
let problems: string[] = [];

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  ({ context, close } = await browse());
  context.on("weberror", (error) => problems.push(error.error().message));
});

test.afterAll(() => close());

test.afterEach(async () => {
  await Promise.all(context.pages().map((page) => page.close()));
  expect(problems).toEqual([]);
  problems = [];
});

const ok = (page: Page) => page.locator("#ok-1");

test("a message is written, saved and sent", async () => {
  const host = mailbox();
  const page = await visit(context, host);
  const form = await newMail(page);
  await expect(form.well("TO")).toBeFocused();
  await form.write(SENCO.address, "R. and school", "R. is finding school hard.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Could we meet?");
  await expect.poll(() => host.drafts().map(({ subject }) => subject)).toEqual(["R. and school"]);
  await expect(form.root.getByText(/^Draft saved at \d\d:\d\d$/)).toBeVisible();
  await form.send.click();
  await expect(form.root).toHaveCount(0);
  await expect.poll(() => host.sent.length).toBe(1);
  expect(host.sent[0]?.to).toEqual([SENCO]);
  expect(host.sent[0]?.subject).toBe("R. and school");
  expect(host.sent[0]?.text).toMatch(/R\. is finding school hard\.\nCould we meet\?/);
});

test("nobody, somebody unknown, no subject and a missing file are spoken of first", async () => {
  const host = mailbox();
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.send.click();
  await expect(page.getByRole("alertdialog")).toContainText("at least one recipient");
  await ok(page).click();
  await form.well("TO").click();
  await page.keyboard.type("nobody at all");
  await form.send.click();
  await expect(page.getByRole("alertdialog")).toContainText("nobody at all");
  await ok(page).click();
  await form.well("TO").click();
  // The editor learns of a selection a moment after it was made.
  await expect(async () => {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    expect((await form.well("TO").innerText()).trim()).toBe("");
  }).toPass();
  await form.recipient("TO", SENCO.address);
  await form.body.click({ position: { x: 4, y: 6 } });
  await page.keyboard.type("The plan is attached.");
  await form.send.click();
  await expect(page.getByRole("dialog")).toContainText("without a subject");
  await page.locator("#cancel-1").click();
  await form.subject.fill("The plan");
  await form.send.click();
  await expect(page.getByRole("dialog")).toContainText("forgotten to attach");
  await page.locator("#cancel-1").click();
  await form.root
    .locator("input[type=file]")
    .setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("plan") });
  await expect(form.root.getByRole("option", { name: "plan.pdf Open 4 bytes" })).toBeVisible();
  expect(host.sent).toEqual([]);
  await form.send.click();
  await expect.poll(() => host.sent.map(({ subject }) => subject)).toEqual(["The plan"]);
});

test("buttons made as Send is do not send; discarding is asked about first", async () => {
  const host = mailbox();
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.write(SENCO.address, "Subject", "Words");
  const alike = form.root.locator(".fui-SplitButton__primaryActionButton:not([id])");
  await expect(alike).toHaveCount(2);
  await alike.last().click();
  await expect(form.root).toBeVisible();
  await expect.poll(() => host.drafts().length).toBe(1);
  await form.root.locator("#discardCompose").click();
  await page.locator("#cancel-1").click();
  await expect(form.body).toHaveText(/Words/);
  await form.root.locator("#discardCompose").click();
  await ok(page).click();
  await expect(form.root).toHaveCount(0);
  await expect.poll(() => host.drafts().length).toBe(0);
  expect(host.sent).toEqual([]);
});

test("a send is put off by the menu beside Send", async () => {
  const host = mailbox();
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.write(SENCO.address, "Subject", "Words");
  await form.root.getByRole("button", { name: "More send options" }).click();
  await page.getByRole("menuitem", { name: "Schedule send" }).click();
  await page.getByRole("button", { name: "Custom time" }).click();
  await page.getByLabel("Custom time").last().fill("2031-05-01T09:30");
  await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => host.scheduled().map(({ sendAt }) => sendAt)).toEqual([Date.parse("2031-05-01T08:30:00Z")]);
  await expect(form.root).toHaveCount(0);
  expect(host.sent).toEqual([]);
});

test("a send is undone and the form opens again with all that stood in it; a tab closed in time leaves it among the drafts", async () => {
  const host = mailbox({}, { undoSeconds: 10 });
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.write(SENCO.address, "Subject", "Words");
  await form.send.click();
  await expect(form.root).toHaveCount(0);
  await page.locator(".fui-Toast").getByRole("button", { name: "Undo" }).click();
  await expect(form.body).toHaveText(/Words/);
  await expect(form.pills("TO")).toHaveCount(1);
  await expect(form.subject).toHaveValue("Subject");
  await form.send.click();
  await expect(page.locator(".fui-Toast")).toBeVisible();
  await expect.poll(() => host.drafts().map(({ subject }) => subject)).toEqual(["Subject"]);
  await page.close();
  expect(host.sent).toEqual([]);
  expect(host.requests.map(({ disposition }) => disposition)).not.toContain("SendAndSaveCopy");
});

test("several forms stand side by side, and one in a window of its own", async () => {
  const host = mailbox({ poppedWithoutPart: true, keptForms: true });
  const page = await visit(context, host);
  const first = await newMail(page);
  await first.write(SENCO.address, "First", "One");
  await page.locator('.fui-SplitButton__primaryActionButton[aria-label="New mail"]').click();
  await expect(page.locator("[id^=docking_InitVisiblePart_]")).toHaveCount(2);
  const second = new FormByHand(page);
  await expect(second.subject).toHaveValue("");
  await second.write(HEAD.address, "Second", "Two");
  const [popped] = await Promise.all([
    context.waitForEvent("page"),
    second.root.getByRole("button", { name: "Open in new window" }).click(),
  ]);
  const third = new FormByHand(popped, popped.locator("[data-app-section=Form_Content]"));
  await expect(third.subject).toHaveValue("Second");
  await expect(popped.locator("[id^=docking_InitVisiblePart_]")).toHaveCount(0);
  await third.recipient("TO", "more@example.org");
  await third.body.click({ position: { x: 4, y: 6 } });
  await popped.keyboard.type("And ");
  await third.send.click();
  await expect.poll(() => host.sent.map(({ to, text }) => [to.length, text.split("\n")[0]])).toEqual([[2, "And Two"]]);
});

test("a reply keeps the marks that its words stand above", async () => {
  const host = mailbox({ collapsedHeader: true });
  const mail = host.deliver({ from: SENCO, subject: "Meeting", text: "Could you come on Friday?" });
  const page = await visit(context, host, host.threadUrl(mail));
  await page.getByRole("menuitem", { name: "Reply", exact: true }).click();
  const form = new FormByHand(page);
  await expect(form.root.locator("[data-part=folded]")).toHaveText("Ms Patel");
  await expect(form.body).toBeFocused();
  await page.keyboard.type("Yes.");
  for (const mark of ["#appendonsend", "#divRplyFwdMsg"]) await expect(form.body.locator(mark)).toHaveCount(1);
  await form.send.click();
  await expect.poll(() => host.sent.map(({ subject, to }) => [subject, to])).toEqual([["Re: Meeting", [SENCO]]]);
  expect(host.sent[0]?.text.startsWith("Yes.")).toBe(true);
});

test("marks of a draft that was begun elsewhere stay where they are when it is opened again and written in", async () => {
  const host = mailbox();
  const marks = '<div id="mail-editor-reference-message-container"><div id="divRplyFwdMsg">From: Ms Patel</div></div>';
  const html = `<div class="elementToProof">Begun</div><div id="Signature"><div>Jo</div></div>${marks}`;
  const draft = host.addDraft({ to: [SENCO], subject: "Begun elsewhere", html });
  const page = await visit(context, host, host.draftUrl(draft));
  const form = new FormByHand(page);
  await expect(form.subject).toHaveValue("Begun elsewhere");
  await expect(form.pills("TO")).toHaveCount(1);
  await form.body.click({ position: { x: 2, y: 6 } });
  await page.keyboard.press("Home");
  await page.keyboard.type("Now ");
  await expect.poll(() => host.drafts()[0]?.html).toContain("Now Begun");
  const order = await form.body.evaluate((body) => [...body.querySelectorAll("[id]")].map(({ id }) => id));
  expect(order).toEqual(["Signature", "mail-editor-reference-message-container", "divRplyFwdMsg"]);
});

test("the words of the form are those of the page's language", async () => {
  const host = mailbox({}, { locale: "de" });
  const page = await visit(context, host);
  const form = await newMail(page, "Neue E-Mail");
  await expect(form.well("TO")).toHaveAttribute("aria-label", "An");
  await expect(form.subject).toHaveAttribute("placeholder", "Betreff hinzufügen");
  await expect(form.body).toHaveAttribute("aria-label", "Nachrichtentext");
  await expect(form.send).toHaveText("Senden");
  await form.write(SENCO.address, "Betreff", "Anbei der Plan.");
  await form.send.click();
  await expect(page.getByRole("dialog")).toContainText("vergessen");
  await ok(page).click();
  await expect.poll(() => host.sent.length).toBe(1);
});
