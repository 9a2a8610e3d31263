import { expect, type Page, test } from "playwright/test";
import { JO, LOWE, london, PROFILE_CHANGES, receivedSighting, writeLedger } from "../../lib/record/testing/fixtures.ts";
import type { Extension } from "./browser.ts";
import { readRecord, readRows } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { walkTo } from "./pages/keys.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** A reply seen in Outlook, which hands out no originals: the parent adds the email they saved, by hand or by keyboard. */

const CAME = london("2026-01-13T08:50:20");
const WORDS = "Thank you for your email. I will look into it and write to you on Friday.";
const SEEN = receivedSighting(CAME, {
  site: "outlook",
  ids: { thread: "AAQkAGE=" },
  text: WORDS,
  subject: "R., Year 4",
});

const ITEMS = writeLedger([
  ...PROFILE_CHANGES.map((change) => ({ at: CAME - 60_000, body: { type: "profile" as const, ...change } })),
  { at: CAME + 60_000, body: SEEN },
]);

function file(more: Record<string, string> = {}, text = WORDS) {
  const headers: Record<string, string> = {
    From: `${SEEN.from.name} <${SEEN.from.address}>`,
    To: JO.address,
    Cc: LOWE.address,
    Subject: "Re: R., Year 4",
    Date: "Tue, 13 Jan 2026 08:50:20 +0000",
    "Message-ID": "<one@hillcrest.example.sch.uk>",
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    name: "message.eml",
    mimeType: "message/rfc822",
    buffer: Buffer.from([...lines, "", text, ""].join("\r\n")),
  };
}

let extension: Extension;
let record: Page;

test.beforeEach(async () => {
  extension = await reuse();
  record = await extension.open("record");
  await putBack(record, ITEMS);
  await record.evaluate(() => {
    location.hash = "#days";
  });
  await record.locator("a.entry").click();
  await expect(record.getByText("Seen on screen. Outlook does not hand out the original.")).toBeVisible();
});
test.afterEach(() => extension.close());

const only = async () => {
  const { messages } = await readRecord(record);
  expect(messages).toHaveLength(1);
  return messages[0];
};
const kept = () => expect(record.getByText("The saved email is in the record")).toBeVisible();

test("by keyboard alone: the exact time, everyone it went to and the file itself are then in the record", async () => {
  // Listened for long before the key: the browser is told of it, and a key that comes first opens a window nobody sees.
  const chooser = record.waitForEvent("filechooser", { timeout: 60_000 });
  await look(record, "eml-lacking");
  const button = record.getByRole("button", { name: "Add the saved email (.eml)" });
  await walkTo(record, button);
  await record.keyboard.press("Enter");
  await (await chooser).setFiles(file());
  await kept();
  // Their button has gone: the focus stays with what came of it.
  await expect(record.locator(".saved-result")).toBeFocused();
  const entry = await only();
  expect(entry).toMatchObject({
    when: { instant: CAME, certainty: "exact" },
    cc: [{ address: LOWE.address }],
    ids: { rfc: "<one@hillcrest.example.sch.uk>" },
    how: { text: "file" },
  });
  await expect(record.getByText("All of it: read from the saved email.")).toBeVisible();
  const [row] = await readRows<{ sha256: string }>(record, "originals");
  expect(row?.sha256).toBe(entry?.original?.sha256);
  await look(record, "eml-kept");

  const download = record.waitForEvent("download");
  await record.getByRole("button", { name: "Save the original message" }).click();
  expect((await download).suggestedFilename()).toMatch(/^E-\d+-original\.eml$/);

  await record.getByRole("button", { name: "Take the saved email out again" }).click();
  await expect(record.getByText("Seen on screen. Outlook does not hand out the original.")).toBeVisible();
  // Its content goes after the words on the screen have: first it is written down that it was removed.
  await expect.poll(() => readRows(record, "originals")).toEqual([]);
  expect((await only())?.when.certainty).toBe("minute");
});

/** Holds a file over the middle of an element and lets it go there, as the browser tells the page. */
async function drop(on: string, given: ReturnType<typeof file>): Promise<boolean> {
  return record
    .locator(on)
    .first()
    .evaluate(
      (element, [name, words]) => {
        const held = new DataTransfer();
        held.items.add(new File([words ?? ""], name ?? "", { type: "message/rfc822" }));
        const tell = (type: string) =>
          element.dispatchEvent(new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true }));
        return [tell("dragover"), tell("drop")].every((opened) => !opened);
      },
      [given.name, given.buffer.toString()],
    );
}

test("dropped on the entry it is taken; dropped beside it, it is neither taken nor opened in place of the record", async () => {
  expect(await drop(".days", file())).toBe(true);
  expect(await readRows(record, "originals")).toEqual([]);
  expect(await drop("article.open .letter", file())).toBe(true);
  await kept();
  expect((await only())?.original).not.toBeNull();
});

test("another email, a .msg file and a picture are refused by name, and nothing of them stays", async () => {
  const give = (given: ReturnType<typeof file>) =>
    record.getByLabel("The saved email", { exact: true }).setInputFiles(given);
  const said = record.getByRole("alert");
  await give(file({ From: "Mr Lowe <head@hillcrest.example.sch.uk>", Subject: "Lunch" }, "Fish on Friday."));
  await expect(said).toContainText("This is another email: “Lunch” from Mr Lowe, Tue 13 January 2026, 08:50.");
  await look(record, "eml-other");
  await give({ ...file(), name: "message.msg", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) });
  await expect(said).toContainText("This is a .msg file");
  await give({ ...file(), name: "photo.eml", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) });
  await expect(said).toContainText("This file is not an email");
  expect(await readRows(record, "originals")).toEqual([]);
  const { items } = await readRecord(record);
  expect(items).toHaveLength(ITEMS.length);
});
