import { cited } from "../../clause-words.ts";
import { noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, clean, stopped } from "../../words.ts";
import { intoForm, schoolInWords } from "./lines.ts";

const LAW = {
  "complaints-maintained": "A maintained school must have a complaints procedure and publish it {}.",
  "complaints-academy":
    "An academy or independent school must have a written procedure with clear times and a panel {}.",
};

/** Asks the Department for Education whether a school dealt with a complaint as its procedure says. */
export const departmentForEducation: Letter = {
  id: "X1",
  group: "outside",
  name: "Department for Education: how a complaint was handled",
  reader: "outside",
  purpose: "Asks the Department for Education to look at whether the school followed its complaints procedure.",
  when: "The school’s whole procedure is over, or the school does not go on with it, and it was not followed.",
  notWhen:
    "When you think that the decision is wrong but was come to in the right way: the department cannot change it.",
  fairReply: "Whether the procedure was followed, and what the school has been asked to do. It can take weeks.",
  goodAnswer: [],
  ifNothing: { words: "Ask where it stands after some weeks. SENDIASS knows what is usual.", letter: null },
  finds: ["dfe", "esfa", "secretary of state", "department for education", "complaint", "after the panel"],
  needsEarlier: false,
  clock: null,
  clauses: ["complaints-maintained", "complaints-academy"],
  eitherOf: Object.keys(LAW),
  close: "Yours faithfully",
  byForm:
    "The Department for Education takes complaints about schools by its own form on gov.uk: paste the parts into it.",
  recipients: intoForm("It goes into the department’s own form."),
  questions,
  subject: (facts) => `How a complaint was handled: ${clean(facts.profile.school.name) || "a school"}`,
  body,
  cautions: () => [
    "The department looks at how the complaint was handled. It cannot overturn the decision, look at the facts again or pay money.",
    "Finish the school’s own procedure first, the panel included.",
  ],
};

function questions(): Question[] {
  return [
    { id: "x1-about", kind: "line", label: "What was the complaint about?", hint: "In one sentence." },
    {
      id: "x1-complained",
      kind: "day",
      label: "When did you make your formal complaint?",
      hint: "You can leave it out.",
    },
    { id: "x1-panel", kind: "day", label: "When did the panel meet?", hint: "Leave it empty if it did not." },
    { id: "x1-decided", kind: "day", label: "Which day is on its decision?", hint: "Leave it empty if none has come." },
    {
      id: "x1-process",
      kind: "text",
      label: "Where was the procedure not followed?",
      hint: "What the policy says, in its words, and what happened, with days.",
      rows: 5,
    },
    {
      id: "x1-outcome",
      kind: "text",
      label: "What would put it right?",
      hint: "“That the panel hears it anew, with an independent member”",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const complained = dayGiven(facts, "x1-complained");
  const panel = dayGiven(facts, "x1-panel");
  const decided = dayGiven(facts, "x1-decided");
  const law = cited(facts, LAW);
  const school = schoolInWords(facts);
  return paragraphs(
    together(
      say`${stopped(`I complained to ${school}${school.includes(",") ? "," : ""} about how school has gone for ${childAndYear(facts)}`)}`,
      say`I am asking you to look at how the complaint was handled, and not at what was decided.`,
    ),
    noted(facts, "x1-about", "What the complaint was about"),
    together(
      complained && say`I made my formal complaint on ${complained}.`,
      panel && say`The panel met on ${panel}.`,
      decided && say`Its decision is dated ${decided}.`,
    ),
    noted(facts, "x1-process", "Where the procedure was not followed"),
    law === null ? null : say`${law}`,
    noted(facts, "x1-outcome", "What would put it right"),
    say`Could you please look at whether the school followed its complaints procedure, and tell me what you find?`,
  );
}
