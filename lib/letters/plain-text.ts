import type { Paragraph } from "./letter.ts";

/** @returns the letter as plain text, paragraphs parted by an empty line */
export function plainText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((spans) => spans.map((span) => span.text).join("")).join("\n\n");
}

/** @returns how many words there are, as the composer counts them: whatever stands between spaces and has a letter or digit */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The form of a text in which two copies of it are compared or hashed: what mail sites and editors change on the way
 * (space, quotation marks, dashes, ellipses, unseen characters, composed letters) is made the same.
 */
export function normaliseText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐-―−]/gu, "-")
    .replace(/…/gu, "...")
    .replace(/\s+/gu, " ")
    .trim();
}
