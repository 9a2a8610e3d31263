import type { PresetId } from "../choice.ts";
import type { Preset } from "./preset.ts";
import { SENDIASS } from "./sendiass.ts";

export type { Heading, Preset } from "./preset.ts";

const BY_ID: Record<PresetId, Preset> = {
  sendiass: SENDIASS,
  ehcna: SENDIASS,
  complaint: SENDIASS,
  council: SENDIASS,
  tribunal: SENDIASS,
};

/** The preset of that id. */
export function presetOf(id: PresetId): Preset {
  return BY_ID[id];
}
