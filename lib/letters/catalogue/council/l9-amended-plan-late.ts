import { by, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, weeksAgo } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, needsPlan, youngPerson } from "./cautions.ts";
import { sendTeamLate } from "./readers.ts";

/** The changes were proposed, and the final amended plan has not come. */
export const amendedPlanLate: Letter = {
  id: "L9",
  group: "council",
  name: "The changed EHC plan has not come",
  reader: "council",
  purpose: "Asks for the final plan after a review, which is late.",
  when: "The council sent you its changes to the plan, and weeks later there is no final version.",
  notWhen: "When you have not answered the changes yet: do that first. SENDIASS can say how long the council has.",
  fairReply: "The final plan, or the day on which it will come and what it waits for.",
  goodAnswer: [],
  ifNothing: { words: "After 5 more working days, a complaint to the council.", letter: "L17" },
  finds: ["amended plan", "final plan", "late", "annual review"],
  needsEarlier: false,
  clock: "council-reply-soon",
  clauses: [],
  recipients: sendTeamLate,
  questions,
  subject: (facts) => `${childInSubject(facts)}: the final amended EHC plan`,
  body,
  cautions: (facts) => cautionsOf(needsPlan(facts), youngPerson(facts)),
};

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l9-notice",
      kind: "day",
      label: "What date is on the letter with the changes?",
      hint: "The weeks are counted from it.",
    },
    {
      id: "l9-answered",
      kind: "day",
      label: "When did you send your comments?",
      hint: "Leave it out if you had none.",
    },
    {
      id: "l9-told",
      kind: "line",
      label: "What has the council said since?",
      hint: "Leave it out when you have heard nothing.",
    },
    {
      id: "l9-effect",
      kind: "text",
      label: `What does the wait mean for ${childName(facts)}?`,
      hint: "Which help cannot begin, or which place cannot be offered.",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const notice = dayGiven(facts, "l9-notice");
  const day = dayAnswered(facts, "l9-notice");
  const ago = day === null ? null : weeksAgo(facts, day);
  const answered = dayGiven(facts, "l9-answered");
  return paragraphs(
    together(
      say`The council sent me the changes that it proposes to the EHC plan of ${childAndYear(facts)}${notice === null ? "" : [" on ", notice]}${ago === null ? "" : `, ${ago}`}.`,
      answered === null ? null : say`I sent my comments on ${answered}.`,
      say`I have not had the final plan.`,
    ),
    own(facts, "l9-told", "What I have been told since: "),
    own(facts, "l9-effect", `What the wait means for ${childName(facts)}: `),
    say`Could you please send me the final amended plan${by(facts)}, or tell me the day on which I will have it and what it waits for? Until it is there, school and family do not know which plan to work to.`,
  );
}
