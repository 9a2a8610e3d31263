import { chosen, chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const FROM: Record<string, string> = {
  gp: "the GP",
  camhs: "CAMHS",
  both: "the GP and CAMHS",
  clinic: "a hospital clinic",
};

const HOW: Record<string, string> = {
  me: "Please send it to me, and I will pass it on.",
  them: "You may send it straight to them; please send me a copy on the same day.",
};

/** Asks school to write down what it sees, for the GP or a referral to CAMHS. */
export const supportingLetter: Letter = {
  id: "C18",
  group: "concern",
  name: "Ask school for a letter of support",
  reader: "school",
  purpose: "Gets the school’s own account of what it sees, for the GP or for a referral to CAMHS.",
  when: "The GP or CAMHS wants to hear from school, or sent a referral back because it had not.",
  notWhen: "When you want the school to make the referral or to bring in a specialist: there is a letter for that too.",
  fairReply: "A page on what school sees and what has been tried, or the day when it will come.",
  goodAnswer: [
    "What school sees: getting in, lessons, breaks, friends.",
    "What has been tried, since when, and what it changed.",
    "Who at school the GP or CAMHS can speak to.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["camhs", "gp", "doctor", "referral", "supporting letter", "mental health", "paediatrician", "evidence"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: "since the letter would be in the school’s name",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied since the letter would be in the school’s name.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: a letter of support, please`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "c18-for",
      kind: "choice",
      label: "Who is it for?",
      hint: "Who will read it first.",
      options: [
        { value: "gp", label: "The GP" },
        { value: "camhs", label: "CAMHS" },
        { value: "both", label: "The GP, and then CAMHS" },
        { value: "clinic", label: "A paediatrician or another clinic" },
      ],
    },
    {
      id: "c18-why",
      kind: "text",
      label: "Why is it needed now?",
      hint: "What you were told, by whom and when: “On 3 December the GP said that CAMHS needs to hear from school.”",
      rows: 2,
    },
    {
      id: "c18-cover",
      kind: "text",
      label: "What should it say something about?",
      hint: `What only school can see of ${childName(facts)}: getting in, lessons, breaks, lunch.`,
      rows: 2,
    },
    {
      id: "c18-appointment",
      kind: "day",
      label: "Is there an appointment?",
      hint: "Its day, so that the letter comes in time.",
    },
    {
      id: "c18-how",
      kind: "choice",
      label: "Where should it go?",
      hint: "School may want your agreement in writing before it writes to a doctor. This gives it.",
      options: [
        { value: "me", label: "To me" },
        { value: "them", label: "Straight to them, with a copy to me" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const appointment = onDay(facts, "c18-appointment");
  const how = chosen(facts, "c18-how", HOW);
  return paragraphs(
    say`I am asking for help for ${childAndYear(facts)} from ${chosenOr(facts, "c18-for", FROM, "the health services")}, and what school sees will count there.`,
    own(facts, "c18-why"),
    say`Could you please write a short letter of support${commaBy(facts)} with what you see at school, what has been tried, and what it has changed? A page is plenty, and what goes well belongs in it too.`,
    own(facts, "c18-cover", "It would help if it said something about: "),
    together(appointment === "" ? null : say`The appointment is${appointment}.`, how && say`${how}`),
  );
}
