import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { readPdf } from "../../lib/pack/testing/read-pdf.ts";
import { sha256 } from "../../lib/record/sha256.ts";
import { sampleLedger } from "../../lib/record/testing/fixtures.ts";
import { readRecord } from "./lib/record.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";
import { reuse } from "./reuse.ts";

/** A pack as a parent makes it: chosen, answered, names left out, looked at, saved; then read as its reader does. */

async function saved(
  page: Page,
  press: () => Promise<void>,
  many: number,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const all = new Promise<void>((resolve) => {
    page.on("download", async (download) => {
      files.set(download.suggestedFilename(), new Uint8Array(readFileSync(await download.path())));
      if (files.size === many) resolve();
    });
  });
  await press();
  await all;
  return files;
}

test("a pack for SENDIASS: from the record to the words on its pages", async () => {
  test.slow();
  const extension = await reuse();
  try {
    const record = await extension.open("record");
    await putBack(record, sampleLedger());
    await record.getByRole("link", { name: "Make a pack" }).first().click();
    const page = record;
    await expect(page.getByRole("heading", { name: "Who is it for?" })).toBeVisible();
    await page.getByRole("link", { name: "SENDIASS" }).click();
    await expect(page.getByRole("heading", { name: "What goes in" })).toBeVisible();
    await expect(page.getByText(/^\d+ pages$/)).toBeVisible();
    await page.getByRole("link", { name: "Next: What you say" }).click();
    await page.getByLabel("What do you ask of them?").fill("Come with us to the meeting with Mr Lowe.");
    await expect(page.getByRole("article").getByText("Come with us to the meeting")).toBeVisible();
    await page.getByRole("link", { name: "Next: What stays out" }).click();
    await page.getByRole("textbox", { name: "Another name or word" }).fill("Lowe");
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByText("Come with us to the meeting with Mr L.")).toBeVisible();
    await look(page, "pack-out");
    await page.getByRole("link", { name: "Next: Make it" }).click();
    await page.getByRole("checkbox", { name: "Word" }).check();
    await page.getByRole("checkbox", { name: "ZIP with the originals" }).check();
    const files = await saved(page, () => page.getByRole("button", { name: "Make and save" }).click(), 3);
    await expect(page.getByText(/^3 files saved where your browser keeps downloads: \d+ pages\.$/)).toBeVisible();
    await look(page, "pack-made", { widths: [1280] });
    const names = [...files.keys()];
    expect(names.map((name) => name.split(".").at(-1)).toSorted()).toEqual(["docx", "pdf", "zip"]);
    for (const name of names) expect(name).toMatch(/^R-Year-4-for-SENDIASS-\d{4}-\d\d-\d\d\.\w+$/);
    const bytes = files.get(names.find((name) => name.endsWith(".pdf")) ?? "") ?? new Uint8Array();
    const pdf = await readPdf(new Blob([bytes.slice()]));
    expect(pdf.words).toContain("Come with us to the meeting with Mr L.");
    expect(pdf.words).not.toContain("Lowe");
    expect(pdf.lang).toBe("en-GB");
    const { items } = await readRecord(page);
    const packs = items.flatMap(({ body }) => (body?.type === "pack" ? [body] : []));
    expect(packs).toHaveLength(1);
    expect(packs[0]?.preset).toBe("sendiass");
    expect(packs[0]?.files[0]?.sha256).toBe(await sha256(bytes));
  } finally {
    await extension.close();
  }
});
