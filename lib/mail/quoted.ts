import { isAttribution, isHeaderBlock, isRule, isSeparator } from "./quoted-marks.ts";

/** A mail's text in its two parts. */
export interface SplitText {
  /** The writer's own words. */
  own: string;
  /** Earlier mail that stands under them, with the line that introduces it; "" when there is none. */
  quoted: string;
}

/**
 * Parts the writer's own words from the earlier mail quoted under them. Nothing is lost: but for white space at the cut and
 * at the ends, `own` followed by `quoted` is the whole text. Where answers stand between or below quoted lines they cannot
 * be told apart safely, and the whole text is `own`.
 * @param text plain text with any line ends
 */
export function splitQuoted(text: string): SplitText {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const cut = cutAt(lines);
  return { own: lines.slice(0, cut).join("\n").trim(), quoted: lines.slice(cut).join("\n").trim() };
}

const isQuote = (line: string) => line.startsWith(">");
const isEmpty = (line: string) => line.trim() === "";

/** @returns the index of the first quoted line; the number of lines when nothing is quoted */
function cutAt(lines: string[]): number {
  const [lastOwn, firstQuote] = [
    lines.findLastIndex((line) => !isQuote(line) && !isEmpty(line)),
    lines.findIndex(isQuote),
  ];
  for (let index = 0; index < lines.length; index += 1) {
    if (isSeparator(lines[index] ?? "") || isHeaderBlock(lines, index)) return withRule(lines, index);
    const length = isAttribution(lines, index);
    if (length > 0) return answersBelow(lines, index + length) ? lines.length : index;
    if (isQuote(lines[index] ?? "")) break;
  }
  // Quoted lines without a word before them, down to the end.
  return firstQuote > lastOwn ? firstQuote : lines.length;
}

/** Outlook draws a line over the header it quotes. */
function withRule(lines: string[], index: number): number {
  const above = lines.slice(0, index).findLastIndex((line) => !isEmpty(line));
  return above >= 0 && isRule(lines[above] ?? "") ? above : index;
}

/** Whether the writer's words go on among or below the ">" lines. Mail quoted without ">" runs down to the end. */
function answersBelow(lines: string[], start: number): boolean {
  const first = lines.findIndex((line, index) => index >= start && !isEmpty(line));
  if (first < 0 || !isQuote(lines[first] ?? "")) return false;
  return lines.slice(first).some((line) => !isQuote(line) && !isEmpty(line));
}
