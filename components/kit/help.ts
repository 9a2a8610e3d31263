import { useState } from "preact/hooks";
import { checkSafety, type SafetyKind } from "../../lib/letters/safety.ts";

/**
 * What help to show about words as they are typed.
 * @param texts what stands in each field
 * @param wentOn kinds of danger that the parent went on from: another kind still shows
 * @returns null when there is nothing to show
 */
export function helpFor(texts: readonly string[], wentOn: readonly SafetyKind[]): SafetyKind[] | null {
  const kinds = new Set(texts.flatMap((text) => checkSafety(text)?.kinds ?? []));
  const left = [...kinds].filter((kind) => !wentOn.includes(kind));
  return left.length > 0 ? left : null;
}

/** The same for a form that lives no longer than its place on the page: that the parent went on is kept nowhere. */
export function useHelp(text: string): { help: SafetyKind[] | null; goOn: () => void } {
  const [wentOn, setWentOn] = useState<readonly SafetyKind[]>([]);
  const help = helpFor([text], wentOn);
  return { help, goOn: () => setWentOn([...wentOn, ...(help ?? [])]) };
}
