import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { AdapterInPage } from "../../lib/webmail/contract/adapter-in-page.ts";
import { SELECTORS } from "../../lib/webmail/outlook/selectors.ts";
import { messageHtml, paneHtml } from "../../lib/webmail/outlook/testing/message-html.ts";
import { outlookAdapterScript, plainBrowser } from "./adapter-script.ts";

/**
 * Every recorded piece of Outlook's page that is to be had, known or not, stands on a page with the adapter at work, at the
 * start and coming later. What was found in it is named in the report of the run. A piece in another language or of another
 * year needs nothing but to be put into the folder.
 */

const CAPTURES = resolve("../shared/captures/outlook/dom");
const FILES = existsSync(CAPTURES) ? readdirSync(CAPTURES).filter((name) => name.endsWith(".html")) : [];

interface Found {
  /** Names of the table of selectors, with how many elements each alternative matches. */
  selectors: Record<string, number[]>;
  account: string | null;
  forms: number;
  /** Who wrote each message that was read. */
  messages: string[];
}

/** For the known pieces: what must be found, by whichever alternative. */
const KNOWN: Record<string, { forms: number; messages: string[]; names: string[] }> = {
  "compose-recipient-wells.html": {
    forms: 1,
    messages: [],
    names: ["composeRoot", "row", "chip", "subject", "body", "send", "sendGroup", "discard", "suggestion"],
  },
  "compose-reply-and-quote-chains.html": {
    forms: 1,
    messages: ["Example, Bob"],
    names: ["shownPane", "threadSubject"],
  },
  "mailvelope-compose-toolbar.html": { forms: 0, messages: [], names: [] },
  "mailvelope-message-with-attachment.html": {
    forms: 0,
    messages: [],
    names: ["shownPane", "messageBody", "attachment", "listRow"],
  },
  "mailvelope-reading-pane-with-p-g-p.html": {
    forms: 0,
    messages: ["sender@example.com"],
    names: ["shownPane", "messageBody", "sender", "listRow"],
  },
  "mailvelope-user-mailbox.html": { forms: 0, messages: [], names: ["mailboxRoot"] },
  "reading-pane-skeletons.html": {
    forms: 0,
    messages: ["sender@example.com"],
    names: ["main", "shownPane", "messageBody", "sender", "to", "date", "threadSubject", "listRow", "accountButton"],
  },
};

async function onPage<T>(html: string, work: (adapter: AdapterInPage, page: Page) => Promise<T>): Promise<T> {
  const page = await (await plainBrowser()).newPage({ timezoneId: "Europe/London" });
  try {
    const body = `<!doctype html><html lang="en-GB"><head><title>Mail</title></head><body>${html}</body></html>`;
    await page.route("https://outlook.live.com/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body }),
    );
    await page.goto("https://outlook.live.com/mail/0/inbox");
    return await work(await AdapterInPage.start(page, await outlookAdapterScript()), page);
  } finally {
    await page.close();
  }
}

function alternativesIn(page: Page): Promise<Record<string, number[]>> {
  const table = Object.entries(SELECTORS).map(
    ([name, all]) => [name, all.map(([css]) => css.replaceAll("%", "TO"))] as const,
  );
  return page.evaluate((rows) => {
    const count = (css: string) => document.querySelectorAll(css).length;
    return Object.fromEntries(rows.map(([name, all]) => [name, all.map(count)]));
  }, table);
}

/** A message of ours that comes last: what had to be waited for has been waited for when it has been read. */
const LAST = "last@example.org";

async function settled(adapter: AdapterInPage, page: Page): Promise<void> {
  const card = messageHtml({ id: "last", sender: `Last&lt;${LAST}&gt;`, date: "" });
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), paneHtml("", card));
  await expect.poll(async () => (await adapter.messages()).map(({ from }) => from.address)).toContain(LAST);
}

/** What a parent could be told of: each form and each message is read. */
async function readAll(adapter: AdapterInPage, page: Page): Promise<Found> {
  const selectors = await alternativesIn(page);
  const account = await adapter.account();
  await settled(adapter, page);
  const forms = (await adapter.keys()).length;
  for (let nth = 0; nth < forms; nth += 1) expect(await adapter.read(nth)).toMatchObject({ text: expect.any(String) });
  const messages = (await adapter.messages()).filter(({ from }) => from.address !== LAST);
  for (const message of messages) expect(message.when.certainty).toMatch(/^(?:minute|uncertain)$/);
  return { selectors, account, forms, messages: [...new Set(messages.map(({ from }) => from.address || from.name))] };
}

/** `sender`, or `sender#2` when only its second alternative matched. */
function namesOf({ selectors }: Found): string[] {
  return Object.entries(selectors).flatMap(([name, counts]) => {
    const first = counts.findIndex((count) => count > 0);
    return first < 0 ? [] : [first === 0 ? name : `${name}#${first + 1}`];
  });
}

function walk(html: string, late: boolean): Promise<Found> {
  return onPage(late ? "" : html, async (adapter, page) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    if (late) await page.evaluate((words) => document.body.insertAdjacentHTML("beforeend", words), html);
    const found = await readAll(adapter, page);
    await page.evaluate(() => document.body.replaceChildren());
    expect(broken).toEqual([]);
    return found;
  });
}

test("every selector can be read by the browser", async () => {
  // A selector that cannot be read is an error of the page's.
  expect(Object.keys(await onPage("", (_, page) => alternativesIn(page)))).toEqual(Object.keys(SELECTORS));
});

test.describe("every recorded piece of the page", () => {
  test.skip(!existsSync(CAPTURES), `the recorded pieces of Outlook's page are not at ${CAPTURES}`);

  for (const file of FILES)
    test(file, async () => {
      const html = readFileSync(`${CAPTURES}/${file}`, "utf8");
      const atStart = await walk(html, false);
      const names = namesOf(atStart);
      const { account, forms, messages } = atStart;
      const words = `${names.join(", ") || "none of our names"}; account: ${account}, forms: ${forms}, messages: ${messages.length}`;
      test.info().annotations.push({ type: "found", description: words });
      await test.step(`found: ${words}`, async () => {
        const known = KNOWN[file];
        if (!known) return;
        expect(names.map((name) => name.split("#")[0])).toEqual(expect.arrayContaining(known.names));
        expect(atStart).toMatchObject({ forms: known.forms, messages: known.messages });
      });
      await test.step("the same when it comes later", async () => expect(await walk(html, true)).toEqual(atStart));
    });

  test("the known ones are there", () => {
    expect(FILES).toEqual(expect.arrayContaining(Object.keys(KNOWN)));
  });
});
