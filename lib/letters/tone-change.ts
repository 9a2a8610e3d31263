import type { ToneFinding } from "./tone.ts";

/** Taking the one change that a finding offers. */

const JOINT = "(?:\\s*[,;:–—-]+\\s+(?:(?:and|but|so|because|yet|as|since)\\s+)?|\\s+(?:and|but|so|because|yet)\\s+)";
/** What the rest of a sentence must begin with to stand by itself. */
const STANDS_ALONE =
  /^(?:i|he|she|they|we|it|the|my|our|this|that|there|on|last|since|yesterday|today|\p{Lu}[\p{L}.’']*)(?= |$)/u;

/**
 * The text after the change: other words where the finding has some, else without the part of the sentence that the words
 * stand in; the whole sentence when the rest could not stand alone.
 * @param text the text in which the finding was made
 * @returns the same text when the finding offers no change
 */
export function takeChange(text: string, finding: Pick<ToneFinding, "start" | "end" | "change">): string {
  const { change, start, end } = finding;
  if (change === null) return text;
  if (change.to !== null) return text.slice(0, start) + change.to + text.slice(end);
  return leaveOut(text, start, end);
}

function leaveOut(text: string, start: number, end: number): string {
  const sentence = around(text, start, end);
  const whole = text.slice(sentence.start, sentence.end);
  const from = start - sentence.start;
  const parts = joints(whole).filter((joint) => joint.end <= from || joint.start >= end - sentence.start);
  const before = parts.findLast((joint) => joint.end <= from);
  const after = parts.find((joint) => joint.start >= end - sentence.start);
  let rest = "";
  if (before) rest = closed(whole.slice(0, before.start), after ? whole.slice(after.start) : ending(whole));
  else if (after && STANDS_ALONE.test(whole.slice(after.end))) rest = capital(whole.slice(after.end));
  return tidy(text.slice(0, sentence.start), rest, text.slice(sentence.end));
}

/** The sentence that holds the range, with its closing mark. "R." and "Ms." end no sentence. */
function around(text: string, start: number, end: number): { start: number; end: number } {
  const ends = [...text.matchAll(/(?<!(?:^|[\s(])(?:\p{Lu}|Mrs?|Ms|Dr))[.!?]+["”’)]*(?=\s|$)|\n+/gu)];
  const before = ends.findLast((match) => match.index + match[0].length <= start);
  const after = ends.find((match) => match.index >= end);
  const from = before ? before.index + before[0].length : 0;
  const space = /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;
  if (after === undefined) return { start: from + space, end: text.length };
  return { start: from + space, end: after[0].startsWith("\n") ? after.index : after.index + after[0].length };
}

function joints(sentence: string): { start: number; end: number }[] {
  return [...sentence.matchAll(new RegExp(JOINT, "giu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function ending(sentence: string): string {
  return /[.!?]+["”’)]*$/u.exec(sentence)?.[0] ?? "";
}

/** "I know about R." has its full stop already. */
function closed(start: string, rest: string): string {
  return start.endsWith(".") && rest.startsWith(".") ? start + rest.slice(1) : start + rest;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tidy(before: string, rest: string, after: string): string {
  if (rest !== "") return before + rest + after;
  return before === ""
    ? after.trimStart()
    : before.trimEnd() +
        (after.startsWith("\n") ? after : after.replace(/^\s*/u, (space) => (after.trim() === "" ? "" : space || " ")));
}
