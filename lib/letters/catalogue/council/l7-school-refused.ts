import { by, chosenOr, own, paragraphs, say } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { sendTeam } from "./readers.ts";

const STATE: Record<string, string> = {
  not: "I understand that the council has not consulted it.",
  refused: "I understand that the council will not name it.",
  full: "I understand that the council will not ask it because it is said to be full.",
};

/** The council will not consult, or consider, the school that the parent asked for. */
export const schoolRefused: Letter = {
  id: "L7",
  group: "council",
  name: "The council will not consult the school you asked for",
  reader: "council",
  purpose: "Asks the council to consult the school you named, or to give its reasons in writing.",
  when: "You asked for a school or college to be named in the plan, and the council has not asked it or says no.",
  notWhen:
    "When the final plan already names another school: then the time for an appeal runs, so talk to SENDIASS or IPSEA first.",
  fairReply: "That the school has been consulted and on which day, or the reasons why not.",
  goodAnswer: [],
  ifNothing: {
    words: "After 10 working days, a complaint to the council. If the plan becomes final, look at the appeal.",
    letter: "L17",
  },
  finds: ["consult", "name a school", "section i", "placement", "special school", "preference"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: [],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: the school I asked the council to name`,
  body,
  cautions: (facts) =>
    cautionsOf(forStages(facts, ["draft", "plan"], "a child with an EHC plan or a draft of one"), youngPerson(facts)),
};

function questions(facts: LetterFacts): Question[] {
  return [
    { id: "l7-school", kind: "line", label: "Which school or college?", hint: "Its full name, and the town." },
    {
      id: "l7-state",
      kind: "choice",
      label: "What has happened?",
      hint: "As far as you know.",
      options: [
        { value: "not", label: "It has not been consulted" },
        { value: "refused", label: "The council will not name it" },
        { value: "full", label: "It is said to be full, so it was not asked" },
      ],
    },
    {
      id: "l7-said",
      kind: "text",
      label: "What did the council say?",
      hint: "Its words, with the day, if you have them.",
      rows: 2,
    },
    {
      id: "l7-why",
      kind: "text",
      label: `Why does this school suit ${childName(facts)}?`,
      hint: "What the plan calls for, and how the school would give it.",
      rows: 3,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    own(
      facts,
      "l7-school",
      `I have asked the council to name this school in the EHC plan of ${childAndYear(facts)}: `,
    ) ?? say`I have asked the council to name a school in the EHC plan of ${childAndYear(facts)}.`,
    say`${chosenOr(facts, "l7-state", STATE, STATE.not ?? "")}`,
    own(facts, "l7-said", "What I was told: "),
    own(facts, "l7-why", `Why it suits ${childName(facts)}: `),
    ...(facts.answers["l7-state"] === "refused" ? askWhy(facts) : askToConsult(facts)),
  );
}

function askToConsult(facts: LetterFacts): Paragraph[] {
  return [
    say`Could you please consult the school and tell me${by(facts)} on which day that was done? If the council decides not to, please give me its reasons in writing.`,
    say`I know that the school’s answer may be no. I would like it to be asked, with the plan and the reports before it.`,
  ];
}

/** It may have been asked already, and have said no. */
function askWhy(facts: LetterFacts): Paragraph[] {
  return [
    say`Could you please tell me in writing${by(facts)} the council’s reasons, whether the school was consulted, and on which day? If it said no, a copy of its answer would help me to understand.`,
  ];
}
