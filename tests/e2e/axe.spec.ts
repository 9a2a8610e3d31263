import type { Frame, Page } from "playwright";
import { expect, test } from "playwright/test";
import { sampleLedger } from "../../lib/record/testing/fixtures.ts";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import type { Extension } from "./browser.ts";
import { newDraft, openComposer, pick, putIn } from "./job/composer.ts";
import { setUp } from "./job/set-up.ts";
import { backupFile, giveBackup, lockBackup, putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { busyRecord } from "./pages/recent-record.ts";
import { reuse } from "./reuse.ts";

/** Every page and every state of it, in both themes, wide and narrow, with all of axe's rules. One browser a test. */

const DANGER = "She said she wants to kill herself.";
const UNKIND = "Nobody at school seems to care.";
const POPUP = { widths: [380] };

/** A long way round for one browser. */
test.beforeEach(() => test.setTimeout(150_000));

async function withExtension(work: (extension: Extension) => Promise<void>): Promise<void> {
  const extension = await reuse();
  try {
    await work(extension);
  } finally {
    await extension.close();
  }
}

/** Puts a record into a fresh browser. */
async function withRecord(extension: Extension, items: ReturnType<typeof sampleLedger>): Promise<Page> {
  const record = await extension.open("record");
  await putBack(record, items);
  return record;
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

test("first run", async () => {
  await withExtension(async (extension) => {
    const page = await extension.open("welcome");
    await expect(page.getByLabel("Your child’s name or initials")).toBeVisible();
    await look(page, "welcome-empty");
    await page.getByLabel("Your child’s name or initials").fill("R.");
    await page.getByLabel("The SENCO’s name").fill("Ms Patel");
    const address = page.getByLabel("The SENCO’s email address");
    await address.fill("senco at hillcrest");
    await address.blur();
    await expect(page.locator(".field-error")).toBeVisible();
    await look(page, "welcome-mistaken");
  });
});

test("settings", async () => {
  await withExtension(async (extension) => {
    const page = await extension.open("settings");
    await expect(page.getByLabel("Name or initials")).toBeVisible();
    await look(page, "settings-empty");
    await setUp(page);
    await page.getByRole("button", { name: "Add a term" }).click();
    const term = page.getByRole("group", { name: /term/i }).first();
    await term.getByLabel("First day").fill("2027-02-12");
    await term.getByLabel("Last day").fill("2027-01-05");
    await page.getByLabel("School days in which the school says it answers").fill("soon");
    await page.getByLabel("Your email address").fill("jo.whitlock");
    await page.getByLabel("Your email address").blur();
    await expect(page.locator(".field-error")).toHaveCount(3);
    await page.getByRole("button", { name: "Change Ms Patel" }).click();
    await expect(page.getByLabel("What they do")).toBeVisible();
    await look(page, "settings-mistaken");
    await giveBackup(page, Buffer.from("Dear diary"));
    await expect(page.getByText("This file is not an In Writing backup.")).toBeVisible();
    await page.getByRole("button", { name: "Take off the list" }).click();
    await expect(page.getByText("is off the list")).toBeVisible();
    await look(page, "settings-filled");
  });
});

test("popup", async () => {
  await withExtension(async (extension) => {
    const page = await extension.open("popup");
    await expect(page.getByText("The first page is empty.")).toBeVisible();
    await look(page, "popup-empty", POPUP);
    await page.getByRole("button", { name: "Add" }).click();
    await look(page, "popup-add", POPUP);
    await page.getByLabel("What was said?").fill(DANGER);
    await expect(page.getByRole("alert")).toBeVisible();
    await look(page, "popup-help", POPUP);
    await page.getByRole("button", { name: "Leave it" }).click();
    const record = await withRecord(extension, busyRecord());
    await record.close();
    await expect(page.getByText("Suggested next")).toBeVisible();
    await look(page, "popup-waiting", POPUP);
    await page.getByRole("button", { name: "Why this?" }).click();
    await look(page, "popup-why", POPUP);
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByRole("radio", { name: "Meeting" }).check();
    await page.getByRole("button", { name: "Change when it was" }).click();
    await page.getByRole("button", { name: "Write it down" }).click();
    await expect(page.locator(".note-stop")).toBeVisible();
    await look(page, "popup-add-mistaken", POPUP);
  });
});

test("record", async () => {
  await withExtension(async (extension) => {
    const page = await extension.open("record");
    await expect(page.getByText("Nothing here yet")).toBeVisible();
    await look(page, "record-empty");
    await putBack(page, sampleLedger());
    await look(page, "record-restored");
    await giveBackup(page, Buffer.from("Dear diary"));
    await expect(page.getByText("This file is not an In Writing backup.")).toBeVisible();
    await look(page, "record-backup-refused");
    await giveBackup(page, backupFile(busyRecord()));
    await expect(page.getByRole("button", { name: "Add it to this record" })).toBeVisible();
    await look(page, "record-backup-look");
    await page.getByRole("button", { name: "Leave it" }).click();
    await lockBackup(page);
    await page.getByRole("button", { name: "Suggest one" }).click();
    await page.getByRole("button", { name: "Lock it and save" }).click();
    await look(page, "record-backup-lock");
    await go(page, "#days");
    await expect(page.locator("a.entry")).toHaveCount(9);
    await look(page, "record-filled");
    await page.getByLabel("Search the record").fill("zebra");
    await expect(page.getByText("Nothing in the record fits that.")).toBeVisible();
    await look(page, "record-none-fit");
    await page.getByRole("button", { name: "Show everything" }).click();
    await entries(page);
    await adding(page);
  });
});

async function entries(page: Page): Promise<void> {
  await go(page, "#e-7");
  await page.getByRole("button", { name: "Change what this was" }).click();
  await expect(page.getByLabel("What do they promise?")).toBeVisible();
  await look(page, "record-question");
  await go(page, "#e-4");
  await page.getByRole("button", { name: "Correct" }).click();
  await page.getByLabel("What should it say?").fill(DANGER);
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "record-correct-help");
  await go(page, "#e-1");
  await page.getByText("When each part of it was seen").click();
  await look(page, "record-entry");
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "record-remove");
  await page.getByRole("button", { name: "Keep it", exact: true }).click();
}

