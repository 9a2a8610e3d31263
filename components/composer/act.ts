import type { AskDay, FilledLetter } from "../../lib/letters/letter.ts";
import { normaliseText } from "../../lib/letters/plain-text.ts";
import type { ItemHash, LetterAct } from "../../lib/record/items.ts";

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * What the record is told when a letter leaves the composer.
 * @param filled the letter as it stands
 * @param about entries it names
 * @param askBy the day it asks for; null when it asks for none
 * @param draft the site's id of the draft; null when it is not known
 * @param child id of the child it is about; null in a record with one
 */
export async function letterAct(
  filled: FilledLetter,
  about: ItemHash[],
  askBy: AskDay | null,
  draft: string | null,
  child: string | null = null,
): Promise<LetterAct> {
  return {
    type: "letter",
    letter: filled.letter,
    draft,
    about,
    askedBy: askBy?.date ?? null,
    clock: askBy?.clock ?? null,
    subject: filled.subject,
    textHash: await sha256Hex(normaliseText(filled.text)),
    ...(child ? { child } : {}),
  };
}
