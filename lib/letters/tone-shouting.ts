import type { ToneFinding } from "./tone.ts";

/** Names that are written in capitals and shout at nobody. */
const CAPITAL_NAMES = new Set(
  "SEN SEND SENCO SENDCO SENDIASS EHC EHCP EHCNA IEP APDR ADHD ADD ASD ASC PDA ODD OCD PTSD SEMH EBSA CAMHS NHS GP OT SALT EP LA LEA DSL TA HLTA PE RE PSHE IT ICT DT GCSE SATS KS1 KS2 UK GDPR SAR FOI OFSTED IPSEA LADO NSPCC TV PC YR AM PM OK A&E BBC CCTV PTA MP MASH CBT".split(
    " ",
  ),
);

/** Words that are names by themselves and plain words in a shouted sentence. */
const EITHER = new Set(["AM", "IT", "RE", "ADD"]);

const CAPITALS = /(?<![\p{L}\p{N}]|[\p{L}\p{N}]['’])\p{Lu}[\p{Lu}'’]*(?:,? \p{Lu}[\p{Lu}'’]*)*(?![\p{L}\p{N}'’])/gu;
const MARKS = /[!?]{2,}/gu;

/** Runs of capitals and of marks, each with its quiet form. */
export function shouting(text: string): ToneFinding[] {
  return [...capitals(text), ...marks(text)];
}

function capitals(text: string): ToneFinding[] {
  return [...text.matchAll(CAPITALS)]
    .filter((match) => isShouted(match[0]))
    .map((match) => {
      const start = match.index;
      return {
        kind: "capitals" as const,
        start,
        end: start + match[0].length,
        words: match[0],
        advice: "reads as shouting. The same words in small letters are stronger.",
        change: { label: "Use small letters", to: quiet(match[0], startsSentence(text, start)) },
      };
    });
}

/** One word of four letters or more, or two words or more of two letters, that are no names. */
function isShouted(run: string): boolean {
  const words = run.split(/[ ,]+/u).filter((word) => word.length > 1 && !CAPITAL_NAMES.has(word));
  return words.length > 1 || words.some((word) => word.length > 3);
}

function quiet(run: string, startsSentence: boolean): string {
  const words = run.replace(/[\p{Lu}'’]+/gu, (word) => {
    if (word === "I" || (CAPITAL_NAMES.has(word) && !EITHER.has(word))) return word;
    return word.replace(/^I(?=['’])|\p{Lu}/gu, (letter, at: number, whole: string) =>
      at === 0 && /^I['’]/u.test(whole) ? letter : letter.toLowerCase(),
    );
  });
  return startsSentence ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text[before] !== "\n" && /\s/u.test(text[before] ?? "")) before--;
  if (before > 0 && /["”’)]/u.test(text[before] ?? "")) before--;
  return before < 0 || /[.!?\n]/u.test(text[before] ?? "");
}

function marks(text: string): ToneFinding[] {
  return [...text.matchAll(MARKS)].map((match) => ({
    kind: "marks" as const,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    advice: "is louder than it helps. One mark is enough.",
    change: { label: "Use one mark", to: match[0].includes("?") ? "?" : "." },
  }));
}
