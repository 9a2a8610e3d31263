import { sha256Now } from "./sha256.ts";

/**
 * A text as it is compared: mail sites change spaces, line ends and the form of accents on the way, never the words.
 * @returns the words parted by single spaces, in Unicode form NFC
 */
export function normalText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** @returns SHA-256 (hex) of the normal text: what `LetterAct.textHash` holds */
export function textHash(text: string): string {
  return sha256Now(new TextEncoder().encode(normalText(text)));
}
