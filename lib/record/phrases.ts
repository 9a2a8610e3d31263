import type { Clause } from "../law/clause.ts";
import { findClause, LAW } from "../law/pack.ts";
import { mayBeCited, printable } from "../law/printable.ts";
import { splitQuoted } from "../mail/quoted.ts";
import { PHRASE_RULES, type PhraseRule } from "./phrase-rules.ts";
import type { School } from "./profile.ts";

/** Words in a reply that the parent may want to answer, pointed out with the rule that answers them. Nothing is decided. */
export interface Answerable {
  /** Id of the phrase, or of the clause for a rule that the reply names itself. */
  id: string;
  /** Where it stands in the text. */
  from: number;
  to: number;
  /** The words as written. */
  words: string;
  /** The rule; null where that depends on the type of the school, which is not known. */
  clause: Clause | null;
  /** How a letter may cite it; null when it is said plainly, without a number. */
  citation: string | null;
  /** The reply names the rule itself: what it says, not an answer to it. */
  named: boolean;
  /** Letter of the catalogue that it can be used in. */
  letter: string;
}

/** Longest text that is looked through: a letter is shorter by far, and a pasted archive must not hold the page up. */
const LONGEST = 200_000;

/** Most that is shown for one reply: the first of each kind. */
const MOST = 4;

/**
 * Finds phrases and rules in the writer's own words; quoted history is left out. Takes time by the length of the text.
 * @param school decides which clauses fit and which of them may be cited
 */
export function answerable(text: string, school: Pick<School, "type">): Answerable[] {
  const own = ownPart(text);
  const plain = straight(own);
  const found = PHRASE_RULES.flatMap((rule) => firstOf(rule, plain, school) ?? []);
  const named = rulesNamed(plain, school).filter(({ id }) => !found.some(({ clause }) => clause?.id === id));
  return [...found, ...named]
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST)
    .map((one) => ({ ...one, words: own.slice(one.from, one.to).replace(/\s+/gu, " ").trim() }));
}

/** Without quoted history, and without single lines that quote; of the same length, so that places stay places. */
function ownPart(text: string): string {
  const short = text.slice(0, LONGEST);
  const { own } = splitQuoted(short);
  const start = Math.max(short.replace(/\r\n?/gu, "\n").length === short.length ? short.indexOf(own) : 0, 0);
  const kept = own.length > 0 && short.startsWith(own, start) ? short.slice(0, start + own.length) : own;
  return kept.replace(/^[ \t]*>.*$/gmu, (line) => " ".repeat(line.length));
}

/** Quotes straight and line ends as spaces, character by character. */
function straight(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[\r\n\t\u00a0]/gu, " ");
}

/** The first place where the rule fits and nothing in its sentence speaks against it. */
function firstOf(rule: PhraseRule, text: string, school: Pick<School, "type">): Answerable | null {
  const clause = fitting(rule.clauses, school);
  if (!clause && school.type !== "unknown") return null;
  let first: { from: number; to: number } | null = null;
  for (const pattern of rule.finds) {
    for (const match of text.matchAll(pattern)) {
      if (first && match.index >= first.from) break;
      const [from, to] = sentenceAround(text, match.index, match.index + match[0].length);
      if (rule.unless?.test(text.slice(from, to)) || isSpokenOf(text, match.index)) continue;
      const lead = /^[\s.!?:;,-]*/u.exec(match[0])?.[0].length ?? 0;
      first = { from: match.index + lead, to: match.index + match[0].length };
      break;
    }
  }
  return first && { id: rule.id, ...first, words: "", ...ruled(clause, school), named: false, letter: rule.letter };
}

/** Longest way to look for a sentence's ends. */
const REACH = 300;

