import type { SchoolCalendar } from "../calendar/clock.ts";
import { type Day, plainDate } from "../calendar/dates.ts";
import type { Entry } from "../record/entry.ts";
import type { Profile } from "../record/profile.ts";
import { nameable } from "./earlier.ts";
import { councilStep, followUp, recordsStep, talks } from "./suggest-beside.ts";
import { linesOf } from "./suggest-lines.ts";
import { isOnItsWay, type Scene, type Suggestion } from "./suggest-scene.ts";
import { RUNGS, schoolStep } from "./suggest-school.ts";
import { afterWords } from "./suggest-words.ts";

export type { Suggestion } from "./suggest-scene.ts";

/** Every letter that may be suggested. A test keeps each of them in the catalogue, which is too long for the background. */
export const SUGGESTED: readonly string[] = [...RUNGS, "H4", "R1", "R2", "R8", "L3", "L14", "L15"];

const inCatalogue = (letter: string) => SUGGESTED.includes(letter);

/**
 * Every step that the record suggests, the most pressing first: what the law sets a time for, what fades (a talk to be
 * written down), then the ladder with the school. Only what the parent said a reply was moves any of them, nothing is
 * suggested while an email is scheduled, and never a second chase within five school days.
 * @param today in London
 * @param has whether the catalogue has a letter; steps to letters that it has not are left out
 */
export function suggestSteps(
  entries: readonly Entry[],
  profile: Profile,
  calendar: SchoolCalendar,
  today: Day,
  has: (letter: string) => boolean = inCatalogue,
): Suggestion[] {
  const scene: Scene = { entries, profile, calendar, today: plainDate(today), has };
  if (entries.some((entry) => isOnItsWay(entry, scene))) return [];
  const mails = nameable(entries, profile);
  const { school, council, records } = linesOf(mails, profile);
  const spoken = talks(entries, profile);
  const found = [
    councilStep(council, scene),
    followUp(school, spoken, scene),
    recordsStep(records, scene),
    mails.length === 0 ? firstConcern(scene) : schoolStep(school, spoken, scene),
  ];
  return found.filter((one) => one !== null);
}

/**
 * Which letter is the next step: the first of {@link suggestSteps}.
 * @returns null when the step is to wait, to read, or to decide for oneself
 */
export function suggestLetter(...from: Parameters<typeof suggestSteps>): Suggestion | null {
  return suggestSteps(...from)[0] ?? null;
}

function firstConcern(scene: Scene): Suggestion | null {
  if (!scene.has("C1")) return null;
  const because = "Nothing has been sent to school yet.";
  return { letter: "C1", about: [], because, first: "", after: afterWords("C1", "H1", scene) };
}
