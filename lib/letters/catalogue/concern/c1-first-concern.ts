import { cited } from "../../clause-words.ts";
import { chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, stopped } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const ASKS: Record<string, string> = {
  noticed: "what you see at school and what we could try first",
  talk: "when we could talk about it, in person or by phone",
  support: "what support the school can put in place, and from when",
};

const LAW = {
  "code-6.45": "Schools are asked to take a parent’s concern seriously {}, and I am sure that you will.",
};

/** The first email about a worry: what is seen, what helps, one thing asked. */
export const firstConcern: Letter = {
  id: "C1",
  group: "concern",
  name: "A first concern",
  reader: "school",
  purpose: "Tells the school what you see at home and asks one thing of it.",
  when: "You are worried and want to tell the school, for the first time or about something new.",
  notWhen:
    "When somebody is in danger today: ring. When you have written about the same thing already: chase that email.",
  fairReply: "A few lines on what school sees, one thing that will be tried, and when you will talk again.",
  goodAnswer: [
    "What you see at school: mornings, lessons, breaks.",
    "One thing that can be tried now, and who will do it.",
    "A day to look at together whether it helped.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["anxiety", "school refusal", "ebsa", "worry", "not going to school"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["code-6.45"],
  whyCopied: "so that the school has the same picture from the start",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that the school has the same picture from the start.",
  }),
  questions: (facts) => (about(facts) === "child" ? childQuestions(facts) : staffQuestions(facts)),
  subject: (facts) =>
    about(facts) === "child" ? `${childInSubject(facts)}: how school is going` : `${childInSubject(facts)}: a concern`,
  body: (facts) => (about(facts) === "child" ? childBody(facts) : staffBody(facts)),
};

function about(facts: LetterFacts): Subject {
  return facts.about ?? "child";
}

function childQuestions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "happening",
      kind: "text",
      label: "What is happening?",
      hint: "Two or three facts, with days if you can: mornings, sleep, what you see after school.",
      rows: 4,
    },
    {
      id: "says",
      kind: "text",
      label: `What does ${name} say about it?`,
      hint: "As near to the words used as you can.",
      rows: 2,
    },
    {
      id: "helps",
      kind: "text",
      label: "What helps?",
      hint: "Anything that has made a morning easier, however small.",
      rows: 2,
    },
    {
      id: "ask",
      kind: "choice",
      label: "What would you like first?",
      hint: "One thing is easier to answer than three.",
      options: [
        { value: "noticed", label: "To hear what school sees, and what to try" },
        { value: "talk", label: "To talk, in person or by phone" },
        { value: "support", label: "To know what support school can give" },
      ],
    },
  ];
}

function staffQuestions(facts: LetterFacts): Question[] {
  return [
    {
      id: "happening",
      kind: "text",
      label: "What happened?",
      hint: "What was seen or heard, by whom, and on which day. Facts carry further than judgements.",
      rows: 5,
    },
    {
      id: "says",
      kind: "text",
      label: `What does ${childName(facts)} say about it?`,
      hint: "As near to the words used as you can.",
      rows: 2,
    },
  ];
}

function childBody(facts: LetterFacts): Paragraph[] {
  const law = facts.answers.ask === "support" ? cited(facts, LAW) : null;
  return paragraphs(
    say`I am worried about how school is going for ${childAndYear(facts)}, and I would like us to find out together what would help ${pronoun(facts).object}.`,
    own(facts, "happening"),
    own(facts, "says", `What ${childName(facts)} says about it: `),
    own(facts, "helps", "What seems to help: "),
    together(
      say`Could you please let me know${commaBy(facts)} ${chosenOr(facts, "ask", ASKS, ASKS.noticed ?? "")}?`,
      law === null ? null : say`${law}`,
    ),
  );
}

function staffBody(facts: LetterFacts): Paragraph[] {
  const child = childAndYear(facts);
  const nobody = facts.cc.length === 0 ? " I have copied in nobody." : "";
  const opening =
    about(facts) === "head"
      ? stopped(`I have a concern that involves the headteacher, so I am writing to you. It is about ${child}`)
      : stopped(
          `I have a concern that involves a member of staff, and I am bringing it to you first. It is about ${child}`,
        );
  return paragraphs(
    say`${opening}${nobody}`,
    own(facts, "happening") ?? say`I would rather tell you the details in person or by phone.`,
    own(facts, "says", `What ${childName(facts)} says about it: `),
    say`Could you please let me know${commaBy(facts)} how this will be looked into and who will come back to me?`,
  );
}
