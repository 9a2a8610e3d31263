import { COUNCIL_WAYS } from "./beside-council.ts";
import { OUTSIDE_WAYS } from "./beside-outside.ts";
import { ours, type Said, seen } from "./said.ts";

/** What stands beside the ladder: it can be taken from any rung, and none of it waits for the school. */

export interface Way {
  id: string;
  name: string;
  /** What it is, in one sentence. */
  what: Said;
  /** When it can be taken. */
  condition: Said;
  limits: readonly Said[];
  letters: readonly string[];
  /** The clock that a sent letter sets going, by letter. */
  runs?: Readonly<Record<string, string>>;
  /** Clocks that the family has to keep to: they are shown before anything is begun. */
  keep?: readonly string[];
  /** Id in the directory of who can help. */
  helper: string;
}

const ADVICE: readonly Way[] = [
  {
    id: "sendiass",
    name: "SENDIASS and helplines",
    what: seen(
      "Free, impartial and confidential advice. They help with letters and meetings, and may speak to the school for you.",
      "SENDIASS services’ own pages",
    ),
    condition: ours("At any time, from the first day. You need no reason.", "No rule says otherwise."),
    limits: [ours("They do not decide, and they do not take sides.", "What impartial means.")],
    letters: ["X6", "X7", "X8", "X9"],
    helper: "sendiass",
  },
];

export const BESIDE: readonly Way[] = [...ADVICE, ...COUNCIL_WAYS, ...OUTSIDE_WAYS];
