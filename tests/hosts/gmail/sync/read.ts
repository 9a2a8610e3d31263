import type { Address, SavedDraft } from "../types.ts";

/**
 * Reads what this stand-in's own page sends, in the 2022 array format. It knows exactly where things stand, since the
 * page that writes them is `page/sync/request.ts`; it is not for real Gmail's requests.
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type Operation =
  | { number: number; kind: "save"; draft: SavedDraft }
  | { number: number; kind: "label"; threadId: string; ids: string[]; added: string[]; removed: string[] };

function at(value: Json | undefined, ...path: number[]): Json | undefined {
  let here = value;
  for (const step of path) here = Array.isArray(here) ? here[step] : undefined;
  return here;
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const texts = (value: Json | undefined): string[] => list(value).map(text);

function address(value: Json | undefined): Address {
  return { address: text(at(value, 1)), name: text(at(value, 2)) };
}

function draftOf(threadId: string, message: Json[]): SavedDraft {
  const parts = list(at(message, 8, 1));
  const part = (type: number) =>
    text(
      at(
        parts.find((one) => at(one, 0) === type),
        1,
      ),
    );
  return {
    draftId: text(message[0]),
    threadId,
    from: address(message[1]),
    to: list(message[2]).map(address),
    cc: list(message[3]).map(address),
    bcc: list(message[4]).map(address),
    at: Number(message[6]),
    subject: text(message[7]),
    html: part(0),
    quoted: part(2),
    labels: texts(message[10]),
    inReplyTo: text(message[15]),
    attachments: list(message[11]).map((one) => ({
      name: text(at(one, 2, 0)),
      type: text(at(one, 2, 1)),
      size: Number(at(one, 2, 2)),
    })),
    ...(typeof message[29] === "number" ? { sendAt: message[29] } : {}),
  };
}

/** @returns the operations of one request body; throws on what is not JSON. */
export function readOperations(body: string): Operation[] {
  const request = JSON.parse(body) as Json;
  return list(at(request, 1, 0)).flatMap((entry): Operation[] => {
    const number = Number(at(entry, 0));
    const threadId = text(at(entry, 1, 0));
    const op = at(entry, 1, 1);
    const message = at(op, 2, 0, 4, 0) ?? at(op, 1, 0) ?? at(op, 13, 0);
    if (Array.isArray(message)) return [{ number, kind: "save", draft: draftOf(threadId, message) }];
    const label = at(op, 6);
    if (!Array.isArray(label)) return [];
    return [
      { number, kind: "label", threadId, added: texts(label[0]), removed: texts(label[1]), ids: texts(label[2]) },
    ];
  });
}
