import type { Page } from "playwright";
import type { PackMake } from "../../../lib/pack/make.ts";
import type { MailRecord } from "./record.ts";

/** The pack page as a parent uses it. While something is measured, nothing of ours looks through the page. */

const SLICE = 500;

export const LABELS: Record<PackMake, string> = {
  pdf: "PDF",
  email: "PDF for email",
  word: "Word",
  csv: "Spreadsheet (CSV)",
  zip: "ZIP with the originals",
};

/** Straight into the database: how mail gets there is measured elsewhere. @param path the file with all originals */
export async function fill(page: Page, { items, places }: MailRecord, path: string): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    await page.evaluate(put, items.slice(start, start + SLICE));
  }
  const input = await page.evaluateHandle(() => {
    const made = document.createElement("input");
    made.type = "file";
    return made;
  });
  await input.setInputFiles(path);
  await input.evaluate(async (element, all) => {
    const [file] = element.files ?? [];
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open("in-writing");
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    for (const { sha256, from, size } of all) {
      const bytes = new Uint8Array((await file?.slice(from, from + size).arrayBuffer()) ?? new ArrayBuffer());
      await new Promise<void>((done, failed) => {
        const writing = db.transaction("originals", "readwrite");
        writing.objectStore("originals").put({ sha256, bytes });
        writing.oncomplete = () => done();
        writing.onerror = () => failed(writing.error);
      });
    }
    db.close();
  }, places);
}

function put(rows: object[]): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("in-writing");
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction("items", "readwrite");
      for (const row of rows) writing.objectStore("items").add(row);
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
      writing.onerror = () => failed(writing.error);
    };
  });
}

/** Opens the preset's pages and has every entry in full. @returns when its pages are counted */
export async function drawn(page: Page, preset: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((done) => {
        const look = new MutationObserver(() => {
          const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
          const full = boxes.find((box) => box.closest("label")?.textContent?.startsWith("The entries in full"));
          if (full && !full.checked) full.click();
          const told = document.querySelector(".pack-count > p")?.textContent ?? "";
          if (!full?.checked || !/^[\d,]+ pages$/.test(told)) return;
          look.disconnect();
          done();
        });
        look.observe(document.body, { childList: true, subtree: true, characterData: true });
        location.hash = hash;
      }),
    `#${preset}`,
  );
}

/** Goes to the last step and ticks one kind of file alone. */
export async function choose(page: Page, preset: string, format: PackMake): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${preset}/make`);
  for (const [name, label] of Object.entries(LABELS)) {
    const box = page.getByRole("checkbox", { name: label, exact: true });
    if (name === format) await box.check();
    else await box.uncheck();
  }
}

/** How the page told of its work. */
export interface News {
  /** How many times its words changed. */
  times: number;
  /** The longest that they stayed the same, ms. */
  silence: number;
}

/** Presses the button. @returns when the files are saved */
export async function make(page: Page): Promise<News> {
  return page.evaluate(
    () =>
      new Promise<News>((done) => {
        let [times, silence, last, words] = [0, 0, performance.now(), ""];
        const look = new MutationObserver(() => {
          const told = document.querySelector(".progress .hint")?.textContent ?? "";
          if (told !== words) {
            silence = Math.max(silence, performance.now() - last);
            [times, last, words] = [times + 1, performance.now(), told];
          }
          if (times === 0 || document.querySelector(".progress")) return;
          look.disconnect();
          done({ times, silence });
        });
        look.observe(document.body, { childList: true, subtree: true, characterData: true });
        const buttons = [...document.querySelectorAll("button")];
        buttons.find((one) => /^Make (?:and save|it again)$/.test(one.textContent ?? ""))?.click();
      }),
  );
}

/** Presses the button, and "Stop here" a third of the way. @returns ms from there until the page says that nothing was made */
export async function stop(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const press = (words: RegExp) =>
          [...document.querySelectorAll("button")].find((one) => words.test(one.textContent ?? ""))?.click();
        let at = Number.NaN;
        const look = new MutationObserver(() => {
          const { value = 0, max = 0 } = document.querySelector("progress") ?? {};
          if (Number.isNaN(at) && value > max / 3 && value < max) {
            at = performance.now();
            press(/^Stop here$/);
          }
          if (document.querySelector(".progress")) return;
          if (!document.body.textContent?.includes("Stopped. No file was made") && !document.querySelector(".made"))
            return;
          look.disconnect();
          done(performance.now() - at);
        });
        look.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
        press(/^Make (?:and save|it again)$/);
      }),
  );
}
