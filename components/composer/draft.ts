import { batch, type Signal, signal } from "@preact/signals";
import type { Answers, Subject } from "../../lib/letters/letter.ts";
import type { ComposerDraft } from "../../lib/messages.ts";

/** What the parent has chosen and typed so far: exactly what is kept when the composer closes. */
export interface Draft {
  letter: Signal<string | null>;
  answers: Signal<Answers>;
  about: Signal<string[]>;
  to: Signal<string[] | null>;
  cc: Signal<string[] | null>;
  aboutWhom: Signal<Subject>;
  askBy: Signal<string | null>;
  /** Id of the child it is about, where the record has several. */
  child: Signal<string | null>;
}

/** @param child the case’s own */
export function createDraft(child: Signal<string | null> = signal(null)): Draft {
  return {
    letter: signal(null),
    answers: signal({}),
    about: signal([]),
    to: signal(null),
    cc: signal(null),
    aboutWhom: signal("child"),
    askBy: signal(null),
    child,
  };
}

/** @param savedAt epoch ms @returns the draft as it is kept */
export function readDraft(draft: Draft, savedAt: number): ComposerDraft {
  return {
    letter: draft.letter.value,
    answers: draft.answers.value,
    about: draft.about.value,
    to: draft.to.value,
    cc: draft.cc.value,
    aboutWhom: draft.aboutWhom.value,
    askBy: draft.askBy.value,
    ...(draft.child.value ? { child: draft.child.value } : {}),
    savedAt,
  };
}

export function writeDraft(draft: Draft, saved: Omit<ComposerDraft, "savedAt">): void {
  batch(() => {
    draft.letter.value = saved.letter;
    draft.answers.value = saved.answers;
    draft.about.value = saved.about;
    draft.to.value = saved.to;
    draft.cc.value = saved.cc;
    draft.aboutWhom.value = saved.aboutWhom;
    draft.askBy.value = saved.askBy;
    draft.child.value = saved.child ?? null;
  });
}

export const EMPTY_DRAFT: Omit<ComposerDraft, "savedAt"> = {
  letter: null,
  answers: {},
  about: [],
  to: null,
  cc: null,
  aboutWhom: "child",
  askBy: null,
};

/** @returns whether there is anything in it that the parent would miss */
export function worthKeeping(saved: Omit<ComposerDraft, "savedAt">): boolean {
  return saved.letter !== null || Object.values(saved.answers).some((answer) => answer.trim() !== "");
}

/** @returns the answers less one */
export function without(answers: Answers, id: string): Answers {
  const { [id]: _, ...rest } = answers;
  return rest;
}

/** Sets one answer; "" takes it out. */
export function answer(draft: Draft, id: string, value: string): void {
  const rest = without(draft.answers.value, id);
  draft.answers.value = value === "" ? rest : { ...rest, [id]: value };
}
