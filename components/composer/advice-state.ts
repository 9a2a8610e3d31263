import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { checkLetter, type LetterAdvice } from "../../lib/letters/check.ts";
import { type AboutHint, aboutHint, checkSafety, type SafetyKind } from "../../lib/letters/safety.ts";
import { takeChange } from "../../lib/letters/tone-change.ts";
import { SOMETHING } from "./check-state.ts";
import { answer, type Draft } from "./draft.ts";
import type { LetterState } from "./letter-state.ts";

/** Advice on the parent's own words. What was shown or waved away is held in memory only and never kept. */
export interface AdviceState {
  /** What help is for, to show before anything else; [] when there is none, or the parent went on. */
  danger: ReadonlySignal<SafetyKind[]>;
  goOn(): void;
  /** Notes on one answer, or on the letter itself (null), without those whose words the parent keeps. */
  notes(question: string | null): LetterAdvice[];
  /** That it is night, and what can be done about it; null by day. */
  late: ReadonlySignal<string | null>;
  takeChange(question: string | null, note: LetterAdvice): void;
  keepWords(question: string | null, note: LetterAdvice): void;
  /** Whether an answer seems to be about a person at school, which changes who may read the letter. */
  about(question: string | null): AboutHint | null;
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

/** @param now epoch ms */
export function createAdvice(draft: Draft, state: LetterState, now: ReadonlySignal<number>): AdviceState {
  const kept = signal<ReadonlySet<string>>(new Set());
  const keep = (key: string) => {
    kept.value = new Set([...kept.value, key]);
  };
  const said = (question: string | null) => (question === null ? "" : (draft.answers.value[question] ?? ""));
  const key = (question: string | null, note: LetterAdvice) => `${question}\n${note.words.toLowerCase()}`;
  const asked = computed(() =>
    state.questions.value.filter((one) => one.kind === "text" || one.kind === "line").map((one) => one.id),
  );
  const found = computed(() =>
    checkLetter({
      letter: state.letter.value,
      questions: state.questions.value,
      answers: draft.answers.value,
      profile: state.profile.value,
      filled: state.filled.value,
      now: now.value,
    }),
  );
  return {
    ...createDanger(computed(() => [...asked.value, SOMETHING].map(said).filter(Boolean))),
    notes: (question) =>
      found.value.filter(
        (note) => note.question === question && note.words !== "" && !kept.value.has(key(question, note)),
      ),
    late: computed(() => found.value.find(({ kind }) => kind === "late")?.advice ?? null),
    takeChange(question, note) {
      if (question !== null) answer(draft, question, takeChange(said(question), note));
    },
    keepWords: (question, note) => keep(key(question, note)),
    about(question) {
      if (!state.aboutMatters.value || draft.aboutWhom.value !== "child") return null;
      const hint = aboutHint(said(question));
      return hint && !kept.value.has(hint.about) ? hint : null;
    },
    keepAbout: (hint) => keep(hint.about),
  };
}
