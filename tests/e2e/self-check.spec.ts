import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { GmailHost } from "../hosts/gmail/host.ts";
import { JO, practiceMailbox } from "../hosts/gmail/practice.ts";
import { CALM } from "../hosts/gmail/switches.ts";
import { type Extension, launch } from "./browser.ts";
import { walkTo } from "./pages/keys.ts";
import { look } from "./pages/looks.ts";

/** The check of the mail page, through the real extension and its settings page. */

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const SECRET = /whitlock|patel|hillcrest|example|mornings|corridor|senco/i;

/** Looking at a long page in each of its looks takes a while. */
test.beforeEach(() => test.setTimeout(150_000));

async function withMail(
  work: (extension: Extension, mail: Page, host: GmailHost) => Promise<void>,
  // Nothing is built anew while it is looked at: what a test has changed stays so.
  host: GmailHost = practiceMailbox({ switches: CALM }),
): Promise<void> {
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    prepare: (context) => host.install(context),
  });
  try {
    await work(extension, await extension.context.newPage(), host);
  } finally {
    await extension.close();
  }
}

/** A thread with a message, and a docked email open over it. */
async function openBoth(mail: Page, host: GmailHost): Promise<void> {
  const at = Date.now();
  const stored = host.deliver({ from: PATEL, subject: "R. and the mornings", text: "We saw her in the corridor.", at });
  await mail.goto(host.threadUrl(stored));
  await mail.locator(`[data-message-id="#${stored.id}"]`).waitFor();
  await mail.locator("[gh=cm]").click();
  await expect(mail.locator("input[name=draft]")).toHaveValue(/msg-a/);
  await mail.locator("input[name=subjectbox]").fill("About the mornings");
  await expect(mail.locator("[data-in-writing=button]")).toBeVisible();
}

async function check(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: /^Check (the open mail page|again)$/ }).click();
}

const verdict = (settings: Page) => settings.locator("#check strong").first();

test("everything is found; the report that is copied holds nothing of the mailbox", async () => {
  await withMail(async (extension, mail, host) => {
    await openBoth(mail, host);
    const settings = await extension.open("settings");
    await walkTo(settings, settings.getByRole("button", { name: "Check the open mail page" }));
    await settings.keyboard.press("Enter");
    await expect(verdict(settings)).toHaveText("Everything In Writing needs was found.");
    await expect(settings.locator("#check")).toContainText("An email being written (1 open)");
    await expect(settings.locator("#check")).toContainText("A message that is open (1 open)");
    await expect(settings.locator("#check")).not.toContainText("not running");
    await walkTo(settings, settings.getByRole("button", { name: "See the report" }));
    await settings.keyboard.press("Enter");
    await expect(settings.getByText("This is all that is copied: structure, no words.")).toBeVisible();
    await walkTo(settings, settings.getByRole("button", { name: "Copy report" }));
    await settings.keyboard.press("Enter");
    await expect(settings.locator("#check").getByText("Copied.")).toBeVisible();
    const copied = await pasted(extension);
    expect(copied).toContain('"product": "In Writing"');
    expect(copied).toContain("g_editable=true");
    expect(copied).not.toMatch(SECRET);
    // The one long number is of our own table: Gmail's for its Send button.
    expect(copied.replaceAll("+^32601", "")).not.toMatch(/\d{5}|[0-9a-f]{9}/);
    expect(copied).toBe(await settings.locator("#check-report pre").textContent());
  });
});

/** What lies in the clipboard, as any page gets it when somebody pastes. */
async function pasted(extension: Extension): Promise<string> {
  const page = await extension.context.newPage();
  await page.setContent("<textarea></textarea>");
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+V");
  return page.locator("textarea").inputValue();
}

test("what has changed in the page is named", async () => {
  await withMail(async (extension, mail, host) => {
    await openBoth(mail, host);
    await mail.evaluate(() => {
      for (const row of document.querySelectorAll(".anm[name=to]")) {
        row.className = "qZ7";
        row.removeAttribute("name");
      }
      for (const bin of document.querySelectorAll(".oh")) bin.closest(".gU")?.classList.remove("gU");
      for (const sender of document.querySelectorAll(".gD")) {
        sender.className = "qZ8";
        sender.removeAttribute("email");
      }
    });
    const settings = await extension.open("settings");
    await check(settings);
    await expect(verdict(settings)).toHaveText("Two things were not found: the To line and who it is from.");
    const part = settings.locator("#check");
    await expect(part).toContainText("One thing was found in an older way: the bin.");
    await expect(part).toContainText("You can still write, copy and send. What you send is still recorded.");
    await part.getByText("What was looked for, with its technical names").click();
    await expect(part.locator(".looked-older")).toContainText(
      ".oh[role=button]: 1 on the page, last seen to work October 2020; this one counts",
    );
    await part.getByRole("button", { name: "See the report" }).click();
    await look(settings, "settings-check-missing");
  });
});

test("a form that is no longer known is not called closed", async () => {
  await withMail(async (extension, mail, host) => {
    await openBoth(mail, host);
    await mail.evaluate(() => {
      for (const name of ["composeid", "draft", "subjectbox"]) {
        for (const input of document.querySelectorAll(`input[name=${name}]`)) input.setAttribute("name", "zz");
      }
    });
    const settings = await extension.open("settings");
    await check(settings);
    await expect(settings.locator("#check")).toContainText("the marks of an email being written");
    await expect(settings.locator("#check")).toContainText("An email being written (1 open)");
  });
});

test("no mail page, a page with nothing open, several mailboxes, and a page that is not reached", async () => {
  const accounts = [JO, { name: "Sam Whitlock", address: "sam.whitlock@example.org" }];
  await withMail(
    async (extension, mail, host) => {
      const settings = await extension.open("settings");
      const part = settings.locator("#check");
      await check(settings);
      await expect(part.locator("#check-now")).toContainText("No mail page is open in this browser.");
      await look(settings, "settings-check-none");
      await mail.goto(host.url(0));
      await expect(mail.locator("[gh=cm]")).toBeVisible();
      await check(settings);
      await expect(verdict(settings)).toHaveText("Everything that could be checked was found.");
      await expect(part).toContainText("No email is being written there, so this could not be checked");
      await expect(part).toContainText("No message is open there, so this could not be checked");
      const second = await extension.context.newPage();
      await second.goto(host.url(1));
      await expect(second.locator("[gh=cm]")).toBeVisible();
      await check(settings);
      await expect(part.locator("#check-now")).toContainText("2 mail pages are open. Choose which one to check.");
      await look(settings, "settings-check-several");
      await part.getByRole("button", { name: /^Check this one: Gmail: sam\.whitlock@example\.org/ }).click();
      await expect(verdict(settings)).toHaveText("Everything that could be checked was found.");
      await second.close();
      await part.getByRole("button", { name: /^Check this one: Gmail: sam\.whitlock@example\.org/ }).click();
      await expect(part.locator("#check-now")).toContainText("could not be reached");
    },
    new GmailHost({ accounts, pollMs: 200 }),
  );
});
