import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { readRecord } from "./lib/record.ts";
import { shells } from "./lib/seen.ts";
import { setStage } from "./lib/stage.ts";

/** Gmail has changed so much that no form is found any more: the send stands in the record all the same. */

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
