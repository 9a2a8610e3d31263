/**
 * Whether a text is as it looks: nothing in it that folding (folded.ts) would make into other letters, so that words can be
 * looked for in it as it stands. Nearly every text of every record is, and most hold none of what is looked for.
 */
const ODD = /[^\t\n\r -~\u00a0£•–—‘’“”…]/u;
/** Bytes as quoted-printable, an address of the web or HTML writes them, and lines broken in a word: each with its sign. */
const WRITTEN: [sign: string, as: RegExp][] = [
  ["=", /=(?:\r?\n|[0-9A-Fa-f]{2})/u],
  ["%", /%[0-9A-Fa-f]{2}/u],
  ["&", /&(?:#|[A-Za-z]{3,4};)/u],
  ["-", /-\r?\n/u],
];

/** @returns small letters of a text that is as it looks; null for one that has to be folded first */
export function plainly(text: string): string | null {
  if (WRITTEN.some(([sign, as]) => text.includes(sign) && as.test(text)) || ODD.test(text)) return null;
  return text.toLowerCase();
}
