import { escapeHtml } from "../gmail/mail/text.ts";
import { ASSETS } from "./bundle.ts";
import type { Session } from "./types.ts";

/** JSON that can stand inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028");
}

/** The page before its script runs. It says nothing of whose mailbox it is. */
export function pageHtml(session: Session, nonce: string): string {
  return `<!doctype html>
<html lang="${session.locale === "de" ? "de" : session.locale}" dir="ltr"><head><meta charset="utf-8">
<meta name="owamail" content="owamail">
<title>${escapeHtml(session.brand)}</title>
<link rel="stylesheet" href="${ASSETS}page.css">
<script nonce="${nonce}" type="application/json" id="session">${scriptJson(session)}</script>
</head><body>
<div id="loadingScreen"></div>
<div id="app"></div>
<script nonce="${nonce}" src="${ASSETS}page.js"></script>
</body></html>`;
}
