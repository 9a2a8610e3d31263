import { cited } from "../../clause-words.ts";
import { by, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, dueFrom, ended, fullDay, isPast } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childInSubject, childName, stopped } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { childAtSchool } from "./child.ts";
import { sendTeamLate, withCouncilMail } from "./readers.ts";

const LAW = {
  "ehc-six-weeks": "A council must say within six weeks of receiving a request whether it will assess {}.",
};

/** The question that the letters about a request share: the day from which its weeks run. */
export function receivedQuestion(id: string): Question {
  return {
    id,
    kind: "day",
    label: "On which day did the council receive your request?",
    hint: "An email counts on the day it is sent; one sent after 5 in the evening or at a weekend counts on the next working day.",
  };
}

/** The six weeks for a decision have gone by: names the day of receipt and the day they ended. */
export const sixWeekMiss: Letter = {
  id: "L3",
  group: "council",
  name: "No decision after 6 weeks",
  reader: "council",
  purpose: "Asks for the decision on your request for an assessment, which is late.",
  when: "More than 6 weeks have gone by since the council received your request, and there is no decision.",
  notWhen:
    "When the six weeks are not over, or school was closed for four weeks or more within them, as in summer: the council may then take longer.",
  fairReply: "The decision in writing, or the day on which it will come and the reason for the delay.",
  goodAnswer: [],
  ifNothing: {
    words: "After 5 more working days, a complaint to the council. SENDIASS or IPSEA can say what else there is.",
    letter: "L17",
  },
  finds: ["ehcp", "ehcna", "six weeks", "late decision", "no decision"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "council-reply-soon",
  clauses: ["ehc-six-weeks"],
  recipients: sendTeamLate,
  questions,
  subject: (facts) => `${childInSubject(facts)}: decision on the EHC needs assessment, now late`,
  body,
  cautions: (facts) =>
    cautionsOf(
      tooEarly(facts),
      forStages(facts, ["none", "asked"], "a request without a decision"),
      youngPerson(facts),
    ),
};

function sixWeeks(facts: LetterFacts): Temporal.PlainDate | null {
  const day = dayAnswered(facts, "l3-received");
  return day === null ? null : dueFrom(facts, "ehc-decision", day).date;
}

function tooEarly(facts: LetterFacts): string | null {
  const end = sixWeeks(facts);
  if (end === null)
    return "Give the day on which the council received your request: the six weeks are counted from it.";
  return isPast(facts, end) ? null : `The six weeks end on ${fullDay(facts, end)}. Until then this letter is early.`;
}

function questions(facts: LetterFacts): Question[] {
  return [
    receivedQuestion("l3-received"),
    {
      id: "l3-told",
      kind: "line",
      label: "What has the council said so far?",
      hint: "“That the panel meets in January.” Leave it out when you have heard nothing.",
    },
    {
      id: "l3-effect",
      kind: "text",
      label: `What does the wait mean for ${childName(facts)}?`,
      hint: "One or two facts: days missed, support that has ended.",
      rows: 2,
    },
  ];
}

function counted(facts: LetterFacts): Paragraph {
  const end = sixWeeks(facts);
  const received = dayGiven(facts, "l3-received");
  if (end === null || received === null) {
    return say`It is more than six weeks since the council received my request, and I have not had the decision.`;
  }
  return say`The council received my request on ${received}. Six weeks from that day ${ended(facts, end)}. I have not had the decision.`;
}

function body(facts: LetterFacts): Paragraph[] {
  const law = cited(facts, LAW);
  const earlier = unanswered(withCouncilMail(facts), { year: true });
  return paragraphs(
    say`${stopped(`I have asked the council for an EHC needs assessment for ${childAtSchool(facts)}`)}`,
    together(counted(facts), earlier === null ? null : say`${earlier}`),
    law === null ? null : say`${law}`,
    own(facts, "l3-told", "What I have been told so far: "),
    own(facts, "l3-effect", `What the wait means for ${childName(facts)}: `),
    say`Could you please send me the decision in writing${by(facts)}? If the council says that an exception to the six weeks applies, please tell me which, and the day on which I will have the decision.`,
  );
}
