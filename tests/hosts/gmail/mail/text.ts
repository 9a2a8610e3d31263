/** Between plain text and the HTML of a mail. */

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** @returns the text as Gmail's editor would hold it: one `div` a line. */
export function textToHtml(text: string): string {
  const lines = text.split("\n").map((line) => `<div>${line === "" ? "<br>" : escapeHtml(line)}</div>`);
  return `<div dir="ltr">${lines.join("")}</div>`;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** @returns the words of a mail's HTML, a line a line. Enough for mail written here; not a general converter. */
export function htmlToText(html: string): string {
  return html
    .replace(/<div[^>]*><br[^>]*><\/div>/gi, "<div>\ue000</div>")
    .replace(/<br[^>]*>/gi, "\n")
    .replace(/<(div|p|blockquote)[^>]*>/gi, "\ue001")
    .replace(/<\/(p)>/gi, "\ue001")
    .replace(/<[^>]+>/g, "")
    .replace(/\ue001+/g, "\n")
    .replaceAll("\ue000", "")
    .replace(/&(#39|[a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replaceAll("\u00a0", " ")
    .trim();
}

/** @returns the history of a reply, as Gmail quotes it */
export function quote(attribution: string, html: string): string {
  return (
    `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(attribution)}<br></div>` +
    '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">' +
    `${html}</blockquote></div>`
  );
}

/** What is forwarded, as Gmail puts it below the own words: its header, then the whole of it. */
export function forwarded(head: string[], html: string): string {
  const lines = head.map((line) => `${escapeHtml(line)}<br>`).join("");
  return (
    '<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">' +
    `---------- Forwarded message ---------<br>${lines}</div><br><br>${html}</div>`
  );
}
