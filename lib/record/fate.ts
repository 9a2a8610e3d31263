import type { MessageState } from "./items.ts";
import type { Seen } from "./join.ts";

/** What has become of a message the parent wrote, from all that was seen of it. */
export interface Fate {
  state: MessageState;
  /** The sightings of the send that stands: after an undone send, those of the next one. */
  current: Seen[];
}

/** States that one moment brought about. The others say only that the message was there when it was looked at. */
const MOMENTS: readonly MessageState[] = ["likely", "stopped", "failed", "scheduled", "sent", "undone"];

/** Of two things of one moment the later one: one request can save a draft and send it. */
const RANK: readonly MessageState[] = [
  "undone",
  "likely",
  "stopped",
  "failed",
  "scheduled",
  "sent",
  "shown",
  "received",
];

/** Send pressed again later than this after a send was seen means that the send was undone in between, unseen. */
const AGAIN_MS = 2000;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When what a sighting says came about, epoch ms: by the page's clock where it is of one moment, else when written down. */
export function momentOf({ item, body }: Seen): number {
  const exact = MOMENTS.includes(body.state) && body.source !== "original" && body.source !== "file";
  const moment = exact ? (body.when.instant ?? item.at) : item.at;
  // In older records this was the time that it was to go.
  return body.state === "scheduled" ? Math.min(moment, item.at) : moment;
}

/** @returns the sightings in the order in which they came about, however they came in */
export function inTime(seen: readonly Seen[]): Seen[] {
  const rank = ({ body }: Seen) => RANK.indexOf(body.state);
  return seen.toSorted((a, b) => momentOf(a) - momentOf(b) || rank(a) - rank(b) || a.place - b.place);
}

/**
 * @param sightings of one message the parent wrote
 * @returns its fate. `sent` also stands for a message seen in its thread; `stopped` alone means that there is no message
 */
export function fateOf(sightings: readonly Seen[]): Fate {
  const fate: Told = { state: null, before: null, held: [], trying: false, current: [], last: 0, tried: 0, due: 0 };
  for (const seen of inTime(sightings)) tell(fate, seen);
  return { state: fate.state ?? "stopped", current: fate.current };
}

/**
 * The place that gives the message its number: that of the sighting since which, as things were written down, it has been
 * more than a refused attempt.
 * @param seen in the order written, of a message that is more than that
 */
export function placeOf(seen: readonly Seen[]): number {
  const doubtful = ({ body }: Seen) => body.state === "stopped" || body.state === "undone";
  if (!seen.some(doubtful)) return seen[0]?.place ?? 0;
  const last = seen.findLastIndex((_one, index) => fateOf(seen.slice(0, index + 1)).state === "stopped");
  return seen[last + 1]?.place ?? 0;
}

interface Told {
  state: MessageState | null;
  /** The state, and the sightings of it, to which a refused attempt falls back. */
  before: MessageState | null;
  held: Seen[];
  /** An attempt has been made of which nothing says that it was more. */
  trying: boolean;
  current: Seen[];
  /** The moment of the last send or undo. */
  last: number;
  /** The moment of the last attempt. */
  tried: number;
  /** When what was scheduled is to go; 0 when that was not seen. */
  due: number;
}

function tell(fate: Told, seen: Seen): void {
  const next = nextState(fate, seen);
  const { state, goesAt } = seen.body;
  if (state === "scheduled") fate.due = goesAt ?? (fate.state === "scheduled" ? fate.due : 0);
  if (state === "likely" || state === "failed" || state === "scheduled")
    fate.tried = Math.max(fate.tried, momentOf(seen));
  if (next !== fate.state) enter(fate, next, seen);
  fate.current.push(seen);
  if (next === "sent" || next === "undone") fate.last = Math.max(fate.last, momentOf(seen));
}

function enter(fate: Told, next: MessageState | null, seen: Seen): void {
  if (next !== "undone") fate.trying = next === "likely";
  if (next === "likely") {
    fate.before = fate.state;
    fate.held = fate.current;
  }
  if (seen.body.state === "stopped") fate.current = fate.held;
  // A new attempt: what was seen of the last one no longer says what this one holds.
  if (seen.body.state === "likely" || fate.state === "undone") fate.current = [];
  fate.state = next;
}

function nextState(fate: Told, seen: Seen): MessageState | null {
  const { state, before, trying, last } = fate;
  const said = seen.body.state;
  switch (said) {
    case "likely":
      if (seen.body.source === "original") return state ?? "likely";
      return state === "sent" && momentOf(seen) - last <= AGAIN_MS ? "sent" : "likely";
    case "sent":
    case "shown":
    case "received":
      return isSend(fate, seen) ? "sent" : state;
    case "undone":
      // What was refused is a draft as before.
      return state === null || state === "stopped" || isTooLate(fate, seen) ? state : "undone";
    case "stopped":
      if (isRefusedLate(fate, seen)) return "likely";
      return state === null || trying ? (before ?? "stopped") : state;
    case "failed":
      return state === "sent" || state === "undone" ? state : "failed";
    case "scheduled":
      return state === "sent" ? "sent" : "scheduled";
  }
}

/**
 * Whether it was sent, since it was seen so. The mail site shows an own reply in its thread as soon as Send is pressed, and one
 * that it is to send later as soon as that is asked for, whether it has gone or not; and it has an original of a draft too.
 */
function isSend({ state, last, tried, due }: Told, seen: Seen): boolean {
  const { source, ids, when } = seen.body;
  if (source === "request") return true;
  const seenAt = momentOf(seen);
  switch (state) {
    case "undone":
      return isNewSend(seen, last);
    case "scheduled":
      // Sent before its time, it shows a time since it was scheduled, and not one to come.
      return seenAt >= due || (source !== "original" && isBetween(tried, when.instant, seenAt + 2 * MINUTE_MS));
    case "failed":
      return source !== "original" && (when.instant ?? seenAt - HOUR_MS) > tried;
    case "likely":
      // Outlook gives no older id, and shows what it may still take back as the draft it is.
      if (seen.body.site === "outlook") return source !== "screen" || seenAt - tried > 2 * MINUTE_MS;
      // Without its older id it was shown at once.
      return source !== "screen" || ids.legacy !== undefined || seenAt - tried > HOUR_MS;
    default:
      return true;
  }
}

/**
 * Asked to take back what goes just now, a mail site may answer as ever. Known by its id alone, it has then gone or not; saved with
 * its words it is a draft, whatever the time.
 */
function isTooLate({ state, due }: Told, seen: Seen): boolean {
  const { to, cc, bcc } = seen.body;
  const bare = to.length + cc.length + bcc.length === 0;
  return state === "scheduled" && due > 0 && bare && momentOf(seen) >= due - MINUTE_MS;
}

/**
 * Outlook's service answers 200 also when it refuses a message, and what is in the answer is not seen. When the page says soon
 * after that it was stopped, nobody knows better than that it is likely.
 */
function isRefusedLate({ state, last, tried }: Told, seen: Seen): boolean {
  const { site } = seen.body;
  const wasSent = state !== null && state !== "undone" && last > 0 && tried <= last;
  return site === "outlook" && wasSent && momentOf(seen) - last <= 2 * MINUTE_MS;
}

function isBetween(from: number, instant: number | null, to: number): boolean {
  return instant !== null && instant > from && instant <= to;
}

/** Whether a message seen after its send was undone is the next send, and not an old view or the draft's original. */
function isNewSend({ body }: Seen, undoneAt: number): boolean {
  if (body.source === "original") return false;
  return body.when.instant === null || body.when.instant >= undoneAt - (undoneAt % MINUTE_MS);
}
