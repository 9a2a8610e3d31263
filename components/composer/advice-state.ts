import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Danger, dangerIn, type ToneNote, toneIn } from "./advice.ts";
import { answer, type Draft } from "./draft.ts";
import type { LetterState } from "./letter-state.ts";

/** Advice on the parent's own words. What was shown or waved away is held in memory only and never kept. */
export interface AdviceState {
  /** Help to show first; null when there is none, or the parent went on. */
  danger: ReadonlySignal<Danger | null>;
  goOn(): void;
  /** Notes on one answer, without those whose words the parent keeps. */
  notes(question: string): ToneNote[];
  leaveOut(question: string, note: ToneNote): void;
  keepWords(question: string, note: ToneNote): void;
}

export function createAdvice(draft: Draft, state: LetterState): AdviceState {
  const gone = signal<ReadonlySet<string>>(new Set());
  const kept = signal<ReadonlySet<string>>(new Set());
  const typed = computed(() => {
    const asked = state.questions.value.filter((one) => one.kind === "text" || one.kind === "line");
    return asked.map((one) => draft.answers.value[one.id] ?? "").filter(Boolean);
  });
  const found = computed(() => dangerIn(typed.value));
  const key = (question: string, note: ToneNote) => `${question}\n${note.words.toLowerCase()}`;
  return {
    danger: computed(() => (found.value && !gone.value.has(found.value.key) ? found.value : null)),
    goOn() {
      if (found.value) gone.value = new Set([...gone.value, found.value.key]);
    },
    notes: (question) =>
      toneIn(draft.answers.value[question] ?? "").filter((note) => !kept.value.has(key(question, note))),
    leaveOut(question, note) {
      answer(draft, question, note.without(draft.answers.value[question] ?? ""));
    },
    keepWords(question, note) {
      kept.value = new Set([...kept.value, key(question, note)]);
    },
  };
}
