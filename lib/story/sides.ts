import type { Entry, MessageEntry } from "../record/entry.ts";

/**
 * Whose side of the picture an entry stands on. `us` what the family sent or said; `both` what was talked over together;
 * `them` what came back; `noted` what went to nobody: notes, incidents, letters not handed in; `missed` absences.
 */
export const SIDES = ["us", "both", "them", "noted", "missed"] as const;
export type Side = (typeof SIDES)[number];

const TYPED = {
  call: "us",
  posted: "us",
  meeting: "both",
  gate: "both",
  app: "them",
  document: "them",
  absence: "missed",
  incident: "noted",
  appointment: "noted",
  note: "noted",
  check: "noted",
} as const satisfies Record<string, Side>;

/** Every entry stands on exactly one side. */
export function sideOf(entry: Entry): Side {
  if (entry.kind === "reply") return "them";
  if (entry.kind === "sent") return hasGone(entry.state) ? "us" : "noted";
  if (entry.kind === "letter") return entry.done === null ? "noted" : "us";
  return TYPED[entry.kind];
}

function hasGone(state: string): boolean {
  return state === "sent" || state === "shown" || state === "likely";
}

/** Square is written, round is spoken. */
export function isSpoken({ kind }: Entry): boolean {
  return kind === "call" || kind === "meeting" || kind === "gate";
}

/** Letters that ask again. */
const CHASES: readonly string[] = ["H1", "H2", "H3", "H4"];

/** An email or a letter that asks again for what was asked before. */
export function isChase(entry: Entry): boolean {
  if (entry.kind !== "sent" && entry.kind !== "letter") return false;
  return sideOf(entry) === "us" && entry.letter !== null && CHASES.includes(entry.letter.id);
}

/** Letters that only tell: nobody answers them. A letter of the family's own making may be one too. */
const TELLS = /^(?:X2$|own:)/u;
const THANKS = /\bthank(?:s|\s+you)\b/iu;
const ASKS =
  /\?|\bplease\b|\b(?:could|can|would|will) you\b|\blet (?:me|us) know\b|\b(?:I|we) (?:ask|request|look forward)\b/iu;

/**
 * An email that nobody has to answer: a "thank you" at the end of term, a letter that only tells. Whatever names a day or asks
 * for anything is none; where it cannot be told, it is none either.
 */
export function asksNothing({ letter, text }: Pick<MessageEntry, "letter" | "text">): boolean {
  if (letter?.askedBy || letter?.clock || text.trim() === "" || ASKS.test(text)) return false;
  return letter ? TELLS.test(letter.id) : THANKS.test(text);
}
