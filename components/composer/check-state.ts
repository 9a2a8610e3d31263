import { type Signal, signal } from "@preact/signals";
import { looksFirst } from "../../lib/letters/chases.ts";
import type { ComposerDeps } from "./deps.ts";
import { answer, type Draft } from "./draft.ts";
import type { LetterState } from "./letter-state.ts";

/** Kept with the answers, so that the question is not asked twice for one letter. */
const CHECKED = "@checked";
/** What the parent says came; it becomes an entry. */
export const SOMETHING = "@checked.what";

/** The look for answers outside the record, before a chase. */
export interface CheckState {
  /** What the parent said; null while they have not. */
  found: Signal<"nothing" | "something" | null>;
  /** Set when "I have checked" was pressed without an answer, or could not be written down. */
  problem: Signal<string | null>;
  needed(): boolean;
  /** Addresses to look for; [] while none is known. */
  people(): string[];
  search(): Promise<void>;
  what(): string;
  setWhat(text: string): void;
  /** "I have checked": becomes an entry. @returns whether it was written down */
  checked(): Promise<boolean>;
  /** The parent goes on without looking: no entry, and no second question. */
  skip(): void;
}

export function createCheck(deps: ComposerDeps, draft: Draft, state: LetterState): CheckState {
  const found = signal<"nothing" | "something" | null>(null);
  const problem = signal<string | null>(null);
  const people = () => {
    const named = state.earlier.value.flatMap((mail) => mail.addresses);
    const written = [...state.to.value, ...state.cc.value].map((one) => one.email);
    return [...new Set([...named, ...written])].filter(Boolean);
  };
  const what = () => draft.answers.value[SOMETHING] ?? "";
  return {
    found,
    problem,
    what,
    needed: () => {
      const letter = state.letter.value;
      return letter !== null && looksFirst(letter) && !draft.answers.value[CHECKED];
    },
    setWhat: (text) => answer(draft, SOMETHING, text),
    people,
    async search() {
      const addresses = people();
      try {
        await deps.search(addresses);
      } catch {
        problem.value = `The search could not be opened. In your mail, search for: ${addresses.join(", ")}`;
      }
    },
    async checked() {
      if (found.value === null) {
        problem.value = "Say yes or no first. If you cannot look now, go on without checking.";
        return false;
      }
      try {
        await deps.recordChecked(draft.about.value, found.value, what().trim());
      } catch {
        problem.value = "This could not be written down. Try again, or go on without checking.";
        return false;
      }
      problem.value = null;
      answer(draft, CHECKED, found.value);
      return true;
    },
    skip() {
      problem.value = null;
      answer(draft, CHECKED, "skipped");
    },
  };
}
