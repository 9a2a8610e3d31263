import { TONE_RULES, type ToneKind } from "./tone-phrases.ts";
import { shouting } from "./tone-shouting.ts";

export type { ToneKind } from "./tone-phrases.ts";

/** One piece of advice on the parent's own words. Nothing is changed unless the parent takes the change. */
export interface ToneFinding {
  kind: ToneKind;
  /** The exact words: text.slice(start, end). */
  start: number;
  end: number;
  words: string;
  /** Stands after the quoted words: “nobody cares” is how it feels. … */
  advice: string;
  /** The one change offered; null where only advice is given, as for words that can be read against the parent. */
  change: { label: string; to: string | null } | null;
}

/**
 * Looks for words that would cost the letter its hearing: blame, sneers, threats, capitals; and for sentences that can be
 * read against the parent.
 * @param text one answer, as typed
 * @returns findings by their place, none overlapping another
 */
export function checkTone(text: string): ToneFinding[] {
  const found = [...TONE_RULES.flatMap((rule) => matches(text, rule)), ...shouting(text)];
  const kept: ToneFinding[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Where nothing stands before the words there is no fact to point to. */
const FACT_BEFORE = "The fact before it";

function hasBefore(text: string, start: number): boolean {
  return text.slice(0, start).trim() !== "";
}

function matches(text: string, rule: (typeof TONE_RULES)[number]): ToneFinding[] {
  return [...text.matchAll(rule.find)].map((match) => ({
    kind: rule.kind,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    advice: hasBefore(text, match.index) ? rule.advice : rule.advice.replace(FACT_BEFORE, "A fact with its day"),
    change: rule.kind === "admission" ? null : { label: "Leave it out", to: null },
  }));
}
