import { chosen, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { clean } from "../../words.ts";
import { intoForm, schoolInWords } from "./lines.ts";

/** Tells the inspectors about a school as a whole. It names no child. */
export const inspectorate: Letter = {
  id: "X3",
  group: "outside",
  name: "Ofsted: how a school works as a whole",
  reader: "outside",
  purpose: "Tells the inspectors about something that concerns the whole school, not one child.",
  when: "It touches many pupils, and the school’s own complaints procedure is over.",
  notWhen:
    "When it is about one child or one decision: Ofsted does not settle those. When a child is in danger: ring 999 or the council’s children’s services.",
  fairReply: "A line that it has arrived. Nobody is told what comes of it.",
  goodAnswer: [],
  ifNothing: { words: "Do not wait for an answer: go on with the steps that can help your child.", letter: null },
  finds: ["ofsted", "inspection", "whole school", "inspectors"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  // It names no child, so what stands below it does not either.
  mayBePublished: () => true,
  close: "Yours faithfully",
  byForm: "Ofsted takes complaints about schools by its own form: paste the parts into it.",
  recipients: intoForm("It goes into the inspectors’ own form."),
  questions,
  subject: (facts) => `A concern about the school as a whole: ${clean(facts.profile.school.name) || "a school"}`,
  body,
  cautions: () => [
    "Ofsted looks at schools as a whole, after the school’s own procedure. It does not settle single complaints and does not answer each one.",
    "Leave out the names of children and of staff, your own child’s too.",
  ],
};

function questions(): Question[] {
  return [
    {
      id: "x3-issue",
      kind: "line",
      label: "What is the concern?",
      hint: "In one sentence about the school, not about one child.",
    },
    {
      id: "x3-facts",
      kind: "text",
      label: "What have you seen, and when?",
      hint: "Facts with days. What is written in the school’s own policies or letters carries furthest.",
      rows: 5,
    },
    {
      id: "x3-others",
      kind: "text",
      label: "How do you know that it concerns others too?",
      hint: "“Since September no pupil with SEN support has had a review.” No names.",
      rows: 2,
    },
    {
      id: "x3-told",
      kind: "text",
      label: "What was the school told, and what did it answer?",
      hint: "With the days.",
      rows: 3,
    },
    {
      id: "x3-ended",
      kind: "tick",
      label: "The school’s complaints procedure is over",
      hint: "Ofsted asks for that first.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const ended = chosen(facts, "x3-ended", { yes: "The school’s own complaints procedure has come to its end." });
  return paragraphs(
    together(
      say`I am writing about ${schoolInWords(facts)}: how it works for its pupils as a whole, and not a decision on one child.`,
      ended && say`${ended}`,
    ),
    noted(facts, "x3-issue", "What the concern is"),
    noted(facts, "x3-facts", "What I have seen, and when"),
    noted(facts, "x3-others", "Why it concerns other pupils too"),
    noted(facts, "x3-told", "What the school was told, and what it answered"),
    say`Could you please take this into account in your work with the school? I know that you may not be able to tell me what comes of it.`,
  );
}
