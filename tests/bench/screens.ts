import { parseArgs } from "node:util";
import type { BrowserContext, Page } from "playwright";
import { bodyOf, timeOf } from "../../lib/record/bench/long-record.ts";
import { makeItems } from "../../lib/record/chain.ts";
import type { LedgerItem } from "../../lib/record/items.ts";
import { PROFILE_CHANGES } from "../../lib/record/testing/fixtures.ts";
import { EXTENSION, type Extension, launch } from "../e2e/browser.ts";
import { quantile } from "./stats.ts";

/**
 * What a parent waits for, by the length of the record, in a real Chromium: popup to first content, record page to first
 * content, adding an entry, a keystroke in the search. Beside each stands a page of ours that opens no record (the popup's own
 * frame before it knows anything), and the ratio to it. `npm run bench -- screens [--sizes 100,1000,10000,50000] [--rounds 7]`.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000,10000,50000" },
    rounds: { type: "string", default: "7" },
  },
});
const ROUNDS = Number(values.rounds);
const SLICE = 2000;
const LONGEST_MS = 10 * 60_000;

async function ledger(size: number): Promise<LedgerItem[]> {
  const first = { chain: "bench", number: 1, at: timeOf(0, size), previous: null };
  const profile = PROFILE_CHANGES.map((change) => ({ type: "profile" as const, ...change }));
  return makeItems(first, [...profile, ...Array.from({ length: size }, (_, n) => bodyOf(n, timeOf(n, size)))]);
}

/** Straight into the database: how rows get there is measured elsewhere. */
async function fill(page: Page, items: readonly LedgerItem[]): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    await page.evaluate(
      (rows) =>
        new Promise<void>((done, failed) => {
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
        }),
      items.slice(start, start + SLICE),
    );
  }
}

/** Milliseconds from the address to what is waited for, by the page's own clock. */
async function opened(context: BrowserContext, url: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      look.disconnect();
      // Seen once it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(globalThis, "shown", performance.now())));
    });
    look.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(url);
  const shown = await page.waitForFunction(() => Reflect.get(globalThis, "shown") as number | undefined);
  const ms = await shown.jsonValue();
  await page.close();
  return ms ?? Number.NaN;
}

/** Milliseconds from "Write it down" to "Written down." in the popup. */
async function added({ context, url }: Extension): Promise<number> {
  const page = await context.newPage();
  await page.goto(url("popup"));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("textbox").last().fill("Rang the office; they will ring back.");
  const ms = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        const look = new MutationObserver(() => {
          if (document.body.textContent?.includes("Written down.")) done(performance.now() - start);
        });
        look.observe(document.body, { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll("button")].find((one) => one.textContent === "Write it down")?.click();
      }),
  );
  await page.close();
  return ms;
}

/** Milliseconds from a key in the search field to the first hit on the screen. */
async function searched({ context, url }: Extension): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${url("record")}#days`);
  await page.locator("a.entry").first().waitFor();
  const ms: number[] = [];
  for (const word of ["swimm", "librar", "corri"]) {
    await page.getByRole("searchbox").fill("");
    await page.locator("a.entry").first().waitFor();
    ms.push(
      await page.getByRole("searchbox").evaluate(
        (field, typed) =>
          new Promise<number>((done) => {
            const start = performance.now();
            const look = new MutationObserver(() => {
              if (document.querySelector("mark")?.textContent?.toLowerCase().startsWith(typed.slice(0, 3)))
                done(performance.now() - start);
            });
            look.observe(document.body, { childList: true, subtree: true, characterData: true });
            (field as HTMLInputElement).value = typed;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }),
        word,
      ),
    );
  }
  await page.close();
  return quantile(ms, 0.5);
}

async function middle(rounds: number, once: () => Promise<number>): Promise<number> {
  await once();
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once());
  return quantile(all, 0.5);
}

/** Waits until the background has told the popup of all that stands in the record, as it has when a parent comes back. */
async function settled(extension: Extension): Promise<void> {
  const page = await extension.open("welcome");
  await page.waitForFunction(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(key: string): Promise<{ glance?: { items: number } }> } } };
    };
    const { glance } = await chrome.storage.session.get("glance");
    const count = await new Promise<number>((done) => {
      const opening = indexedDB.open("in-writing");
      opening.onsuccess = () => {
        const counting = opening.result.transaction("items").objectStore("items").count();
        counting.onsuccess = () => {
          opening.result.close();
          done(counting.result);
        };
      };
    });
    return glance?.items === count;
  });
  await page.close();
}

/** As `added`, some time after the last. */
async function addedLater(extension: Extension): Promise<number> {
  await settled(extension);
  return added(extension);
}

async function measure(size: number): Promise<void> {
  const extension = await launch({ extension: EXTENSION });
  extension.context.setDefaultTimeout(LONGEST_MS);
  try {
    const writer = await extension.open("settings");
    await fill(writer, await ledger(size));
    await writer.close();
    await added(extension);
    await settled(extension);
    const bare = await middle(ROUNDS, () => opened(extension.context, extension.url("popup"), ".popup-bar"));
    const lines: [string, number][] = [
      ["popup to first content", await middle(ROUNDS, () => opened(extension.context, extension.url("popup"), "h1"))],
      [
        "record page to first content",
        await middle(3, () => opened(extension.context, `${extension.url("record")}#days`, "a.entry")),
      ],
      ["adding an entry in the popup", await middle(3, () => addedLater(extension))],
      ["a keystroke to its hits", await middle(1, () => searched(extension))],
    ];
    console.log(`\n**${size.toLocaleString("en-GB")} entries** (a page that opens no record: ${bare.toFixed(0)} ms)\n`);
    console.log("| | ms | ratio to that page |\n|---|--:|--:|");
    for (const [name, ms] of lines) console.log(`| ${name} | ${ms.toFixed(0)} | ${(ms / bare).toFixed(2)} |`);
  } finally {
    await extension.close();
  }
}

for (const size of values.sizes.split(",").map(Number)) await measure(size);
