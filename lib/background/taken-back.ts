import type { WallFacts } from "../record/wall.ts";
import { sessionShelf } from "../session-shelf.ts";
import type { WireMessage } from "../webmail/wire.ts";

/**
 * What was to go later and was taken back, where the record has no id of it: in Outlook a message that was scheduled before it was
 * ever saved. The request that takes it back has an id and no words, so what is said of that id next tells which one it was.
 */

/** Their ids, in memory. */
const shelf = sessionShelf<true>("taken-back");

/**
 * @param found the messages of a request
 * @returns the same, with what is known to have been taken back marked as `recalled`; one that is sent by this request stands there
 *   twice, as a draft again and as what becomes of it
 */
export async function withTakenBack(found: WireMessage[], facts: WallFacts): Promise<WireMessage[]> {
  if (!facts.unnamed) return found;
  const all = await Promise.all(found.map((message) => marked(message, facts)));
  return all.flat();
}

async function marked(message: WireMessage, { drafts }: WallFacts): Promise<WireMessage[]> {
  const { draftId, recalled, state } = message;
  if (draftId === "" || drafts?.includes(draftId)) return [message];
  if (!hasWords(message)) {
    if (recalled) await shelf.put(draftId, true);
    return [message];
  }
  if (!recalled && !(await shelf.get(draftId))) return [message];
  const back: WireMessage = { ...message, state: "draft", recalled: true };
  return state === "draft" ? [back] : [back, message];
}

/** Whether a message of which the record has no id was taken back, and is said to be what it is. */
export function isTakenBack(message: WireMessage, { unnamed }: WallFacts): boolean {
  return unnamed === true && message.recalled === true && message.draftId !== "" && hasWords(message);
}

/** It is told: what is saved after this is a draft like any other. */
export async function forgetTakenBack(messages: WireMessage[]): Promise<void> {
  for (const { draftId, recalled } of messages) if (recalled) await shelf.remove(draftId);
}

function hasWords({ to, cc, bcc }: WireMessage): boolean {
  return [...to, ...cc, ...bcc].length > 0;
}
