import { type Contact, EMPTY_PROFILE, type Profile, type Role } from "../record/profile.ts";
import { asAnswered } from "./as-answered.ts";
import type { Answers, AskDay, EarlierMail, Letter, LetterFacts, Question, Subject } from "./letter.ts";
import { chooseRecipients } from "./recipients.ts";

/** Invented people and facts for the tests of this room. */

export const TODAY = "2026-12-14";

export function contact(role: Role, name: string, email = `${role}@hillcrest.example.sch.uk`): Contact {
  return { id: `${role}-${name}`, role, name, email };
}

export const PEOPLE: Contact[] = [
  contact("senco", "Ms Patel"),
  contact("head", "Mr Lowe"),
  contact("office", ""),
  contact("chair", "Mrs Hale"),
];

export const FAMILY: Profile = {
  ...EMPTY_PROFILE,
  child: { name: "R.", year: "Year 4", pronoun: "she", ehc: "unknown" },
  school: { ...EMPTY_PROFILE.school, name: "Hillcrest Primary", type: "maintained", council: "Westmere" },
  writer: { name: "Jo Whitlock", relation: "R.’s mum", addresses: ["jo.whitlock@example.org"] },
  contacts: PEOPLE,
};

/** Everybody a letter may go to, at an invented secondary academy. */
const AROUND: Contact[] = [
  contact("teacher", "Mr Okafor", "t.okafor@riverside.example.sch.uk"),
  contact("senco", "Mrs Bright", "senco@riverside.example.sch.uk"),
  contact("head", "Dr Novak", "head@riverside.example.sch.uk"),
  contact("office", "", "office@riverside.example.sch.uk"),
  contact("dsl", "Miss Shah", "safeguarding@riverside.example.sch.uk"),
  contact("attendance-lead", "Mr Finch", "attendance@riverside.example.sch.uk"),
  contact("dpo", "", "dpo@riverside.example.sch.uk"),
  contact("clerk", "Ms Webb", "clerk@riverside.example.sch.uk"),
  contact("chair", "Mr Gill", "chair@riverside.example.sch.uk"),
  contact("trust", "", "office@rivers-trust.example.org"),
  contact("send-team", "", "send@council.example.org"),
  contact("attendance-team", "Ms Cole", "attendance@council.example.org"),
  contact("health-needs", "Mr Hart", "health.needs@council.example.org"),
  contact("council-complaints", "", "complaints@council.example.org"),
  contact("sendiass", "", "help@sendiass.example.org"),
  contact("gp", "Dr Amin", "surgery@health.example.org"),
  contact("camhs", "", "camhs@health.example.org"),
  contact("mp", "", "mp@parliament.example.org"),
];

/** A second family: secondary school, an academy, everybody known. */
export const SECONDARY: Profile = {
  ...FAMILY,
  child: { name: "Theo", year: "Year 9", pronoun: "he", ehc: "none" },
  school: { ...EMPTY_PROFILE.school, name: "Riverside Academy", type: "academy", council: "Westmere", replyDays: 3 },
  writer: { name: "Amira Haddad", relation: "Theo’s mum", addresses: ["amira.haddad@example.org"] },
  contacts: AROUND,
};

/** A third family: a child with an EHC plan at a maintained primary school, everybody known. */
export const WITH_PLAN: Profile = {
  ...SECONDARY,
  child: { name: "M.", year: "Year 6", pronoun: "they", ehc: "plan" },
  school: { ...EMPTY_PROFILE.school, name: "St Brigid’s Primary", type: "maintained", council: "Westmere" },
  writer: { name: "Sam Doyle", relation: "M.’s dad", addresses: ["sam.doyle@example.org"] },
};

export const ASK: AskDay = {
  date: "2027-01-05",
  kind: "courtesy",
  clock: "school-reply",
  estimate: false,
  working: "5 school days from today: not 21 Dec to 1 Jan, holidays; not 4 Jan, INSET.",
};

export function mail(date: string, more: Partial<EarlierMail> = {}): EarlierMail {
  return {
    id: `mail-${date}`,
    direction: "out",
    date,
    subject: "Mornings",
    people: ["Ms Patel"],
    addresses: ["senco@hillcrest.example.sch.uk"],
    letter: null,
    askedBy: null,
    ...more,
  };
}

/** Facts with recipients chosen as the composer chooses them. */
export function factsFor(letter: Letter, more: Partial<LetterFacts> = {}): LetterFacts {
  const profile = more.profile ?? FAMILY;
  const about: Subject = more.about ?? "child";
  const { to, cc } = chooseRecipients(letter, profile, about);
  return { profile, today: TODAY, answers: {}, earlier: [], askBy: ASK, to, cc, about, ...more };
}

function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words);
}

/**
 * An answer to every question of the letter: `text` for words, the option at `pick` for choices, a tick for ticks; for days
 * what `text` gives where that is an ISO date, else today.
 */
export function answerAll(letter: Letter, facts: LetterFacts, text: (id: string) => string, pick = 0): LetterFacts {
  // Some are only asked once another has its answer.
  const first = answersTo(letter.questions(facts), text, pick);
  const answered = { ...facts, answers: answersTo(letter.questions({ ...facts, answers: first }), text, pick) };
  const as = asAnswered(letter, answered.answers);
  if (as === letter) return answered;
  const { to, cc } = chooseRecipients(as, facts.profile, facts.about ?? "child");
  return { ...answered, to, cc };
}

function answersTo(questions: readonly Question[], text: (id: string) => string, pick: number): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    if (question.kind === "tick") answers[question.id] = "yes";
    else if (question.kind === "day") answers[question.id] = isDay(text(question.id)) ? text(question.id) : TODAY;
    else if (question.kind === "choice") {
      answers[question.id] = question.options[pick % question.options.length]?.value ?? "";
    } else answers[question.id] = text(question.id);
  }
  return answers;
}
