import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type AboutHint, aboutHint, checkSafety, type SafetyKind } from "../../lib/letters/safety.ts";
import { checkTone, type ToneFinding } from "../../lib/letters/tone.ts";
import { takeChange } from "../../lib/letters/tone-change.ts";
import { SOMETHING } from "./check-state.ts";
import { answer, type Draft } from "./draft.ts";
import type { LetterState } from "./letter-state.ts";

/** Advice on the parent's own words. What was shown or waved away is held in memory only and never kept. */
export interface AdviceState {
  /** What help is for, to show before anything else; [] when there is none, or the parent went on. */
  danger: ReadonlySignal<SafetyKind[]>;
  goOn(): void;
  /** Notes on one answer, without those whose words the parent keeps. */
  notes(question: string): ToneFinding[];
  takeChange(question: string, note: ToneFinding): void;
  keepWords(question: string, note: ToneFinding): void;
  /** Whether an answer seems to be about a person at school, which changes who may read the letter. */
  about(question: string): AboutHint | null;
  keepAbout(hint: AboutHint): void;
}

function createDanger(typed: ReadonlySignal<string[]>) {
  const gone = signal<readonly SafetyKind[]>([]);
  const found = computed(() => [...new Set(typed.value.flatMap((text) => checkSafety(text)?.kinds ?? []))]);
  return {
    danger: computed(() => (found.value.every((kind) => gone.value.includes(kind)) ? [] : found.value)),
    goOn() {
      gone.value = [...gone.value, ...found.value];
    },
  };
}

export function createAdvice(draft: Draft, state: LetterState): AdviceState {
  const kept = signal<ReadonlySet<string>>(new Set());
  const keep = (key: string) => {
    kept.value = new Set([...kept.value, key]);
  };
  const said = (question: string) => draft.answers.value[question] ?? "";
  const key = (question: string, note: ToneFinding) => `${question}\n${note.words.toLowerCase()}`;
  const asked = computed(() =>
    state.questions.value.filter((one) => one.kind === "text" || one.kind === "line").map((one) => one.id),
  );
  return {
    ...createDanger(computed(() => [...asked.value, SOMETHING].map(said).filter(Boolean))),
    notes: (question) =>
      asked.value.includes(question)
        ? checkTone(said(question)).filter((note) => !kept.value.has(key(question, note)))
        : [],
    takeChange: (question, note) => answer(draft, question, takeChange(said(question), note)),
    keepWords: (question, note) => keep(key(question, note)),
    about(question) {
      if (!state.aboutMatters.value || draft.aboutWhom.value !== "child") return null;
      const hint = aboutHint(said(question));
      return hint && !kept.value.has(hint.about) ? hint : null;
    },
    keepAbout: (hint) => keep(hint.about),
  };
}
