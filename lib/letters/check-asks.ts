import { type Place, sentencesOf } from "./sentences.ts";

/** Sentences of the parent's own words that ask the reader for something. */

const START = "^(?:and |also,? |so |but |then |secondly,? |finally,? |in addition,? )?";
const SCHOOL = "(?:you|the school|school|somebody|someone|staff|the teachers?)";
const FORMS = [
  `${START}(?:could|can|would|will) ${SCHOOL} (?:also |please |then |at least |kindly |all )*[a-z]+`,
  `${START}(?:please|kindly) (?:could you |can you |would you |will you |also )*[a-z]+`,
  `\\b(?:i|we)(?: would|['’]d| also| really)* (?:like|want|need|ask|expect|require) (?:that )?${SCHOOL} to [a-z]+`,
  `\\b(?:i|we) (?:am|are|['’]m|['’]re)? ?(?:also )?(?:asking|requesting) (?:for|that|you) `,
  `\\b(?:i|we)(?: would|['’]d)(?: also| really)* like (?:a|an|to have|to see|to request|to ask for) [a-z]+`,
];
const ASK = new RegExp(`(?:${FORMS.join("|")})`, "iu");

/** Ways to ask for a reply, which the letter does itself, and courtesies that ask for nothing. */
const NO_ASK =
  /\b(?:let (?:me|us) know|get back to (?:me|us)|reply|respond|(?:ring|call|phone|email|contact|tell) (?:me|us)|hesitate|bear with|excuse|forgive|accept my|see (?:the )?(?:attached|below)|find (?:attached|below)|pass on my|please note|thank|be assured|imagine|believe|understand why|see why|asking for (?:your |some |a little )?(?:help|advice|support|understanding)|you to (?:know|understand|see|hear|remember|realise)|(?:can|will|would|could) (?:you|he|she|they|it|somebody|someone) (?:be|see|think|know))\b/iu;

const MOST_SHOWN = 70;

/** @returns where each request stands, in order. What is said in quotation marks is somebody else's. */
export function asksIn(text: string): Place[] {
  const bare = text.replace(/[“"][^“”"\n]*[”"]/gu, (quoted) => " ".repeat(quoted.length));
  return sentencesOf(bare)
    .filter(({ start, end }) => {
      const sentence = bare.slice(start, Math.min(end, start + 400));
      return ASK.test(sentence) && !NO_ASK.test(sentence);
    })
    .map((place) => shortened(text, place));
}

/** So much of the sentence as is needed to know it again. */
function shortened(text: string, { start, end }: Place): Place {
  const closed = end - (/[.!?"”’)]*$/u.exec(text.slice(Math.max(start, end - 8), end))?.[0].length ?? 0);
  if (closed - start <= MOST_SHOWN) return { start, end: closed };
  const space = text.lastIndexOf(" ", start + MOST_SHOWN);
  return { start, end: space > start ? space : start + MOST_SHOWN };
}
