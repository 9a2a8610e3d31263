import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import type { AdapterInPage } from "../../lib/webmail/contract/adapter-in-page.ts";
import { SELECTORS } from "../../lib/webmail/gmail/selectors.ts";
import { messageHtml } from "../../lib/webmail/gmail/testing/message-html.ts";
import { onPage } from "./adapter-page.ts";

/**
 * Every recorded piece of Gmail's page that is to be had, known or not, stands on a page with the adapter at work, at the
 * start and coming later. What was found in it is named in the report of the run. A piece in another language or of another
 * year needs nothing but to be put into the folder.
 */

const CAPTURES = resolve("../shared/captures/gmail/dom");
const FILES = existsSync(CAPTURES) ? readdirSync(CAPTURES).filter((name) => name.endsWith(".html")) : [];

interface Found {
  /** Names of the table of selectors, with how many elements each alternative matches. */
  selectors: Record<string, number[]>;
  forms: number;
  messages: number;
}

/** For the known pieces: what must be found, by whichever alternative. */
const KNOWN: Record<string, { forms: number; messages: number; names: string[] }> = {
  "butterbar-undo-link.html": { forms: 0, messages: 0, names: ["undo"] },
  "compose-new-message-en-2020-10.html": {
    forms: 1,
    messages: 0,
    names: [
      ...["body", "plainBody", "composeRoot", "composeMark", "composeFrame", "draftId", "draftThread", "draftFrom"],
      ...["subject", "unfold", "showCc", "showBcc", "send", "sendGroup", "discard", "row", "rowInput"],
    ],
  },
  "message-expanded-en-2025-08.html": {
    forms: 0,
    messages: 1,
    names: ["message", "messageBody", "messageLog", "sender", "recipients", "date", "place"],
  },
  "peoplekit-chip-en.html": { forms: 0, messages: 0, names: ["chip", "chipRemove"] },
  "send-buttons-en-2023-12.html": { forms: 0, messages: 0, names: ["send"] },
};

function alternativesIn(page: Page): Promise<Record<string, number[]>> {
  const table = Object.entries(SELECTORS).map(
    ([name, all]) => [name, all.map(([css]) => css.replaceAll("%", "to"))] as const,
  );
  return page.evaluate((rows) => {
    const count = (css: string) => document.querySelectorAll(css).length;
    return Object.fromEntries(rows.map(([name, all]) => [name, all.map(count)]));
  }, table);
}

/** A message of ours that comes last: when it has been read, everything before it has been looked at. */
const LAST = "msg-f:7777777777777777";

async function settled(adapter: AdapterInPage, page: Page): Promise<void> {
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), messageHtml({ id: LAST }));
  await expect.poll(async () => (await adapter.messages()).map(({ ids }) => ids.message)).toContain(LAST);
}

/** What a parent could be told of: each form and each message is read. */
async function readAll(adapter: AdapterInPage, page: Page): Promise<Found> {
  const selectors = await alternativesIn(page);
  await settled(adapter, page);
  const forms = (await adapter.keys()).length;
  for (let nth = 0; nth < forms; nth += 1) expect(await adapter.read(nth)).toMatchObject({ text: expect.any(String) });
  const messages = (await adapter.messages()).filter(({ ids }) => ids.message !== LAST);
  for (const message of messages) expect(message.when.certainty).toMatch(/^(?:minute|uncertain)$/);
  return { selectors, forms, messages: messages.length };
}

/** `sender`, or `sender#2` when only its second alternative matched. */
function namesOf({ selectors }: Found): string[] {
  return Object.entries(selectors).flatMap(([name, counts]) => {
    const first = counts.findIndex((count) => count > 0);
    return first < 0 ? [] : [first === 0 ? name : `${name}#${first + 1}`];
  });
}

async function walk(html: string, late: boolean, lang: string): Promise<Found> {
  const found: Found[] = [];
  await onPage(
    late ? "" : html,
    async (adapter, page) => {
      const broken: string[] = [];
      page.on("pageerror", (error) => broken.push(error.message));
      if (late) await page.evaluate((words) => document.body.insertAdjacentHTML("beforeend", words), html);
      found.push(await readAll(adapter, page));
      await page.evaluate(() => document.body.replaceChildren());
      expect(broken).toEqual([]);
    },
    { lang },
  );
  return found[0] as Found;
}

test.describe("every recorded piece of the page", () => {
  test.skip(!existsSync(CAPTURES), `the recorded pieces of Gmail's page are not at ${CAPTURES}`);

  for (const file of FILES)
    test(file, async () => {
      const html = readFileSync(`${CAPTURES}/${file}`, "utf8");
      const lang = /-(vi|ru|ar|pl|en)\b/.exec(file)?.[1] ?? "en";
      const atStart = await walk(html, false, lang);
      const names = namesOf(atStart);
      const words = `${names.join(", ") || "none of our names"}; forms: ${atStart.forms}, messages: ${atStart.messages}`;
      test.info().annotations.push({ type: "found", description: words });
      await test.step(`found: ${words}`, async () => {
        const known = KNOWN[file];
        if (!known) return;
        expect(names.map((name) => name.split("#")[0])).toEqual(expect.arrayContaining(known.names));
        expect(atStart).toMatchObject({ forms: known.forms, messages: known.messages });
      });
      await test.step("the same when it comes later", async () =>
        expect(await walk(html, true, lang)).toEqual(atStart));
    });

  test("the known ones are there", () => {
    expect(FILES).toEqual(expect.arrayContaining(Object.keys(KNOWN)));
  });
});
