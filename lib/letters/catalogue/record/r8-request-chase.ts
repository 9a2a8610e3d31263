import { cited, plainly } from "../../clause-words.ts";
import { by, chosenOr, own, paragraphs, say, together } from "../../compose.ts";
import { askedBefore, unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const LAW = {
  "educational-record": "A maintained school gives a copy within 15 school days of a written request {}.",
};

const MONTH = "As I understand it, the time for such a request is one calendar month.";
const SCHOOL_DAYS =
  "As I understand it, the time for such a request is 20 school days, or 60 working days if that is sooner.";

/** A reminder of a request for records or information whose time is over. */
export const requestChase: Letter = {
  id: "R8",
  group: "record",
  name: "A reminder about a request for records",
  reader: "school",
  purpose: "Reminds the school of a request for records or information, and of its time.",
  when: "The time for your request is over, and neither the answer nor a word about a delay is recorded.",
  notWhen: "When the school has written that it needs longer, or has asked you something: answer that first.",
  fairReply: "The copies, or the day they will come and what they wait for.",
  goodAnswer: ["What was asked for, or what is ready of it.", "The day the rest will come, and what it waits for."],
  ifNothing: {
    words:
      "For personal data, a data protection complaint to the school. For information, ask the school to look at it again itself (an internal review); after that, the Information Commissioner.",
    letter: "R9",
  },
  finds: ["chase", "reminder", "sar", "foi", "records", "late"],
  needsEarlier: true,
  clock: "school-reply",
  clauses: ["educational-record", "subject-access", "freedom-of-information"],
  whyCopied: "so that it reaches whoever deals with it",
  recipients: toSchool({
    to: ["head"],
    cc: ["dpo"],
    why: "It goes to the head now. The data protection officer is copied so that it reaches whoever deals with it.",
  }),
  questions,
  subject: (facts) =>
    isInformation(facts)
      ? "Freedom of information request: a reminder"
      : `${childInSubject(facts)}: my request for records`,
  body,
  mayBePublished: isInformation,
  cautions: () => [
    "Look at the date first. Where a subject access request is complex the school may take two months more, if it has told you so.",
  ],
};

function isInformation(facts: LetterFacts): boolean {
  return facts.answers["r8-which"] === "information";
}

function questions(): Question[] {
  return [
    {
      id: "r8-which",
      kind: "choice",
      label: "Which request is it?",
      hint: "Each has a time of its own, and the letter names it.",
      options: [
        { value: "access", label: "Subject access: what is held about my child" },
        { value: "record", label: "The educational record" },
        { value: "information", label: "Freedom of information" },
      ],
    },
    {
      id: "r8-missing",
      kind: "text",
      label: "What is still missing?",
      hint: "If a part has come: what has not. Otherwise leave it out.",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const child = childAndYear(facts);
  const what = {
    access: `my subject access request for ${child}`,
    record: `my request for a copy of the educational record of ${child}`,
    information: "my freedom of information request",
  };
  const earlier = unanswered(facts, { year: true }) ?? "I have written about it and have not seen an answer.";
  const asked = askedBefore(facts, { year: true });
  const time = timeFor(facts);
  return paragraphs(
    say`This is a reminder about ${chosenOr(facts, "r8-which", what, `my request for records about ${child}`)}, and I am asking for your help with it.`,
    together(say`${earlier}`, asked === null ? null : say`${asked}`, time === null ? null : say`${time}`),
    own(facts, "r8-missing", "What is still missing: "),
    say`Could you please see that I have an answer${by(facts)}, or tell me on which day it will come and what it waits for? What is ready can come first.`,
  );
}

function timeFor(facts: LetterFacts): string | null {
  switch (facts.answers["r8-which"]) {
    case "record":
      return cited(facts, LAW);
    case "access":
      return MONTH;
    case "information":
      return plainly(facts, "freedom-of-information", SCHOOL_DAYS);
    default:
      return null;
  }
}
