import { placeAt, sentencesOf } from "./sentences.ts";
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
 * read against the parent. Takes time linear in the text.
 * @param text one answer, as typed
 * @returns findings by their place, none overlapping another
 */
export function checkTone(text: string): ToneFinding[] {
  const sentence = sentenceTest(text);
  const found = TONE_RULES.flatMap((rule) => matches(text, rule, sentence));
  return apart([...found, ...shouting(text)]).toSorted((a, b) => a.start - b.start);
}

/** Those that overlap none before them in the list. @param found each within one text */
export function apart<T extends { start: number; end: number }>(found: readonly T[]): T[] {
  const taken = new Set<number>();
  return found.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
}

/** Where nothing stands before the words there is no fact to point to. */
const FACT_BEFORE = "The fact before it";

type SentenceTest = (words: RegExp, start: number, end: number) => boolean;

/** Whether words stand in the sentence, or sentences, that a range lies in. Each sentence is looked through once a rule. */
function sentenceTest(text: string): SentenceTest {
  const sentences = sentencesOf(text);
  const known = new Map<string, boolean>();
  return (words, start, end) => {
    const first = placeAt(sentences, start) ?? { start, end };
    const last = placeAt(sentences, Math.max(start, end - 1)) ?? first;
    const key = `${first.start}-${last.end}-${words.source}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const holds = words.test(text.slice(first.start, last.end));
    known.set(key, holds);
    return holds;
  };
}

function matches(text: string, rule: (typeof TONE_RULES)[number], sentence: SentenceTest): ToneFinding[] {
  const begin = text.length - text.trimStart().length;
  return [...text.matchAll(rule.find)]
    .filter((match) => !(rule.unless && sentence(rule.unless, match.index, match.index + match[0].length)))
    .map((match) => ({
      kind: rule.kind,
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      advice: match.index > begin ? rule.advice : rule.advice.replace(FACT_BEFORE, "A fact with its day"),
      change: rule.kind === "admission" ? null : { label: "Leave it out", to: null },
    }));
}
