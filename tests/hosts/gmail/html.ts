import { ASSETS } from "./assets.ts";
import { escapeHtml } from "./mail/text.ts";
import { LANGUAGES, say } from "./page/labels.ts";
import type { MailboxView } from "./types.ts";

/** JSON that can stand inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028");
}

const STYLES = ["base", "list", "thread", "form", "windows"];

/**
 * The page before its modules run. `GLOBALS[10]`, the loading line and the title say whose mailbox it is, as in Gmail.
 * @param popup whether it is the compose form alone (`?view=cm`)
 */
export function pageHtml(view: MailboxView, nonce: string, popup: boolean): string {
  const { address } = view.account;
  const { lang, dir, labels } = LANGUAGES[view.locale];
  const globals = [null, null, null, null, null, null, null, null, null, view.index, address];
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<title>${escapeHtml(`${address} - Gmail`)}</title>
${STYLES.map((name) => `<link rel="stylesheet" href="${ASSETS}page/styles/${name}.css">`).join("\n")}
<script nonce="${nonce}">var GLOBALS=${scriptJson(globals)};</script>
<script nonce="${nonce}" type="application/json" id="mailbox">${scriptJson(view)}</script>
</head><body class="${popup ? "xE xp" : "aAU"}" id=":1">
<div id="loading"><div class="msg">${escapeHtml(say(labels.loading, address))}</div></div>
<script nonce="${nonce}" type="module" src="${ASSETS}page/main.ts"></script>
</body></html>`;
}
