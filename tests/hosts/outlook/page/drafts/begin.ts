import { messageDate } from "../dates.ts";
import type { Item } from "../mail.ts";
import { isOwn, known } from "../people.ts";
import { session } from "../server.ts";
import type { ComposeType, Draft, Recipient } from "../types.ts";

/** What a draft begins with. */

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const line = (text: string) =>
  `<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">${text === "" ? "<br>" : escaped(text)}</div>`;

const lines = (text: string) => text.split("\n").map(line).join("");

function signature(): string {
  const { signature: words } = session.account;
  return words ? `<div id="Signature" class="elementToProof">${lines(words)}</div>` : "";
}

/** As Outlook names a form's fields: the page's own name, with no meaning. */
export const newKey = () => Math.random().toString(16).slice(2, 13).padEnd(11, "0");

export function blank(fields: Partial<Draft> = {}): Draft {
  return {
    ...{ key: newKey(), type: "newMail", to: [], cc: [], bcc: [], subject: "", attachments: [] },
    ...{ html: line("") + signature(), savedAt: null, saving: false, problem: null },
    ...fields,
  } as Draft;
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const people = (list: string): Recipient[] =>
  list
    .split(/[,;]/)
    .map((one) => decode(one).trim())
    .filter(Boolean)
    .map((address) => known(address));

/** The draft of a compose link: `mailtouri=` carries all, the plain form has no copies. */
export function fromLink(query: string): Draft {
  const asked = new URLSearchParams(query);
  const mailto = asked.get("mailtouri");
  if (mailto === null) {
    const text = asked.get("body");
    return blank({
      to: people(asked.get("to") ?? ""),
      subject: asked.get("subject") ?? "",
      ...(text ? { html: lines(text) + signature() } : {}),
    });
  }
  const [, to = "", inner = ""] = /^mailto:([^?]*)(?:\?(.*))?$/i.exec(mailto) ?? [];
  const said = new Map(
    inner.split("&").map((one): [string, string] => {
      const [name = "", ...rest] = one.split("=");
      return [name.toLowerCase(), rest.join("=")];
    }),
  );
  const text = said.get("body");
  return blank({
    to: [...people(to), ...people(said.get("to") ?? "")],
    cc: people(said.get("cc") ?? ""),
    bcc: people(said.get("bcc") ?? ""),
    subject: decode(said.get("subject") ?? "").slice(0, 255),
    ...(text ? { html: lines(decode(text)) + signature() } : {}),
  });
}

type Mailbox = { Name: string; EmailAddress: string };
const recipient = (one: Mailbox): Recipient => known(one.EmailAddress, one.Name);
const who = ({ Name, EmailAddress }: Mailbox) => escaped(`${Name} <${EmailAddress}>`);

function head(item: Item): string {
  const rows = [
    `<b>From:</b> ${who(item.From.Mailbox)}`,
    `<b>Sent:</b> ${messageDate(Date.parse(item.DateTimeSent))}`,
    `<b>To:</b> ${item.ToRecipients.map(who).join("; ")}`,
    ...(item.CcRecipients.length > 0 ? [`<b>Cc:</b> ${item.CcRecipients.map(who).join("; ")}`] : []),
    `<b>Subject:</b> ${escaped(item.Subject)}`,
  ];
  return `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${rows.join("<br>")}<div>&nbsp;</div></div>`;
}

const PREFIX = { reply: "Re: ", replyAll: "Re: ", forward: "Fw: ", newMail: "" } as const;

/** A reply to a message, or it forwarded, with its words below. */
export function answerTo(item: Item, type: ComposeType): Draft {
  const from = recipient(item.From.Mailbox);
  const others = [...item.ToRecipients, ...item.CcRecipients].map(recipient).filter(({ address }) => !isOwn(address));
  const mine = isOwn(from.address);
  const to = type === "forward" ? [] : mine ? item.ToRecipients.map(recipient) : [from];
  const cc = type === "replyAll" && !mine ? others : [];
  const subject = PREFIX[type] + item.Subject.replace(/^(?:Re|Fw): /i, "");
  return blank({ type, to, cc, subject, html: `${line("")}${signature()}${head(item)}<div>${item.Body.Value}</div>` });
}

/** A draft that was saved earlier, opened again. */
export function again(item: Item): Draft {
  const attachments = item.Attachments.map(({ Name, Size }) => ({ name: Name, size: Size }));
  return blank({
    type: (item.draftComposeType || "newMail") as ComposeType,
    to: item.ToRecipients.map(recipient),
    cc: item.CcRecipients.map(recipient),
    bcc: item.BccRecipients.map(recipient),
    subject: item.Subject,
    html: item.Body.Value,
    attachments,
    savedAt: Date.parse(item.DateTimeSent),
  });
}
