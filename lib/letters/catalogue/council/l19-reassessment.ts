import { by, own, paragraphs, say } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, needsPlan, youngPerson } from "./cautions.ts";
import { sendTeam } from "./readers.ts";

/** Asks for a new assessment of a child who has a plan. */
export const reassessment: Letter = {
  id: "L19",
  group: "council",
  name: "Ask for a new assessment (there is an EHC plan)",
  reader: "council",
  purpose: "Asks the council to assess again, with new advice, because the plan rests on old reports.",
  when: "There is a plan, and needs have changed so much that a review without new reports would not be enough.",
  notWhen: "When the reports still hold and only the help is wrong: ask for an early review.",
  fairReply: "A decision in writing, with reasons, and who will be asked for new advice.",
  goodAnswer: [],
  ifNothing: {
    words: "After 10 working days, ask once more; then a complaint to the council. SENDIASS can say how long it has.",
    letter: "L17",
  },
  finds: ["reassessment", "re-assessment", "new reports", "ehcp", "educational psychologist"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: [],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: request for a reassessment of EHC needs`,
  body,
  cautions: (facts) => cautionsOf(needsPlan(facts), youngPerson(facts)),
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "l19-changed",
      kind: "text",
      label: `How have ${name}’s needs changed since the last assessment?`,
      hint: "Facts with their dates. What is new, what has become harder.",
      rows: 4,
    },
    {
      id: "l19-last",
      kind: "line",
      label: "When was the last assessment, and by whom?",
      hint: "“Educational psychologist, March 2023”.",
    },
    {
      id: "l19-advice",
      kind: "text",
      label: "Whose new advice is needed?",
      hint: "And what it should answer.",
      rows: 2,
    },
    {
      id: "l19-review",
      kind: "text",
      label: "Why would a review not be enough?",
      hint: "What cannot be known from the reports there are.",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    say`I am asking the council to reassess the education, health and care needs of ${childAndYear(facts)}, who has an EHC plan.`,
    own(facts, "l19-changed", "What has changed: "),
    own(facts, "l19-last", "The last assessment: "),
    own(facts, "l19-advice", "New advice that is needed: "),
    own(facts, "l19-review", "Why a review would not be enough: "),
    say`Could you please confirm that this has arrived, and tell me in writing${by(facts)} whether the council will reassess? If not, please give me the reasons.`,
  );
}
