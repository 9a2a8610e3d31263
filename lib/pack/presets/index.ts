import type { PresetId } from "../choice.ts";
import { COMPLAINT } from "./complaint.ts";
import { COUNCIL } from "./council.ts";
import { EHCNA } from "./ehcna.ts";
import type { Preset } from "./preset.ts";
import { SENDIASS } from "./sendiass.ts";
import { TRIBUNAL } from "./tribunal.ts";

export type { Heading, Preset } from "./preset.ts";

const BY_ID: Record<PresetId, Preset> = {
  sendiass: SENDIASS,
  ehcna: EHCNA,
  complaint: COMPLAINT,
  council: COUNCIL,
  tribunal: TRIBUNAL,
};

/** The preset of that id. */
export function presetOf(id: PresetId): Preset {
  return BY_ID[id];
}
