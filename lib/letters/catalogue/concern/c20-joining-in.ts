import { cited } from "../../clause-words.ts";
import { chosen, chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const WHAT: Record<string, string> = {
  trip: "go on a trip with the class",
  exam: "sit exams or tests",
  event: "take part in an event at school",
  club: "take part in a club or lesson",
};

const LAW = {
  "reasonable-adjustments":
    "A school must make reasonable adjustments so that a disabled pupil is not put at a substantial disadvantage {}.",
};

/** Asks what would let a child take part: a trip, an exam, an event. */
export const joiningIn: Letter = {
  id: "C20",
  group: "concern",
  name: "Joining in: a trip, an exam, an event",
  reader: "school",
  purpose: "Asks what can be arranged so that your child can take part.",
  when: "Something is coming that your child could do with a change or two.",
  notWhen:
    "When it is tomorrow: ring. When your child has been told they may not come: ask for the reason in writing first.",
  fairReply: "What can be arranged, who sees to it, and what is still to be found out.",
  goodAnswer: [
    "What will be arranged, and who sees to it.",
    "What cannot be, why, and what could be instead.",
    "For exams: who applies for what, and by when.",
  ],
  ifNothing: {
    words: "After 5 school days without a reply, a gentle chase; sooner by phone if the day is near.",
    letter: "H1",
  },
  finds: [
    "trip",
    "residential",
    "exam",
    "access arrangements",
    "gcse",
    "sats",
    "extra time",
    "sports day",
    "inclusion",
  ],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["reasonable-adjustments"],
  whyCopied: "since it may need a decision for the whole group",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied since it may need a decision for the whole group.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: how ${pronoun(facts).subject} can take part`,
  body,
  cautions: (facts) =>
    facts.answers["c20-what"] === "exam"
      ? ["Exams: write early. Some of what helps may have to be applied for well before the day."]
      : [],
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c20-what",
      kind: "choice",
      label: "What is it about?",
      hint: "What is coming.",
      options: [
        { value: "trip", label: "A trip" },
        { value: "exam", label: "Exams or tests" },
        { value: "event", label: "An event at school" },
        { value: "club", label: "A club or a lesson" },
      ],
    },
    { id: "c20-which", kind: "line", label: "Which one, and when?", hint: "“The trip to the farm on 20 January”" },
    { id: "c20-hard", kind: "text", label: "What makes it hard?", hint: "One or two facts.", rows: 2 },
    {
      id: "c20-possible",
      kind: "text",
      label: "What would make it possible?",
      hint: `What ${name} has managed before is a good guide: a quiet place, a known adult, breaks, going later.`,
      rows: 3,
    },
    {
      id: "c20-lasting",
      kind: "tick",
      label: "The difficulty has lasted a year or more, or is likely to, and is more than a small one",
      hint: "Then it may count as a disability in law, and the letter says what follows. Leave it out if you are not sure.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const { subject } = pronoun(facts);
  const lasting = chosen(facts, "c20-lasting", {
    yes: `The difficulty is a lasting one and affects ${childName(facts)} from day to day.`,
  });
  const law = lasting === null ? null : cited(facts, LAW);
  return paragraphs(
    say`I am writing early so that ${childAndYear(facts)} can ${chosenOr(facts, "c20-what", WHAT, "take part in what the class does")}.`,
    own(facts, "c20-which", "Which one, and when: "),
    own(facts, "c20-hard", "What makes it hard: "),
    own(facts, "c20-possible", "What would make it possible: "),
    together(lasting && say`${lasting}`, law === null ? null : say`${law}`),
    say`Could you please let me know${commaBy(facts)} what can be arranged so that ${subject} can take part, and who will see to it? I am glad to help with the planning.`,
  );
}
