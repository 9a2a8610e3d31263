import { type Address, addressKey } from "../../mail/address.ts";
import type { ShownMessage } from "../webmail.ts";
import { readDate } from "./dates.ts";
import { isShown } from "./dom.ts";
import { textOf } from "./dom-text.ts";
import { shownIds } from "./ids.ts";
import { named } from "./people.ts";
import { find, findAll, isIn, SELECTORS } from "./selectors.ts";

/** The expanded messages that can really be seen: Gmail leaves the views before in the page, hidden. */
export function shownMessages(doc: Document): HTMLElement[] {
  const views = findAll(doc, "main").filter(isShown);
  return views.flatMap((view) => findAll(view, "message")).filter((message) => isShown(message) && bodyIn(message));
}

/** A message's own body. A draft in a thread has none outside its form; a reply may be open under a message. */
function bodyIn(message: HTMLElement): HTMLElement | null {
  return findAll(message, "messageBody").find((body) => !isIn(body, "composeRoot")) ?? null;
}

const QUOTED = SELECTORS.quoted.map(([css]) => css).join();
/** Gmail's own buttons stand among the words: the one that shows trimmed history. */
const isNotOwn = (element: Element) => element.matches(`${QUOTED},[role=button]`);

/** @returns the message as it is shown, or null while it has no sender or is the user's own draft */
export function readMessage(message: HTMLElement, account: string | null): ShownMessage | null {
  const doc = message.ownerDocument;
  const sender = find(message, "sender");
  const body = bodyIn(message);
  if (!sender || !body) return null;
  const from = person(sender);
  const view = message.closest<HTMLElement>(SELECTORS.main[0][0]) ?? doc.body;
  const shown = find(message, "date")?.title;
  const quoted = [...body.querySelectorAll(QUOTED)].filter((one) => !one.parentElement?.closest(QUOTED));
  return {
    ids: shownIds(message, view),
    from,
    to: recipients(message),
    cc: [],
    subject: subjectOf(view),
    text: textOf(body, isNotOwn),
    quoted: quoted.map((one) => textOf(one)).join("\n"),
    attachments: attachments(message),
    when: shown
      ? readDate(shown, doc.documentElement.lang || "en")
      : { instant: null, shown: null, certainty: "uncertain" },
    own: account !== null && addressKey(from.address) === addressKey(account),
    clipped: findAll(message, "clipped").some((link) => !isIn(link, "composeRoot")),
    place: find(message, "place"),
  };
}

function person(span: HTMLElement): Address {
  return named(span.getAttribute("name") ?? span.textContent, span.getAttribute("email") ?? "");
}

/** Gmail's line under the sender names To and Cc alike, and does not tell them apart in any language's words. */
function recipients(message: HTMLElement): Address[] {
  const people = findAll(message, "recipients").map(person);
  return people.filter((one, i) => people.findIndex((other) => other.address === one.address) === i);
}

/** Emoji are pictures with their sign in `data-emoji` or `alt`. */
function subjectOf(view: HTMLElement): string {
  const heading = find(view, "threadSubject");
  const read = (node: Node): string => {
    if (node.nodeName === "IMG") return (node as HTMLElement).dataset.emoji ?? (node as HTMLImageElement).alt;
    return node.nodeType === 3 ? (node.nodeValue ?? "") : [...node.childNodes].map(read).join("");
  };
  return heading ? read(heading).replace(/\s+/g, " ").trim() : "";
}

/** `download_url` is `type:name:address`, the name percent-encoded. */
function attachments(message: HTMLElement): string[] {
  const names = findAll(message, "attachment").map((one) => {
    const [, name] = /^[^:]*:([^:]*):/.exec(one.getAttribute("download_url") ?? "") ?? [];
    return name === undefined ? one.textContent.trim() : decoded(name);
  });
  return [...new Set(names)].filter((name) => name !== "");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A name may hold a per cent sign of its own.
    return name;
  }
}
