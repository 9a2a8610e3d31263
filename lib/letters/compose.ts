import { dayInWords } from "./dates.ts";
import type { LetterFacts, Paragraph, Span } from "./letter.ts";
import { clean } from "./words.ts";

/** What may stand in a sentence: our words, a span, or a run of both. */
export type Piece = string | Span | readonly (string | Span)[];

/** The name under which the day asked for is marked as the parent's own. */
export const ASK_BY = "askBy";

/**
 * A paragraph from a template: say`Could you please reply${by(facts)}?`. Neighbouring words of ours become one span, and
 * nothing empty stays.
 */
export function say(words: TemplateStringsArray, ...pieces: Piece[]): Paragraph {
  return join(words.flatMap((word, i) => [word, ...flat(pieces[i] ?? "")]));
}

/** Several sentences as one paragraph, a space between; nulls are left out. @returns null when none is left */
export function together(...parts: (Paragraph | null)[]): Paragraph | null {
  const full = parts.filter((part) => part !== null && part.length > 0) as Paragraph[];
  if (full.length === 0) return null;
  return join(full.flatMap((part, i) => (i === 0 ? part : [" ", ...part])));
}

/** The paragraphs that are there, in order. */
export function paragraphs(...parts: (Paragraph | null)[]): Paragraph[] {
  return parts.filter((part) => part !== null && part.length > 0) as Paragraph[];
}

/** @returns the parent's answer exactly as typed, without the space around it; null when there is none */
export function answer(facts: LetterFacts, id: string): Span | null {
  const text = (facts.answers[id] ?? "").trim();
  return text === "" ? null : { text, yours: id };
}

/** The answer as sentences of its own, after our words where given. A full stop is added where there is no end yet. */
export function own(facts: LetterFacts, id: string, before = ""): Paragraph | null {
  const span = answer(facts, id);
  if (span === null) return null;
  const ended = /[.!?…:;,]["”’')\]]*$/u.test(span.text);
  return join([before, span, ended ? "" : "."]);
}

/** Our words for a tick or a choice, marked as the parent's because they chose them. @returns null when not chosen */
export function chosen(facts: LetterFacts, id: string, wordings: Record<string, string>): Span | null {
  const value = answer(facts, id)?.text ?? "";
  const text = Object.hasOwn(wordings, value) ? wordings[value] : undefined;
  return text === undefined ? null : { text, yours: id };
}

/** Like chosen(), with the words that stand when nothing was chosen. */
export function chosenOr(facts: LetterFacts, id: string, wordings: Record<string, string>, otherwise: string): Piece {
  return chosen(facts, id, wordings) ?? otherwise;
}

/** @returns " by Tuesday 5 January 2027", after `before`, or nothing when the parent asks for no day */
export function by(facts: LetterFacts, before = " "): Piece {
  return facts.askBy === null ? "" : [`${before}by `, askDay(facts.askBy.date, facts)];
}

/** @returns ", by Tuesday 5 January 2027,", or nothing when the parent asks for no day */
export function commaBy(facts: LetterFacts): Piece {
  return facts.askBy === null ? "" : [", by ", askDay(facts.askBy.date, facts), ","];
}

/**
 * The answer under a heading: on the same line when it is one line, below it when it is several.
 * @returns null when there is none
 */
export function noted(facts: LetterFacts, id: string, heading: string): Paragraph | null {
  const several = (answer(facts, id)?.text ?? "").includes("\n");
  return own(facts, id, several ? `${heading}:\n` : `${heading}: `);
}

function askDay(date: string, facts: LetterFacts): Span {
  return { text: dayInWords(date, { today: facts.today, weekday: true }), yours: ASK_BY };
}

function flat(piece: Piece): (string | Span)[] {
  return typeof piece === "string" || !Array.isArray(piece) ? [piece as string | Span] : [...piece];
}

function join(pieces: readonly (string | Span)[]): Paragraph {
  const spans: Paragraph = [];
  for (const piece of pieces) {
    const span = typeof piece === "string" ? { text: piece } : piece;
    const last = spans.at(-1);
    if (span.text === "") continue;
    if (last && last.yours === undefined && span.yours === undefined)
      spans[spans.length - 1] = { text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

/** A subject line from its parts: one line, nothing doubled. */
export function subjectLine(text: string): string {
  return clean(text);
}
