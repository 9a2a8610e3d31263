import { resolve } from "node:path";
import { type BrowserContext, expect, type Page, test } from "playwright/test";
import { build } from "vite";
import { type CheckedPage, printReport, type Report, reportOf } from "../../lib/webmail/common/check/print.ts";
import { AdapterInPage } from "../../lib/webmail/contract/adapter-in-page.ts";
import { COMPOSE, pageOf, THREAD } from "../../lib/webmail/gmail/report.fixtures.ts";
import { GmailHost, type HostOptions } from "../hosts/gmail/host.ts";
import type { OutlookHost } from "../hosts/outlook/host.ts";
import { serveReport } from "../hosts/reports/serve.ts";
import { gmailAdapterScript, outlookAdapterScript, plainBrowser } from "./adapter-script.ts";
import { mailbox, newMail } from "./lib/outlook-by-hand.ts";

/** A report of a page becomes a page again, on which the self-check and the adapter find the same. */

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const WORDS = ["Patel", "hillcrest", "Whitlock", "jo.whitlock", "mornings", "frightened", "corridor"];

let script: Promise<string> | undefined;

/** The self-check as the extension brings it into a tab, except for its wrapper. */
function checkScript(): Promise<string> {
  script ??= (async () => {
    const entry = resolve(import.meta.dirname, "../hosts/reports/check-entry.ts");
    const lib = { entry, formats: ["iife" as const], name: "checked" };
    const built = await build({ configFile: false, logLevel: "error", build: { write: false, target: "esnext", lib } });
    const [output] = Array.isArray(built) ? built : [built];
    if (!output || !("output" in output)) throw new Error("the self-check was not built");
    return `(() => { ${output.output[0].code}\nreturn checked.checkPage(); })()`;
  })();
  return script;
}

async function checked(page: Page): Promise<Report> {
  const result = (await page.evaluate(await checkScript())) as CheckedPage;
  return reportOf(result, { version: "0.1.0", date: "2026-11-22", agent: "Chrome/149.0.0.0" });
}

interface Host {
  url(): string;
  install(context: BrowserContext): Promise<void>;
}

async function roundTrip<Kind extends Host>(
  host: Kind,
  adapterScript: () => Promise<string>,
  open: (page: Page, host: Kind) => Promise<void>,
  then: (before: Report, after: Report, adapter: AdapterInPage) => Promise<void>,
): Promise<void> {
  const browser = await plainBrowser();
  const [real, made] = [await browser.newContext(), await browser.newContext()];
  try {
    await host.install(real);
    const page = await real.newPage();
    await page.goto(host.url());
    await open(page, host);
    const before = await checked(page);
    const printed = printReport(before);
    for (const word of WORDS) expect(printed.toLowerCase()).not.toContain(word.toLowerCase());
    expect(printed.length).toBeLessThan(60_000);
    const url = await serveReport(made, JSON.parse(printed) as Report);
    const copy = await made.newPage();
    await copy.goto(url);
    await then(before, await checked(copy), await AdapterInPage.start(copy, await adapterScript()));
  } finally {
    await real.close();
    await made.close();
  }
}

const gmail = (options: HostOptions = {}) => new GmailHost({ pollMs: 200, ...options });

async function openThread(host: GmailHost, page: Page): Promise<void> {
  const stored = host.deliver({
    from: PATEL,
    subject: "R. and the mornings",
    text: "Frightened in the corridor.",
    at: Date.now(),
  });
  await expect(page.locator("[role=main]").first()).toContainText("R. and the mornings");
  await page.goto(host.threadUrl(stored));
  await page.locator(`[data-message-id="#${stored.id}"]`).waitFor();
}

async function openCompose(page: Page): Promise<void> {
  await page.locator("[gh=cm]").click();
  await page.locator(".anm[name=to] input").fill("senco@hillcrest.example.sch.uk,");
  await page.locator("input[name=subjectbox]").fill("About the mornings");
  await page.locator(".M9 [g_editable]").fill("Mornings are hard.");
  await expect(page.locator("input[name=draft]")).toHaveValue(/msg-a/);
}

test("a thread with a docked email open over it", async () => {
  await roundTrip(
    gmail(),
    gmailAdapterScript,
    async (page, host) => {
      await openThread(host, page);
      await openCompose(page);
    },
    async (before, after, adapter) => {
      expect(before.found.forms).toHaveLength(1);
      expect(before.found.messages).toHaveLength(1);
      expect(after.found).toEqual(before.found);
      await adapter.found(1);
      expect(await adapter.account()).toBe("jo.whitlock@example.org");
      expect(await adapter.read()).toMatchObject({
        ids: { draft: expect.stringMatching(/^msg-a:r/) },
        to: [{ address: expect.stringContaining("@") }],
      });
      await expect.poll(async () => (await adapter.messages()).length).toBe(1);
      expect((await adapter.messages())[0]).toMatchObject({
        ids: { message: expect.stringMatching(/^msg-f:/) },
        from: { address: expect.stringContaining("@") },
        text: expect.stringContaining("Invented words"),
      });
    },
  );
});

test("a reply inside a thread", async () => {
  await roundTrip(
    gmail({ locale: "vi" }),
    gmailAdapterScript,
    async (page, host) => {
      await openThread(host, page);
      await page.locator(".bkH").last().click();
      await expect(page.locator("input[name=draft]")).toHaveValue(/msg-a/);
    },
    async (before, after, adapter) => {
      expect(before.language).toBe("vi");
      expect(after.found).toEqual(before.found);
      await adapter.found(1);
      await expect.poll(async () => (await adapter.messages()).length).toBe(1);
    },
  );
});

