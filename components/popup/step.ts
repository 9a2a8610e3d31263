import { letterById } from "../../lib/letters/index.ts";
import type { Suggestion } from "../../lib/letters/suggest.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { WorkingProps } from "../kit/Working.tsx";
import type { SuggestedStep } from "./view.ts";
import { nameOf } from "./waits.ts";

/** What each letter is, said to the parent; `who` is whom the emails went to or came from. */
const STEPS: Record<string, (who: string) => string> = {
  C1: () => "Write a first concern to school",
  H1: (who) => `Ask ${who} again, gently`,
  H2: (who) => `Ask ${who} again, firmly`,
  K0: () => "Ask for the complaints policy",
  H3: () => "Write once more before a complaint",
  H4: () => "Agree to wait, with a day",
  K1: () => "Make a formal complaint",
  K2: () => "Ask for the complaints panel",
  L3: () => "Tell the council that its 6 weeks have passed",
  L14: () => "Ask the council again for education",
  L15: () => "Ask the council for its reasons",
  R1: () => "Send a note of the meeting",
  R2: () => "Send a note of the talk",
  R8: () => "Ask again for the records",
};

/** @returns the person the last of these emails was with, as the parent knows them */
function withWhom(about: readonly string[], byId: ReadonlyMap<string, Entry>, profile: Profile): string {
  for (const id of [...about].reverse()) {
    const entry = byId.get(id);
    if (!entry || !isMessage(entry)) continue;
    const person = entry.kind === "reply" ? entry.from : entry.to[0];
    if (person) return nameOf(person.address, person.name, profile);
  }
  return "the school";
}

/** @param working how the day behind it was found, for "Why this?" */
export function suggestedStep(
  step: Suggestion,
  byId: ReadonlyMap<string, Entry>,
  profile: Profile,
  working: WorkingProps | null,
): SuggestedStep {
  const letter = letterById(step.letter);
  const title = STEPS[step.letter]?.(withWhom(step.about, byId, profile)) ?? letter?.name ?? "Write to school";
  const when = letter?.when ?? "";
  const why = working
    ? { ...working, sentence: `${when} ${working.sentence}`.trim() }
    : when
      ? { sentence: when }
      : null;
  return { letter: step.letter, about: step.about, title, because: step.because, why };
}
