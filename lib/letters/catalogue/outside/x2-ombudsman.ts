import { chosen, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, stopped } from "../../words.ts";
import { councilInWords, intoForm } from "./lines.ts";

const ANSWER = {
  last: "It has given its last answer, and the matter is not settled.",
  silence: "More than 12 weeks have gone by without its answer.",
};

/** A complaint about the council for the Ombudsman: fault, injustice, remedy. */
export const ombudsmanSummary: Letter = {
  id: "X2",
  group: "outside",
  name: "Ombudsman: a complaint about the council",
  reader: "outside",
  purpose:
    "Sets out what the council did wrong, what it meant and what would put it right, as the Ombudsman looks at it.",
  when: "The council’s complaints procedure is over, or 12 weeks have gone by, and it is within 12 months of your knowing.",
  notWhen:
    "When it is about what happens inside a school, or when you could appeal to the SEND Tribunal about it: the Ombudsman cannot look at those.",
  fairReply: "Whether they look into it; then a decision, which can take about half a year.",
  goodAnswer: [],
  ifNothing: { words: "Ask where it stands. The Ombudsman says when it is a case.", letter: null },
  finds: ["lgsco", "lgo", "ombudsman", "maladministration", "council", "fault", "injustice"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  close: "Yours faithfully",
  words: 500,
  byForm: "The Ombudsman takes complaints by the form on its website: paste each part where the form asks for it.",
  recipients: intoForm("It goes into the Ombudsman’s own form."),
  questions,
  subject: (facts) => `Complaint about ${councilInWords(facts)}: ${childInSubject(facts)}`,
  body,
  cautions: () => [
    "The Ombudsman looks at a complaint about the council when its own procedure is over or 12 weeks have gone by, and within 12 months of your knowing about it.",
    "It does not look at what happens inside a school, nor at what can be appealed to the SEND Tribunal. An appeal has a short time of its own: ask SENDIASS or IPSEA if you are not sure.",
    "Save a picture of the screen before you send the form.",
  ],
};

function silent(facts: LetterFacts): boolean {
  return facts.answers["x2-answer"] === "silence";
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "x2-complained",
      kind: "day",
      label: "When did you complain to the council?",
      hint: "The first formal complaint.",
    },
    {
      id: "x2-answer",
      kind: "choice",
      label: "What came back?",
      hint: "One of the two opens the way to the Ombudsman.",
      options: [
        { value: "last", label: "The council’s last answer" },
        { value: "silence", label: "No answer in 12 weeks" },
      ],
    },
    ...(silent(facts)
      ? []
      : [{ id: "x2-dated", kind: "day", label: "Which day is on its last answer?", hint: "Its last one." } as const]),
    {
      id: "x2-fault",
      kind: "text",
      label: "What did the council do wrong, or not do?",
      hint: "Fault: each thing with the day it was due and the day it came, if it did.",
      rows: 6,
    },
    {
      id: "x2-injustice",
      kind: "text",
      label: `What has it meant for ${childName(facts)} and for you?`,
      hint: "Injustice: schooling missed, cost, worry, time. What came of the fault, and not of other things.",
      rows: 4,
    },
    {
      id: "x2-remedy",
      kind: "text",
      label: "What would put it right?",
      hint: "Remedy: what is still to be done, what was lost, what should change for others.",
      rows: 3,
    },
    { id: "x2-papers", kind: "line", label: "What can you send?", hint: "“The complaint, both answers, a chronology”" },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const complained = dayGiven(facts, "x2-complained");
  const answer = chosen(facts, "x2-answer", ANSWER);
  const dated = silent(facts) ? null : dayGiven(facts, "x2-dated");
  return paragraphs(
    together(
      say`${stopped(`My complaint is about ${councilInWords(facts)}: what it did, or did not do, for ${childAndYear(facts)}`)}`,
      complained && say`I complained to the council on ${complained}.`,
      answer && say`${answer}`,
      dated && say`Its answer is dated ${dated}.`,
    ),
    noted(facts, "x2-fault", "What the council did wrong, or did not do (fault)"),
    noted(facts, "x2-injustice", `What it has meant for ${childName(facts)} and for us (injustice)`),
    noted(facts, "x2-remedy", "What would put it right (remedy)"),
    noted(facts, "x2-papers", "What I can send"),
    say`Could you please look into this, and tell me what you decide?`,
  );
}
