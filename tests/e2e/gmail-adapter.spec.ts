import { resolve } from "node:path";
import { chromium, type Page } from "playwright";
import { build } from "vite";
import { webmailContract } from "../../lib/webmail/contract/contract.ts";
import type { Ending, Mail, SiteUnderTest } from "../../lib/webmail/contract/site.ts";
import { GmailHost } from "../hosts/gmail/host.ts";
import { chromiumPath } from "./browser.ts";

/** The adapter's contract against the stand-in of Gmail, in a real browser and with the page's own strict policies. */

let bundle: Promise<string> | undefined;

/** The adapter as one script, built as the content script's part of it is. */
function adapterScript(): Promise<string> {
  bundle ??= (async () => {
    const entry = resolve(import.meta.dirname, "../../lib/webmail/gmail/index.ts");
    const lib = { entry, formats: ["iife" as const], name: "adapter" };
    const built = await build({ configFile: false, logLevel: "error", build: { write: false, target: "esnext", lib } });
    const [output] = Array.isArray(built) ? built : [built];
    if (!output || !("output" in output)) throw new Error("the adapter was not built");
    return `${output.output[0].code}\nglobalThis.webmail = adapter.gmail(document);`;
  })();
  return bundle;
}

const SEND = ".dC [role=button].aoO";

async function end(page: Page, how: Ending): Promise<void> {
  const form = page.locator(".M9").first();
  if (how === "send") await form.locator(SEND).click();
  if (how === "keys") await page.keyboard.press("Control+Enter");
  if (how === "discard") await form.locator(".oh").click();
  if (how === "close") await page.locator("[role=dialog] .Ha").first().click();
}

/** A form may be filled by hand when it is this old: nobody types sooner, and the site is still starting it up. */
const BY_HAND_MS = 1200;

async function type(page: Page, field: "to" | "subject" | "body", text: string): Promise<void> {
  const form = page.locator(".M9").first();
  const target = {
    to: form.locator(".anm[name=to] input"),
    subject: form.locator("[name=subjectbox]"),
    body: form.locator("[g_editable]"),
  }[field];
  if (field === "to" && !(await target.isVisible())) await form.locator(".aoD.hl").click();
  // At the top of the body: below it stands the signature.
  await target.click({ force: field === "to", ...(field === "body" ? { position: { x: 4, y: 8 } } : {}) });
  await page.keyboard.type(text);
}

async function open(): Promise<SiteUnderTest> {
  const adapter = await adapterScript();
  const own = "jo.whitlock@example.org";
  const host = new GmailHost({
    accounts: [{ name: "Jo Whitlock", address: own, signature: "Jo Whitlock\n07700 900123" }],
    pollMs: 200,
  });
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  await host.install(context);
  const page = await context.newPage();
  await page.goto(host.url());
  await page.locator("[gh=cm]").waitFor();
  const forms = page.locator(".M9");
  let opened = 0;
  return {
    page,
    own,
    adapter,
    send: SEND,
    async newDraft() {
      const before = await forms.count();
      await page.locator("[gh=cm]").click();
      await forms.nth(before).waitFor();
      opened = Date.now();
    },
    async type(field, text) {
      await page.waitForFunction((time) => Date.now() > time, opened + BY_HAND_MS);
      await type(page, field, text);
    },
    end: (how) => end(page, how),
    undoSend: () => page.locator("#link_undo").click(),
    undoTyping: () => page.keyboard.press("Control+z"),
    async rebuildToolbar() {
      const row = await forms.first().locator("tr.btC").elementHandle();
      await page.waitForFunction((node) => !node?.isConnected, row);
    },
    sent: () =>
      host.sent.map(({ draftId, to, cc, subject, text }) => ({
        draftId,
        to: to.map((one) => one.address),
        cc: cc.map((one) => one.address),
        subject,
        text,
      })),
    async receive(mail: Mail) {
      const files = (mail.files ?? []).map((name) => ({ name, type: "application/pdf", content: "%PDF-1.4" }));
      const quoted = mail.quoted ? `<div class="gmail_quote"><div>${mail.quoted}</div></div>` : "";
      const stored = host.deliver({ ...mail, quoted, files });
      await page.goto(`${host.url()}#inbox`);
      await page.locator("[role=main]").filter({ hasText: mail.from.name }).first().waitFor();
      await page.goto(host.threadUrl(stored));
      await page.locator(`[data-message-id="#${stored.id}"]`).waitFor();
      return { message: stored.id, legacy: stored.legacyId, thread: stored.threadId };
    },
    signOut() {
      host.faults.originals = "login";
    },
    close: () => browser.close(),
  };
}

webmailContract("Gmail", open);
