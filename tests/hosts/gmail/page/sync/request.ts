import type { Address, AttachmentView } from "../../types.ts";
import type { ComposeSpec } from "../compose/spec.ts";

/** What the page sends when it saves, sends or labels, in the array format of 2022. */

type Cell = null | number | string | Cell[];

function row(length: number, cells: Record<number, Cell>): Cell[] {
  const out: Cell[] = new Array(length).fill(null);
  for (const [index, cell] of Object.entries(cells)) out[Number(index)] = cell;
  return out;
}

const person = ({ address, name }: Address): Cell => (name && name !== address ? [1, address, name] : [1, address]);
const people = (list: Address[]): Cell => (list.length > 0 ? list.map(person) : null);

/** How Gmail names attachments here is not known; a name, a type and a size it must have. */
const attached = ({ name, type, size }: AttachmentView, i: number): Cell => [null, `f_${i}`, [name, type, size]];

export const DRAFT_LABELS = ["^all", "^r", "^r_bt"];
export const SCHEDULED_LABELS = ["^all", "^scheduled"];
export const SEND_LABELS = ["^all", "^pfg", "^f_bt", "^f_btns", "^f_cl"];

function message(spec: ComposeSpec, labels: string[], at: number, saves: number): Cell[] {
  const { address, name } = spec.from;
  const parts: Cell[] = [[0, spec.html]];
  if (spec.quoted) parts.push([2, spec.quoted]);
  return row(52, {
    0: spec.draftId,
    1: [1, address, name, null, null, null, null, null, null, address],
    2: people(spec.to),
    3: people(spec.cc),
    4: people(spec.bcc),
    6: at,
    7: spec.subject,
    8: [null, parts, null, null, null, null, 1],
    10: labels,
    11: (spec.attachments ?? []).length > 0 ? (spec.attachments ?? []).map(attached) : null,
    15: spec.replyTo?.rfcId ?? null,
    17: at,
    // Where Gmail puts this time is not known.
    29: spec.sendAt ?? null,
    35: [null, null, null, null, null, 0],
    36: [null, null, null, 0],
    41: 0,
    42: [0, 0, saves, 0],
    51: `s:6a09e667f3bcc908|#${spec.draftId}|0`,
  });
}

/** Where the message stands depends on whether it is new, a reply, or saved before. */
function operation(spec: ComposeSpec, tuple: Cell[], at: number): Cell[] {
  const parent = spec.replyTo?.id ?? null;
  const tail: Cell[] = parent ? [parent, 1, null, [at]] : [null, 1];
  if (spec.saves > 0) return row(14, { 13: [tuple, ...tail] });
  if (parent) return [null, [tuple, ...tail]];
  return [null, null, [["", null, at, spec.threadId, [tuple]]]];
}

let number = 0;
const started = Date.now();

function envelope(entries: Cell[], sending: boolean, at: number): string {
  const state: Cell = sending ? null : [1, 11000 + number, null, null, [null, 0], null, 1];
  return JSON.stringify([
    sending ? [null, null, 2] : null,
    [entries],
    state,
    [started, 1, at, sending ? 1 : 0, 205],
    2,
  ]);
}

/**
 * @param archive messages of the thread that leave the inbox with it
 * @returns the body of a save (`^r`), a send (`^pfg`) or a scheduled send (`^scheduled`)
 */
export function saveRequest(spec: ComposeSpec, labels: string[], archive: string[] = []): string {
  const at = Date.now();
  number += 1;
  const entries: Cell[] = [[number, [spec.threadId, operation(spec, message(spec, labels, at, spec.saves), at)]]];
  const sending = labels.includes("^pfg");
  if (sending && spec.replyTo) {
    number += 1;
    const marks: Cell = [["^io_re"], ["^io_fwd"], [spec.replyTo.id]];
    entries.push([number, [spec.threadId, row(7, { 6: marks })]]);
  }
  if (archive.length > 0) {
    number += 1;
    entries.push([number, [spec.threadId, row(7, { 6: [[], ["^i"], archive] })]]);
  }
  return envelope(entries, sending, at);
}

/** @returns the body of a change of labels */
export function labelRequest(threadId: string, ids: string[], added: string[], removed: string[]): string {
  number += 1;
  return envelope([[number, [threadId, row(7, { 6: [added, removed, ids] })]]], false, Date.now());
}

/** @returns several bodies as one, in their order */
export function together(bodies: string[]): string {
  const parsed = bodies.map((body) => JSON.parse(body) as Cell[]);
  const entries = parsed.flatMap((body) => (body[1] as Cell[][])[0] as Cell[]);
  const header = parsed.find((body) => body[0] !== null)?.[0] ?? null;
  const [, , ...rest] = parsed.at(-1) ?? [];
  return JSON.stringify([header, [entries], ...rest]);
}
