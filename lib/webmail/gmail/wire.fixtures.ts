import type { Json } from "./wire-json.ts";

/** Requests written by hand in the form that Gmail's page has used since 2022-09. For tests only. */

export interface Written {
  id?: string;
  from?: [string, string?];
  to?: [string, string?][];
  cc?: [string, string?][];
  bcc?: [string, string?][];
  at?: number;
  subject?: string;
  parts?: [number, string][];
  labels?: string[];
  inReplyTo?: string;
  far?: Record<number, Json>;
}

export const DRAFT = ["^all", "^r", "^r_bt"];
export const SENT = ["^all", "^pfg", "^f_bt", "^f_btns", "^f_cl", "^i", "^u"];
export const SCHEDULED = ["^all", "^scheduled"];

export const AT = 1_796_000_000_000;

function people(list: [string, string?][] | undefined): Json {
  return list ? list.map(([mailbox, name]) => (name === undefined ? [1, mailbox] : [1, mailbox, name])) : null;
}

/** One message as the request holds it: 52 fields, most of them empty. */
export function tuple(written: Written = {}): Json[] {
  const fields: Json[] = Array.from({ length: 52 }, () => null);
  const [mailbox, name] = written.from ?? ["jo.whitlock@example.org", "Jo Whitlock"];
  fields[0] = written.id ?? "msg-a:r-77";
  fields[1] = [1, mailbox, name ?? null, null, null, null, null, null, null, mailbox];
  fields[2] = people(written.to);
  fields[3] = people(written.cc);
  fields[4] = people(written.bcc);
  fields[6] = written.at ?? AT;
  fields[7] = written.subject ?? "About R.";
  fields[8] = [null, written.parts ?? [[0, '<div dir="ltr">Dear Ms Patel</div>']], null, null, null, null, 1];
  fields[10] = written.labels ?? SENT;
  fields[15] = written.inReplyTo ?? null;
  fields[17] = written.at ?? AT;
  fields[41] = 0;
  fields[42] = [0, 0, 1, 0];
  fields[51] = `s:6253542622a63a8c|#${fields[0]}|0`;
  for (const [at, value] of Object.entries(written.far ?? {})) fields[Number(at)] = value;
  return fields;
}

/** An operation on a draft saved before. */
export function later(message: Json[]): Json[] {
  const op: Json[] = Array.from({ length: 13 }, () => null);
  return [...op, [message, null, 1]];
}

/** The first save of a new message. */
export function first(thread: string, message: Json[]): Json[] {
  return [null, null, [["", null, AT, thread, [message]]]];
}

/** A whole request of operations `[thread, op]`, numbered from `from` on. */
export function request(operations: [string, Json[]][], from = 10): Json {
  const numbered = operations.map(([thread, op], i) => [from + i, [thread, op]]);
  return [[null, null, 2], [numbered as Json], null, [AT - 6000, 1, AT + 20, 1, 205], 2];
}

/** Puts nulls into a list and the lists inside it, at places the numbers choose; never before `keep`. */
export function shifted(list: Json[], numbers: number[], keep = 0): Json[] {
  const inner = list.map((part, i) => (i >= keep && Array.isArray(part) ? shifted(part, numbers) : part));
  const number = numbers.shift();
  if (number === undefined || number % 3 === 0) return inner;
  const at = keep + (number % Math.max(1, inner.length - keep + 1));
  return [...inner.slice(0, at), ...Array.from({ length: number % 4 }, () => null), ...inner.slice(at)];
}
