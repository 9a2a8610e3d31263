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
  if (sent === null) return came;
  const whole =
    came === null ? `${sent}${sent.includes(", and to ") ? "," : ""} and have not seen a reply.` : `${sent}. ${came}`;
  return [whole, onPaper(facts, form)].filter((one) => one !== null).join(" ");
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
