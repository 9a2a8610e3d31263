import type { Profile } from "../record/profile.ts";
import { asksIn } from "./check-asks.ts";
import { childNamesIn } from "./check-names.ts";
import { lateNote } from "./late.ts";
import type { Answers, FilledLetter, Letter, Question } from "./letter.ts";
import { apart, checkTone, type ToneFinding, type ToneKind } from "./tone.ts";

/** What can be said about a letter before it goes: kindly, on the parent's own words. Nothing is stopped or changed by it. */

/** `asks`: a second request; `name`: another child's full name; `long`: more than is read; `late`: written at night. */
export type AdviceKind = ToneKind | "asks" | "name" | "long" | "late";

export interface LetterAdvice {
  kind: AdviceKind;
  /** The question in whose answer the words stand; null for what is about the whole letter. */
  question: string | null;
  /** The exact words: answer.slice(start, end), or so much of the letter’s text; 0, 0 and "" where no words are meant. */
  start: number;
  end: number;
  words: string;
  /** One or two sentences; they stand after the quoted words where there are some. */
  advice: string;
  /** The one change offered, as for tone; null where only advice is given. */
  change: ToneFinding["change"];
}

export interface ToCheck {
  /** null for a letter of the parent's own. */
  letter: Pick<Letter, "aboutTomorrow" | "words"> | null;
  questions: readonly Pick<Question, "id" | "kind">[];
  answers: Answers;
  profile: Profile;
  /** The letter as it stands; null while there is none. */
  filled: Pick<FilledLetter, "words" | "text"> | null;
  /** Epoch ms. */
  now: number;
}

const ASKS = "is a second request. One letter, one request is what gets an answer; this one could be the next letter.";
const NAME =
  "is a full name. If it is another child’s, an initial is enough: the school knows who it is, and letters are passed on.";
/** So long a letter is skimmed. */
const USUAL_WORDS = 300;
const SHOWN_OF_LONG = 40;

interface Answered {
  /** null for the letter itself. */
  id: string | null;
  text: string;
}

/**
 * All advice on a letter, answer by answer in the order of the questions, then what is about the whole of it. Looks at what
 * the parent typed: the answers, or the whole of a letter of their own. Ours are kept clean by tests. Takes time linear in
 * the text.
 */
export function checkLetter(check: ToCheck): LetterAdvice[] {
  const answered = typed(check).filter(({ text }) => text.trim() !== "");
  const second = secondAsk(answered);
  const long = longest(check, answered);
  const words = answered.flatMap((one) =>
    apart([
      ...checkTone(one.text).map((found) => ofTone(found, one)),
      ...childNamesIn(one.text, check.profile).map((place) => pointed("name", one, place, NAME)),
      ...(second?.question === one.id ? [second] : []),
    ])
      .toSorted((a, b) => a.start - b.start)
      .concat(long?.question === one.id ? [long] : []),
  );
  return [...words, ...late(check)];
}

function typed({ questions, answers, filled }: ToCheck): Answered[] {
  const asked = questions.filter(({ kind }) => kind === "text" || kind === "line");
  if (asked.length === 0 && filled) return [{ id: null, text: filled.text }];
  return asked.map(({ id }) => ({ id, text: answers[id] ?? "" }));
}

/** In a letter of the parent's own no change can be taken: its words stand in what they kept. */
function ofTone(found: ToneFinding, { id }: Answered): LetterAdvice {
  return { ...found, question: id, change: id === null ? null : found.change };
}

function pointed(
  kind: AdviceKind,
  { id, text }: Answered,
  place: { start: number; end: number },
  advice: string,
): LetterAdvice {
  const { start, end } = place;
  return { kind, question: id, start, end, words: text.slice(start, end), advice, change: null };
}

/** The second request that the parent typed; one beside the letter's own is left alone. */
function secondAsk(answered: readonly Answered[]): LetterAdvice | null {
  const asks = answered.flatMap((one) => asksIn(one.text).map((place) => pointed("asks", one, place, ASKS)));
  return asks[1] ?? null;
}

function longest({ letter, filled }: ToCheck, answered: readonly Answered[]): LetterAdvice | null {
  const [one] = answered.toSorted((a, b) => b.text.length - a.text.length);
  if (!filled || !one || filled.words <= Math.max(USUAL_WORDS, letter?.words ?? 0)) return null;
  const start = one.text.length - one.text.trimStart().length;
  const space = one.text.indexOf(" ", start + SHOWN_OF_LONG);
  const end = space < 0 ? one.text.length : space;
  const advice = `begins the longest part. The letter has ${filled.words} words now, and the first 200 are read best: what stands in an earlier email can go.`;
  return pointed("long", one, { start, end }, advice);
}

function late({ letter, now }: ToCheck): LetterAdvice[] {
  const advice = lateNote(now, letter);
  return advice === null ? [] : [{ kind: "late", question: null, start: 0, end: 0, words: "", advice, change: null }];
}
