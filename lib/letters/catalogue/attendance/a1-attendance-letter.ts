import { cited } from "../../clause-words.ts";
import { chosen, commaBy, noted, paragraphs, say } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { attendanceLead, NOT_A_CHOICE, TOGETHER } from "./readers.ts";

const LAW = {
  "mental-health-absence":
    "On the days I gave as illness, school was not possible. Illness, mental health included, is recorded as authorised absence {}.",
};

/** Answers a letter about attendance with facts, and asks for the meeting about support. */
export const attendanceReply: Letter = {
  id: "A1",
  group: "attendance",
  name: "Reply to a letter about attendance",
  reader: "school",
  purpose: "Answers the letter with facts and asks for a meeting about support.",
  when: "School has written about attendance, a percentage, or “we are concerned about absence”.",
  notWhen: "When it is a Notice to Improve, a contract meeting or a fine: those have letters of their own.",
  fairReply: "A day to meet, and who will be there about support.",
  goodAnswer: [
    "A day to meet, with somebody who can decide about support.",
    "What school has noticed about the mornings and the days that went well.",
    "The absences and codes that you have, so that all have the same ones.",
  ],
  ifNothing: { words: "After 5 school days without a day to meet, a gentle chase.", letter: "H1" },
  finds: ["attendance letter", "attendance officer", "percentage", "warning", "persistent absence", "ebsa"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["mental-health-absence"],
  whyCopied: TOGETHER,
  recipients: attendanceLead,
  questions,
  subject: (facts) => `${childInSubject(facts)}: your letter about attendance`,
  body,
  cautions: () => [
    NOT_A_CHOICE,
    "Where the letter came from the council, or names somebody else to write to, change To.",
  ],
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    { id: "a1-letter", kind: "day", label: "Which day is on their letter?", hint: "You can leave it out." },
    {
      id: "a1-keeps",
      kind: "text",
      label: `What keeps ${name} from school?`,
      hint: "What happens in the morning, and what a doctor or anybody else has said. Facts with days.",
      rows: 3,
    },
    {
      id: "a1-doing",
      kind: "text",
      label: "What are you doing about it?",
      hint: "Each thing, however small: it shows that you are trying.",
      rows: 3,
    },
    {
      id: "a1-school",
      kind: "text",
      label: "What have you asked school for, and what happened?",
      hint: "With the days. Good things too.",
      rows: 3,
    },
    {
      id: "a1-ill",
      kind: "tick",
      label: "Some of these days were illness, and I told school so",
      hint: "Mental health counts as illness.",
    },
    {
      id: "a1-file",
      kind: "tick",
      label: "Ask that this reply is kept with their letter",
      hint: "So that both are read.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const date = dayGiven(facts, "a1-letter");
  const they = pronoun(facts);
  const ill = chosen(facts, "a1-ill", { yes: cited(facts, LAW) ?? "Some of these days were illness." });
  const file = chosen(facts, "a1-file", { yes: "Please keep this reply together with your letter." });
  return paragraphs(
    say`Thank you for your letter${date === null ? "" : [" of ", date]} about the attendance of ${childAndYear(facts)}. I want ${they.object} to be in school and learning, and will work with you on it.`,
    noted(facts, "a1-keeps", `What keeps ${childName(facts)} from school`),
    noted(facts, "a1-doing", "What we are doing"),
    noted(facts, "a1-school", "What I asked for at school"),
    ill && say`${ill}`,
    say`I understand that schools are asked to find out first what gets in a child’s way, and to offer support. Could you please tell me${commaBy(facts)} when we could meet to agree what support there will be, and when we look at it again?`,
    file && say`${file}`,
  );
}
