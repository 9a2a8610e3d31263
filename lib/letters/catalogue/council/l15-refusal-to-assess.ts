import { cited } from "../../clause-words.ts";
import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, dueFrom, fullDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, youngPerson } from "./cautions.ts";
import { sendTeam } from "./readers.ts";

const LAW = {
  "ehc-reasons": "A council that decides not to assess must tell the parent its reasons {}.",
};

/** The council has decided not to assess: asks for the whole of the reasons. The dates for an appeal run beside it. */
export const refusalReasons: Letter = {
  id: "L15",
  group: "council",
  name: "The council will not assess: ask for the reasons",
  reader: "council",
  purpose: "Gets the reasons and the papers behind a decision not to assess, which you need whatever you do next.",
  when: "The council has written that it will not carry out an EHC needs assessment.",
  notWhen:
    "When the time for an appeal is short: do not wait for the answer. Ask for the mediation certificate first, and talk to SENDIASS or IPSEA.",
  fairReply: "The reasons on each point that you made, and a list of what the council looked at.",
  goodAnswer: [],
  ifNothing: {
    words:
      "The time for an appeal goes on running: contact the mediation adviser, then the SEND Tribunal. Neither needs this answer.",
    letter: null,
  },
  finds: ["refusal", "refused", "no to assess", "appeal", "mediation", "tribunal", "ehcna"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: ["ehc-reasons"],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: reasons for the decision not to assess`,
  body,
  cautions: (facts) => cautionsOf(appeal(facts), youngPerson(facts)),
};

/** The two dates that this letter does not stop. */
function appeal(facts: LetterFacts): string {
  const letter = dayAnswered(facts, "l15-letter");
  if (letter === null) {
    return "Asking for reasons does not stop the time for an appeal: 2 months from the date on the decision letter, or 1 month from the mediation certificate, whichever is later.";
  }
  const mediation = fullDay(facts, dueFrom(facts, "mediation-certificate", letter).date);
  const last = fullDay(facts, dueFrom(facts, "tribunal-appeal", letter).date);
  return `Asking for reasons does not stop the time for an appeal. Contact the mediation adviser by ${mediation}. As it stands the appeal must reach the Tribunal by ${last}, or within 1 month of the date on the mediation certificate if that is later.`;
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "l15-letter",
      kind: "day",
      label: "What date is on the decision letter?",
      hint: "The date printed on it, not the day it came.",
    },
    {
      id: "l15-said",
      kind: "text",
      label: "What reasons did the council give?",
      hint: "In its own words, if it gave any.",
      rows: 2,
    },
    {
      id: "l15-left",
      kind: "text",
      label: "What does the decision leave out?",
      hint: `Facts or reports about ${name} that it does not mention.`,
      rows: 3,
    },
    {
      id: "l15-mediation",
      kind: "tick",
      label: "Ask how to reach the mediation adviser",
      hint: "The decision letter should say it. Tick this if it does not.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const letter = dayGiven(facts, "l15-letter");
  const law = cited(facts, LAW);
  const mediation = chosen(facts, "l15-mediation", {
    yes: "Please also tell me who the mediation adviser is and how to reach them: I cannot find it in the decision letter.",
  });
  return paragraphs(
    together(
      say`Thank you for your letter${letter === null ? "" : [" of ", letter]} with the council’s decision not to carry out an EHC needs assessment for ${childAndYear(facts)}.`,
      law === null ? null : say`${law}`,
    ),
    own(facts, "l15-said", "The reasons I was given: "),
    own(facts, "l15-left", "What I do not find in the decision: "),
    say`To understand it, could you please send me the full reasons${by(facts)}, with a list of the reports and information that were looked at and copies of any I have not seen?`,
    mediation && say`${mediation}`,
  );
}
