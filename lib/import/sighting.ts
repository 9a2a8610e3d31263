import type { Address } from "../mail/address.ts";
import type { ParsedOriginal } from "../mail/read-original.ts";
import type { MessageIds, Sighting } from "../record/items.ts";
import { originalSighting } from "../record/original-sighting.ts";

/** As much of one line, and of one list, as a record takes: far beyond any real mail. */
const LONGEST_LINE = 2000;
const LONGEST_LIST = 2000;

const CUT = "Some of its headers are far longer than in any real mail, and were cut. The file itself is kept whole.";

/** The problem of a message whose Message-ID another message has. */
export const NAMESAKE =
  "Another message in the record has the same Message-ID and says something else. They are kept apart.";

/**
 * What a mail from a file says, as a sighting of its own.
 * @param direction out when it is from the parent's own address
 * @param bytes SHA-256 (hex) and size of the original
 */
export function fileSighting(
  parsed: ParsedOriginal,
  direction: "out" | "in",
  bytes: { sha256: string; size: number },
): Sighting {
  const blank: Sighting = {
    type: "message",
    source: "file",
    site: null,
    account: null,
    direction,
    state: direction === "out" ? "sent" : "received",
    ids: {},
    from: parsed.from,
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    text: "",
    quoted: "",
    attachments: [],
    when: parsed.when,
  };
  return clipped(originalSighting(blank, parsed, bytes, "file"));
}

/** The same without its Message-ID, for one whose name another message has. */
export function withoutName(sighting: Sighting): Sighting {
  const { rfc: _rfc, ...ids } = sighting.ids;
  return { ...sighting, ids, problems: [...(sighting.problems ?? []), NAMESAKE] };
}

/** A hostile or broken mail must not keep a whole record from being read back. */
function clipped(sighting: Sighting): Sighting {
  let cut = false;
  const line = (words: string) => {
    cut ||= words.length > LONGEST_LINE;
    return words.slice(0, LONGEST_LINE);
  };
  const list = <T, R>(all: readonly T[], one: (each: T) => R): R[] => {
    cut ||= all.length > LONGEST_LIST;
    return all.slice(0, LONGEST_LIST).map(one);
  };
  const person = ({ name, address }: Address) => ({ name: line(name), address: line(address) });
  const whole: Sighting = {
    ...sighting,
    ids: idsOf(sighting.ids, line, (all) => list(all, line)),
    from: person(sighting.from),
    to: list(sighting.to, person),
    cc: list(sighting.cc, person),
    bcc: list(sighting.bcc, person),
    subject: line(sighting.subject),
    attachments: list(sighting.attachments, (one) => ({
      ...one,
      name: line(one.name),
      ...(one.type ? { type: line(one.type) } : {}),
    })),
  };
  return cut ? { ...whole, problems: [...(sighting.problems ?? []), CUT] } : whole;
}

function idsOf(
  { rfc, inReplyTo, references }: MessageIds,
  line: (words: string) => string,
  list: (all: string[]) => string[],
): MessageIds {
  return {
    ...(rfc ? { rfc: line(rfc) } : {}),
    ...(inReplyTo ? { inReplyTo: line(inReplyTo) } : {}),
    ...(references ? { references: list(references) } : {}),
  };
}
