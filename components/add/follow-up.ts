import type { Entry } from "../../lib/record/entry.ts";
import { composerHref } from "../popup/view.ts";

/** Letters that put a talk in writing: R1 a meeting, R2 a call or a word at the gate. */
const LETTERS: Partial<Record<Entry["kind"], string>> = { meeting: "R1", call: "R2", gate: "R2" };

/**
 * The way to the email that puts a talk in writing. The address names the entry and holds no words: the composer reads them
 * from the record.
 * @returns null for what is no talk
 */
export function followUpHref(entry: Pick<Entry, "kind" | "id">): string | null {
  const letter = LETTERS[entry.kind];
  return letter ? composerHref(letter, [entry.id]) : null;
}
