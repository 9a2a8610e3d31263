import { cited } from "../../clause-words.ts";
import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, needsPlan, youngPerson } from "./cautions.ts";

import { sendTeamAndSenco } from "./readers.ts";

const LAW = {
  "ehc-secure":
    "The council must secure the special educational provision set out in an EHC plan {}. I know that it may be school or others who give it from day to day.",
};

/** Help that stands in section F of a plan is not being given. */
export const provisionMissing: Letter = {
  id: "L12",
  group: "council",
  name: "Help in the EHC plan is not being given",
  reader: "council",
  purpose: "Asks the council to put in place what the plan says, and by when.",
  when: "There is a final plan, and something in section F has not begun, has stopped, or is less than it says.",
  notWhen:
    "When it stopped for a few days for a plain reason: ask school first. When the plan itself no longer fits: ask for an early review.",
  fairReply: "Which part is missing and why, and the day on which it will be in place.",
  goodAnswer: [],
  ifNothing: {
    words:
      "After 5 more working days, a complaint to the council; then the Ombudsman. When it is urgent, ask SENDIASS about a solicitor.",
    letter: "L17",
  },
  finds: ["section f", "provision", "not delivered", "section 42", "ehcp", "speech therapy", "one to one"],
  needsEarlier: false,
  clock: "council-reply-soon",
  clauses: ["ehc-secure"],
  whyCopied: "because school can say what is in place and what is not",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: provision in the EHC plan that is not in place`,
  body,
  cautions: (facts) => cautionsOf(needsPlan(facts), youngPerson(facts)),
};

function recipients(about: Subject): Recipients {
  return sendTeamAndSenco(about, "The SENCO is copied because school can say what is in place and what is not.");
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l12-says",
      kind: "text",
      label: "What does the plan say?",
      hint: "The words of section F, with the page. One to three points.",
      rows: 4,
    },
    {
      id: "l12-given",
      kind: "text",
      label: "What is being given instead?",
      hint: "For each point: nothing, less, or somebody else. Facts from school are best.",
      rows: 3,
    },
    { id: "l12-since", kind: "day", label: "Since when?", hint: "The day it should have begun, or stopped." },
    {
      id: "l12-effect",
      kind: "text",
      label: `What has it meant for ${childName(facts)}?`,
      hint: "Days missed, work, health: what you have seen.",
      rows: 2,
    },
    {
      id: "l12-missed",
      kind: "tick",
      label: "Ask how the time missed will be made up",
      hint: "Extra sessions, for example.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const since = dayGiven(facts, "l12-since");
  const law = cited(facts, LAW);
  const missed = chosen(facts, "l12-missed", { yes: "Please also tell me how what has been missed will be made up." });
  return paragraphs(
    say`Some of the help in the EHC plan of ${childAndYear(facts)} ${since === null ? "is not being given" : ["has not been given in full since ", since]}.`,
    own(facts, "l12-says", "What the plan says: "),
    own(facts, "l12-given", "What is being given: "),
    own(facts, "l12-effect", `What it has meant for ${childName(facts)}: `),
    law === null ? null : say`${law}`,
    together(
      say`Could you please see that it is put in place, and tell me${by(facts)} the day on which each part will begin?`,
      missed && say`${missed}`,
    ),
  );
}
