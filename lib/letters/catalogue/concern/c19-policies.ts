import { chosen, commaBy, own, type Piece, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Span } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** What can be ticked, as it stands in the list. */
const POLICIES = [
  {
    id: "c19-sen",
    label: "Special educational needs",
    hint: "What the school offers, and who the SENCO is.",
    said: "the SEN policy and the SEN information report",
  },
  {
    id: "c19-attendance",
    label: "Attendance",
    hint: "How absences are recorded and followed up.",
    said: "the attendance policy",
  },
  {
    id: "c19-behaviour",
    label: "Behaviour and bullying",
    hint: "Also what is done about bullying.",
    said: "the behaviour policy, with what it says on bullying",
  },
  {
    id: "c19-medical",
    label: "Medical conditions",
    hint: "How a child with a health need is supported.",
    said: "the policy on supporting pupils with medical conditions",
  },
] as const;

/** Asks for the school's policies; the complaints policy has a letter of its own. */
export const policies: Letter = {
  id: "C19",
  group: "concern",
  name: "Ask for the school’s policies",
  reader: "school",
  purpose: "Gets the school’s own rules, so that your next letter can speak of them.",
  when: "You have looked on the school’s website and a policy is not there, or you are not sure that it is the one in use.",
  notWhen: "When it is the complaints policy: that has a letter of its own.",
  fairReply: "The policies, or links to them, within a few days.",
  goodAnswer: ["A link or a copy of each.", "If there is none on one of these: a line that says so."],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["policy", "rules", "sen information report", "behaviour", "attendance", "medical"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  recipients: toSchool({ to: ["office"], cc: [], why: "The office can answer this by itself, so nobody is copied." }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: some school policies, please`,
  body,
};

function questions(): Question[] {
  return [
    ...POLICIES.map(({ id, label, hint }): Question => ({ id, kind: "tick", label, hint })),
    { id: "c19-other", kind: "line", label: "Another one?", hint: "“the policy on mobile phones”" },
    {
      id: "c19-why",
      kind: "text",
      label: "Why do you ask?",
      hint: "You need not say. A friendly reason makes it easier: “We are working out mornings with Ms Patel.”",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const ticked = POLICIES.map(({ id, said }) => chosen(facts, id, { yes: said })).filter((span) => span !== null);
  const other = own(facts, "c19-other", ticked.length > 0 ? "I am also looking for: " : "What I am looking for: ");
  const all = "the school’s policies on SEN, attendance, behaviour and medical conditions";
  const what: Piece = ticked.length > 0 ? inARow(ticked) : other === null ? all : "a policy of the school’s";
  return paragraphs(
    together(say`Could you please send me${commaBy(facts)} ${what}?`, other, say`Links are enough.`),
    together(say`${stopped(`I am asking because of ${childAndYear(facts)}`)}`, own(facts, "c19-why")),
    say`If there is nothing in writing, a line that says so is an answer too.`,
  );
}

/** @returns the spans with ", " and " and " between them */
function inARow(spans: readonly Span[]): Piece {
  return spans.flatMap((span, i) => (i === 0 ? [span] : [i === spans.length - 1 ? "; and " : "; ", span]));
}
