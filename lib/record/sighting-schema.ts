import * as v from "valibot";
import { address, instant, line, list, sha256, size, text } from "./schema-parts.ts";

const ids = v.looseObject({
  draft: v.exactOptional(line),
  form: v.exactOptional(line),
  message: v.exactOptional(line),
  thread: v.exactOptional(line),
  legacy: v.exactOptional(line),
  legacyThread: v.exactOptional(line),
  rfc: v.exactOptional(line),
  inReplyTo: v.exactOptional(line),
  references: v.exactOptional(list(line)),
});

const attachment = v.looseObject({
  name: line,
  size: v.exactOptional(size),
  type: v.exactOptional(line),
  sha256: v.exactOptional(sha256),
});

const when = v.looseObject({
  instant: v.nullable(instant),
  shown: v.nullable(line),
  certainty: v.picklist(["exact", "minute", "day", "uncertain"]),
});

export const sightingSchema = v.looseObject({
  type: v.literal("message"),
  source: v.picklist(["typed", "screen", "request", "file", "original"]),
  site: v.nullable(v.picklist(["gmail", "outlook"])),
  account: v.nullable(line),
  direction: v.picklist(["out", "in"]),
  state: v.picklist(["likely", "sent", "undone", "scheduled", "stopped", "failed", "received", "shown"]),
  ids,
  from: address,
  to: list(address),
  cc: list(address),
  bcc: list(address),
  subject: line,
  text,
  quoted: text,
  attachments: list(attachment),
  when,
  goesAt: v.exactOptional(instant),
  original: v.exactOptional(v.looseObject({ sha256, size })),
  problems: v.exactOptional(list(line)),
  of: v.exactOptional(sha256),
});
