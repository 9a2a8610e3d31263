import type { When } from "../record/items.ts";

/** What a mail's headers say about time. */
export interface MailDates {
  when: When;
  received: number[];
  problems: string[];
}

const DAY_MS = 24 * 60 * 60_000;

/** A clock further off than this is not just a clock that is a little wrong. */
const FAR_MS = DAY_MS;

/** Mail was not invented before, and a date far ahead is a slip or a lie. */
const FIRST_YEAR = 1965;
const LAST_YEAR = 2999;

const ZONES = /(?:[+-]\d{4}|\b(?:GMT|UTC?|Z|BST|[ECMP][SD]T|CEST|CET|WEST|WET|A[CEW]?[SD]T))\s*$/i;

/** Zones by name that RFC 5322 does not know and mail systems write all the same, in hours from GMT. */
const NAMED: Record<string, string> = { BST: "+0100", CET: "+0100", CEST: "+0200", WET: "+0000", WEST: "+0100" };

/**
 * @param claimed the Date header, unfolded
 * @param trace the Received headers in the order in which they stand: the last system first
 */
export function readDates(claimed: string, trace: readonly string[]): MailDates {
  const received = trace.flatMap((header) => {
    const at = readDate(header.slice(header.lastIndexOf(";") + 1));
    return header.includes(";") && at !== null ? [at.instant] : [];
  });
  const said = readDate(claimed);
  const arrived = received[0];
  if (said === null) return { when: guess(arrived), received, problems: [noDate(claimed, arrived)] };
  const problems: string[] = [];
  if (!said.zoned) problems.push("Its date does not say in which time zone. It may be some hours off.");
  const apart = Math.min(...received.map((at) => Math.abs(at - said.instant)));
  if (received.length > 0 && apart > FAR_MS) {
    problems.push(
      `It gives its date as ${dayOf(said.instant)}, but the mail systems that carried it say ${dayOf(arrived ?? 0)}.`,
    );
  }
  const certainty = problems.length === 0 ? "exact" : "uncertain";
  return { when: { instant: said.instant, shown: null, certainty }, received, problems };
}

function guess(arrived: number | undefined): When {
  return { instant: arrived ?? null, shown: null, certainty: "uncertain" };
}

function noDate(claimed: string, arrived: number | undefined): string {
  const what = claimed.trim() === "" ? "It has no date" : "Its date cannot be read";
  return arrived === undefined ? `${what}.` : `${what}. The date on which it reached the mailbox is given instead.`;
}

/** @returns the instant of an RFC 5322 date, comments and all, in epoch ms; null when it is none */
function readDate(header: string): { instant: number; zoned: boolean } | null {
  const bare = withoutComments(header.slice(0, 300))
    .replace(/\s+/g, " ")
    .replace(/ ?: ?/g, ":")
    .trim()
    .replace(/\b(?:BST|CEST|CET|WEST|WET)$/i, (zone) => NAMED[zone.toUpperCase()] ?? zone);
  if (!/\d/.test(bare)) return null;
  const zoned = ZONES.test(bare);
  const instant = Date.parse(zoned ? bare : `${bare} +0000`);
  const year = Number.isNaN(instant) ? 0 : new Date(instant).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { instant, zoned } : null;
}

/** Comments in brackets may stand anywhere, also inside each other. */
function withoutComments(header: string): string {
  let text = header;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]*\)/g, " ");
  }
  return text;
}

function dayOf(instant: number): string {
  return new Date(instant).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/London",
  });
}
