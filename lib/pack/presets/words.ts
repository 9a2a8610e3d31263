import { dateInFull } from "../../calendar/dates.ts";
import { findClause, LAW } from "../../law/pack.ts";
import { mayBeCited, printable } from "../../law/printable.ts";
import type { Entry } from "../../record/entry.ts";
import { isMessage } from "../../record/entry.ts";
import { firstChild } from "../../record/family.ts";
import type { EhcStage, KnownChild, Profile, School, SchoolType } from "../../record/profile.ts";
import type { ChildPart } from "./scene.ts";

/** What several presets say in the same words. */

const TYPES: Record<SchoolType, string> = {
  maintained: "maintained school",
  academy: "academy",
  independent: "independent school",
  special: "special school",
  pru: "pupil referral unit",
  unknown: "type of school not given",
};

/** @returns "Hillcrest Primary (maintained school)" */
export function schoolWords({ name, type }: Pick<School, "name" | "type">): string {
  return name.trim() ? `${name.trim()} (${TYPES[type]})` : TYPES[type];
}

const STAGES: Record<EhcStage, string> = {
  unknown: "",
  none: "No EHC plan, and none asked for",
  asked: "An EHC needs assessment has been asked for; the council has not said whether it will assess",
  assessing: "The council is assessing for an EHC plan",
  draft: "There is a draft EHC plan",
  plan: "There is a final EHC plan",
};

/** @returns how far a plan has come; "" when that is not known */
export function stageWords(stage: EhcStage): string {
  return STAGES[stage];
}

/** @returns "R., Year 4" */
export function childWords({ name, year }: Pick<KnownChild, "name" | "year">): string {
  return [name.trim() || "Our child", year.trim()].filter(Boolean).join(", ");
}

/** @returns "R., Year 4, and T., Year 1" */
export function childrenWords(parts: readonly ChildPart[]): string {
  const names = parts.map(({ child }) => childWords(child));
  if (names.length === 0) return "Our child";
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join("; ")}; and ${names.at(-1)}`;
}

/** @returns "Hillcrest Primary", "Hillcrest Primary and Moorside High"; "" when none is known */
export function schoolsWords(parts: readonly ChildPart[]): string {
  const names = [...new Set(parts.map(({ profile }) => profile.school.name.trim()).filter(Boolean))];
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** @returns "Jo Whitlock, R.’s mum"; "the family" when not known. The relation to a child who is not in the pack is left out */
export function familyWords(profile: Pick<Profile, "writer" | "first">, parts: readonly ChildPart[]): string {
  const { writer } = profile;
  const relation = parts.some(({ child }) => child.id === firstChild(profile)) ? writer.relation : "";
  return (
    [writer.name, relation]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(", ") || "the family"
  );
}

/**
 * A rule of the law as a pack may print it: the sentence, its citation, and when it was checked.
 * @returns null where the citation may not be printed for this type of school; nothing is said then
 */
export function lawSentence(id: string, school: Pick<School, "type">): string | null {
  const clause = findClause(id, LAW);
  if (!clause || !mayBeCited(clause) || !printable(clause, school).ok) return null;
  return `${clause.plain.replace(/\.$/u, "")} (${clause.citation}; checked on ${dateInFull(clause.checkedOn)}).`;
}

/**
 * The first words of a text, at most this long, ended where a sentence or else a word ends. A greeting is left out, and so is
 * how it signs off.
 */
export function inShort(text: string, most: number): string {
  const lines = text
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "" && !GREETING.test(line));
  const end = lines.findIndex((line) => CLOSING.test(line));
  const words = (end > 0 ? lines.slice(0, end) : lines).join(" ");
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  const sentence = cut.match(/^.*[.!?…](?=\s)/su)?.[0] ?? "";
  // "1." ends no sentence: it begins the next point.
  const whole = sentence.replace(/(?<=[.!?:…]\s)\(?\d{1,2}[.)]$/u, "").trimEnd();
  if (whole.length >= most / 3) return `${whole} …`;
  return `${[...cut]
    .slice(0, -1)
    .join("")
    .replace(/\s\S*$/u, "")} …`;
}

const GREETING = /^(?:dear|hello|hi|good (?:morning|afternoon|evening))\b[^.!?]{0,60}$/iu;
const CLOSING =
  /^(?:(?:with )?(?:(?:very )?kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|best wishes|best regards|regards|many thanks|yours (?:sincerely|faithfully)|thanks)\b.{0,20}$/iu;

/** @returns the subject of what has one, else its first words */
export function nameOf(entry: Entry, most = 70): string {
  const words =
    isMessage(entry) || entry.kind === "letter" ? entry.subject.replace(/^(?:(?:re|fwd?|aw):\s*)+/iu, "") : "";
  return inShort(words || entry.text, most);
}
