import { type IncomingMail, storedFile } from "../common/incoming.ts";
import { escapeHtml } from "../gmail/mail/text.ts";
import type { Ids } from "./ids.ts";
import type { Mailbox, StoredItem } from "./mailbox.ts";
import type { Address } from "./types.ts";

/** New mail, as a test says it; `threadId` is the id of a conversation. */
export type Incoming = IncomingMail;

/** @returns the text as Outlook would hold it: one `div` a line */
export function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => `<div class="elementToProof">${line === "" ? "<br>" : escapeHtml(line)}</div>`)
    .join("");
}

/** @param now for mail that does not say when it was sent */
export function incoming(mail: Incoming, box: Mailbox, ids: Ids, now: number): StoredItem {
  const parent = box.items.find((item) => mail.inReplyTo !== undefined && item.rfcId === mail.inReplyTo);
  const domain = mail.from.address.slice(mail.from.address.lastIndexOf("@") + 1);
  const own = mail.from.address === box.account.address;
  return {
    id: ids.item(),
    changeKey: ids.changeKey(),
    conversationId: mail.threadId ?? parent?.conversationId ?? ids.conversation(),
    instanceKey: ids.instance(),
    rfcId: mail.rfcId ?? ids.rfc(domain),
    references:
      mail.references ?? (parent ? [...parent.references, parent.rfcId] : mail.inReplyTo ? [mail.inReplyTo] : []),
    folder: own ? "sentitems" : "inbox",
    from: mail.from,
    to: mail.to ?? [{ name: box.account.name, address: box.account.address }],
    cc: mail.cc ?? [],
    bcc: [],
    subject: mail.subject ?? (parent ? `Re: ${parent.subject.replace(/^Re: /, "")}` : ""),
    date: mail.at ?? now,
    html: mail.html ?? lines(mail.text ?? ""),
    quoted: mail.quoted ?? "",
    draft: false,
    unread: mail.unread !== false && !own,
    composeType: "",
    files: (mail.files ?? []).map(storedFile),
  };
}

const who = ({ name, address }: Address) => escapeHtml(name ? `${name} <${address}>` : address);
const SENT = new Intl.DateTimeFormat("en-GB", {
  ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" },
});

/** @returns the words that a reply answers, below a line, as Outlook puts them */
export function history(item: Pick<StoredItem, "from" | "to" | "cc" | "subject" | "html" | "quoted" | "date">): string {
  const head = [
    `<b>From:</b> ${who(item.from)}`,
    `<b>Sent:</b> ${SENT.format(item.date)}`,
    `<b>To:</b> ${item.to.map(who).join("; ")}`,
    ...(item.cc.length > 0 ? [`<b>Cc:</b> ${item.cc.map(who).join("; ")}`] : []),
    `<b>Subject:</b> ${escapeHtml(item.subject)}`,
  ];
  return `<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${head.join("<br>")}<div>&nbsp;</div></div><div>${item.html}</div>${item.quoted}`;
}
