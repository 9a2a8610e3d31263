import { ASSETS, SCRIPT } from "./assets.ts";
import { escapeHtml } from "./mail/text.ts";
import { LANGUAGES, say } from "./page/labels.ts";
import { longDate } from "./page/views/dates.ts";
import type { MailboxView, MessageView } from "./types.ts";

/** JSON that can stand inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028");
}

const STYLES = ["base", "list", "thread", "form", "windows"];

/** The mailbox, a compose link's form, or a window that was popped out of a mailbox. */
export type PageKind = "mailbox" | "compose" | "poppedDraft" | "poppedThread";

const BODY: Record<PageKind, string> = {
  mailbox: "aAU",
  compose: "xE xp",
  poppedDraft: "xE xp",
  poppedThread: "aAU xE Su",
};

/**
 * The page before its modules run. `GLOBALS[10]`, the loading line and the title say whose mailbox it is, as in Gmail.
 * A popped-out window has no globals of its own: it reads those of the page it came from.
 */
export function pageHtml(view: MailboxView, nonce: string, kind: PageKind): string {
  const { address } = view.account;
  const { lang, dir, labels } = LANGUAGES[view.locale];
  const globals = [null, null, null, null, null, null, null, null, null, view.index, address];
  const own = kind === "mailbox" || kind === "compose";
  const script = own ? `<script nonce="${nonce}">var GLOBALS=${scriptJson(globals)};</script>\n` : "";
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<title>${escapeHtml(`${address} - Gmail`)}</title>
${STYLES.map((name) => `<link rel="stylesheet" href="${ASSETS}page/styles/${name}.css">`).join("\n")}
${script}<script nonce="${nonce}" type="application/json" id="mailbox">${scriptJson(view)}</script>
</head><body class="${BODY[kind]}" id=":1">
<div id="loading"><div class="msg">${escapeHtml(say(labels.loading, address))}</div></div>
<script nonce="${nonce}" type="module" src="${ASSETS}${SCRIPT}"></script>
</body></html>`;
}

/** The whole of one message, as it is printed: a page of its own without any of the mailbox's ways. */
export function entireHtml(view: MailboxView, message: MessageView): string {
  const { lang, dir } = LANGUAGES[view.locale];
  const subject = escapeHtml(message.subject);
  const { name, address } = message.from;
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${escapeHtml(view.brand)} - ${subject}</title></head>
<body><div class="bodycontainer"><table><tr><td><b>${escapeHtml(`${view.account.name} <${view.account.address}>`)}</b></td></tr></table><hr>
<div class="maincontent"><table><tr><td><font size="+1"><b>${subject}</b></font></td></tr></table><hr>
<table class="message"><tr><td><b>${escapeHtml(name)} </b>&lt;${escapeHtml(address)}&gt;</td><td align="right">${longDate(message.date, view)}</td></tr>
<tr><td colspan="2"><div>${message.html}${message.quoted}</div></td></tr></table></div></div></body></html>`;
}
