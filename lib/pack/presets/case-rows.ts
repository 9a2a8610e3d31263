import { dateInFull, readDate } from "../../calendar/dates.ts";
import { schoolsOf } from "../../record/family.ts";
import { entryDate } from "../chronology.ts";
import { attendanceWords } from "./attendance.ts";
import { row, span } from "./blocks.ts";
import type { ChildPart, Scene } from "./scene.ts";
import { childWords, familyWords, schoolWords, stageWords } from "./words.ts";

/** Who it is about, as label and words, for any reader. */

type Row = ReturnType<typeof row>;

/** @returns "R., Year 4, born 14 May 2018": the date as the parent answers it, else as the record has it */
export function bornWords(part: ChildPart, scene: Scene): string {
  const born = (scene.parts.length === 1 ? scene.answer("born") : "") || part.child.born || "";
  return born
    ? `${childWords(part.child)}, born ${readDate(born) ? dateInFull(born) : born}`
    : `${childWords(part.child)}, date of birth not given`;
}

/** Child, school, council and stage of a plan, as far as the reader needs them; with several children each says whose it is. */
export function childRows(part: ChildPart, scene: Scene, { stage = true, council = true } = {}): Row[] {
  const { child, profile } = part;
  const label = labelFor(part, scene);
  return [
    row("Child", span(bornWords(part, scene))),
    row(label("School"), span(schoolsOfChild(part, scene))),
    ...(council ? [row(label("Council"), span(profile.school.council))] : []),
    ...(stage ? [row(label("EHC plan"), span(stageWords(child.ehc)))] : []),
  ];
}

/** "Marlow Road Academy (academy) since 12 January 2026; before that Hillcrest Primary (maintained school)" */
function schoolsOfChild({ child, profile, entries }: ChildPart, scene: Scene): string {
  const attends = child.schools ?? [];
  const here = schoolWords(profile.school);
  const all = schoolsOf(scene.profile);
  const [first] = entries;
  const place = attends.findIndex(({ school }) => all.find(({ id }) => id === school)?.name === profile.school.name);
  const now = attends[place];
  const before = attends[place - 1];
  // An earlier school is named where entries of its days are in the pack.
  if (!now?.from || !before || !first || entryDate(first) >= now.from) return here;
  const earlier = all.find(({ id }) => id === before.school);
  if (!earlier) return here;
  return `${here} since ${dateInFull(now.from)}; before that ${schoolWords(earlier)}`;
}

/** Attendance with its working; no row where no absence is in the pack. */
export function attendanceRows(part: ChildPart, scene: Scene): Row[] {
  const words = attendanceWords(part, scene);
  return words.length === 0 ? [] : [row(labelFor(part, scene)("Attendance"), span(words.join(" ")))];
}

export function familyRow({ profile, parts }: Scene): Row {
  return row("Family", span(familyWords(profile, parts)));
}

export function labelFor({ child }: ChildPart, { parts }: Scene): (words: string) => string {
  return (words) => (parts.length === 1 ? words : `${words}, ${childWords(child)}`);
}
