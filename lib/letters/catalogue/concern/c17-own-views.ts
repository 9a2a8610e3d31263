import { answer, chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, startsSentence } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** The child's own words, by heading as they stand in the letter. */
const VIEWS = [
  {
    id: "c17-hard",
    heading: "What is hard",
    hint: "As near to the words used as you can. A drawing counts: say what is in it.",
  },
  { id: "c17-good", heading: "What is good, or used to be", hint: "A lesson, a person, a place." },
  { id: "c17-helps", heading: "What helps", hint: "At school and at home." },
  {
    id: "c17-wish",
    heading: "What should change",
    hint: "One thing is enough. “I want to know who is there when I come in.”",
  },
] as const;

/** Passes on what the child says, in the child's words. */
export const ownViews: Letter = {
  id: "C17",
  group: "concern",
  name: "My child’s own views",
  reader: "school",
  purpose: "Puts what your child says, in their own words, before those who plan for them.",
  when: "A meeting or a plan is coming, or plans are being made without asking your child.",
  notWhen: "When your child would rather say it themselves and can, or does not want it passed on.",
  fairReply: "That it was read, by whom, and what will be done with it.",
  goodAnswer: [
    "Who has read it.",
    "One thing that will be done differently because of it.",
    "A kind word back to the child.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["pupil voice", "voice of the child", "wishes", "feelings", "one page profile", "child’s view"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: "so that those who plan have read it",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that those who plan have read it.",
  }),
  questions,
  subject,
  body,
  cautions: (facts) => [
    `Ask ${childName(facts)} first what may be passed on, and to whom. Leave out what is only for you.`,
  ],
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  const how: Question = {
    id: "c17-how",
    kind: "choice",
    label: `How did ${name} say it?`,
    hint: "It shows whose words they are.",
    options: [
      { value: "wrote", label: "Wrote or typed it" },
      { value: "told", label: "Told me, and I wrote it down" },
      { value: "showed", label: "Showed it: pictures, pointing, yes and no" },
    ],
  };
  return [
    ...VIEWS.map(({ id, heading, hint }): Question => ({ id, kind: "text", label: heading, hint, rows: 2 })),
    how,
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const views = paragraphs(...VIEWS.map(({ id, heading }) => noted(facts, id, heading)));
  const how = said(facts);
  if (views.length === 0) return askFor(facts, how);
  return [
    ...paragraphs(
      together(say`This is how school is for ${childAndYear(facts)}, as ${tells(facts)} it.`, how),
      ...views,
      say`Could you please share this with those who work with ${pronoun(facts).object}, and let me know${commaBy(facts)} how it will be taken into account?`,
      say`A line back to ${childName(facts)} would mean a lot.`,
    ),
  ];
}

function subject(facts: LetterFacts): string {
  const said = VIEWS.some(({ id }) => answer(facts, id) !== null);
  return `${childInSubject(facts)}: ${said ? "in " : ""}${pronoun(facts).possessive} own ${said ? "words" : "views"}`;
}

/** "she tells", "they tell". */
function tells(facts: LetterFacts): string {
  const { subject } = pronoun(facts);
  return subject === "they" ? "they tell" : `${subject} tells`;
}

function said(facts: LetterFacts): Paragraph | null {
  const name = childName(facts);
  const how = chosen(facts, "c17-how", {
    wrote: `${startsSentence(name)} wrote it.`,
    told: "These were the words used; I wrote them down.",
    showed: "It was said with pictures, by pointing and by yes and no; the words are mine.",
  });
  return how && say`${how}`;
}

/** Without any views: how school asks a child for them. */
function askFor(facts: LetterFacts, how: Paragraph | null): Paragraph[] {
  return paragraphs(
    together(
      say`I would like what ${childAndYear(facts)} says to be heard when plans are made for ${pronoun(facts).object}.`,
      how,
    ),
    say`Could you please let me know${commaBy(facts)} how the school asks children for their own views, and whether there is a form that we could fill in at home?`,
  );
}
