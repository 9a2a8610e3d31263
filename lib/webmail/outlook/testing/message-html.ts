/** Messages and conversations as Outlook's page builds them, by hand and cut down to what is read, for tests. */

interface MessageParts {
  /** What its parts' ids begin with: `MSG_<id>_FROM`. */
  id: string;
  sender: string;
  to: string[];
  cc: string[];
  date: string;
  body: string;
  /** What it answers, in a body of its own. */
  history: string;
  files: string;
  /** Put between header and body. */
  more: string;
  /** What the card says of itself: `aria-expanded`, or nothing in a pane of one message. */
  state: string;
  /** The id of the heading that it names. */
  heading: string;
}

export const PATEL = "senco@hillcrest.example.sch.uk";
export const JO = "jo@example.org";

export function pill(words: string, label = ""): string {
  const named = label === "" ? "" : ` aria-label="${label}"`;
  return `<span class="lpc-hoverTarget"${named}><span>${words}</span></span>`;
}

export function fileHtml(name: string, rest = "Open 205 KB", titles = [name, "205 KB"]): string {
  const inside = titles.map((title) => `<div title="${title}"><span>${title}</span></div>`).join("");
  return `<div role="option" aria-label="${name} ${rest}">${inside}<button aria-label="More actions"></button></div>`;
}

let bodies = 0;

/** A card of a message; expanded unless told otherwise. */
export function messageHtml(parts: Partial<MessageParts> = {}): string {
  const { id = "m1", sender = `Ms Patel&lt;${PATEL}&gt;`, to = [pill("Jo Whitlock", JO)], cc = [] } = parts;
  const { date = "Fri 4/10/2026 8:23 AM", body = "Thank you for writing.", history, files = "", more = "" } = parts;
  const { state = 'aria-expanded="true"', heading } = parts;
  const line = (kind: string, people: string[]) =>
    people.length === 0
      ? ""
      : `<div id="MSG_${id}_${kind}" data-testid="RecipientWell"><span>${kind}:</span>${people.join("")}</div>`;
  const words = (html: string) => {
    bodies += 1;
    return `<div id="UniqueMessageBody_${bodies}" role="document">${html}</div>`;
  };
  const link = heading === undefined ? "" : `<div id="MSG_${id}_SUBJECT" aria-labelledby="${heading}"></div>`;
  const box = files === "" ? "" : `<div id="MSG_${id}_ATTACHMENTS"><div role="listbox">${files}</div></div>`;
  return (
    `<div class="card" ${state}><div aria-label="E-Mail-Nachricht"><div class="head">` +
    `<span id="MSG_${id}_FROM" aria-label="Von: ${sender}"><span>${sender}</span></span>` +
    `<div role="toolbar"><button aria-label="Antworten"></button></div>${line("TO", to)}${line("CC", cc)}` +
    `<div id="MSG_${id}_DATETIME" data-testid="SentReceivedSavedTime">${date}</div>${link}</div>${more}${box}` +
    `${words(body)}${history === undefined ? "" : words(history)}</div></div>`
  );
}

export function headingHtml(subject: string, id = "CONV_1_SUBJECT"): string {
  return `<span id="${id}" role="heading" aria-level="3">${subject}</span>`;
}

/** A pane with a conversation in it; `convid` is on the pane where Outlook puts it there. */
export function paneHtml(subject: string, cards: string, convid = ""): string {
  const named = convid === "" ? "" : ` data-convid="${convid}"`;
  return (
    `<div role="main" id="ReadingPaneContainerId"><div id="ConversationReadingPaneContainer"${named}>` +
    `${subject === "" ? "" : headingHtml(subject)}<div class="cards">${cards}</div></div></div>`
  );
}

/** A pane with one message, as where messages do not stand together; without a list it is the whole page. */
export function singleHtml(subject: string, card: string): string {
  return `<div id="ReadingPaneContainerId"><div id="ItemReadingPaneContainer">${headingHtml(subject)}${card}</div></div>`;
}

export function rowHtml(convid: string, subject: string, selected: boolean): string {
  return (
    `<div role="option" class="row" data-convid="${convid}" aria-selected="${selected}" aria-label="Ms Patel ${subject}">` +
    `<span>Ms Patel</span><span>${subject}</span><span>Thank you for…</span></div>`
  );
}

export function listHtml(...rows: string[]): string {
  return `<div id="MailList"><div role="listbox">${rows.join("")}</div></div>`;
}

export function rootHtml(address: string, folder = ""): string {
  return (
    `<div id="primaryMailboxRoot_1@2" role="treeitem" title="${address}" data-folder-name="${address}"></div>` +
    `<div role="treeitem" data-folder-name="${folder || "inbox"}" aria-selected="${folder !== ""}">Inbox</div>`
  );
}
