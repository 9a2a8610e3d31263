import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { composerFrame, pick, writeButton } from "./job/composer.ts";
import { SEND } from "./lib/mail.ts";
import { readRecord } from "./lib/record.ts";
import { shells } from "./lib/seen.ts";
import { setStage } from "./lib/stage.ts";

/** Gmail has changed so much that a form, or a part of it, is not found any more: the send stands in the record all the same. */

const SENCO = "senco@hillcrest.example.sch.uk";

/** Runs in the page before its own scripts: what the adapter knows a form by has other names from now on. */
function rename(): void {
  const classes = /^(?:M9|aoI|Am|Ak|At|Ap|aoO|dC|IZ|Up|aoT)$/;
  const names = ["composeid", "draft", "rt", "lts", "from", "subjectbox"];
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name: string, value: string) {
    if (name === "g_editable" || name === "data-compose-id" || name === "aria-multiline") return;
    const changed = () => {
      if (name === "class") return value.replace(/\S+/g, (word) => (classes.test(word) ? `new-${word}` : word));
      if (name === "name" && names.includes(value)) return `new-${value}`;
      return name === "role" && (value === "textbox" || value === "region") ? "group" : value;
    };
    set.call(this, name, changed());
  };
}

async function write(mail: Page, subject: string): Promise<void> {
  await mail.locator("[gh=cm]").click();
  const form = mail.locator(".AD .new-M9");
  await form.locator(".anm[name=to] input").fill(SENCO);
  await form.locator(".anm[name=to] input").press("Enter");
  await form.locator("[name=new-subjectbox]").fill(subject);
  await form.locator("[contenteditable=true]").focus();
  await mail.keyboard.insertText("R. could not come in today.");
}

test("no form is found: no button, and what is sent is in the record", async () => {
  test.setTimeout(120_000);
  const { extension, host, record } = await setStage();
  const mail = await extension.context.newPage();
  await mail.addInitScript(rename);
  await mail.goto(host.url());
  await write(mail, "All is new");
  await expect.poll(() => host.drafts().map(({ subject }) => subject)).toEqual(["All is new"]);
  expect(await shells(mail)).toEqual([]);
  await mail.locator(".AD").getByRole("button", { name: /^Send/ }).first().click();
  const said = async () =>
    (await readRecord(record)).messages.map(({ state, subject, text }) => [state, subject, text]);
  await expect.poll(said).toEqual([["sent", "All is new", "R. could not come in today."]]);
  await extension.close();
});

/** Runs in the page before its own scripts: the subject line has other names from now on. */
function renameSubject(): void {
  // Not in our own page, which stands in this one.
  if (location.hostname !== "mail.google.com") return;
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name: string, value: string) {
    set.call(
      this,
      name,
      name === "name" && value === "subjectbox" ? "new-subjectbox" : value.replace(/\baoT\b/g, "new"),
    );
  };
}

test("the subject line is not found: the composer says so, offers a new draft and copying, and what is sent is recorded", async () => {
  test.setTimeout(120_000);
  const { extension, host, record } = await setStage();
  const mail = await extension.context.newPage();
  await mail.addInitScript(renameSubject);
  await mail.goto(host.url());
  await mail.locator("[gh=cm]").click();
  await writeButton(mail).click();
  const frame = await composerFrame(mail);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").fill("R. cries at the gate each morning.");
  const notes = frame.getByRole("region", { name: "About this mailbox and email" });
  await expect(notes).toContainText("cannot find the subject line");
  await expect(notes).toContainText("What you send is still recorded.");
  await expect(notes.getByRole("button", { name: "Open a new draft" })).toBeVisible();
  await expect(notes.getByRole("button", { name: /copy/i }).first()).toBeVisible();

  await frame.getByRole("button", { name: "Put it in my email" }).click();
  await expect(mail.locator(".M9 [g_editable=true]")).toContainText("R. cries at the gate");
  await expect(mail.locator(".M9 [name=new-subjectbox]")).toHaveValue("");
  await frame
    .getByRole("button", { name: /^Close/ })
    .first()
    .click();
  await mail.locator(".M9 [name=new-subjectbox]").fill("By hand");
  await mail.locator(".M9").locator(SEND).click();
  await expect.poll(() => host.sent.map(({ subject }) => subject)).toEqual(["By hand"]);
  const said = async () => (await readRecord(record)).messages.map(({ state, subject }) => [state, subject]);
  await expect.poll(said).toEqual([["sent", "By hand"]]);
  await extension.close();
});
