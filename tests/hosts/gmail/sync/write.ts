import { htmlToText } from "../mail/text.ts";
import type { StoredMessage, StoredThread } from "../mailbox.ts";
import type { Address } from "../types.ts";

/** Builds the answer to a save or send: the threads touched, with every message of each, in the 2022 array format. */

type Cell = null | number | string | Cell[];

function row(length: number, cells: Record<number, Cell>): Cell[] {
  const out: Cell[] = new Array(length).fill(null);
  for (const [index, cell] of Object.entries(cells)) out[Number(index)] = cell;
  return out;
}

function person({ address, name }: Address): Cell {
  return name === "" ? [1, address] : [1, address, name];
}

function people(list: Address[]): Cell {
  return list.length === 0 ? null : list.map(person);
}

function snippet(message: StoredMessage): string {
  return htmlToText(message.html + message.quoted)
    .replace(/\s+/g, " ")
    .slice(0, 200);
}

function messageRow(message: StoredMessage, first: boolean): Cell {
  return row(56, {
    0: message.id,
    1: person(message.from),
    2: people(message.to),
    3: people(message.cc),
    4: people(message.bcc),
    6: message.date,
    7: first ? "" : message.subject,
    9: snippet(message),
    10: [...message.labels].sort(),
    13: message.rfcId,
    14: message.references.length > 0 ? message.references : null,
    15: message.references.at(-1) ?? null,
    17: message.date,
    30: message.date,
    43: 0,
    55: message.legacyId,
  });
}

function threadRow(thread: StoredThread, version: number): Cell {
  const own = thread.messages[0]?.id.startsWith("msg-a:") ?? false;
  const inner = row(20, {
    0: own ? "" : thread.subject,
    2: thread.messages.at(-1)?.date ?? 0,
    3: thread.id,
    4: thread.messages.map((message, i) => messageRow(message, own && i === 0)),
    8: `msg-a:bump-${thread.id.replace(/^thread-[af]:/, "")}`,
    16: 0,
    19: thread.legacyId,
  });
  return [thread.id, null, row(7, { 6: [inner, version] })];
}

/**
 * @param numbers the operations answered
 * @param version the mailbox's, as a running number
 */
export function syncAnswer(numbers: number[], threads: StoredThread[], version: number): string {
  return JSON.stringify([
    [numbers.map((number) => [number, 0, null, version])],
    [0, null, null, null, [], [threads.map((thread) => threadRow(thread, version))], 0, version],
    [
      [
        ["^i", 29, 46],
        ["^r", 0, 1],
        ["^f", 0, 4],
        ["^scheduled", 0, 0],
        ["^all", 29, 49],
      ],
    ],
    [version],
  ]);
}