function sentenceAround(text: string, from: number, to: number): [number, number] {
  const before = text.slice(Math.max(0, from - REACH), from);
  const begin = before.search(/[.!?][^.!?]*$/u);
  const after = text.slice(to, to + REACH).search(/[.!?]/u);
  return [begin < 0 ? from - before.length : from - before.length + begin + 1, after < 0 ? to + REACH : to + after];
}

/** The reply tells what the parent wrote: "You say that there is no capacity". */
function isSpokenOf(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  return /\b(?:you|your (?:email|letter|message)) (?:say|says|said|wrote|write|mention|mentioned|feel|felt|ask|asked|state|stated|told)\b[^.!?]*$/iu.test(
    before,
  );
}

/** The first clause that binds this school, or that binds somebody else. */
function fitting(ids: readonly string[], school: Pick<School, "type">): Clause | null {
  const clauses = ids.map((id) => findClause(id)).filter((clause) => clause !== null);
  return clauses.find((clause) => fits(clause, school)) ?? null;
}

function fits(clause: Clause, school: Pick<School, "type">): boolean {
  const may = printable(clause, school);
  return may.ok || may.reason === "mark";
}

function ruled(clause: Clause | null, school: Pick<School, "type">) {
  return { clause, citation: clause && mayBeCited(clause) && fits(clause, school) ? clause.citation : null };
}

/** Which letter a rule that the reply names can be used in; the rest lead to writing back. */
const LETTERS: Record<string, string> = {
  "reasonable-adjustments": "C5",
  "education-otherwise": "L13",
  "best-endeavours": "C3",
};

/** "section 19", "s.19", "s19", "paragraph 6.48", "para. 6.48 of the Code". */
const SECTION = /\b(?:sections?|s\.?) ?(\d{1,3})(?:\(\d\w?\))?(?= |[,.;:)]|$)/giu;
const PARAGRAPH =
  /\b(?:paragraphs?|paras?\.?) (\d{1,2}\.\d{1,2})\b|(?<![\d.£$])\b(\d\.\d{2})\b(?! ?(?:am|pm|%|p\b|km|m\b|kg))/giu;

/** Near a number these say which Act it is of. */
const ACTS: readonly [near: RegExp, start: string][] = [
  [/\beducation act\b|\bof the 1996 act\b/iu, "Education Act 1996, section "],
  [/\bchildren and families act\b|\bCFA\b/iu, "Children and Families Act 2014, section "],
  [/\bequality act\b/iu, "Equality Act 2010, section "],
];

function rulesNamed(text: string, school: Pick<School, "type">): Answerable[] {
  const found = new Map<string, Answerable>();
  const add = (clause: Clause | undefined, from: number, length: number) => {
    if (!clause || !fits(clause, school) || found.has(clause.id)) return;
    const letter = LETTERS[clause.id] ?? "";
    found.set(clause.id, {
      id: clause.id,
      from,
      to: from + length,
      words: "",
      ...ruled(clause, school),
      named: true,
      letter,
    });
  };
  for (const match of text.matchAll(PARAGRAPH)) {
    const near = text.slice(Math.max(0, match.index - 60), match.index + 60);
    const bare = match[2];
    if (bare && !/\b(?:code of practice|send code|sen code|the code|paragraphs?|paras?)\b/iu.test(near)) continue;
    add(findClause(`code-${match[1] ?? bare}`) ?? undefined, match.index, match[0].length);
  }
  for (const match of text.matchAll(SECTION)) {
    const near = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
    add(sectionOf(match[1] ?? "", near), match.index, match[0].length);
  }
  return [...found.values()];
}

/** Section 19 is two things; with no Act beside it the council's duty to children out of school is meant far more often. */
function sectionOf(number: string, near: string): Clause | undefined {
  const act = ACTS.find(([pattern]) => pattern.test(near));
  if (!act) return number === "19" ? (findClause("education-otherwise") ?? undefined) : undefined;
  const start = `${act[1]}${number}`;
  return LAW.clauses.find(({ citation }) => citation === start || citation.startsWith(`${start}(`));
}
