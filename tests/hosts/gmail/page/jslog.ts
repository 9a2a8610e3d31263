import type { ComposeSpec } from "./compose/spec.ts";

/** Gmail's own log marks, in which ids lie hidden as base64url JSON. */

function packed(ids: unknown[]): string {
  return btoa(JSON.stringify(ids)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ".");
}

/** Field 11 of a compose form and of its Send button: draft and thread. */
export function composeLog(number: number, { draftId, threadId }: ComposeSpec): string {
  const ids = [`#${draftId}`, null, null, null, 1, null, [`#${threadId}`], 0, null, null, 0, null, null, 0];
  return `${number}; u014N:xr6bB,cOuCgd,Kr2w4b; dYFj7e:true; 11:${packed(ids)}`;
}

/** Field 1 of a message's body: its thread; field 4: the message. */
export function bodyLog(threadId: string, messageId: string): string {
  return `20277; u014N:xr6bB; 1:${packed([`#${threadId}`])}; 4:${packed([`#${messageId}`])}`;
}
