import type { SchoolType } from "../../../record/profile.ts";
import { cited } from "../../clause-words.ts";
import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const HOW: Record<string, string> = {
  email: "By email is fine.",
  paper: "On paper is fine, and I can collect it.",
  see: "I would like to look at it at school first: please tell me when I can come.",
};

const LAW = {
  "educational-record": "A maintained school gives a parent a copy within 15 school days of a written request {}.",
};

/** Asks a maintained school for the child's educational record. */
export const educationalRecord: Letter = {
  id: "R5",
  group: "record",
  name: "Ask for the educational record",
  reader: "school",
  purpose: "Gets a copy of your child’s educational record from a maintained school, within 15 school days.",
  when: "You need the school’s own file, before a meeting or a request, and the council maintains the school.",
  notWhen: "When the school is an academy or independent, or you need emails as well: make a subject access request.",
  fairReply: "The record, or the day it will come and what copying costs, if anything.",
  goodAnswer: [
    "The record, or the day it will come.",
    "What copying costs, if anything.",
    "What was left out, and why.",
  ],
  ifNothing: { words: "When the 15 school days are over, a reminder about the request.", letter: "R8" },
  finds: ["file", "records", "pupil record", "copy", "maintained"],
  needsEarlier: false,
  clock: "educational-record",
  clauses: ["educational-record"],
  whyCopied: "so that the day of this request is known",
  recipients: toSchool({
    to: ["office"],
    cc: ["head"],
    why: "The head is copied so that the day of the request is known.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: a copy of the educational record, please`,
  body,
  cautions: (facts) => [OTHER_SCHOOLS[facts.profile.school.type]].filter((one) => one !== null),
};

const NOT_THIS =
  "need not answer this request, which is for maintained schools. Use “A subject access request” instead.";
const PERHAPS =
  "This right is against schools that the council maintains. If this one is not, use “A subject access request” instead: every school has to answer that.";

const OTHER_SCHOOLS: Record<SchoolType, string | null> = {
  maintained: null,
  academy: `An academy ${NOT_THIS}`,
  independent: `An independent school ${NOT_THIS}`,
  special: PERHAPS,
  pru: PERHAPS,
  unknown: PERHAPS,
};

function questions(): Question[] {
  return [
    {
      id: "r5-include",
      kind: "text",
      label: "Is there something that it should not miss?",
      hint: "“Reports by the speech therapist”, “the notes of meetings since September 2025”",
      rows: 2,
    },
    {
      id: "r5-how",
      kind: "choice",
      label: "How would you like it?",
      hint: "For a copy they may charge what the copying costs, and no more.",
      options: [
        { value: "email", label: "By email" },
        { value: "paper", label: "On paper" },
        { value: "see", label: "To look at it at school first" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const law = cited(facts, LAW);
  const how = chosen(facts, "r5-how", HOW);
  return paragraphs(
    together(
      say`Could you please let me have a copy of the educational record of ${childAndYear(facts)}${by(facts, ", ")}?`,
      law === null ? null : say`${law}`,
    ),
    own(facts, "r5-include", "What I would like to be sure is there: "),
    together(how && say`${how}`, say`If there is a charge for copying, please tell me beforehand.`),
    say`If somebody else at school sees to such requests, please pass this on and tell me who it is.`,
  );
}