async function openConversation(page: Page, host: OutlookHost): Promise<void> {
  const said = { subject: "R. and the mornings", text: "Frightened in the corridor.", at: Date.now() };
  await page.goto(host.threadUrl(host.deliver({ from: PATEL, ...said })));
  await expect(page.locator("[id^=UniqueMessageBody]").last()).toContainText("corridor");
}

for (const locale of ["en-GB", "de"] as const) {
  test(`Outlook, ${locale}: a conversation, then an email being written`, async () => {
    await roundTrip(
      mailbox({ hashedClasses: true }, { locale }),
      outlookAdapterScript,
      openConversation,
      async (before, after, adapter) => {
        expect(before.language).toMatch(locale === "de" ? /^de/ : /^en/);
        expect(before.found.messages).toHaveLength(1);
        expect(after.found).toEqual(before.found);
        await expect.poll(async () => (await adapter.messages()).length).toBe(1);
        expect((await adapter.messages())[0]).toMatchObject({
          from: { address: expect.stringContaining("@") },
          text: expect.stringContaining("Invented words"),
        });
      },
    );
    const write = async (page: Page) => {
      const form = await newMail(page, locale === "de" ? "Neue E-Mail" : "New mail");
      await form.write("senco@hillcrest.example.sch.uk", "About the mornings", "Mornings are hard.");
    };
    await roundTrip(
      mailbox({ hashedClasses: true }, { locale }),
      outlookAdapterScript,
      write,
      async (before, after, adapter) => {
        expect(before.found.forms).toHaveLength(1);
        expect(after.found).toEqual(before.found);
        await adapter.found(1);
        expect(await adapter.read()).toMatchObject({
          to: [{ address: expect.stringContaining("@") }],
          text: expect.stringContaining("Invented words"),
        });
      },
    );
  });
}

for (const shape of ["wide", "deep", "varied"] as const) {
  test(`a huge page, ${shape}: the report stays small and holds none of their names`, async () => {
    const context = await (await plainBrowser()).newContext();
    const page = await context.newPage();
    await page.route("https://mail.google.com/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: pageOf(COMPOSE + THREAD) }),
    );
    await page.goto("https://mail.google.com/mail/u/0/");
    await page.evaluate((how) => {
      let place: Element | null = document.querySelector("form");
      // Deeper than this no page comes out of a browser's parser.
      const most = how === "deep" ? 500 : 10_000;
      for (let i = 0; i < most; i += 1) {
        const one = document.createElement(how === "varied" ? (["div", "p", "span", "b"][i % 4] ?? "div") : "div");
        one.className = "zebedee";
        if (how === "varied") one.setAttribute("aria-label", i % 3 === 0 ? "" : "Zebedee");
        place?.append(one);
        if (how === "deep") place = one;
      }
    }, shape);
    const printed = printReport(await checked(page));
    expect(printed.length).toBeLessThan(60_000);
    expect(printed).toContain(shape === "wide" ? "9999x div.~" : "~more");
    expect(printed.toLowerCase()).not.toContain("zebedee");
    expect((JSON.parse(printed) as Report).found.forms).toHaveLength(1);
    await context.close();
  });
}

/** What may stand inside itself without end, so that following it down would leave no room on the stack. */
const NESTS: Record<string, string> = {
  "parts of nothing": "<div></div>",
  bodies: '<div g_editable="true" role="textbox" contenteditable="true"></div>',
  "views of mail": '<div role="main"><h2 data-thread-perm-id="thread-f:1"></h2></div>',
  messages: '<div role="main" class="adn ads" data-message-id="#msg-f:1"></div>',
  "marks of history": '<blockquote class="gmail_quote" type="cite"></blockquote>',
  forms: '<div class="M9" role="dialog"><input name="draft"></div>',
};

for (const [what, html] of Object.entries(NESTS)) {
  // Forms are looked for in a time that grows with the square of their number, which is another matter.
  const many = /bodies|forms/.test(what) ? 1_500 : 10_000;
  test(`a page with thousands of ${what} inside each other can be told`, async () => {
    const context = await (await plainBrowser()).newContext();
    const page = await context.newPage();
    await page.route("https://mail.google.com/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: pageOf(THREAD) }),
    );
    await page.goto("https://mail.google.com/mail/u/0/");
    await page.evaluate(
      ([nest, form, times]) => {
        // A browser ends the page itself when it has to lay this out: it is not shown.
        const top = document.createElement("div");
        top.style.display = "none";
        let place: Element = top;
        for (let i = 0; i < times; i += 1) {
          place.insertAdjacentHTML("beforeend", nest);
          place = place.lastElementChild as Element;
        }
        place.insertAdjacentHTML("beforeend", form);
        document.body.append(top);
      },
      [html, COMPOSE, many] as const,
    );
    const report = await checked(page);
    const printed = printReport(report);
    expect(printed.length).toBeLessThan(60_000);
    expect(report.found.forms.length).toBeGreaterThan(0);
    expect(printed).toContain(what === "forms" ? "~more" : "~deeper");
    if (what !== "forms") expect(printed).toContain("name=subjectbox");
    await context.close();
  });
}
