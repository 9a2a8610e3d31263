import type { PackChoice, PresetId } from "../../../lib/pack/choice.ts";
import type { Snapshot } from "../../../lib/store/store.ts";

/** The page's states, for looking at them and checking them with axe. */
export interface Scene {
  hash: string;
  choice?: Partial<PackChoice>;
  snapshot?: Partial<Snapshot>;
  /** The pack is made before it is looked at. */
  make?: true;
  /** The pack itself is looked at on a narrow screen. */
  look?: true;
  /** Pages that the counter says there are. */
  pages?: Record<string, number>;
}

const step = (preset: PresetId, name = "") => `#${preset}${name && `/${name}`}`;

export const SCENES: Record<string, () => Scene> = {
  whom: () => ({ hash: "" }),
  before: () => ({
    hash: "",
    snapshot: {
      packs: [
        {
          ...{ item: "p1", preset: "sendiass", entries: 212, madeAt: 1_795_000_000_000 },
          files: [{ name: "Robin-Year-6-for-SENDIASS-2026-11-18.pdf", sha256: "0a1b2c3d".repeat(8), size: 2_400_000 }],
          sent: [{ entry: "none", number: 398, at: 1_795_000_900_000, sure: true, sha256s: ["0a1b2c3d".repeat(8)] }],
        },
      ],
    },
  }),
  in: () => ({ hash: step("sendiass") }),
  long: () => ({ hash: step("sendiass"), pages: { summary: 2, chronology: 31 } }),
  some: () => ({ hash: step("tribunal"), choice: { people: ["p-patel"] }, pages: { statement: 14 } }),
  say: () => ({ hash: step("sendiass", "say"), choice: { answers: { ask: "Come to the meeting on 3 December." } } }),
  shows: () => ({ hash: step("ehcna", "shows") }),
  out: () => ({
    hash: step("complaint", "out"),
    choice: { replace: [{ from: "Mason", to: "M." }], contactDetails: false },
  }),
  many: () => ({
    hash: step("complaint", "out"),
    choice: {
      answers: {
        issue: "Tyler Marsh, Kofi Mensah and Tom Bexley hit Robin again and again. I lost my temper at the gate.",
        facts: `Mrs Bexley rang 07700 900456 and said I was “aggressive”. Tom (dob 3/4/15, NHS 943 476 5919) lives in Orchard Lane, Westmere. His friend Oskar saw it.
I had to drag Robin into the car that day, and I cannot cope with another year of it.`,
        remedy: "You have failed Robin. We will take legal action.",
      },
    },
  }),
  make: () => ({ hash: step("sendiass", "make") }),
  made: () => ({ hash: step("sendiass", "make"), make: true }),
  look: () => ({ hash: step("sendiass"), look: true }),
  empty: () => ({ hash: "", snapshot: { entries: [] } }),
};
