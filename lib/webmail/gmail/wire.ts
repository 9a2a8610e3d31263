import type { WireMessage, WireState } from "../wire.ts";
import { asArray, type Json, readJson } from "./wire-json.ts";
import { threadId } from "./wire-shape.ts";
import { readTuple } from "./wire-tuple.ts";

/**
 * The messages in a request that Gmail's page makes (`POST …/sync/u/N/i/s`): draft saves, sends, scheduled sends. They
 * are found by what they look like, wherever they stand.
 * @param body the request's body as text; any text at all
 * @returns each message once, as its last operation leaves it; `[]` when there is none. Never throws. Times in epoch ms.
 */
export function readGmailRequest(body: string): WireMessage[] {
  const found: Found[] = [];
  for (const value of readJson(body)) collect(value, found);
  return lastOfEach(found).map((one) => one.message);
}

interface Found {
  /** The operation's running number in its request; null where there is none. */
  operation: number | null;
  message: WireMessage;
}

/** Where the walk stands: what the lists around say. */
interface Place {
  value: Json;
  thread: string | null;
  operation: number | null;
}

/** Walks with a stack of its own: a list may be nested deeper than calls can be. */
function collect(root: Json, found: Found[]): void {
  const stack: Place[] = [{ value: root, thread: null, operation: null }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    const list = asArray(place.value) ?? otherObject(place.value);
    if (!list) continue;
    const message = readTuple(list, place.thread);
    // Nothing inside a message is another message, whatever its words look like.
    if (message) found.push({ operation: place.operation, message });
    else pushInner(list, place, stack);
  }
}

function otherObject(value: Json): Json[] | null {
  return value !== null && typeof value === "object" ? Object.values(value) : null;
}

function pushInner(list: Json[], place: Place, stack: Place[]): void {
  const thread = list.map(threadId).find((id) => id !== null) ?? place.thread;
  const operation = operationNumber(list) ?? place.operation;
  for (let i = list.length - 1; i >= 0; i--) {
    const value = list[i];
    if (value !== null && typeof value === "object") stack.push({ value, thread, operation });
  }
}

/** An operation is `[number, [thread id, what is done]]`. */
function operationNumber(list: Json[]): number | null {
  const [number, operand] = list.filter((part) => part !== null);
  const names = typeof number === "number" && asArray(operand)?.some((part) => threadId(part) !== null);
  return names ? number : null;
}

const STRENGTH: Record<WireState, number> = { draft: 0, scheduled: 1, sent: 2 };

/**
 * A request may save a draft and send it, or (after being offline) send it and take it back. Operations are numbered in
 * the order they were made; where numbers do not tell, the stronger state stands.
 */
function lastOfEach(found: Found[]): Found[] {
  const last = new Map<string, Found>();
  for (const one of found) {
    const other = last.get(one.message.draftId);
    if (!other || isLater(one, other)) last.set(one.message.draftId, one);
  }
  return [...last.values()];
}

function isLater(one: Found, other: Found): boolean {
  if (one.operation !== null && other.operation !== null && one.operation !== other.operation)
    return one.operation > other.operation;
  const stronger = STRENGTH[one.message.state] - STRENGTH[other.message.state];
  return stronger > 0 || (stronger === 0 && one.message.at >= other.message.at);
}
