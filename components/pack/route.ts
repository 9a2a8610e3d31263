import { PRESETS, type PresetId } from "../../lib/pack/choice.ts";

/** The small steps of a pack, in their order. `shows` only where the preset has headings to put entries under. */
export const STEPS = ["in", "say", "shows", "out", "make"] as const;
export type StepId = (typeof STEPS)[number];

export const STEP_WORDS: Record<StepId, string> = {
  in: "What goes in",
  say: "What you say",
  shows: "What shows what",
  out: "What stays out",
  make: "Make it",
};

export type PackRoute = { at: "whom" } | { at: "step"; preset: PresetId; step: StepId };

/** @param hash `#sendiass`, `#tribunal/out`; anything else is the first screen */
export function packRoute(hash: string): PackRoute {
  const [, preset, step = "in"] = /^#(\w+)(?:\/(\w+))?$/.exec(hash) ?? [];
  const known = PRESETS.find((id) => id === preset);
  if (!known) return { at: "whom" };
  return { at: "step", preset: known, step: STEPS.find((id) => id === step) ?? "in" };
}

/** @returns the address of a step */
export function stepHash(preset: PresetId, step: StepId): string {
  return step === "in" ? `#${preset}` : `#${preset}/${step}`;
}

/** @returns the id of the field on the page that answers a question */
export const answerField = (question: string) => `pack-answer-${question}`;
