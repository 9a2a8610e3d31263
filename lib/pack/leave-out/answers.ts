import type { PackChoice, PresetQuestion } from "../choice.ts";

/** What the parent typed for a pack, or the record answered for them: it goes into the pack as it stands. */
export interface Answer {
  /** Of the question. */
  id: string;
  label: string;
  words: string;
}

/** Questions whose answer is a way to reach somebody: its number or address is meant to be read. */
const REACHES: ReadonlySet<string> = new Set(["contact", "to", "professionals"]);

/** @returns the answers in words; a date, or one of a few choices, has nothing to be looked at */
export function answersOf(questions: readonly PresetQuestion[], { answers }: Pick<PackChoice, "answers">): Answer[] {
  return questions.flatMap(({ id, label, kind, known }) => {
    const words = (answers[id] ?? known).trim();
    return words === "" || kind === "date" || kind === "choice" ? [] : [{ id, label, words }];
  });
}

export const isToReach = ({ id }: Answer) => REACHES.has(id);

/** Where something stands: in an entry, or in an answer that leads to its field. */
export type Place = { entry: string; field: null } | { entry: null; field: { id: string; label: string } };

export const inEntry = ({ id }: { id: string }): Place => ({ entry: id, field: null });
export const inAnswer = ({ id, label }: Answer): Place => ({ entry: null, field: { id, label } });
