import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import type { Extension } from "./browser.ts";
import { readRecord, readRows } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** A parent's old mailbox through the real page: what is the case's comes in, once; of everybody else no word is anywhere. */

const CASE = writeLedger(
  PROFILE_CHANGES.map((change) => ({
    at: london("2027-01-01T09:00:00"),
    body: { type: "profile" as const, ...change },
  })),
);

const PARTED = "From 1790000000@xxx Mon Jan 04 09:00:00 +0000 2027";

/** Written by hand, as Gmail Takeout writes them: mail with the school, of strangers, of the doctor, and broken ones. */
const MAILBOX = [
  `${PARTED}
X-Gmail-Labels: Sent
Message-ID: <ask@mail.example.org>
From: Jo Whitlock <jo.whitlock@example.org>
To: Ms Patel <senco@hillcrest.example.sch.uk>
Date: Tue, 3 Mar 2026 08:10:00 +0000
Subject: Mornings

Dear Ms Patel,
>From next week on, may R. come in by the side door?
Jo`,
  `${PARTED}
X-Gmail-Labels: Inbox
Received: by mail.example.org; Wed, 4 Mar 2026 10:00:04 +0000
Message-ID: <yes@hillcrest.example.sch.uk>
In-Reply-To: <ask@mail.example.org>
From: =?utf-8?Q?Ms_Patel?= <senco@hillcrest.example.sch.uk>
To: jo.whitlock@example.org
Cc: Mr Lowe <head@hillcrest.example.sch.uk>
Date: Wed, 4 Mar 2026 10:00:00 +0000
Subject: Re: Mornings
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Yes, from Monday on. I will write to you on Friday =E2=80=93 promised.
--b
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b--`,
  `${PARTED}
Received: by mail.example.org; Mon, 4 Jan 2027 09:00:04 +0000
Message-ID: <odd@hillcrest.example.sch.uk>
From: Mr Lowe <head@hillcrest.example.sch.uk>
To: jo.whitlock@example.org
Date: Thu, 4 Jan 2007 09:00:00 +0000
Subject: The plan

It is attached to nothing.`,
  `${PARTED}
Message-ID: <shop@shop.example.org>
From: Zebedee Quillfeather <zebedee@shop.example.org>
To: jo.whitlock@example.org
Date: Mon, 4 Jan 2027 09:00:00 +0000
Subject: Marmalade

Forty jars of marmalade.`,
  `${PARTED}
Message-ID: <gp@surgery.example.org>
From: Dr Shah <dr.shah@surgery.example.org>
To: jo.whitlock@example.org
Date: Mon, 4 Jan 2027 09:00:00 +0000
Subject: Bloodtest

All is well.`,
  `${PARTED}
X-Gmail-Labels: Drafts
Message-ID: <draft@mail.example.org>
From: jo.whitlock@example.org
To: senco@hillcrest.example.sch.uk
Date: Mon, 4 Jan 2027 09:00:00 +0000
Subject: Unsent anger

Never sent.`,
  `${PARTED}
Message-ID: <cut@hillcrest.example.sch.uk>
From: senco@hillcrest.example.sch.uk
To: jo.whitlock@example.org
Date: Mon, 4 Jan 2027 12:00:00 +0000
Subject: =?utf-8?B?THVuY2g
Content-Type: multipart/mixed; boundary=never

--never
Content-Type: text/plain
Content-Transfer-Encoding: base64

TGlzdGVuLCBzaGUgYXRlIA`,
  `${PARTED}
X-Nothing: 1

\u0000\u0001\u0002`,
].join("\n\n");

let extension: Extension;
let folder: string;

test.beforeEach(async () => {
  extension = await reuse();
  folder = mkdtempSync(join(tmpdir(), "in-writing-mail-"));
});
test.afterEach(async () => {
  await extension.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that the extension keeps anywhere: database, storage and the page's own. */
async function everythingKept(page: Page): Promise<string> {
  const tables = ["items", "originals", "jobs", "composing", "meta"];
  const rows = await Promise.all(tables.map((table) => readRows<{ bytes?: Uint8Array }>(page, table)));
  const bytes = (rows[1] ?? []).map((row) => Buffer.from(Object.values(row.bytes ?? {})).toString());
  const areas = await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<object> }> } })
      .chrome;
    return JSON.stringify([await storage.local?.get(), await storage.session?.get(), { ...localStorage }]);
  });
  return `${JSON.stringify(rows)}${bytes.join("\n")}${areas}`;
}

async function openImport(): Promise<Page> {
  const record = await extension.open("record");
  await putBack(record, CASE);
  await record.evaluate(() => {
    location.hash = "#days";
  });
  await record.getByRole("link", { name: "Bring in old mail" }).click();
  await expect(record.getByRole("heading", { name: "Bring in old mail" })).toBeVisible();
  return record;
}