async function adding(page: Page): Promise<void> {
  await go(page, "#add");
  await look(page, "record-add");
}

test("record, with something that waits, and when it cannot be opened", async () => {
  await withExtension(async (extension) => {
    const page = await withRecord(extension, busyRecord());
    await go(page, "#days");
    await page.locator("a.entry", { hasText: "how school is going" }).click();
    await expect(page.getByText("No reply recorded, day 7.", { exact: true })).toBeVisible();
    await look(page, "record-waiting");
    await page.locator("a.entry", { hasText: "quiet room" }).click();
    await expect(page.getByRole("radio", { name: /They need more time/ })).toBeVisible();
    await look(page, "record-reply");
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The disk did not answer.", "UnknownError");
      };
    });
    await page.reload();
    await expect(page.getByText("The record could not be opened")).toBeVisible();
    await look(page, "record-broken");
    for (const [name, words] of [
      ["settings", "The record could not be opened"],
      ["popup", "The record could not be opened"],
      ["welcome", "Nothing can be kept just now"],
    ] as const) {
      await page.goto(extension.url(name));
      await expect(page.getByText(words)).toBeVisible();
      await look(page, `${name}-broken`, name === "popup" ? POPUP : {});
    }
  });
});

/** The composer in its frame over a new draft of the stand-in mail site. */
async function overMail(work: (mail: Page, extension: Extension) => Promise<void>): Promise<void> {
  const host = practiceMailbox();
  const extension = await reuse((context) => host.install(context));
  try {
    const mail = await extension.context.newPage();
    await mail.goto(host.url());
    await work(mail, extension);
  } finally {
    await extension.close();
  }
}

const change = (frame: Frame) => frame.getByRole("button", { name: "Change what the email is for" }).click();

test("composer beside the draft, before anything is set up", async () => {
  await overMail(async (mail) => {
    await newDraft(mail);
    const frame = await openComposer(mail);
    const at = (name: string) => look(mail, `composer-${name}`, { frame });
    await expect(frame.getByRole("heading", { name: "What is the email for?" })).toBeVisible();
    await at("choose-new");
    await pick(frame, "A first concern");
    await expect(frame.getByRole("textbox", { name: "Address" })).toBeVisible();
    await at("missing-person");
    await frame.getByLabel("What is happening?").fill(UNKIND);
    await expect(frame.getByRole("button", { name: "Keep my words" })).toBeVisible();
    await at("tone");
    await frame.getByLabel("What is happening?").fill(DANGER);
    await expect(frame.getByRole("alert")).toBeVisible();
    await at("help");
    await frame.getByRole("button", { name: "Go on with the letter" }).click();
    await frame.getByRole("button", { name: "Copy the letter" }).click();
    await expect(frame.getByText("The letter is copied.")).toBeVisible();
    await at("copied");
  });
});

