import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import { readPdf } from "../../lib/pack/testing/read-pdf.ts";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import type { Extension } from "./browser.ts";
import { readRecord } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** A letter on paper: from the composer to the printer, and by hand into the record. */

const PICTURES = process.env.IN_WRITING_PICTURES;

const FAMILY = writeLedger(
  PROFILE_CHANGES.map((change) => ({ at: london("2026-01-10T20:00"), body: { type: "profile" as const, ...change } })),
);

let extension: Extension;
let record: Page;

test.beforeEach(async () => {
  extension = await reuse();
  record = await extension.open("record");
  await putBack(record, FAMILY);
});
test.afterEach(() => extension.close());

/** Opened for a letter the composer goes straight to it. */
async function composerFor(letter: string): Promise<Page> {
  const tab = await extension.context.newPage();
  await tab.goto(`${extension.url("composer")}?letter=${letter}`);
  return tab;
}

async function paperOf(words: string): Promise<Page> {
  const tab = await composerFor("C1");
  await tab.getByLabel("What is happening?").fill(words);
  const [paper] = await Promise.all([
    extension.context.waitForEvent("page"),
    tab.getByRole("button", { name: "Print it" }).click(),
  ]);
  await expect(paper.getByRole("heading", { name: "Your letter on paper" })).toBeVisible();
  await paper.evaluate(() => {
    // The browser's own dialog waits for a person.
    window.print = () => document.documentElement.setAttribute("data-printed", "yes");
  });
  return paper;
}

async function pdfOf(page: Page, name: string) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(join(PICTURES, `${name}.pdf`), bytes);
  }
  return readPdf(new Blob([new Uint8Array(bytes)]));
}

test("one page with both addresses, the words, what would help and a receipt; nothing of the page around it", async () => {
  const paper = await paperOf("R. was too frightened to come in on Monday.");
  await paper.getByLabel("Your address").fill("2 Mill Lane\nExampleton\nEX1 2AB");
  await paper.getByLabel("The school’s address").fill("Hill Road\nExampleton");
  await paper.getByLabel("What goes with it").fill("My email of 3 March");
  await look(paper, "paper");
  await paper.emulateMedia({ media: "print", colorScheme: "dark" });
  const { pages, words } = await pdfOf(paper, "paper-short");
  expect(pages).toHaveLength(1);
  for (const part of [
    "2 Mill Lane",
    "EX1 2AB",
    "Ms Patel, SENCO",
    "Hill Road",
    "Dear Ms Patel,",
    "R. was too frightened to come in on Monday.",
    "Jo Whitlock",
    "What would help in an answer",
    "Enclosed:",
    "Receipt for a letter",
    "This does not say that the school agrees with it.",
  ])
    expect(words).toContain(part);
  for (const part of ["Keep both addresses", "Print", "Your letter on paper"]) expect(words).not.toContain(part);
});

test("a long letter goes on to a second page with its receipt whole, and no page is empty", async () => {
  const long = Array.from(
    { length: 22 },
    (_, day) => `On day ${day + 1} R. was sick before breakfast and could not get into the car.`,
  );
  const paper = await paperOf(long.join(" "));
  await paper.getByLabel("Your address").fill("2 Mill Lane\nExampleton");
  await paper.emulateMedia({ media: "print" });
  const { pages } = await pdfOf(paper, "paper-long");
  expect(pages).toHaveLength(2);
  const receipt = pages[1] ?? "";
  for (const part of ["Receipt for a letter", "Received by", "Signature", "This does not say"]) {
    expect(receipt).toContain(part);
  }
  expect(pages[0]).not.toContain("Receipt");
});

test("wherever the letter ends, the receipt is whole on one page, and there are two pages at most", async () => {
  const paper = await paperOf("R. was too frightened to come in.");
  for (let lines = 1; lines <= 19; lines += 3) {
    await paper.emulateMedia({ media: "screen" });
    await paper
      .getByLabel("What goes with it")
      .fill(Array.from({ length: lines }, (_, at) => `Paper ${at + 1}`).join("\n"));
    await paper.emulateMedia({ media: "print" });
    const { pages } = await pdfOf(paper, `paper-${lines}`);
    expect(pages.length, `${lines} enclosures`).toBeLessThanOrEqual(2);
    const receipt = pages.find((page) => page.includes("Receipt for a letter")) ?? "";
    expect(receipt, `${lines} enclosures`).toContain("Tear off here");
    expect(receipt, `${lines} enclosures`).toContain("This does not say that the school agrees with it.");
  }
});

test("printing and handing in stand in the record, and it is then chased as an email is", async () => {
  const paper = await paperOf("R. was too frightened to come in.");
  await paper.getByRole("button", { name: "Print" }).click();
  await expect(paper.locator("html")).toHaveAttribute("data-printed", "yes");
  await expect(paper.getByText("In the record: printed.")).toBeVisible();
  await paper.reload();
  await expect(paper.getByRole("button", { name: "Print again" })).toBeVisible();
  await expect(paper.getByRole("article")).toContainText("R. was too frightened to come in.");

  await record.reload();
  await record.locator("a.entry", { hasText: "how school is going" }).click();
  await record.getByRole("button", { name: "Mark as handed in" }).click();
  await record.getByLabel("Who took it?").fill("Mrs Dunn at reception");
  await look(record, "record-handing-in");
  await record.getByRole("button", { name: "Put it in the record" }).click();
  await expect(record.getByText(/Taken by Mrs Dunn at reception\. No receipt recorded/)).toBeVisible();
  await look(record, "record-handed-in");

  const { entries } = await readRecord(record);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ kind: "letter", done: "handed-in", handedTo: "Mrs Dunn at reception" });
  const text = JSON.stringify(entries);
  expect(text).toContain("What would help in an answer");

  const chase = await composerFor("H1");
  await chase.getByRole("button", { name: "Go on without checking" }).click();
  await expect(chase.getByRole("article")).toContainText("was handed in to Mrs Dunn at reception.");
});

test("addresses are kept in this browser only when wanted, and never in the record", async () => {
  const paper = await paperOf("R. was too frightened to come in.");
  await paper.getByLabel("Your address").fill("2 Mill Lane");
  await paper.getByLabel("Keep both addresses in this browser").check();
  await paper.getByRole("button", { name: "Print" }).click();
  await expect(paper.getByText("In the record: printed.")).toBeVisible();
  const again = await paperOf("R. was too frightened to come in.");
  await expect(again.getByLabel("Your address")).toHaveValue("2 Mill Lane");
  expect(JSON.stringify((await readRecord(record)).items)).not.toContain("Mill Lane");
});
