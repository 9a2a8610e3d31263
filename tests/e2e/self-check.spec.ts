import type { BrowserContext, Page } from "playwright";
import { expect, test } from "playwright/test";
import { GmailHost } from "../hosts/gmail/host.ts";
import { JO, practiceMailbox } from "../hosts/gmail/practice.ts";
import { CALM } from "../hosts/gmail/switches.ts";
import type { OutlookHost } from "../hosts/outlook/host.ts";
import type { Extension } from "./browser.ts";
import { FormByHand, mailbox } from "./lib/outlook-by-hand.ts";
import { walkTo } from "./pages/keys.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** The check of the mail page, through the real extension and its settings page. */

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const SECRET = /whitlock|patel|hillcrest|example|mornings|corridor|senco/i;

/** Looking at a long page in each of its looks takes a while. */
test.beforeEach(() => test.setTimeout(150_000));

interface Host {
  install(context: BrowserContext): Promise<void>;
}

async function withMail<Kind extends Host>(
  host: Kind,
  work: (extension: Extension, mail: Page, host: Kind) => Promise<void>,
): Promise<void> {
  const extension = await reuse((context) => host.install(context));
  try {
    await work(extension, await extension.context.newPage(), host);
  } finally {
    await extension.close();
  }
}

// Nothing is built anew while it is looked at: what a test has changed stays so.
const gmail = () => practiceMailbox({ switches: CALM });

const SAID = { from: PATEL, subject: "R. and the mornings", text: "We saw her in the corridor." };

/** A thread with a message, and a docked email open over it. */
async function openBoth(mail: Page, host: GmailHost): Promise<void> {
  const stored = host.deliver({ ...SAID, at: Date.now() });
  await mail.goto(host.threadUrl(stored));
  await mail.locator(`[data-message-id="#${stored.id}"]`).waitFor();
  await mail.locator("[gh=cm]").click();
  await expect(mail.locator("input[name=draft]")).toHaveValue(/msg-a/);
  await mail.locator("input[name=subjectbox]").fill("About the mornings");
  await expect(mail.locator("[data-in-writing=button]")).toBeVisible();
}

/** A conversation with a message, and a reply open in it. */
async function openReply(mail: Page, host: OutlookHost): Promise<void> {
  await mail.goto(host.threadUrl(host.deliver({ ...SAID, at: Date.now() })));
  await expect(mail.locator("[id^=UniqueMessageBody]").last()).toContainText("corridor");
  await mail.getByRole("menuitem", { name: "Reply", exact: true }).click();
  const form = new FormByHand(mail);
  await form.body.click({ position: { x: 4, y: 6 } });
  await mail.keyboard.type("About the mornings");
  await expect(mail.locator("[data-in-writing=button]")).toBeVisible();
}

interface SiteCase {
  /** Opens a message and an email. */
  open(work: (extension: Extension, mail: Page) => Promise<void>): Promise<void>;
  /** Takes away by what the To line, who a message is from and the newer way to the bin are known. */
  change(mail: Page): Promise<void>;
  missing: string;
  older: string;
  /** What an alternative says that counts though it is older. */
  counts: string;
  /** Of what a report tells, a thing that is the site's alone. */
  told: string;
}

const SITES: Record<string, SiteCase> = {
  Gmail: {
    open: (work) =>
      withMail(gmail(), async (extension, mail, host) => {
        await openBoth(mail, host);
        await work(extension, mail);
      }),
    change: (mail) =>
      mail.evaluate(() => {
        for (const row of document.querySelectorAll(".anm[name=to]")) {
          row.className = "qZ7";
          row.removeAttribute("name");
        }
        for (const bin of document.querySelectorAll(".oh")) bin.closest(".gU")?.classList.remove("gU");
        for (const sender of document.querySelectorAll(".gD")) {
          sender.className = "qZ8";
          sender.removeAttribute("email");
        }
      }),
    missing: "Two things were not found: the To line and who it is from.",
    older: "the bin",
    counts: ".oh[role=button]: 1 on the page, last seen to work October 2020; this one counts",
    told: "g_editable=true",
  },
  Outlook: {
    open: (work) =>
      withMail(mailbox(), async (extension, mail, host) => {
        await openReply(mail, host);
        await work(extension, mail);
      }),
    change: (mail) =>
      mail.evaluate(() => {
        for (const well of document.querySelectorAll("[role=group][id$=_TO]")) well.id = "zz";
        for (const subject of document.querySelectorAll("input[id$=_SUBJECT]")) subject.id = "zz";
        for (const date of document.querySelectorAll("[data-testid=SentReceivedSavedTime]")) {
          date.removeAttribute("data-testid");
          date.id = "zz";
        }
      }),
    missing: "Three things were not found: the marks of an email being written, the To line and when it was sent.",
    older: "the subject line",
    counts: 'input[type="text"][maxlength="255"]: 1 on the page',
    told: "+^docking_InitVisiblePart_",
  },
};

async function check(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: /^Check (the open mail page|again)$/ }).click();
}

const verdict = (settings: Page) => settings.locator("#check strong").first();

for (const [name, { open, told }] of Object.entries(SITES)) {
  test(`${name}: everything is found; the report that is copied holds nothing of the mailbox`, async () => {
    await open(async (extension) => {
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
      expect(copied).toContain(told);
      expect(copied).not.toMatch(SECRET);
      // The one long number is of our own table: Gmail's for its Send button.
      expect(copied.replaceAll("+^32601", "")).not.toMatch(/\d{5}|[0-9a-f]{9}/);
      expect(copied).toBe(await settings.locator("#check-report pre").textContent());
    });
  });
}

/** What lies in the clipboard, as any page gets it when somebody pastes. */
async function pasted(extension: Extension): Promise<string> {
  const page = await extension.context.newPage();
  await page.setContent("<textarea></textarea>");
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+V");
  return page.locator("textarea").inputValue();
}

for (const [name, { open, change, missing, older, counts }] of Object.entries(SITES)) {
  test(`${name}: what has changed in the page is named`, async () => {
    await open(async (extension, mail) => {
      await change(mail);
      const settings = await extension.open("settings");
      await check(settings);
      await expect(verdict(settings)).toHaveText(missing);
      const part = settings.locator("#check");
      await expect(part).toContainText(`found in an older way: ${older}.`);
      await expect(part).toContainText("You can still write, copy and send. What you send is still recorded.");
      await part.getByText("What was looked for, with its technical names").click();
      await expect(part.locator(".looked-older")).toContainText(counts);
      await part.getByRole("button", { name: "See the report" }).click();
      await look(settings, `settings-check-missing-${name.toLowerCase()}`);
    });
  });
}

test("a form that is no longer known is not called closed", async () => {
  await withMail(gmail(), async (extension, mail, host) => {
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
  await withMail(new GmailHost({ accounts, pollMs: 200 }), async (extension, mail, host) => {
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
    const outlook = mailbox();
    await outlook.install(extension.context);
    const third = await extension.context.newPage();
    await third.goto(outlook.url());
    await expect(third.locator("#ReadingPaneContainerId")).toBeVisible();
    await check(settings);
    await expect(part.locator("#check-now")).toContainText("3 mail pages are open.");
    await part.getByRole("button", { name: /^Check this one: Outlook: / }).click();
    await expect(verdict(settings)).toHaveText("Everything that could be checked was found.");
    await expect(part).toContainText("open one with New mail and check again");
    await second.close();
    await part.getByRole("button", { name: /^Check this one: Gmail: sam\.whitlock@example\.org/ }).click();
    await expect(part.locator("#check-now")).toContainText("could not be reached");
  });
});