test("composer beside the draft, each letter", async () => {
  await overMail(async (mail, extension) => {
    const record = await withRecord(extension, busyRecord());
    await record.close();
    await newDraft(mail);
    const frame = await openComposer(mail);
    const at = (name: string) => look(mail, `composer-${name}`, { frame });
    await expect(frame.getByText("Suggested next")).toBeVisible();
    await at("choose");
    for (const letter of [
      "A first concern",
      "Ask for a meeting",
      "Ask for the complaints policy",
      "A formal complaint",
    ]) {
      await pick(frame, letter);
      await expect(frame.getByRole("heading", { name: letter })).toBeVisible();
      await at(letter.toLowerCase().replaceAll(" ", "-"));
      await change(frame);
    }
    await pick(frame, "A gentle chase");
    await frame.getByRole("radio", { name: "Yes, something came" }).check();
    await at("check");
    await frame.getByRole("radio", { name: "No, nothing" }).check();
    await frame.getByRole("button", { name: "I have checked" }).click();
    await expect(frame.getByRole("button", { name: "Put it in my email" })).toBeVisible();
    await at("a-gentle-chase");
    await frame.getByRole("button", { name: "Add somebody" }).click();
    await at("add-somebody");
    await change(frame);
    await pick(frame, "A firm chase");
    await at("a-firm-chase");
    await putIn(frame);
    await at("result");
  });
});

test("composer over a mail page that has changed, in a mailbox that others may read or that is somebody else’s", async () => {
  await overMail(async (mail) => {
    await newDraft(mail);
    await mail.locator("input[name=subjectbox]").evaluate((field) => field.remove());
    const frame = await openComposer(mail);
    const at = (name: string) => look(mail, `composer-${name}`, { frame });
    const notes = frame.getByRole("region", { name: "About this mailbox and email" });
    await pick(frame, "A first concern");
    await expect(notes).toContainText("cannot find the subject line");
    await expect(notes).toContainText("whoever runs it may be able to read");
    await at("missing");
    await frame.getByRole("button", { name: "I know" }).click();
    await expect(frame.getByRole("button", { name: "Who may read this mailbox" })).toBeFocused();
    await at("mailbox-known");
    await mail.evaluate(() => history.replaceState(null, "", "/mail/b/AEoRXRSbY1/u/0/"));
    await change(frame);
    await expect(notes).toContainText("somebody else’s");
    await at("delegated-choose");
    await pick(frame, "A first concern");
    await expect(frame.getByRole("button", { name: "Open it in my own mailbox" })).toBeVisible();
    await at("delegated");
    await mail.evaluate(() => history.replaceState(null, "", "/mail/u/0/"));
    await frame.getByRole("button", { name: /^Close/ }).click();
    const again = await openComposer(mail);
    await expect(again.getByRole("button", { name: "Who may read this mailbox" })).toBeVisible();
    await expect(again.getByRole("button", { name: "I know" })).toHaveCount(0);
  });
});

test("composer beside a draft that has words already", async () => {
  await overMail(async (mail, extension) => {
    const settings = await extension.open("settings");
    await setUp(settings);
    await settings.close();
    await newDraft(mail);
    await mail.locator(".M9 [g_editable]").first().click();
    await mail.keyboard.type("Dear Ms Patel, I wanted to say something.");
    const frame = await openComposer(mail);
    await pick(frame, "A first concern");
    await frame.getByRole("button", { name: "Put it in my email" }).click();
    await expect(frame.getByRole("heading", { name: "There is something in your email already" })).toBeVisible();
    await look(mail, "composer-asking", { frame });
  });
});

test("composer in a tab", async () => {
  await overMail(async (_, extension) => {
    const record = await withRecord(extension, busyRecord());
    await record.close();
    const page = await extension.open("composer");
    await expect(page.getByRole("heading", { name: "What is the email for?" })).toBeVisible();
    await look(page, "tab-choose");
    await page.getByRole("button", { name: /^A first concern/ }).click();
    await page.getByLabel("What is happening?").fill("R. has been sick with worry on six mornings.");
    await look(page, "tab-letter");
    await page.getByRole("button", { name: "Open it in my email" }).click();
    await expect(page.getByRole("heading", { name: "A new email is opening" })).toBeVisible();
    await page.bringToFront();
    await look(page, "tab-opened");
  });
});
