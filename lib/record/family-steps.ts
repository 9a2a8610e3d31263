import type { Suggestion } from "../letters/suggest.ts";
import type { Entry } from "./entry.ts";
import { childrenOf, entriesAbout, isOfOtherSchool, isSeveral } from "./family.ts";
import type { Family, FamilyViews } from "./family-views.ts";
import { nextStep } from "./next.ts";

/** A suggested step, and the child it is about where the record has several. */
export type ChildStep = Suggestion & { child?: string };

/**
 * The next step of each child, as their own entries and their own school's year say: what goes on from something first, then
 * what begins. A school they have left is not chased by a suggestion.
 * @param today in London
 */
export function childSteps(family: Family, today: Temporal.PlainDate, views: FamilyViews): ChildStep[] {
  const several = Boolean(family.profile.children?.length);
  const steps = childrenOf(family.profile).flatMap(({ id }): ChildStep[] => {
    const view = views.ofChild(id, today.toString());
    const step = nextStep(stepsFrom(id, family, view.school), view.profile, view.calendar, today);
    return step ? [several ? { ...step, child: id } : step] : [];
  });
  return steps.toSorted((a, b) => Number(a.about.length === 0) - Number(b.about.length === 0));
}

/**
 * What the next steps of a child with their school come from: their own entries, without those with another school.
 * @param school id of the school they are at
 */
export function stepsFrom(child: string, family: Family, school: string): readonly Entry[] {
  const { profile, entries } = family;
  if (!isSeveral(profile)) return entries;
  return entriesAbout(child, family).filter((entry) => !isOfOtherSchool(entry, profile, school));
}
