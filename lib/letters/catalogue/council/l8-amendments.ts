import { answer, by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject } from "../../words.ts";
import { cautionsOf, needsPlan, youngPerson } from "./cautions.ts";

import { sendTeam } from "./readers.ts";

/** Comments on changes that the council proposes to a plan. */
export const amendmentsResponse: Letter = {
  id: "L8",
  group: "council",
  name: "Comments on changes to the EHC plan",
  reader: "council",
  purpose: "Tells the council which of its changes to the plan you agree with and which you do not.",
  when: "After a review the council has sent you the changes it wants to make to the plan.",
  notWhen: "When it is a first draft: there is a letter for that. When the changed plan is final: look at the appeal.",
  fairReply: "The final plan, with your points in it or the reasons why not.",
  goodAnswer: [],
  ifNothing: { words: "When the final plan does not come, ask for it.", letter: "L9" },
  finds: ["amendment", "amended plan", "proposed changes", "annual review", "section f"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: [],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: comments on the changes to the EHC plan`,
  body,
  cautions: (facts) =>
    cautionsOf(
      "The council’s letter says by which day it wants your comments: send them before it, or ask for longer in good time.",
      needsPlan(facts),
      youngPerson(facts),
    ),
};

function questions(): Question[] {
  return [
    {
      id: "l8-dated",
      kind: "day",
      label: "What date is on the council’s letter?",
      hint: "The letter with the changes.",
    },
    {
      id: "l8-object",
      kind: "text",
      label: "Which changes do you not agree with, and what should stand instead?",
      hint: "One line for each: the section, your words for it, and the report that says so.",
      rows: 6,
    },
    {
      id: "l8-agree",
      kind: "line",
      label: "Which changes do you agree with?",
      hint: "It shows that you have read all of it.",
    },
    {
      id: "l8-missing",
      kind: "text",
      label: "What is missing from the changes?",
      hint: "Something agreed at the review that is not there.",
      rows: 2,
    },
    {
      id: "l8-meet",
      kind: "tick",
      label: "Ask to meet about it",
      hint: "A talk can settle wording faster than letters.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const dated = dayGiven(facts, "l8-dated");
  const meet = chosen(facts, "l8-meet", { yes: "I would be glad to meet and go through it." });
  const none = ["l8-object", "l8-agree", "l8-missing"].every((id) => answer(facts, id) === null);
  return paragraphs(
    say`Thank you for your letter${dated === null ? "" : [" of ", dated]} with the changes that the council proposes to the EHC plan of ${childAndYear(facts)}. ${none ? "I am reading them, and will send you my comments." : "These are my comments."}`,
    own(facts, "l8-object", "What I do not agree with, and what I ask for instead:\n"),
    own(facts, "l8-agree", "What I agree with: "),
    own(facts, "l8-missing", "What is missing: "),
    together(
      none
        ? say`Could you please tell me${by(facts)} by which day the council needs them?`
        : say`Could you please tell me${by(facts)} which of my comments the council will take into the plan, and why it will not take the others?`,
      meet && say`${meet}`,
    ),
  );
}
