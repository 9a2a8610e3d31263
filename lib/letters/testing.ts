import { type Contact, EMPTY_PROFILE, type Profile, type Role } from "../record/profile.ts";
import type { AskDay, EarlierMail, Letter, LetterFacts, Subject } from "./letter.ts";
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
  child: { name: "R.", year: "Year 4", pronoun: "she" },
  school: { ...EMPTY_PROFILE.school, name: "Hillcrest Primary" },
  writer: { name: "Jo Whitlock", relation: "R.’s mum", addresses: ["jo.whitlock@example.org"] },
  contacts: PEOPLE,
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

/** An answer to every question of the letter: `text` for words, the option at `pick` for choices, a tick for ticks. */
export function answerAll(letter: Letter, facts: LetterFacts, text: (id: string) => string, pick = 0): LetterFacts {
  const answers: Record<string, string> = {};
  for (const question of letter.questions(facts)) {
    if (question.kind === "tick") answers[question.id] = "yes";
    else if (question.kind === "day") answers[question.id] = TODAY;
    else if (question.kind === "choice") {
      answers[question.id] = question.options[pick % question.options.length]?.value ?? "";
    } else answers[question.id] = text(question.id);
  }
  return { ...facts, answers };
}
