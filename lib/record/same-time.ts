import { londonDate } from "../calendar/dates.ts";
import type { LedgerItem, Sighting } from "./items.ts";
import { possibleDates, shownTime } from "./possible-dates.ts";

/** Whether two sightings can be of one moment, as far as each knows it. */

/** A sighting and its item. */
export interface Timed {
  item: Pick<LedgerItem, "at">;
  body: Sighting;
}

/** How far apart two clocks, or a clock and a screen that shows minutes, may be. */
export const APART_MS = 2 * 60_000;

/**
 * Outlook's request goes out when the seconds of "Undo send" have passed and the files are there, which takes minutes on a slow
 * line, or when a computer wakes up again.
 */
export const LATE_MS = 15 * 60_000;

/** So many stretches of `APART_MS` after a press its request may come. */
export const LATE_STEPS = Math.ceil(LATE_MS / APART_MS);

/** Send was pressed on Outlook's page. */
export function isPress({ site, source, state }: Sighting): boolean {
  return site === "outlook" && source === "screen" && (state === "likely" || state === "scheduled");
}

/** What a request of Outlook's page says. */
export function isRequest({ site, source }: Sighting): boolean {
  return site === "outlook" && source === "request";
}

/** A request that takes back what was to go later. */
export function isTakingBack(body: Sighting): boolean {
  return isRequest(body) && body.state === "undone";
}

/**
 * When it was written and, for one that the site was to send later, when that was to be; where the words on Outlook's screen leave
 * the day open, each that they can mean: it has no ids to tell by.
 */
export function instantsOf({ item, body: { site, when, goesAt } }: Timed): number[] {
  const open = site === "outlook" && when.instant === null && when.certainty === "uncertain" && when.shown !== null;
  const told = open ? possibleInstants(when.shown ?? "", item.at) : [when.instant];
  return [...told, goesAt].filter((one) => typeof one === "number");
}

function possibleInstants(shown: string, seenAt: number): number[] {
  const time = shownTime(shown);
  if (time === null) return [];
  const days = possibleDates(shown, londonDate(seenAt).toString());
  return days.map(
    (day) => Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime("Europe/London").epochMilliseconds,
  );
}

export function sameTime(a: Timed, b: Timed): boolean {
  const [mine, theirs] = [instantsOf(a), instantsOf(b)];
  if (mine.length === 0 || theirs.length === 0) {
    const [one, other] = [a.body.when, b.body.when];
    return one.instant === other.instant && one.shown !== null && one.shown === other.shown;
  }
  return (
    mine.some((one) => theirs.some((other) => Math.abs(one - other) <= APART_MS)) || followed(a, b) || followed(b, a)
  );
}

function followed({ body: press }: Timed, { body: request }: Timed): boolean {
  if (!isPress(press) || !isRequest(request)) return false;
  const after = (request.when.instant ?? 0) - (press.when.instant ?? 0);
  return after >= 0 && after <= LATE_MS;
}
