import type { Clock } from "../calendar/clock.ts";
import { CLOCKS, clocksFor } from "../calendar/clocks.ts";
import type { Clause, LawPack } from "../law/clause.ts";
import { LAW } from "../law/pack.ts";
import { mayBeCited } from "../law/printable.ts";
import type { Letter } from "../letters/letter.ts";
import type { School, SchoolType } from "../record/profile.ts";

/** "The rules behind the letters": every clause and every clock, in words a parent can read. */

export const RULE_GROUPS = ["code", "acts", "guidance"] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export const RULE_GROUP_WORDS: Record<RuleGroup, string> = {
  code: "The SEND Code of Practice",
  acts: "Acts and regulations",
  guidance: "Guidance of the Department for Education",
};

export interface Rule {
  clause: Clause;
  group: RuleGroup;
  /** "Must" or "Should", and what that means. */
  duty: string;
  /** Who is bound: "Maintained schools and academies". */
  binds: string;
  /** How well it is known, in words. */
  mark: string;
  /** Letters that may use it. */
  letters: Pick<Letter, "id" | "name">[];
}

const TYPES: Record<SchoolType, string> = {
  maintained: "maintained schools",
  academy: "academies",
  independent: "independent schools",
  special: "special schools",
  pru: "pupil referral units",
  unknown: "schools of a kind not known",
};

function listed(words: readonly string[]): string {
  const joined = words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** Who is bound by a clause, in words. */
export function bindsWords({ binds, schools }: Pick<Clause, "binds" | "schools">): string {
  if (binds === "council") return "The council";
  if (binds === "family") return "The family";
  if (binds === "others") return "Other public bodies";
  return schools === "all" ? "All schools" : listed(schools.map((type) => TYPES[type]));
}

/** How well a clause is known, and so how a letter may say it. */
export function markWords(clause: Clause): string {
  if (clause.mark === "L")
    return clause.source.from === "judgment"
      ? "Text of the Act seen, as a judgment sets it out."
      : "Text of the Act or regulations seen.";
  if (mayBeCited(clause)) return "Stated on a named page.";
  if (clause.mark === "S")
    return "Seen on a page that tells of it, not word for word: letters say it without a number.";
  return "Its exact words could not be confirmed: letters say it without a number.";
}

function groupOf({ id, citation }: Clause): RuleGroup {
  if (id.startsWith("code-")) return "code";
  return citation.startsWith("DfE,") ? "guidance" : "acts";
}

const DUTY = {
  must: "Must: a legal duty",
  should: "Should: has to be considered, and not ignored without a good reason",
} as const;

/** Every clause of the pack, in its order. */
export function rulesOf(letters: readonly Letter[], pack: LawPack = LAW): Rule[] {
  const users = new Map<string, Letter[]>();
  for (const letter of letters) {
    for (const id of letter.clauses) users.set(id, [...(users.get(id) ?? []), letter]);
  }
  return pack.clauses.map((clause) => ({
    clause,
    group: groupOf(clause),
    duty: DUTY[clause.duty],
    binds: bindsWords(clause),
    mark: markWords(clause),
    letters: (users.get(clause.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

function has(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** Rules that have all of these words in what is shown of them. */
export function findRules(rules: readonly Rule[], words: string): Rule[] {
  return rules.filter(({ clause, binds, letters }) => {
    const names = letters.map(({ name }) => name).join(" ");
    return has(`${clause.citation} ${clause.plain} ${clause.quote ?? ""} ${binds} ${names} ${clause.duty}`, words);
  });
}

/** Whose time it is, as the page groups them. */
export const CLOCK_GROUPS = ["school", "council", "family"] as const;
export type ClockGroup = (typeof CLOCK_GROUPS)[number];

export const CLOCK_GROUP_WORDS: Record<ClockGroup, string> = {
  school: "Times of the school",
  council: "Times of the council, and when the Ombudsman steps in",
  family: "Times that you keep to",
};

export function clockGroup({ whose }: Pick<Clock, "whose">): ClockGroup {
  if (whose === "family") return "family";
  return whose === undefined || whose === "school" ? "school" : "council";
}

/** Every clock, with the school's own times where the parent has typed them in. */
export function clocksOf(school: School | null): readonly Clock[] {
  return school ? clocksFor(school) : CLOCKS;
}

/** Clocks that have all of these words in what is shown of them. */
export function findClocks(clocks: readonly Clock[], words: string): Clock[] {
  return clocks.filter(({ name, rule, startsWith, source }) =>
    has(`${name} ${rule} ${startsWith} ${source.text}`, words),
  );
}
