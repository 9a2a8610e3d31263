import { aboutHint, checkSafety, type SafetyKind } from "../../lib/letters/safety.ts";

/** Placeholder until the checker is here. */
export interface ToneNote {
  words: string;
  advice: string;
  canLeaveOut: boolean;
  without(text: string): string;
}
export { aboutHint };
export interface Danger {
  /** Names what fired, for the memory of this page only. */
  key: string;
  about: SafetyKind[];
}

/** @param typed what the parent typed, field by field @returns what help is for; null when there is nothing to show */
export function dangerIn(typed: string[]): Danger | null {
  const kinds = [...new Set(typed.flatMap((text) => checkSafety(text)?.kinds ?? []))];
  return kinds.length > 0 ? { key: kinds.toSorted().join(), about: kinds } : null;
}
export function toneIn(text: string): ToneNote[] {
  const words = "nobody at school seems to care";
  if (!text.includes(words)) return [];
  return [
    {
      words,
      advice: "is how it feels. The fact before it will carry further.",
      canLeaveOut: true,
      without: (whole) => whole.replace(`, and ${words}`, ""),
    },
  ];
}
