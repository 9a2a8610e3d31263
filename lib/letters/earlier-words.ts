import { dayInWords } from "./dates.ts";
import type { EarlierMail, LetterFacts } from "./letter.ts";
import { personInWords } from "./people.ts";
import { clean, listOf, stopped } from "./words.ts";

/** Sentences that name earlier emails with their dates, from the record alone. */

interface Form {
  /** Dates always carry the year: for letters that are read long after. */
  year?: boolean;
}

/**
 * @returns "I wrote to you on 3 March and again on 10 March and have not seen a reply." or, where something came back,
 * with thanks for it; null when no earlier email is named
 */
export function unanswered(facts: LetterFacts, form: Form = {}): string | null {
  const sent = wrote(facts, form);
  const came = replies(facts, form);
  const whole =
    sent === null || came === null
      ? sent && `${sent}${sent.includes(", and to ") ? "," : ""} and have not seen a reply.`
      : `${sent}. ${came}`;
  if (sent === null && came === null) return null;
  return [whole ?? came, promised(facts, form), sent && onPaper(facts, form)].filter((one) => one !== null).join(" ");
}

/** @returns "My letter of 3 March was handed in to Mrs Dunn at reception.": how the last letter on paper got there; null for none */
export function onPaper(facts: LetterFacts, form: Form = {}): string | null {
  const mail = facts.earlier.findLast(({ paper }) => paper !== undefined);
  if (!mail?.paper) return null;
  const { done, to } = mail.paper;
  const how = done === "posted" ? "was posted" : `was handed in${to === "" ? "" : ` to ${to}`}`;
  return stopped(`My letter of ${dayInWords(mail.date, { today: facts.today, ...form })} ${how}`);
}

/** @returns "I asked for a reply by 10 March." when that day is past, else null */
export function askedBefore(facts: LetterFacts, form: Form = {}): string | null {
  const sent = facts.earlier.filter((mail) => mail.direction === "out");
  const asked = sent.findLast((mail) => mail.askedBy !== null)?.askedBy ?? null;
  if (asked === null || asked >= facts.today) return null;
  return `I asked for a reply by ${dayInWords(asked, { today: facts.today, ...form })}.`;
}

function wrote(facts: LetterFacts, form: Form): string | null {
  const groups = byPeople(facts, "out");
  const [first] = groups;
  if (first === undefined) return null;
  const subject = facts.earlier.filter((mail) => mail.direction === "out").length === 1 ? quotedSubject(facts) : "";
  if (groups.length > 1) {
    const parts = groups.map((group) => `to ${group.who} on ${days(group.dates, facts, form, false)}`);
    return `I wrote ${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
  }
  if (first.dates.length === 2) {
    const [one = "", two = ""] = first.dates.map((date) => dayInWords(date, { today: facts.today, ...form }));
    return `I wrote to ${first.who} on ${one} and again on ${two}`;
  }
  return `I wrote to ${first.who} on ${days(first.dates, facts, form)}${subject}`;
}

function replies(facts: LetterFacts, form: Form): string | null {
  const groups = byPeople(facts, "in");
  const [first] = groups;
  if (first === undefined) return null;
  const yet = "I do not yet have a full answer.";
  if (groups.length === 1 && first.who === "you") {
    const noun = first.dates.length === 1 ? "reply" : "replies";
    return `Thank you for your ${noun} of ${days(first.dates, facts, form)}. ${yet}`;
  }
  const parts = groups.map((group) => `from ${group.who} on ${days(group.dates, facts, form, groups.length === 1)}`);
  return `I had ${parts.length === 1 && first.dates.length === 1 ? "a reply" : "replies"} ${listOf(parts)}. ${yet}`;
}

function days(dates: readonly string[], facts: LetterFacts, form: Form, alone = true): string {
  const weekday = alone && dates.length === 1;
  return listOf(dates.map((date) => dayInWords(date, { today: facts.today, weekday, ...form })));
}

/** Emails by whom they went to or came from, in the order of each one's first; a day is named once. */
function byPeople(facts: LetterFacts, direction: EarlierMail["direction"]): { who: string; dates: string[] }[] {
  const groups = new Map<string, Set<string>>();
  const mails = facts.earlier.filter((mail) => mail.direction === direction);
  for (const mail of mails.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const who = whom(mail, facts);
    groups.set(who, (groups.get(who) ?? new Set()).add(mail.date));
  }
  return [...groups].map(([who, dates]) => ({ who, dates: [...dates] }));
}

/** @returns "you", "you and Mr Lowe", "Ms Patel" or "the school" */
function whom(mail: EarlierMail, facts: LetterFacts): string {
  const reader = facts.to.map(personInWords);
  const people = [...new Set(mail.people.map(clean).filter((name) => name !== ""))];
  const others = people.filter((name) => !reader.includes(name));
  const you = others.length < people.length ? ["you"] : [];
  return listOf([...you, ...others]) || "the school";
}

function quotedSubject(facts: LetterFacts): string {
  const mail = facts.earlier.find((one) => one.direction === "out");
  const subject = clean((mail?.subject ?? "").replace(/^\s*(?:(?:re|fwd?)\s*:\s*)+/iu, ""));
  return subject === "" ? "" : ` (“${subject}”)`;
}

/** Longest quotation of a promise in a letter: more would make the reader search. */
const LONGEST_PROMISE = 220;

/**
 * What was promised and is past its day, in the words used: "You wrote on 12 January that “we will send you the plan” by 20
 * January." A day that has not come is not spoken of.
 * @returns null when nothing is; at most the last two
 */
export function promised(facts: LetterFacts, form: Form = {}): string | null {
  const all = facts.earlier.flatMap((mail) =>
    (mail.promised ?? [])
      .filter(({ words, by }) => words !== "" && (by === null || by < facts.today))
      .map((one) => promiseSentence(mail, one, facts, form)),
  );
  return all.length === 0 ? null : all.slice(-2).join(" ");
}

function promiseSentence(
  mail: EarlierMail,
  { words, by }: { words: string; by: string | null },
  facts: LetterFacts,
  form: Form,
): string {
  const day = dayInWords(mail.date, { today: facts.today, ...form });
  const who = capital(whom(mail, facts));
  const said = cut(words.replace(/[\s.]+$/u, ""));
  const until = by === null || namesDay(said, by) ? "" : ` by ${dayInWords(by, { today: facts.today, ...form })}`;
  return isClause(said)
    ? `${who} wrote on ${day} that “${lowerFirst(said)}”${until}.`
    : `${who} wrote on ${day} about “${said}”${until}.`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence of its own and not just the name of a thing: it says what somebody will do. */
const isClause = (words: string) =>
  /\b(?:will|shall|would|can|could|may|is|are|am|going to|aim to|hope to|intend to|plan to)\b|[’'](?:ll|m|re|s going)\b/iu.test(
    words,
  );

/** "We will" stands inside a sentence; "Ms Patel will" and "I will" keep their capital. */
const lowerFirst = (words: string) =>
  /^(?:We|They|He|She|It|You|The|This|That|There|Our|A|An)\b/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;

function cut(words: string): string {
  if (words.length <= LONGEST_PROMISE) return words;
  const part = words.slice(0, LONGEST_PROMISE);
  return `${part.slice(0, Math.max(part.lastIndexOf(" "), 1))} …`;
}

/** The words name the day themselves: "by Wednesday 17 March", "on the 17th". */
function namesDay(words: string, by: string): boolean {
  const day = Number(by.slice(8));
  return new RegExp(`(?<!\\d)0?${day}(?:st|nd|rd|th)?(?!\\d)`, "u").test(words);
}
