import { chosen, commaBy, noted, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, stopped } from "../../words.ts";

const HARMED = "A child may have been hurt, so it goes to one person and nobody is copied.";

const OFTEN: Record<string, string> = {
  once: "It is the first time that I know of.",
  again: "It has happened before.",
  online: "It goes on outside school too, by phone or online.",
};

/** Reports bullying: what happened, with days; what is done about it and by which policy. */
export const bullyingReport: Letter = {
  id: "C8",
  group: "concern",
  name: "Report bullying",
  reader: "school",
  purpose: "Puts what happened on record and asks what will be done to keep your child safe, by which policy.",
  when: "Other children hurt, frighten or shut out your child, and you want it written down and dealt with.",
  notWhen:
    "When a child is in danger or badly hurt: ring the school, or 999. For a first small thing, a word with the class teacher may be quicker. When it is an adult: write about a member of staff instead.",
  fairReply:
    "Who looks into it and by when, what is done meanwhile to keep your child safe, and the policy on bullying.",
  goodAnswer: [
    "Who looks into it, and by when.",
    "What is done from now on so that this child is safe: breaks, corridors, the way home.",
    "The policy on bullying, or a link to it.",
    "A day to tell the parent what was found. Nothing about other children is needed.",
  ],
  ifNothing: {
    words: "Ring after a day or two if it goes on. After 5 school days without a reply, a gentle chase.",
    letter: "H1",
  },
  finds: ["bullied", "bully", "hit", "friendship", "online", "teasing", "policy", "incident"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: a report of bullying`,
  body,
};

function recipients(about: Subject): Recipients {
  if (about === "head")
    return {
      to: ["chair"],
      cc: [],
      why: "It involves the head, so it goes to the chair of governors. Nobody is copied.",
    };
  return { to: ["head"], cc: [], why: HARMED };
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c8-what",
      kind: "text",
      label: "What happened, when and where?",
      hint: "A line for each time, with the day and place. Other children by their initials, never by full name.",
      rows: 5,
    },
    {
      id: "c8-says",
      kind: "text",
      label: `What does ${name} say about it?`,
      hint: "As near to the words used as you can.",
      rows: 2,
    },
    {
      id: "c8-told",
      kind: "text",
      label: "Who saw it, or was told?",
      hint: "Staff by name, children by initials, with the day. And whether you kept messages or photos.",
      rows: 2,
    },
    {
      id: "c8-effect",
      kind: "text",
      label: `What has it meant for ${name}?`,
      hint: "What you have seen: mornings, sleep, places that are avoided.",
      rows: 2,
    },
    {
      id: "c8-often",
      kind: "choice",
      label: "Has it happened before?",
      hint: "As far as you know.",
      options: [
        { value: "once", label: "Not that I know of" },
        { value: "again", label: "Yes" },
        { value: "online", label: "It goes on outside school or online too" },
      ],
    },
  ];
}

function opening(facts: LetterFacts): Paragraph {
  const child = childAndYear(facts);
  if (facts.about === "head")
    return say`${stopped(`I am reporting what has happened to ${child}`)} It involves the headteacher, so I am writing to you.`;
  if (facts.about === "staff")
    return say`${stopped(`I am reporting what has happened to ${child}`)} It involves a member of staff too.`;
  return say`I am reporting bullying of ${child}, so that it can be looked into and put on record.`;
}

function body(facts: LetterFacts): Paragraph[] {
  const often = chosen(facts, "c8-often", OFTEN);
  const { is, subject } = pronoun(facts);
  return paragraphs(
    opening(facts),
    noted(facts, "c8-what", "What happened") ?? say`I would rather tell you the details in person or by phone.`,
    often && say`${often}`,
    own(facts, "c8-says", `What ${childName(facts)} says about it: `),
    noted(facts, "c8-told", "Who saw it or was told"),
    own(facts, "c8-effect", `What it has meant for ${childName(facts)}: `),
    together(
      say`Could you please tell me${commaBy(facts)} what will be done so that ${subject} ${is} safe at school, and by which policy? A link to the policy is enough.`,
      say`I know that you cannot tell me about other children, and I am not asking that.`,
    ),
  );
}
