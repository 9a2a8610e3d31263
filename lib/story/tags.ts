import type { Entry } from "../record/entry.ts";
import type { Answer } from "../record/items.ts";
import { isChase } from "./sides.ts";

/** A few words to stand beside a mark, and how much they matter where there is no room for all. */
export interface TagWords {
  words: string;
  /** The greater goes first. */
  weight: number;
}

const ANSWERS: Record<Answer, TagWords> = {
  acknowledged: { words: "Received", weight: 1 },
  holding: { words: "More time", weight: 2 },
  answer: { words: "Answer", weight: 4 },
  refusal: { words: "They said no", weight: 6 },
  promise: { words: "Promise", weight: 5 },
  question: { words: "A question", weight: 3 },
  bounce: { words: "Did not arrive", weight: 4 },
};

/** Longest tag, characters. */
const LONGEST = 24;

/** @returns null for what needs no words beside it, such as a call: its shape says it */
export function tagOf(entry: Entry, short = shortSubject): TagWords | null {
  if (entry.kind === "reply") return entry.was === null ? { words: "To sort", weight: 3 } : ANSWERS[entry.was.answer];
  if (entry.kind === "meeting") return { words: "Meeting", weight: 5 };
  if (entry.kind === "gate") return null;
  if (isChase(entry)) return { words: "Chase", weight: 3 };
  if (entry.kind !== "sent" && entry.kind !== "letter") return null;
  const words = short(entry.subject);
  if (words === "") return null;
  const heavy = /^[KL]\d/u.test(entry.letter?.id ?? "");
  return { words, weight: heavy ? 7 : entry.letter ? 4 : 2 };
}

/** A subject without "Re:" and the like, cut between words. */
export function shortSubject(subject: string, longest = LONGEST): string {
  const bare = subject
    .replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const signs = [...bare];
  if (signs.length <= longest) return bare;
  const cut = signs.slice(0, longest - 1).join("");
  const whole = signs[longest - 1] === " " ? cut : cut.replace(/\s\S*$/u, "");
  return `${whole.replace(/[\s,.;:]+$/u, "")}…`;
}

/** The same, each subject cut once. */
export function shortSubjects(): (subject: string) => string {
  const known = new Map<string, string>();
  return (subject) => {
    const short = known.get(subject) ?? shortSubject(subject);
    known.set(subject, short);
    return short;
  };
}

const NARROW = /[iljtfrI.,:;'’‘“”|!()[\] -]/u;
const BROAD = /[mwMW@%—…]/u;

/** About how wide words are drawn at 14 px in the picture's typeface, px; rather too wide than too narrow. */
export function textWidth(words: string): number {
  let width = 0;
  for (const sign of words) width += NARROW.test(sign) ? 4.9 : BROAD.test(sign) ? 12 : /[A-Z0-9]/u.test(sign) ? 9 : 7.9;
  return Math.ceil(width);
}
