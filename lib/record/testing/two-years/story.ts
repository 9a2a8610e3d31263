import type { ProfileChange } from "../../profile.ts";
import { CONTACTS, HILLCREST, ROBIN, WRITER } from "./people.ts";
import { CLOSURES, TERMS } from "./school-years.ts";
import { isEntryStep, type Step } from "./steps.ts";
import { weeks } from "./weeks.ts";
import { AUTUMN_ONE } from "./year-one-autumn.ts";
import { SPRING_ONE } from "./year-one-spring.ts";
import { AUTUMN_TWO } from "./year-two-autumn.ts";
import { SPRING_TWO } from "./year-two-spring.ts";

/** How many entries the two years have. */
export const ENTRIES = 400;

/** The day on which everything is told: nothing happens later. */
export const YEARS_END = "2026-08-31";

const BEGUN = "2024-09-03T20:00";

/** What is typed in Settings on the first evening. */
function setUp(): Step[] {
  const { schools: _later, ehc: _ehc, ...robin } = ROBIN;
  const changes: ProfileChange[] = [
    { part: "child", value: { ...robin, year: "Year 5", ehc: "none" } },
    { part: "school", value: HILLCREST },
    { part: "writer", value: WRITER },
    ...CONTACTS.map((value): ProfileChange => ({ part: "contact", id: value.id, value })),
    ...TERMS.map((value): ProfileChange => ({ part: "term", id: value.id, value })),
    ...CLOSURES.map((value): ProfileChange => ({ part: "closure", id: value.id, value })),
  ];
  return changes.map((change) => ({ does: "profile", at: BEGUN, change }));
}

const CHAPTERS = [...AUTUMN_ONE, ...SPRING_ONE, ...AUTUMN_TWO, ...SPRING_TWO];

/** @returns when a step is done: an email when it is sent, the rest in the evening or at its time */
export function doneAt(step: Step): string {
  if (step.does !== "typed") return step.at;
  const { date, time, until, ended } = step.when;
  return `${until ?? date}T${ended ?? time ?? "19:30"}`;
}

/**
 * The story as what a person does, in the order in which it is done. Emails and what is typed are the entries; answers,
 * matters, promises, dates that matter and settings stand between them. Keys are unique, and speak only of what was before.
 * @returns the same steps each time
 */
export function twoYears(): Step[] {
  const told = CHAPTERS.filter(isEntryStep).length;
  const all = [...setUp(), ...CHAPTERS, ...weeks(ENTRIES - told)];
  const sorted = all.map((step, index) => ({ step, index, at: doneAt(step) }));
  sorted.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index));
  return structuredClone(sorted.map(({ step }) => step));
}
