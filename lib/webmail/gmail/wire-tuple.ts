import type { Address } from "../../mail/address.ts";
import { textFromHtml } from "../../mail/text-from-html.ts";
import type { WireMessage, WireState } from "../wire.ts";
import { type Json, leaves, lists } from "./wire-json.ts";
import {
  address,
  addressList,
  attachmentName,
  type BodyPart,
  bodyParts,
  isRfcId,
  isTime,
  labels,
  messageId,
} from "./wire-shape.ts";

/** Where the time, the first part of a message that cannot be mistaken, stands in the requests known since 2022-09. */
const TIME = 6;
const FIRST_RECIPIENTS = 2;

/**
 * @param list may be a message: its id, whom it is from, and its other parts
 * @param thread id of the thread it is listed under
 * @returns the message, or null when the list is no message whose state we know
 */
export function readTuple(list: Json[], thread: string | null): WireMessage | null {
  const [id] = withoutGap(list, 0);
  if (!messageId(id)) return null;
  const tuple = withoutGap(withoutGap(list, 0), 1);
  const draftId = messageId(tuple[0]);
  const from = address(tuple[1]);
  const labelled = tuple.findIndex((part, i) => i > 1 && labels(part) !== null);
  const state = stateOf(labels(tuple[labelled]) ?? []);
  if (!draftId || !from || !state) return null;
  const timed = tuple.findIndex(isTime);
  const at = tuple[timed];
  return {
    draftId,
    threadId: thread,
    state,
    from,
    ...recipients(tuple, timed, labelled),
    ...words(tuple, timed, labelled),
    at: isTime(at) ? at : 0,
    ...extras(tuple, timed, labelled),
    ...(state === "scheduled" ? sendTime(tuple, timed) : {}),
  };
}

/** Without the nulls that stand from this place on. */
function withoutGap(list: Json[], from: number): Json[] {
  const next = list.findIndex((part, i) => i >= from && part !== null);
  return next > from ? list.toSpliced(from, next - from) : list;
}

/** `^pfg` sending, `^scheduled`, `^r` draft. Source: sends and saves of 2022-09 to 2023-01. */
function stateOf(names: string[]): WireState | null {
  if (names.includes("^pfg")) return "sent";
  if (names.includes("^scheduled")) return "scheduled";
  return names.includes("^r") ? "draft" : null;
}

/** To, Cc and Bcc come in this order before the time. When some are empty, how far the time moved tells which are there. */
function recipients(tuple: Json[], timed: number, labelled: number): Record<"to" | "cc" | "bcc", Address[]> {
  const kinds: Address[][] = [[], [], []];
  const end = timed > 1 ? timed : labelled;
  const moved = timed > 1 ? Math.max(0, timed - TIME) : 0;
  const found = tuple.slice(0, end).flatMap((part, i) => {
    const list = i > 1 ? addressList(part) : null;
    return list ? [{ list, i }] : [];
  });
  let next = 0;
  found.slice(0, 3).forEach(({ list, i }, nth) => {
    const left = Math.min(found.length, 3) - nth - 1;
    const kind = Math.max(next, Math.min(2 - left, i - moved - FIRST_RECIPIENTS));
    kinds[kind] = list;
    next = kind + 1;
  });
  const [to = [], cc = [], bcc = []] = kinds;
  return { to, cc, bcc };
}

/** Subject and body come in this order between the time and the labels. */
function words(tuple: Json[], timed: number, labelled: number): Pick<WireMessage, "subject" | "html" | "text"> {
  const between = tuple.slice(Math.max(timed, 1) + 1, labelled);
  const subject = between.find((part) => typeof part === "string");
  const parts =
    between.map((part) => (addressList(part) ? null : bodyParts(part))).find((found) => found !== null) ?? [];
  const html = ownHtml(parts);
  return { subject: typeof subject === "string" ? subject : "", html, text: textOf(html) };
}

const QUOTED = 2;

function ownHtml(parts: BodyPart[]): string {
  return parts
    .filter((part) => part.kind !== QUOTED)
    .map((part) => part.html)
    .join("");
}

/** A message written as plain text has no tags, and its lines are its own. */
function textOf(html: string): string {
  if (!/<[a-z!/]/i.test(html) && html.includes("\n")) return html.trimEnd();
  return textFromHtml(html);
}

function extras(
  tuple: Json[],
  timed: number,
  labelled: number,
): Pick<WireMessage, "inReplyTo" | "sendAt" | "attachments"> {
  const inReplyTo = tuple.slice(labelled + 1).find(isRfcId);
  const after = tuple.slice(Math.max(timed, 1) + 1);
  const attachments = new Set<string>();
  for (const list of lists(after)) {
    const name = attachmentName(list);
    if (name) attachments.add(name);
  }
  return {
    ...(typeof inReplyTo === "string" ? { inReplyTo } : {}),
    ...(attachments.size > 0 ? { attachments: [...attachments] } : {}),
  };
}

/** Gmail lets nobody schedule for less than a minute ahead. */
const SOONEST = 60_000;

/** Where the time to send at stands is not known: it is the first time that lies well after the request's own. */
function sendTime(tuple: Json[], timed: number): Pick<WireMessage, "sendAt"> {
  const at = tuple[timed];
  if (!isTime(at)) return {};
  for (const leaf of leaves(tuple.slice(timed + 1))) if (isTime(leaf) && leaf >= at + SOONEST) return { sendAt: leaf };
  return {};
}
