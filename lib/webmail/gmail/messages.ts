import { type Address, addressKey } from "../../mail/address.ts";
import type { When } from "../../record/items.ts";
import { readDate } from "../common/dates.ts";
import { textOf } from "../common/dom-text.ts";
import { isOwnAddress, named } from "../common/people.ts";
import type { ShownMessage } from "../webmail.ts";
import { isOfThread, settlesIn, shownIds } from "./ids.ts";
import { anyOf, find, findAll, isIn } from "./selectors.ts";

const QUOTED = `${anyOf("quoted")},${anyOf("cited")}`;
/** Gmail's own words and buttons stand among the sender's: those that show trimmed history, or the rest of a long message. */
const NOT_OWN = `${QUOTED},${anyOf("clippedNote")},[role=button]`;

/** Clocks differ. */
const MARGIN_MS = 120_000;

/**
 * @param message its element, expanded; it need not be in sight
 * @param over the heading that stands over it
 * @returns the message as it is shown, or null while it has no sender, is the user's own draft or waits to be sent
 */
export function readMessage(
  message: HTMLElement,
  over: HTMLElement | null,
  account: string | null,
): ShownMessage | null {
  const doc = message.ownerDocument;
  const sender = find(message, "sender");
  const body = bodyIn(message);
  if (!sender || !body) return null;
  const from = person(sender);
  const heading = over && isOfThread(over, message) ? over : null;
  const when = dateOf(message);
  const ids = shownIds(message, heading);
  if (settlesIn(ids.message, when.instant) > 0) delete ids.legacy;
  // What a mailbox has written itself is named by it, whichever of the user's addresses it was sent from.
  const own = ids.message?.startsWith("msg-a:") || isOwnAddress(from.address, account);
  // What Gmail is to send later stands in a folder of its own, and elsewhere under the day when it is to go.
  if (own && (doc.location.hash.startsWith("#scheduled") || (when.instant ?? 0) > Date.now() + MARGIN_MS)) return null;
  const quoted = [...body.querySelectorAll(QUOTED)].filter((one) => !one.parentElement?.closest(QUOTED));
  return {
    ids,
    from,
    to: recipients(message, account),
    cc: [],
    subject: heading ? subjectOf(heading) : "",
    text: textOf(body, (element) => element.matches(NOT_OWN)),
    quoted: quoted.map((one) => textOf(one)).join("\n"),
    attachments: attachments(message),
    when,
    own,
    clipped: findAll(message, "clipped").some((link) => !isIn(link, "composeRoot")),
    place: find(message, "place"),
  };
}

/** A message's own body. A draft in a thread has none outside its form; a reply may be open under a message. */
function bodyIn(message: HTMLElement): HTMLElement | null {
  return findAll(message, "messageBody").find((body) => !isIn(body, "composeRoot")) ?? null;
}

function dateOf(message: HTMLElement): When {
  const shown = find(message, "date")?.title;
  if (!shown) return { instant: null, shown: null, certainty: "uncertain" };
  return readDate(shown, message.ownerDocument.documentElement.lang || "en");
}

/** Some show only a name; the address may still be known to the card that opens over it. */
function person(span: HTMLElement): Address {
  const address = span.getAttribute("email") || span.dataset.hovercardId || "";
  return named(span.getAttribute("name") || span.textContent.trim(), address);
}

/**
 * Gmail's line under the sender names To and Cc alike, and only the first of many. The details, when the user has opened
 * them, name all: a line for From, perhaps one for the address to answer to, then To and the others. No line tells but by
 * its words which it is; so those are taken from the first on that names somebody of the short line.
 */
function recipients(message: HTMLElement, account: string | null): Address[] {
  const short = findAll(message, "recipients").map(person);
  const lines = findAll(message, "details").map((line) =>
    [...line.querySelectorAll<HTMLElement>("[email]")].map(person),
  );
  const [, ...others] = lines.filter((line) => line.length > 0);
  const first = others.findIndex((line) => line.some((one) => short.some((other) => nameOf(one) === nameOf(other))));
  const all = [...short, ...(first < 0 ? [] : others.slice(first).flat())].map((one) =>
    // The page calls its owner "me", in its own language.
    isOwnAddress(one.address, account) ? { ...one, name: "" } : one,
  );
  return all.filter((one, i) => all.findIndex((other) => nameOf(other) === nameOf(one)) === i);
}

function nameOf({ name, address }: Address): string {
  return addressKey(address) || name;
}

/** Emoji are pictures with their sign in `data-emoji` or `alt`. */
function subjectOf(heading: HTMLElement): string {
  const read = (node: Node): string => {
    if (node.nodeName === "IMG") return (node as HTMLElement).dataset.emoji ?? (node as HTMLImageElement).alt;
    return node.nodeType === 3 ? (node.nodeValue ?? "") : [...node.childNodes].map(read).join("");
  };
  return read(heading).replace(/\s+/g, " ").trim();
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
