import { asArray, type Json, lists, readJson } from "./wire-json.ts";
import { messageId } from "./wire-shape.ts";

/**
 * Messages that a request makes drafts again by changing their labels alone, without their words: `[added, removed, ids]`,
 * wherever it stands. That Gmail cancels a scheduled message so is a guess; the list itself is known from replies, which
 * mark what they answer with it (`[["^io_re"], ["^io_fwd"], [id]]`, requests of 2022-09 to 2023-01). What comes of a misread
 * is small: only a message recorded as sent or scheduled can be taken back by it.
 * @param body the request's body as text; any text at all
 * @returns their ids, each once. Never throws.
 */
export function readGmailTakenBack(body: string): string[] {
  const found = readJson(body).flatMap((value) => [...lists(value)].flatMap(takenBack));
  return [...new Set(found)];
}

function takenBack(list: Json[]): string[] {
  const [added, removed] = [labelList(list[0]), labelList(list[1])];
  const ids = asArray(list[2])?.map(messageId) ?? [];
  if (!added || !removed || !ids.every((id) => id !== null)) return [];
  if (added.some((label) => label === "^pfg" || label === "^scheduled" || label === "^f")) return [];
  const draftAgain = added.includes("^r") && !removed.includes("^r");
  return draftAgain || removed.includes("^scheduled") ? ids : [];
}

/** Labels that the system made, and nothing else; none may be an empty list or nothing at all. */
function labelList(value: Json | undefined): string[] | null {
  const list = value === null ? [] : asArray(value);
  return list?.every((part) => typeof part === "string" && part.startsWith("^")) ? (list as string[]) : null;
}
