import { expect, type Page, test } from "playwright/test";
import { joined } from "../../lib/files/bytes.ts";
import { exifSegment, latin } from "../../lib/files/testing/pictures.ts";
import type { TypedEntry } from "../../lib/record/entry.ts";
import type { FileRef } from "../../lib/record/event.ts";
import { eventWords } from "../../lib/record/event-words.ts";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import type { Extension } from "./browser.ts";
import { readRecord } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { walkTo } from "./pages/keys.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** Everything that is no email: added in the popup and in the record, with files, and written to school from there. */

const FAMILY = writeLedger(
  PROFILE_CHANGES.map((change) => ({ at: london("2026-01-10T20:00"), body: { type: "profile" as const, ...change } })),
);
const POPUP = { widths: [380] };
const PDF =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>";

/** Only for pictures: axe reads the form in axe.spec.ts. */
const show: typeof look = async (page, name, options) => {
  if (process.env.IN_WRITING_PICTURES) await look(page, name, options);
};

let extension: Extension;
let record: Page;

// One browser for all: each test looks only at what it added itself.
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  extension = await reuse();
  record = await extension.open("record");
  await putBack(record, FAMILY);
});
test.afterAll(() => extension.close());

const typed = async () =>
  (await readRecord(record)).entries.filter((entry): entry is TypedEntry => "files" in entry && "absence" in entry);
const newest = async (kind: TypedEntry["kind"]) => (await typed()).findLast((entry) => entry.kind === kind);
const named = (files: readonly FileRef[]) =>
  files.flatMap(({ sha256, preview }) => (preview ? [sha256, preview] : [sha256]));

/** Each file in the database, with the fingerprint of what is really there and whether a place stands in it. */
function filesKept(page: Page): Promise<{ sha256: string; found: string; place: boolean }[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("in-writing");
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const all = opening.result.transaction("originals").objectStore("originals").getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    opening.result.close();
    const rows: { sha256: string; bytes: Uint8Array<ArrayBuffer> }[] = all.result;
    return Promise.all(
      rows.map(async ({ sha256, bytes }) => ({
        sha256,
        found: new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex(),
        place: new TextDecoder("latin1").decode(bytes).includes("PLACE"),
      })),
    );
  });
}

