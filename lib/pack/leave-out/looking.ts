import type { Profile } from "../../record/profile.ts";
import type { Progress } from "../../store/store.ts";
import type { PackChoice } from "../choice.ts";
import type { PackDocument } from "../document.ts";
import { inSlices } from "../pdf/slices.ts";
import type { Answer } from "./answers.ts";
import { type Caution, noticing, type Read } from "./cautions.ts";
import { choiceKey, type Left, type LeftOut, leavingOut, leftOutOf } from "./index.ts";
import { memoryFor } from "./memory.ts";
import { type NameFinder, nameFinder } from "./other-children.ts";
import { knownOf } from "./people-of.ts";
import { type Found, type Suggestion, suggesting } from "./suggest.ts";

/** A pack as it would go out, with all that is said about it. */
export interface Looked extends LeftOut {
  suggestions: Suggestion[];
  cautions: Caution[];
}

/** Goes through the words of packs in slices, and through none twice as long as the choice leaves it as it was. */
export interface Looker {
  /** @throws the signal's reason when it is aborted */
  leaveOut(document: PackDocument, choice: PackChoice, progress: Progress, signal: AbortSignal): Promise<LeftOut>;
  /**
   * @param answers what the parent typed for it (see answersOf)
   * @throws the signal's reason when it is aborted
   */
  look(
    document: PackDocument,
    profile: Profile,
    choice: PackChoice,
    answers: readonly Answer[],
    progress: Progress,
    signal: AbortSignal,
  ): Promise<Looked>;
}

const READING = "Reading through the pack";

export function looker(): Looker {
  const left = memoryFor<Left>();
  const found = memoryFor<Found[]>();
  const read = memoryFor<Read>();
  let names: { key: string; finder: NameFinder } | null = null;

  /** Who is known decides who is another child. */
  function finderFor(key: string, profile: Profile): NameFinder {
    if (names?.key !== key) names = { key, finder: nameFinder(profile, knownOf(profile)) };
    return names.finder;
  }

  return {
    leaveOut: (document, choice, progress, signal) =>
      counted(leavingOut(document, choice, left(choiceKey(choice))), stepsOf(document), 0, 1, progress, signal),
    async look(document, profile, choice, answers, progress, signal) {
      const key = JSON.stringify(profile);
      const finder = finderFor(key, profile);
      const steps = stepsOf(document);
      const run = <T>(work: Generator<undefined, T>, part: number) => counted(work, steps, part, 3, progress, signal);
      const out = await run(leavingOut(document, choice, left(choiceKey(choice))), 0);
      const options = { answers, replace: choice.replace, memory: found(key), finder };
      const suggestions = await run(suggesting(document, profile, options), 1);
      const shown = answers.map((one) => ({ ...one, words: leftOutOf(one.words, choice) }));
      const cautions = await run(noticing(out.document, profile, { answers: shown, memory: read(key), finder }), 2);
      return { ...out, suggestions, cautions };
    },
  };
}

function stepsOf({ sections, entries }: PackDocument): number {
  return entries.length + sections.reduce((all, { blocks }) => all + blocks.length, 0);
}

/** Told after each slice, as the part of the whole that is done. */
function counted<T>(
  work: Generator<undefined, T>,
  steps: number,
  part: number,
  parts: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<T> {
  let done = 0;
  const counting = (function* (): Generator<undefined, T> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      done += 1;
      yield;
    }
  })();
  // A part may take more steps than were counted beforehand: it does not reach into the next one, or that would go back.
  return inSlices(counting, signal, () => progress(part * steps + Math.min(done, steps), parts * steps, READING));
}
