import type { MessageIds, Sighting } from "../items.ts";
import { JO, PATEL } from "./people.ts";

/** A day and time in London as epoch ms: `london("2027-01-11T21:14")`. */
export function london(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London").epochMilliseconds;
}

const MINUTE_MS = 60_000;

/** A mail as the parent sends it from Gmail, as the request says it. Everything can be changed. */
export function sentSighting(at: number, more: Partial<Sighting> = {}): Sighting {
  return {
    type: "message",
    source: "request",
    site: "gmail",
    account: JO.address,
    direction: "out",
    state: "sent",
    ids: { draft: "msg-a:r1001", thread: "thread-a:r1001" },
    from: JO,
    to: [PATEL],
    cc: [],
    bcc: [],
    subject: "R., Year 4",
    text: "Dear Ms Patel, R. was ill again this morning.",
    quoted: "",
    attachments: [],
    when: { instant: at, shown: null, certainty: "exact" },
    ...more,
  };
}

/** A reply as the page shows it, to the minute. */
export function receivedSighting(at: number, more: Partial<Sighting> = {}): Sighting {
  return sentSighting(at, {
    source: "screen",
    direction: "in",
    state: "received",
    ids: { message: "msg-f:1850000000000000001", legacy: "19ac8e9c6d190001", thread: "thread-a:r1001" },
    from: PATEL,
    to: [JO],
    text: "Thank you. I will look into it.",
    when: { instant: at - (at % MINUTE_MS), shown: "Wed, 13 Jan, 08:50", certainty: "minute" },
    ...more,
  });
}

/** The original of a sighting: exact to the second, with its Message-ID. */
export function originalOf(seen: Sighting, at: number, rfc: string, more: Partial<Sighting> = {}): Sighting {
  const ids: MessageIds = { ...seen.ids, rfc };
  return {
    ...seen,
    source: "original",
    state: seen.direction === "out" ? "sent" : "received",
    ids,
    when: { instant: at, shown: seen.when.shown, certainty: "exact" },
    ...more,
  };
}

/** Send was pressed: what stood in the form. */
export function likelyOf(sent: Sighting, at: number, more: Partial<Sighting> = {}): Sighting {
  return {
    ...sent,
    source: "screen",
    state: "likely",
    from: { name: "", address: JO.address },
    when: { instant: at, shown: null, certainty: "exact" },
    ...more,
  };
}
