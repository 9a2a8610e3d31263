import type { PackState } from "./state.ts";

/** The packs made before, newest first. */
export function MadeBefore(_: { state: PackState }) {
  return null;
}
