import { chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, startsSentence } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** Asks for work and a kind word while a child cannot be in school. */
export const keepInTouch: Letter = {
  id: "C14",
  group: "concern",
  name: "Ask for work at home and a way to keep in touch",
  reader: "school",
  purpose: "Keeps the thread between your child and school while being there is not possible.",
  when: "Your child is not able to be in school for now, and a little work or a friendly voice would help.",
  notWhen: "When your child is away for a day or two, or is too unwell for any work: rest comes first.",
  fairReply: "A little work with no pressure, and the name of one person who keeps in touch.",
  goodAnswer: [
    "What work comes, how, and how it is looked at.",
    "One adult who keeps in touch, how and how often.",
    "What goes on with friends and class that the child can share in.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["homework", "work at home", "remote", "tutor", "friends", "keep in touch", "contact"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: "so that it can be arranged across classes",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that it can be arranged across classes.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: keeping in touch with school`,
  body,
  cautions,
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c14-ask",
      kind: "choice",
      label: "What would help first?",
      hint: "Both, unless you say otherwise.",
      options: [
        { value: "both", label: "Some work, and one person who keeps in touch" },
        { value: "work", label: "Some work" },
        { value: "person", label: "One person who keeps in touch" },
      ],
    },
    {
      id: "c14-now",
      kind: "text",
      label: `What can ${name} manage at the moment?`,
      hint: "“Half an hour of reading on a good morning. Nothing on a screen before noon.”",
      rows: 2,
    },
    {
      id: "c14-person",
      kind: "line",
      label: `Who would ${name} like to hear from?`,
      hint: "“Mrs Green”, “the friends at her table”",
    },
    {
      id: "c14-how",
      kind: "line",
      label: "In what way?",
      hint: "“A card from the class”, “five minutes by phone on a Friday”",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const { subject, object, possessive, is } = pronoun(facts);
  const what = {
    both: `what work ${subject} could do at home, a little at a time, and which one person could keep in touch with ${object}`,
    work: `what work ${subject} could do at home, a little at a time, and how it gets to us and back`,
    person: `which one person could keep in touch with ${object}, and how`,
  };
  return paragraphs(
    say`${startsSentence(childAndYear(facts))} is not able to be in school at the moment. While ${subject} ${is} away I would like ${object} not to lose touch with ${possessive} work and ${possessive} friends.`,
    own(facts, "c14-now", `What ${childName(facts)} can manage now: `),
    together(
      own(facts, "c14-person", `Who ${subject} would like to hear from: `),
      own(facts, "c14-how", "What would be a good way: "),
    ),
    say`Could you please let me know${commaBy(facts)} ${chosenOr(facts, "c14-ask", what, what.both)}?`,
    say`I mean this as a bridge back to school, beside support and a plan for coming back, and not in place of them.`,
  );
}

function cautions(): string[] {
  return [
    "Work sent home is not the education that the council should arrange when it is clear that a child will miss more than 15 school days for health. That is asked of the council, beside this: “Ask for education while your child cannot attend (section 19)”.",
  ];
}
