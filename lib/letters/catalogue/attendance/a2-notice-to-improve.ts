import { chosen, chosenOr, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, stopped } from "../../words.ts";
import { attendanceLead, NOT_A_CHOICE, TOGETHER } from "./readers.ts";

const WHAT: Record<string, string> = {
  notice: "your Notice to Improve",
  contract: "the invitation to talk about an attendance contract",
  meeting: "the invitation to a meeting about attendance",
};

/** Answers a Notice to Improve or an invitation to a contract meeting: support beside the targets. */
export const noticeReply: Letter = {
  id: "A2",
  group: "attendance",
  name: "Reply to a Notice to Improve or a contract meeting",
  reader: "school",
  purpose: "Says that you will work with them, and asks for the support to stand beside the targets.",
  when: "You have been sent a Notice to Improve, or invited to a meeting about an attendance contract.",
  notWhen: "When it is a fine already: that has a letter of its own. When it is a first letter: reply to that one.",
  fairReply: "Which support there will be and from when, written beside the targets, and a day to look at both.",
  goodAnswer: [
    "Which support will be in place, who gives it, and from which day.",
    "A day to look at targets and support together.",
    "A copy of anything to be agreed, in time to read it before the meeting.",
  ],
  ifNothing: {
    words: "After 5 school days, ask once more and talk to SENDIASS before the meeting.",
    letter: "H2",
  },
  finds: ["notice to improve", "attendance contract", "parenting contract", "attendance panel", "fine", "warning"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: TOGETHER,
  recipients: attendanceLead,
  questions,
  subject: (facts) => `${childInSubject(facts)}: working together on attendance`,
  body,
  cautions: () => [
    "Talk to SENDIASS before you agree to anything, and ask for a copy to read at home first. Keep the notice: it says how long it runs.",
    NOT_A_CHOICE,
    "Where the notice came from the council, send this to the address that stands on it.",
  ],
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "a2-what",
      kind: "choice",
      label: "What did they send?",
      hint: "It stands at the top of the letter.",
      options: [
        { value: "notice", label: "A Notice to Improve" },
        { value: "contract", label: "An invitation about an attendance contract" },
        { value: "meeting", label: "An invitation to an attendance meeting" },
      ],
    },
    { id: "a2-date", kind: "day", label: "Which day is on it?", hint: "You can leave it out." },
    {
      id: "a2-keeps",
      kind: "text",
      label: `What keeps ${name} from school?`,
      hint: "Facts with days, and what a doctor or anybody else has said.",
      rows: 3,
    },
    {
      id: "a2-waiting",
      kind: "text",
      label: "Which support was talked about and has not started?",
      hint: "Each thing with the day it was talked about.",
      rows: 3,
    },
    {
      id: "a2-need",
      kind: "text",
      label: "What would make the targets possible?",
      hint: "“The side door, and a later start on Mondays until Easter”",
      rows: 2,
    },
    {
      id: "a2-with",
      kind: "line",
      label: "Is somebody coming with you?",
      hint: "A friend, or somebody from SENDIASS.",
    },
    { id: "a2-come", kind: "tick", label: "Say that you will come to the meeting", hint: "If there is one." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const what = chosenOr(facts, "a2-what", WHAT, "your letter");
  const date = dayGiven(facts, "a2-date");
  const come = chosen(facts, "a2-come", { yes: "I will gladly come to a meeting." });
  return paragraphs(
    together(
      say`Thank you for ${what}.`,
      date === null
        ? say`${stopped(`It is about ${childAndYear(facts)}`)}`
        : say`It is dated ${date} and is about ${stopped(childAndYear(facts))}`,
      say`I want ${pronoun(facts).object} to be in school, and I will work with you on it.`,
    ),
    noted(facts, "a2-keeps", `What keeps ${childName(facts)} from school`),
    noted(facts, "a2-waiting", "Support that was talked about and has not started yet"),
    noted(facts, "a2-need", "What would make the targets possible"),
    say`Could you please tell me${commaBy(facts)} which support there will be, and from when, so that it stands in writing beside the targets?`,
    together(come && say`${come}`, noted(facts, "a2-with", "I would like to bring somebody with me")),
  );
}
