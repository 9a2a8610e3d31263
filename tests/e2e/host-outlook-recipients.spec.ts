import { type BrowserContext, expect, test } from "playwright/test";
import { HEAD, SENCO } from "../hosts/outlook/practice.ts";
import { ADA, browse, mailbox, newMail, PICKER, visit } from "./lib/outlook-by-hand.ts";

/** The recipient fields of the stand-in Outlook's form, used by hand. */

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

test("typed addresses become chips at a comma, a semicolon, Enter and Tab, and the field is built anew each time", async () => {
  const host = mailbox();
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.recipient("TO", "one@example.org", ",");
  const before = await form.well("TO").elementHandle();
  await form.recipient("TO", SENCO.address, "Enter");
  expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
  await form.recipient("TO", "three@example.org", "Tab");
  await expect(form.well("TO")).not.toBeFocused();
  await form.well("CC").click();
  await page.keyboard.type("four@example.org; five@example.org;");
  await expect(form.pills("CC")).toHaveCount(2);
  await form.pills("CC").first().locator("[data-part=pill-remove]").click();
  await form.body.click();
  await page.keyboard.type("Words.");
  await form.subject.fill("To all");
  await page.keyboard.press("Control+Enter");
  await expect
    .poll(() => host.sent.map(({ to, cc }) => [...to, ...cc].map(({ address }) => address)))
    .toEqual([["one@example.org", SENCO.address, "three@example.org", "five@example.org"]]);
});

test("a chip says the address, both, or for somebody of one's own organisation the name alone; what is sent has the address", async () => {
  const host = mailbox({ internalByName: true });
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.recipient("TO", "one@example.org");
  await form.recipient("TO", SENCO.address);
  await form.well("TO").click();
  await page.keyboard.type("ada");
  await page
    .locator(PICKER)
    .getByRole("option", { name: `Ada Shaw - ${ADA.address}` })
    .click();
  await expect(form.pills("TO")).toHaveCount(3);
  const said = await form.pills("TO").evaluateAll((pills) => pills.map((pill) => pill.getAttribute("aria-label")));
  expect(said).toEqual(["one@example.org", `Ms Patel <${SENCO.address}>`, "offlineAda Shaw"]);
  expect(await form.root.innerHTML()).not.toContain(ADA.address);
  expect(await form.well("TO").innerText()).toMatch(/[\u200b\ue000-\uf8ff]/);
  await form.subject.fill("Subject");
  await form.send.click();
  await expect
    .poll(() => host.sent.map(({ to }) => to.map(({ address }) => address)))
    .toEqual([["one@example.org", SENCO.address, ADA.address]]);
});

test("suggestions are taken by mouse, by Enter, and as the address that was typed; Backspace takes a chip out", async () => {
  const host = mailbox();
  const page = await visit(context, host);
  const form = await newMail(page);
  const list = page.locator(PICKER);
  await form.well("TO").click();
  await page.keyboard.type("new@example.org");
  await list.getByText("Use this address: new@example.org").click();
  await expect(form.pills("TO")).toHaveAttribute("aria-label", "new@example.org");
  await page.keyboard.type("hillcrest");
  await expect(list.getByRole("option")).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(form.pills("TO")).toHaveCount(2);
  await expect(form.pills("TO").last()).toHaveAttribute("aria-label", `Mr Lowe <${HEAD.address}>`);
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await expect(form.pills("TO")).toHaveCount(1);
  await form.subject.fill("Subject");
  await form.send.click();
  await expect.poll(() => host.sent.map(({ to }) => to)).toEqual([[{ name: "", address: "new@example.org" }]]);
});

test("Cc is behind a button where the switch says so, Bcc always; the label of a field opens the address book", async () => {
  const host = mailbox({ ccHidden: true });
  const page = await visit(context, host);
  const form = await newMail(page);
  await expect(form.well("CC")).toHaveCount(0);
  await form.root.locator(".fui-Input button", { hasText: /^Cc$/ }).click();
  await expect(form.well("CC")).toBeFocused();
  await form.recipient("CC", HEAD.address);
  await form.root.locator(".fui-Input button", { hasText: /^Bcc$/ }).click();
  await form.recipient("BCC", "third@example.org");
  await form.root.getByRole("button", { name: "To", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Add recipients" })).toBeVisible();
  await page.locator("#ok-1").click();
  await form.write(SENCO.address, "Subject", "Words");
  await form.send.click();
  await expect
    .poll(() => host.sent.map(({ cc, bcc }) => [cc[0]?.address, bcc[0]?.address]))
    .toEqual([[HEAD.address, "third@example.org"]]);
});

test("the people fold into one line when somebody writes, and unfold by a focus", async () => {
  const host = mailbox({ collapsedHeader: true });
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.write(SENCO.address, "Subject", "Words");
  await expect(form.well("TO")).toHaveCount(0);
  const line = form.root.locator("> div[tabindex]:nth-child(2):not([role=button])");
  await expect(line).toHaveText("Ms Patel");
  await line.evaluate((node) => node.dispatchEvent(new FocusEvent("focusin", { bubbles: true })));
  await expect(form.pills("TO")).toHaveCount(1);
  await form.body.click();
  await expect(form.well("TO")).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => host.sent.map(({ to }) => to)).toEqual([[SENCO]]);
});