/** A photo as a phone makes it: large, on its side, with the time and the place in it. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const paper = canvas.getContext("2d");
    for (let line = 0; paper && line < 1200; line += 3) {
      paper.fillStyle = `hsl(${(line * 7) % 360} 40% ${40 + (line % 40)}%)`;
      paper.fillRect((line * 13) % 900, line, 700, 3);
    }
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
    return new Uint8Array(await blob.arrayBuffer()).toBase64();
  });
  const plain = Buffer.from(base64, "base64");
  const notes = exifSegment({ orientation: 6, taken: "2026:11:20 08:14:05", gps: true });
  return Buffer.from(joined([plain.subarray(0, 2), notes, plain.subarray(2)]));
}

test("a call by keyboard in the popup is kept when the window closes, and one press writes it to school", async () => {
  let popup = await extension.open("popup");
  await walkTo(popup, popup.getByRole("button", { name: "Add" }));
  await popup.keyboard.press("Enter");
  await walkTo(popup, popup.getByLabel("What was said?"));
  await popup.keyboard.type("A quiet start from Monday.");
  await popup.close();

  popup = await extension.open("popup");
  await expect(popup.getByLabel("What was said?")).toHaveValue("A quiet start from Monday.");
  await walkTo(popup, popup.getByRole("checkbox", { name: /Ms Patel/ }));
  await popup.keyboard.press("Space");
  await walkTo(popup, popup.getByRole("button", { name: "Change when it was" }));
  await popup.keyboard.press("Enter");
  await expect(popup.getByLabel("When was it?")).toBeFocused();
  await popup.keyboard.type("yesterday about 3");
  await expect(popup.getByRole("status").filter({ hasText: "about 15:00" })).toBeVisible();
  await show(popup, "add-popup-call", POPUP);
  await popup.keyboard.press("Control+Enter");
  await expect(popup.getByText("Written down.")).toBeVisible();
  await show(popup, "add-popup-done", POPUP);

  const entry = await newest("call");
  expect(entry).toMatchObject({ kind: "call", people: [{ name: "Ms Patel" }], when: { time: "15:00", about: true } });
  const [composer] = await Promise.all([
    extension.context.waitForEvent("page"),
    popup.getByRole("link", { name: "Write it now" }).click(),
  ]);
  expect(composer.url()).not.toContain("quiet");
  await expect(composer.getByLabel("What was agreed?")).toHaveValue("A quiet start from Monday.");
  await expect(composer.getByLabel("Who did you speak to?")).toHaveValue(/Ms Patel/);
  await expect(composer.getByLabel("When was it?")).toHaveValue(entry?.when.date ?? "");
  await composer.close();

  // The person last spoken to stands ticked, and what was said of a time stands in the list.
  await popup.getByRole("button", { name: "Add" }).click();
  await expect(popup.getByRole("checkbox", { name: /Ms Patel/ })).toBeChecked();
  await record.goto(`${extension.url("record")}#e-${entry?.number}`);
  await expect(record.locator("a.entry", { hasText: "A quiet start from Monday." })).toContainText("about 15:00");
  await expect(record.getByRole("link", { name: "Write the follow-up email" })).toHaveAttribute(
    "href",
    /letter=R2&about=/,
  );
});

test("an absence with a photo: no place in what is kept, its totals and its picture in the entry", async () => {
  await record.goto(`${extension.url("record")}#add`);
  await show(record, "add-record");
  await record.getByRole("radio", { name: "Absence" }).check();
  await record.getByRole("radio", { name: "Morning" }).check();
  await record.getByLabel("What happened that morning?").fill("Sick before breakfast, could not get into the car.");
  await record.getByLabel("Who was told, and how?").fill("The office, by phone at 8:15");
  await record.getByText("The school’s code, and work set").click();
  await record.getByLabel("The school’s code, if you know it").fill("i");
  const buffer = await photo(record);
  await record.getByLabel("Photos or files").setInputFiles([
    { name: "IMG_2041.JPG", mimeType: "image/jpeg", buffer },
    { name: "call.m4a", mimeType: "audio/mp4", buffer: Buffer.from(latin("\0\0\0 ftypM4A voices")) },
  ]);
  await expect(record.getByText("The place was taken out")).toBeVisible();
  await expect(record.getByText("recordings are not kept here")).toBeVisible();
  await look(record, "add-record-absence", { widths: [400] });
  await record.setViewportSize({ width: 1280, height: 900 });
  await record.getByRole("button", { name: "Write it down" }).click();

  const article = record.locator("article.open");
  await expect(article.getByText("Half a day with code I, of the 15", { exact: false })).toBeVisible();
  await expect(
    article.getByText("The camera says 20 November 2026, 08:14; cameras can be wrong", { exact: false }),
  ).toBeVisible();
  // As it is to be seen: higher than wide.
  await expect
    .poll(() =>
      article
        .getByRole("img", { name: "IMG_2041.JPG" })
        .evaluate((img: HTMLImageElement) => img.naturalHeight > img.naturalWidth),
    )
    .toBe(true);
  await show(record, "add-entry-absence");

  const entry = await newest("absence");
  const [file] = entry?.files ?? [];
  expect(entry?.absence).toMatchObject({ morning: true, afternoon: false, code: "I" });
  const rows = await filesKept(record);
  expect(rows.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining([file?.sha256, file?.preview]));
  for (const { sha256, found, place } of rows) expect({ found, place }).toEqual({ found: sha256, place: false });

  const [tab] = await Promise.all([
    extension.context.waitForEvent("page"),
    record.getByRole("button", { name: "Open IMG_2041.JPG" }).click(),
  ]);
  await expect.poll(() => tab.evaluate(() => document.images[0]?.naturalHeight)).toBe(1600);
  await tab.close();
  const download = record.waitForEvent("download");
  await record.getByRole("button", { name: "Save IMG_2041.JPG" }).click();
  expect((await download).suggestedFilename()).toBe("IMG_2041.JPG");
});

test("a page among the files is never opened as one; what is pasted and dropped is taken; nothing half written is lost", async () => {
  const popup = await extension.open("popup");
  await popup.getByRole("button", { name: "Add" }).click();
  await popup.getByRole("button", { name: /^Something else/ }).click();
  await popup.getByRole("radio", { name: "Document" }).check();
  await popup.getByLabel("What is it?").fill("Letter from CAMHS.");
  await show(popup, "add-popup-kinds", POPUP);
  // A file picker would close the popup: the form goes on in the record, with what was typed.
  const [tab] = await Promise.all([
    extension.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Photo or file: in the record" }).click(),
  ]);
  await expect(tab.getByLabel("What is it?")).toHaveValue("Letter from CAMHS.");
  await tab.getByLabel("Photos or files").setInputFiles([
    { name: "page.html", mimeType: "text/html", buffer: Buffer.from("<script>document.title='ours'</script>") },
    { name: "letter.pdf", mimeType: "text/html", buffer: Buffer.from(PDF) },
  ]);
  await tab.locator("form.add").evaluate((form) => {
    const held = new DataTransfer();
    held.items.add(new File(["Dropped."], "dropped.txt", { type: "text/plain" }));
    for (const type of ["dragover", "drop"])
      form.dispatchEvent(new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true }));
    const pasted = new DataTransfer();
    pasted.items.add(new File(["GIF89a"], "image.png", { type: "image/png" }));
    form.dispatchEvent(new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true }));
  });
  await expect(tab.getByText("dropped.txt")).toBeVisible();
  await expect(
    tab.getByText("“Screenshot.png” is a picture that cannot be read to its end", { exact: false }),
  ).toBeVisible();
  await tab.reload();
  await expect(tab.getByRole("button", { name: /^Leave out/ })).toHaveCount(3);
  await tab.getByRole("button", { name: "Leave out dropped.txt" }).click();
  await tab.getByRole("button", { name: "Write it down" }).click();
  await expect(tab.getByRole("button", { name: "Save page.html" })).toBeVisible();
  await expect(tab.getByRole("button", { name: "Open page.html" })).toHaveCount(0);
  await expect(tab.getByRole("button", { name: "Open letter.pdf" })).toBeVisible();
  const entry = await newest("document");
  expect(entry?.files.map(({ type }) => type)).toEqual(["application/octet-stream", "application/pdf"]);
  expect(eventWords(entry?.when ?? { date: "", time: "" }, "long")).not.toMatch(/\d\d:\d\d/);
  // What was left out again is kept nowhere.
  const all = (await typed()).flatMap(({ files }) => named(files)).sort();
  const kept = async () => (await filesKept(tab)).map(({ sha256 }) => sha256).sort();
  await expect.poll(kept).toEqual(all);
});
