import { expect, type Page } from "playwright/test";
import { webmailContract } from "../../lib/webmail/contract/contract.ts";
import type { Ending, Mail, SiteUnderTest } from "../../lib/webmail/contract/site.ts";
import { exchangeId } from "../../lib/webmail/outlook/ids.ts";
import { outlookSite } from "../../lib/webmail/outlook/links.ts";
import { HEAD, OFFICE, SENCO } from "../hosts/common/practice.ts";
import { htmlToText } from "../hosts/gmail/mail/text.ts";
import { OutlookHost } from "../hosts/outlook/host.ts";
import { inUrlAlphabet } from "../hosts/outlook/ids.ts";
import { outlookAdapterScript, plainBrowser } from "./adapter-script.ts";
import { FormByHand, newMail, SEND } from "./lib/outlook-by-hand.ts";

/** The adapter's contract against the stand-in of Outlook, in a real browser and with the page's own strict policies. */

async function type(page: Page, field: "to" | "subject" | "body", text: string): Promise<void> {
  const form = new FormByHand(page);
  if (field === "to" && (await form.well("TO").count()) === 0) await form.root.locator("[data-part=folded]").click();
  const target = { to: form.well("TO"), subject: form.subject, body: form.body }[field];
  // At the top of the body: below it stands the signature.
  await target.click(field === "body" ? { position: { x: 4, y: 6 } } : {});
  await page.keyboard.type(text);
}

async function end(page: Page, how: Ending): Promise<void> {
  const form = new FormByHand(page);
  if (how === "send") await form.send.click();
  if (how === "keys") await page.keyboard.press("Control+Enter");
  if (how === "close") await form.root.locator("[data-part=close-compose]").click();
  if (how !== "discard") return;
  await form.root.locator("#discardCompose").click();
  await page.locator("#ok-1").click();
}

/** The page has such moments by itself; here it has one when it is asked. Its own rows hold no foreign `button`. */
function rebuilt(page: Page, part: string, foreign: string): Promise<void> {
  return page.evaluate(
    ([css, ours]) => {
      for (const node of document.querySelectorAll(`${css} ${ours}`)) node.remove();
    },
    [part, foreign] as const,
  );
}

async function open(): Promise<SiteUnderTest> {
  const adapter = await outlookAdapterScript();
  const own = "jo.whitlock@example.org";
  const host = new OutlookHost({
    accounts: [{ name: "Jo Whitlock", address: own, signature: "Jo Whitlock\n07700 900123" }],
    contacts: [SENCO, HEAD, OFFICE],
    // What is asked before a send has tests of its own (outlook-endings.spec.ts).
    switches: { askBeforeSend: false },
    undoSeconds: 3,
    pollMs: 200,
  });
  const context = await (await plainBrowser()).newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  await host.install(context);
  const page = await context.newPage();
  await page.goto(host.url());
  return {
    page,
    gives: outlookSite.gives,
    own,
    ownAddressShown: false,
    adapter,
    send: SEND,
    async newDraft() {
      await newMail(page);
    },
    type: (field, text) => type(page, field, text),
    end: (how) => end(page, how),
    undoSend: () => page.locator(".fui-Toast button").click(),
    undoTyping: () => page.keyboard.press("Control+z"),
    rebuildToolbar: () => rebuilt(page, "[data-part=compose-row]", "#contract-button"),
    rebuildHeader: () => rebuilt(page, "[data-part=card]", "button[id^=contract]"),
    sent: () =>
      host.sent.map(({ draftId, to, cc, subject, html }) => ({
        draftId,
        to: to.map((one) => one.address),
        cc: cc.map((one) => one.address),
        subject,
        text: htmlToText(html),
      })),
    saved: () => host.drafts().map(({ subject }) => ({ subject })),
    async receive(mail: Mail) {
      const files = (mail.files ?? []).map((name) => ({ name, type: "application/pdf", content: "%PDF-1.4" }));
      const quoted = mail.quoted ? `<div id="divRplyFwdMsg">From: Jo Whitlock</div><div>${mail.quoted}</div>` : "";
      const stored = host.deliver({ ...mail, quoted, files });
      await page.locator(`[data-convid="${inUrlAlphabet(stored.conversationId)}"]`).click();
      await expect(page.locator("[id^=UniqueMessageBody]").first()).toContainText(mail.text);
      if (mail.quoted) await page.getByRole("button", { name: "Show message history" }).click();
      return { thread: exchangeId(stored.conversationId) };
    },
    signOut() {},
    close: () => context.close(),
  };
}

webmailContract("Outlook", open);
