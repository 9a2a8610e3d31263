import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { LETTERS } from "../../lib/letters/index.ts";
import type { Letter } from "../../lib/letters/letter.ts";
import type { Case } from "./case.ts";
import { cautionsOf, ownLetters } from "./engine.ts";
import { findLetters } from "./find.ts";

/** The first step as the parent leaves it: what is typed and which groups are open stay so when they come back. */
export interface ChooseState {
  query: Signal<string>;
  /** What fits what is typed, the best first; null while nothing is typed. */
  found: ReadonlySignal<Letter[] | null>;
  /** The parent’s own letters, newest first. */
  own: ReadonlySignal<Letter[]>;
  isOpen(group: string): boolean;
  toggle(group: string): void;
  /** One sentence on why it may not fit this case; null as a rule. */
  caution(letter: Letter): string | null;
}

export function createChoose(kase: Case): ChooseState {
  const query = signal("");
  const open = signal<ReadonlySet<string>>(new Set());
  const own = computed(() => ownLetters(kase.profile.value, kase.today.value));
  const cautions = computed(() => {
    const { value: profile } = kase.profile;
    return new Map(LETTERS.map((letter) => [letter.id, cautionsOf(letter, profile, kase.today.value)[0] ?? null]));
  });
  return {
    query,
    own,
    found: computed(() => (query.value.trim() === "" ? null : findLetters(query.value, [...own.value, ...LETTERS]))),
    isOpen: (group) => open.value.has(group),
    toggle(group) {
      const next = new Set(open.value);
      if (!next.delete(group)) next.add(group);
      open.value = next;
    },
    caution: (letter) => cautions.value.get(letter.id) ?? null,
  };
}
