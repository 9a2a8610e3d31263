import { chosen, chosenOr, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { NOT_A_CHOICE } from "./readers.ts";

const HEALTH =
  "The reason is health, mental health included. I understand that councils are asked to act as soon as it is clear that a child will miss more than 15 school days for health, in a row or in all.";

const ASKS: Record<string, string> = {
  meet: "when somebody from the council could meet with school and me",
  person: "who at the council can help, and how to reach them",
  teaching: "what teaching or contact with a teacher there can be while school is out of reach",
};

/** Asks the council's attendance team and its named officer for health needs for help. */
export const councilSupport: Letter = {
  id: "A4",
  group: "attendance",
  name: "Ask the council for help with attendance",
  reader: "council",
  purpose: "Gets a person at the council: the attendance team, or the named officer for children with health needs.",
  when: "School and you have tried, and it is not enough; or health keeps your child out for weeks.",
  notWhen:
    "When your child gets no education at all and needs it arranged: ask for education under section 19. When school has not been asked yet: start there.",
  fairReply: "The name of a person within two weeks, and what they can offer.",
  goodAnswer: [],
  ifNothing: {
    words: "After 10 working days without an answer, ask for education under section 19 where it fits.",
    letter: "L13",
  },
  finds: [
    "medical absence service",
    "attendance officer",
    "education welfare officer",
    "ewo",
    "named officer",
    "health needs",
    "hospital school",
    "home tuition",
    "local authority",
  ],
  needsEarlier: false,
  clock: "council-reply",
  clauses: [],
  whyCopied: "so that school knows that I have asked",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: help with getting to school`,
  body,
  cautions: () => [NOT_A_CHOICE],
};

function recipients(about: Subject): Recipients {
  if (about !== "child") {
    return {
      to: ["attendance-team", "health-needs"],
      cc: [],
      why: "It goes to the council. It involves somebody at school, so nobody there is copied.",
    };
  }
  return {
    to: ["attendance-team", "health-needs"],
    cc: ["senco"],
    why: "The SENCO is copied so that school knows that you have asked.",
  };
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "a4-now",
      kind: "text",
      label: `How is it for ${name} now?`,
      hint: "Which days are possible, what happens in the morning, what a doctor or anybody else has said.",
      rows: 3,
    },
    { id: "a4-missed", kind: "line", label: "How much has been missed?", hint: "“31 of 48 days this term”" },
    {
      id: "a4-tried",
      kind: "text",
      label: "What have school and you tried?",
      hint: "Each thing with its day, and what it changed.",
      rows: 3,
    },
    {
      id: "a4-health",
      kind: "tick",
      label: "The reason is health, also mental health",
      hint: "No diagnosis is needed to ask.",
    },
    {
      id: "a4-want",
      kind: "choice",
      label: "What would help first?",
      hint: "One thing is easier to answer than three.",
      options: [
        { value: "person", label: "To know who can help" },
        { value: "meet", label: "A meeting with school and the council" },
        { value: "teaching", label: "Teaching, or contact with a teacher" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const health = chosen(facts, "a4-health", { yes: HEALTH });
  const school = facts.profile.school.name.trim();
  const at = school === "" ? "" : `, a pupil at ${school}`;
  return paragraphs(
    say`I am asking for the council’s help. ${opening(facts)}${at}${at === "" ? " " : ", "}finds it very hard to get to school, and what we have tried is not enough.`,
    together(noted(facts, "a4-now", "How it is now"), noted(facts, "a4-missed", "Missed so far")),
    noted(facts, "a4-tried", "What has been tried"),
    health && say`${health}`,
    say`Could you please tell me${commaBy(facts)} ${chosenOr(facts, "a4-want", ASKS, ASKS.person ?? "")}?`,
    say`If somebody else at the council is the right person, please pass this on and tell me who it is.`,
  );
}

function opening(facts: LetterFacts): string {
  const child = childAndYear(facts);
  return `${child.charAt(0).toUpperCase()}${child.slice(1)}`;
}
