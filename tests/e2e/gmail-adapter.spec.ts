import type { Page } from "playwright";
import { webmailContract } from "../../lib/webmail/contract/contract.ts";
import type { Ending, Mail, SiteUnderTest } from "../../lib/webmail/contract/site.ts";
import { gmailSite } from "../../lib/webmail/gmail/links.ts";
import { GmailHost } from "../hosts/gmail/host.ts";
import { gmailAdapterScript, plainBrowser } from "./adapter-script.ts";

/** The adapter's contract against the stand-in of Gmail, in a real browser and with the page's own strict policies. */

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

/** The page has such moments by itself; here it has one when it is asked. Its own rows hold no `button`. */
function rebuilt(page: Page, part: string): Promise<void> {
  return page.evaluate((css) => {
    for (const old of document.querySelectorAll(css)) {
      const fresh = old.cloneNode(true) as Element;
      for (const foreign of fresh.querySelectorAll("button")) foreign.remove();
      old.replaceWith(fresh);
    }
  }, part);
}

async function open(): Promise<SiteUnderTest> {
  const adapter = await gmailAdapterScript();
  const own = "jo.whitlock@example.org";
  const host = new GmailHost({
    accounts: [{ name: "Jo Whitlock", address: own, signature: "Jo Whitlock\n07700 900123" }],
    pollMs: 200,
  });
  const browser = await plainBrowser();
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  await host.install(context);
  const page = await context.newPage();
  await page.goto(host.url());
  await page.locator("[gh=cm]").waitFor();
  const forms = page.locator(".M9");
  let opened = 0;
  return {
    page,
    gives: gmailSite.gives,
    own,
    ownAddressShown: true,
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
    rebuildToolbar: () => rebuilt(page, ".M9 tr.btC"),
    rebuildHeader: () => rebuilt(page, ".h7 .gE"),
    sent: () =>
      host.sent.map(({ draftId, to, cc, subject, text }) => ({
        draftId,
        to: to.map((one) => one.address),
        cc: cc.map((one) => one.address),
        subject,
        text,
      })),
    saved: () => host.drafts().map(({ subject }) => ({ subject })),
    async receive(mail: Mail) {
      const files = (mail.files ?? []).map((name) => ({ name, type: "application/pdf", content: "%PDF-1.4" }));
      const quoted = mail.quoted ? `<div class="gmail_quote"><div>${mail.quoted}</div></div>` : "";
      const stored = host.deliver({ ...mail, quoted, files });
      await page.goto(`${host.url()}#inbox`);
      await page.locator("[role=main]").filter({ hasText: mail.from.name, visible: true }).first().waitFor();
      await page.goto(host.threadUrl(stored));
      await page.locator(`[data-message-id="#${stored.id}"]`).waitFor();
      return { message: stored.id, legacy: stored.legacyId, thread: stored.threadId };
    },
    signOut() {
      host.faults.originals = "login";
    },
    close: () => context.close(),
  };
}

webmailContract("Gmail", open);