async function giveFolder(page: Page): Promise<void> {
  const inside = join(folder, "Takeout");
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, "All mail.mbox"), MAILBOX);
  writeFileSync(join(inside, "Inbox.msf"), "index");
  writeFileSync(join(inside, "letter.msg"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  writeFileSync(join(inside, "takeout.zip"), Buffer.from([0x50, 0x4b, 3, 4]));
  await page.getByLabel("A folder of mail").setInputFiles(inside);
}

test("a mailbox comes in once, with a report; strangers leave no word anywhere", async () => {
  const page = await openImport();
  await look(page, "import-choose");
  await giveFolder(page);
  await expect(
    page.getByText("8 messages were looked at. 5 of them have to do with the people of your record."),
  ).toBeVisible();
  const people = page.getByRole("group", { name: "Whose messages should come in?" });
  await expect(people.getByRole("checkbox", { name: "Ms Patel, SENCO" })).toBeChecked();
  const doctor = page.getByRole("checkbox", { name: "Dr Shah, GP" });
  await expect(doctor).not.toBeChecked();
  const years = page.getByRole("group", { name: "Which years?" });
  await expect(years.getByRole("checkbox")).toHaveCount(3);
  await years.getByRole("checkbox", { name: "2026" }).uncheck();
  await expect(page.getByRole("button", { name: "Bring in 2 messages" })).toBeVisible();
  await years.getByRole("checkbox", { name: "2026" }).check();
  await expect(page.getByText("This is a zip file.")).toBeVisible();
  await expect(page.getByText("Some of it is no email, and was left out.")).toBeVisible();
  await look(page, "import-found");

  await page.getByRole("button", { name: "Bring in 4 messages" }).click();
  await expect(page.getByText("4 messages came into the record.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What became of it" })).toBeFocused();
  await expect(page.getByText("It gives its date as 4 January 2007")).toBeVisible();
  await look(page, "import-done");

  const { messages } = await readRecord(page);
  expect(messages.map(({ kind, subject }) => [kind, subject])).toEqual([
    ["reply", "The plan"],
    ["sent", "Mornings"],
    ["reply", "Re: Mornings"],
    ["reply", expect.any(String)],
  ]);
  expect(messages[1]?.text).toContain("From next week on, may R. come in by the side door?");
  expect(messages[2]).toMatchObject({
    text: "Yes, from Monday on. I will write to you on Friday – promised.",
    attachments: [{ name: "plan.pdf", size: 9 }],
  });
  expect(messages[3]?.text).toContain("Listen, she ate");
  const kept = await everythingKept(page);
  expect(kept).toContain("side door");
  expect(kept).not.toMatch(/zebedee|quillfeather|marmalade|bloodtest|unsent anger/i);

  await page.getByRole("button", { name: "Bring in more" }).click();
  await giveFolder(page);
  await expect(page.getByText("4 are there in full and will not be written again")).toBeVisible();
  await page.getByRole("button", { name: "Bring in 4 messages" }).click();
  await expect(page.getByText("4 messages were there in full, so nothing of them was written again.")).toBeVisible();
  const again = await readRecord(page);
  expect(again.messages).toHaveLength(4);

  await page.getByRole("link", { name: "Open the record" }).click();
  await expect(page.locator("a.entry")).toHaveCount(4);
});

test("an import that the page was closed in is gone on with, and can be taken out again", async () => {
  const page = await openImport();
  await page.evaluate(
    (job) => localStorage.setItem("in-writing:import", job),
    JSON.stringify({
      files: [{ name: "mail.mbox", size: Buffer.byteLength(MAILBOX) }],
      choice: { people: ["sensitive dr.shah@surgery.example.org"], years: [2027] },
      mine: [],
      done: 0,
      total: 1,
    }),
  );
  await page.reload();
  await expect(page.getByText("An import of “mail.mbox” was not finished.")).toBeVisible();
  await page
    .getByLabel("Mail files")
    .setInputFiles({ name: "mail.mbox", mimeType: "application/mbox", buffer: Buffer.from(MAILBOX) });
  await expect(page.getByRole("checkbox", { name: "Dr Shah, GP" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Ms Patel, SENCO" })).not.toBeChecked();
  await page.getByRole("button", { name: "Bring in 1 message" }).click();
  await expect(page.getByText("1 message came into the record.")).toBeVisible();
  expect((await readRecord(page)).messages).toHaveLength(1);
  await page.getByRole("button", { name: "Take this import out again" }).click();
  await page.getByRole("button", { name: "Take 1 out" }).click();
  await expect(page.getByText("This import was taken out again.")).toBeVisible();
  expect(await everythingKept(page)).not.toMatch(/bloodtest/i);
});
