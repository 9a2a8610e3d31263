import { by, chosenOr, own, paragraphs, say } from "../../compose.ts";
import { dueFrom, fullDay, today } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { mayBeTwelve } from "../record/school-year.ts";
import { cautionsOf } from "./cautions.ts";
import { sendTeam } from "./readers.ts";

type Kind = "own" | "foi";

const KINDS: Record<string, string> = {
  own: "This is a subject access request.",
  foi: "This is a freedom of information request.",
};

/** Asks the council for what it holds about the child, or for general information that it holds. */
export const councilInformation: Letter = {
  id: "L18",
  group: "council",
  name: "Ask the council for information or for your child’s records",
  reader: "council",
  purpose: "Gets copies of what the council holds about your child, or facts about how it works.",
  when: "You need the reports, emails and notes behind a decision; or numbers and policies that are not about one child.",
  notWhen: "When one report would do: ask the SEND team for it. When it is the school’s records: ask the school.",
  fairReply: "A line that it has arrived; then the copies, or the information, with what was left out and why.",
  goodAnswer: [],
  ifNothing: {
    words:
      "When the time is over, ask once. Then complain to the council’s data protection officer or ask for an internal review.",
    letter: null,
  },
  finds: ["sar", "dsar", "subject access", "foi", "freedom of information", "records", "data", "council"],
  needsEarlier: false,
  clock: "subject-access",
  clauses: [],
  byForm: "Many councils take these by a form on their website: you can paste the letter into it.",
  recipients: sendTeam,
  questions,
  subject: (facts) =>
    kind(facts) === "foi" ? "Freedom of information request" : `${childInSubject(facts)}: subject access request`,
  body: (facts) => (kind(facts) === "foi" ? foiBody(facts) : ownBody(facts)),
  as: ({ "l18-kind": kind }) => (kind === "foi" ? information : councilInformation),
  mayBePublished: (facts) => kind(facts) === "foi",
  cautions: (facts) => cautionsOf(age(facts), foiDays(facts)),
};

/** General information has a time of its own. */
const information: Letter = { ...councilInformation, clock: "foi-council" };

function kind(facts: LetterFacts): Kind {
  return facts.answers["l18-kind"] === "foi" ? "foi" : "own";
}

/** From 12 or so a child is presumed able to decide about their own data. */
function age(facts: LetterFacts): string | null {
  if (kind(facts) === "foi" || !mayBeTwelve(facts)) return null;
  const { subject, possessive, is } = pronoun(facts);
  return `From about 12 a child is presumed able to ask for ${possessive} own data, and the council may want to hear that ${subject} ${is} content. A line from ${childName(facts)} helps.`;
}

function foiDays(facts: LetterFacts): string | null {
  if (kind(facts) !== "foi") return null;
  const end = fullDay(facts, dueFrom(facts, "foi-council", today(facts)).date);
  return `Leave your child out of it: the answer can be published, and the letter names no child. The council has 20 working days for it: from today they end on ${end}.`;
}

function questions(facts: LetterFacts): Question[] {
  const choice: Question = {
    id: "l18-kind",
    kind: "choice",
    label: "What do you need?",
    hint: "They are two different requests with two different times.",
    options: [
      { value: "own", label: `What the council holds about ${childName(facts)}` },
      { value: "foi", label: "General information: numbers, policies, criteria" },
    ],
  };
  if (kind(facts) === "foi") {
    return [
      choice,
      {
        id: "l18-facts",
        kind: "text",
        label: "What would you like to know?",
        hint: "One to three clear questions, with the years. Nothing about one child.",
        rows: 4,
      },
      { id: "l18-form", kind: "line", label: "In which form?", hint: "“By email, numbers as a spreadsheet”." },
    ];
  }
  return [
    choice,
    {
      id: "l18-what",
      kind: "text",
      label: "Which records?",
      hint: "Reports, panel notes, emails between the council and school. The narrower, the sooner.",
      rows: 3,
    },
    { id: "l18-period", kind: "line", label: "From when to when?", hint: "“From September 2025 until now”." },
    { id: "l18-details", kind: "line", label: "Date of birth and address", hint: "So that they find the right child." },
  ];
}

function ownBody(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    say`${chosenOr(facts, "l18-kind", KINDS, KINDS.own ?? "")} I am asking for copies of the personal data that the council holds about ${childAndYear(facts)}.`,
    own(facts, "l18-details", "Date of birth and address: "),
    own(facts, "l18-what", "What I am looking for: ") ??
      say`I am looking for what the SEND team holds: reports, notes of decisions, and emails about my child.`,
    own(facts, "l18-period", "The time it is about: "),
    say`Could you please send the copies by email${by(facts)}? As I understand it, the council has one calendar month. If another team deals with such requests, please pass this on and tell me who it is. If something is not clear or you need proof of who I am, please ask me soon.`,
  );
}

function foiBody(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    say`${chosenOr(facts, "l18-kind", KINDS, KINDS.foi ?? "")}`,
    own(facts, "l18-facts", "What I would like to know:\n") ??
      say`I would like to know how the council decides about requests for EHC needs assessments: its written criteria, and how many requests it agreed to and refused in the last school year.`,
    own(facts, "l18-form", "The form I would like it in: "),
    say`Could you please send me the answer${by(facts)}? I understand that the council has 20 working days from receiving this. If another team deals with such requests, please pass this on. If part of it would take too long, please answer the rest and tell me how to narrow it.`,
  );
}
