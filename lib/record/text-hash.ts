import { normaliseText } from "../letters/plain-text.ts";
import { sha256Now } from "./sha256.ts";

/** @returns SHA-256 (hex) of the text in the form in which texts are compared: what `LetterAct.textHash` holds */
export function textHash(text: string): string {
  return sha256Now(new TextEncoder().encode(normaliseText(text)));
}
