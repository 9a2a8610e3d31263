import { commaBy, noted, own, paragraphs, say } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, stopped } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** A worry about a child's safety, to the designated safeguarding lead. Nobody is copied. */
export const safeguarding: Letter = {
  id: "C16",
  group: "concern",
  name: "A safeguarding concern",
  reader: "school",
  purpose: "Tells the person at school who is responsible for keeping children safe, and nobody else.",
  when: "If a child is in danger now, ring 999 or the council’s children’s services; write this when the worry can wait for an answer.",
  notWhen: "When somebody may be hurt today: ring. When it is about lessons or support: a first concern.",
  fairReply: "Within a day or two, that it has arrived, who has it and what comes next, as far as they may say.",
  goodAnswer: [
    "That it has arrived, and who has it now.",
    "What happens next, as far as it can be said.",
    "Whom to ring if it gets worse, also outside school hours.",
  ],
  ifNothing: {
    words:
      "After 2 school days, ring the school and ask for the safeguarding lead. You can also ring the council’s children’s services yourself, at any time.",
    letter: null,
  },
  finds: ["dsl", "safeguarding", "harm", "abuse", "unsafe", "at risk", "lado", "child protection"],
  needsEarlier: false,
  clock: "acknowledgement",
  clauses: [],
  recipients: toSchool({
    to: ["dsl"],
    cc: [],
    why: "It goes to the safeguarding lead alone, who decides who else must know. Nobody is copied.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: confidential, for the reader only`,
  body,
  cautions: () => [DANGER, LADO],
};

const DANGER =
  "If a child is in danger now, ring 999 first. You can also ring the council’s children’s services; you need not ask the school before you do.";

const LADO =
  "When it is about somebody who works with children: it can also go straight to the council’s designated officer (LADO). The council’s website has the number under LADO, and you need not tell the school first.";

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "c16-what",
      kind: "text",
      label: "What have you seen or heard?",
      hint: "What, when and where, and who told you. If another child is involved, initials are enough: you can say the name by phone.",
      rows: 5,
    },
    {
      id: "says",
      kind: "text",
      label: `What does ${childName(facts)} say about it?`,
      hint: "In the words used. There is no need to ask more: others are trained to.",
      rows: 2,
    },
    {
      id: "c16-told",
      kind: "line",
      label: "Who else knows?",
      hint: "“The GP, on 3 December”, “nobody yet”",
    },
    {
      id: "c16-reach",
      kind: "line",
      label: "How can they reach you?",
      hint: "A number, and when it is safe to ring it.",
    },
  ];
}

function opening(facts: LetterFacts): Paragraph {
  const nobody = facts.cc.length === 0 ? " I have copied in nobody." : "";
  const about = facts.about ?? "child";
  const child = childAndYear(facts);
  if (about === "head") {
    return say`${stopped(`I have a safeguarding concern that involves the headteacher, so I am writing to you. It is about ${child}`)}${nobody}`;
  }
  if (about === "staff") {
    return say`${stopped(`I have a safeguarding concern that involves a member of staff, and I am bringing it to you first. It is about ${child}`)}${nobody}`;
  }
  return say`${stopped(`I have a safeguarding concern, and I am bringing it to you first. It is about ${child}`)}${nobody}`;
}

function body(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    opening(facts),
    noted(facts, "c16-what", "What I have seen or heard") ??
      say`I would rather tell you the details by phone or in person.`,
    own(facts, "says", `What ${childName(facts)} says about it: `),
    own(facts, "c16-told", "Who else knows: "),
    own(facts, "c16-reach", "How to reach me: "),
    say`Could you please let me know${commaBy(facts)} that you have this, who will act on it, and what happens next, as far as you can say? If it is quicker to ring me, please do.`,
  );
}
