import { childrenOf } from "../../record/family.ts";
import type { PackChoice, PresetId } from "../choice.ts";
import type { PackSnapshot } from "../chosen.ts";

/** A choice that shares least: one child, nothing private, nothing of those who advise the family. */
export function plainChoice(preset: PresetId, { profile }: PackSnapshot, over: Partial<PackChoice> = {}): PackChoice {
  const children = childrenOf(profile);
  return {
    preset,
    first: null,
    last: null,
    children: children.length > 1 ? children.slice(0, 1).map(({ id }) => id) : [],
    matters: [],
    people: [],
    out: [],
    in: [],
    privateNotes: false,
    sensitive: false,
    contactDetails: true,
    replace: [],
    exhibits: true,
    answers: {},
    shows: {},
    ...over,
  };
}
