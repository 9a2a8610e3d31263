/** Messages and threads as the page builds them, by hand and cut down to what is read, for tests. */

interface MessageParts {
  /** Without the `#`. */
  id: string;
  legacy?: string;
  /** What the body reports to the site's log; none by default. */
  thread?: string;
  sender: string;
  recipients: string;
  details: string;
  date: string;
  body: string;
  below: string;
}

export const PATEL = "senco@hillcrest.example.sch.uk";
export const JO = "jo@example.org";

export function person(look: "gD" | "g2", address: string, name = ""): string {
  return `<span class="${look}" email="${address}" name="${name || address}">${name || address}</span>`;
}

function packed(id: string): string {
  return btoa(JSON.stringify([`#${id}`]))
    .replaceAll("=", ".")
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/** An expanded message. */
export function messageHtml(parts: Partial<MessageParts> = {}): string {
  const { id = "msg-f:16", legacy, thread, body = "Thank you for writing.", below = "" } = parts;
  const { sender = person("gD", PATEL, "Ms Patel"), recipients = person("g2", JO, "me"), details = "" } = parts;
  const { date = "20 Aug 2025, 13:19" } = parts;
  const old = legacy ? ` data-legacy-message-id="${legacy}"` : "";
  const log = thread ? ` jslog="20277; u014N:xr6bB; 1:${packed(thread)}; 4:${packed(id)}"` : "";
  return (
    `<div class="adn ads" data-message-id="#${id}"${old}><div class="gs">` +
    `<div class="gE iv gt"><h3>${sender}</h3><span class="g3" title="${date}">${date} (2 days ago)</span>` +
    `<span class="hb">to ${recipients}</span></div><div class="strip"></div>${details}` +
    `<div class=""><div class="ii gt"${log}><div class="a3s aiL">${body}</div></div>${below}</div></div></div>`
  );
}

export function headingHtml(subject: string, perm = "thread-f:32", legacy = "20000020"): string {
  return `<div class="ha"><h2 class="hP" data-thread-perm-id="${perm}" data-legacy-thread-id="${legacy}">${subject}</h2></div>`;
}

export function threadHtml(subject: string, ...messages: string[]): string {
  const items = messages.map((message) => `<div role="listitem" class="h7">${message}</div>`).join("");
  return `${headingHtml(subject)}<div role="list">${items}</div>`;
}
