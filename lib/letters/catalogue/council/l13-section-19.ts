import { cited } from "../../clause-words.ts";
import { chosen, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childInSubject, childName, pronoun, startsSentence } from "../../words.ts";
import { cautionsOf, pastSchoolAge } from "./cautions.ts";
import { childAtSchool } from "./child.ts";

import { healthNeeds } from "./readers.ts";

const LAW = {
  "education-otherwise":
    "The council must arrange suitable education for a child of compulsory school age who, because of illness, exclusion or otherwise, may not receive it without {}.",
};

const HEALTH =
  "The reason is health. Councils are asked to act as soon as it is clear that a child will miss more than 15 school days because of it, in a row or in all, and mental health counts.";

const HOW: Record<string, string> = {
  none: "not been able to attend school",
  part: "been able to attend school only part of the time",
};

/** Asks the council to arrange education for a child who cannot attend: section 19 of the Education Act 1996. */
export const section19Request: Letter = {
  id: "L13",
  group: "council",
  name: "Ask for education while your child cannot attend (section 19)",
  reader: "council",
  purpose: "Asks the council to arrange education for a child who cannot get to school.",
  when: "It is clear that your child will miss more than 15 school days, in a row or in all, because they cannot attend. You need not wait until the days are missed.",
  notWhen: "When it is a few days of illness. Work that school sends home is no reason not to ask.",
  fairReply: "Within days, who is dealing with it; then what education, how much of it, where, and from when.",
  goodAnswer: [],
  ifNothing: { words: "After 5 working days without an answer, ask once more; then a complaint.", letter: "L14" },
  finds: [
    "section 19",
    "s19",
    "s.19",
    "alternative provision",
    "tuition",
    "home tuition",
    "cannot attend",
    "ebsa",
    "school refusal",
  ],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "council-reply-soon",
  clauses: ["education-otherwise"],
  whyCopied: "because school knows what has been tried and which work is due",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: request for education (Education Act 1996, section 19(1))`,
  body,
  cautions: (facts) => cautionsOf(age(facts), words(facts)),
};

function recipients(about: Subject): Recipients {
  return healthNeeds(about, "The SENCO is copied because school knows what has been tried and which work is due.");
}

function age(facts: LetterFacts): string | null {
  if (!pastSchoolAge(facts)) return null;
  return "The duty that this letter rests on is for children of compulsory school age. After Year 11, ask SENDIASS what fits instead.";
}

/** What decides is whether the child can attend; a choice to stay at home reads otherwise. */
function words(facts: LetterFacts): string {
  return `It rests on ${childName(facts)} not being able to attend, and on your having done all you could with school. Say what happens when ${pronoun(facts).subject} ${pronoun(facts).subject === "they" ? "try" : "tries"}, and list each thing you tried.`;
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "l13-how",
      kind: "choice",
      label: `Can ${name} go to school at all?`,
      hint: "As it is now.",
      options: [
        { value: "none", label: "Not at all" },
        { value: "part", label: "Some days, or part of the day" },
      ],
    },
    {
      id: "l13-since",
      kind: "day",
      label: "Since when?",
      hint: "The last day in school, or the day it became part-time.",
    },
    {
      id: "l13-missed",
      kind: "line",
      label: "How much has been missed?",
      hint: "“31 of 48 days this term”, with the codes if you know them.",
    },
    {
      id: "l13-why",
      kind: "text",
      label: `Why can ${name} not attend?`,
      hint: "What happens in the morning, and what a doctor or anybody else has said.",
      rows: 3,
    },
    {
      id: "l13-tried",
      kind: "text",
      label: "What has been tried, with school and at home?",
      hint: "Each thing with its date. It is important to show that you have made every effort.",
      rows: 4,
    },
    {
      id: "l13-can",
      kind: "line",
      label: `What could ${name} manage now?`,
      hint: "“An hour a day at home with one person”. Leave it out if you do not know.",
    },
    {
      id: "l13-health",
      kind: "tick",
      label: "The reason is health, also mental health",
      hint: "Councils have guidance for that, and a named officer.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const { subject, object, has } = pronoun(facts);
  const since = dayGiven(facts, "l13-since");
  const law = cited(facts, LAW);
  const health = chosen(facts, "l13-health", { yes: HEALTH });
  const earlier = unanswered(facts, { year: true });
  const attends = chosen(facts, "l13-how", HOW);
  return paragraphs(
    together(
      say`I am asking the council to arrange education for ${childAtSchool(facts)}, who cannot attend ${facts.answers["l13-how"] === "part" ? "full-time" : "school"} at present.`,
      law === null ? null : say`${law}`,
      health && say`${health}`,
    ),
    together(
      attends === null && since === null
        ? null
        : say`${startsSentence(subject)} ${has} ${attends ?? HOW.none ?? ""}${since === null ? "" : [" since ", since]}.`,
      own(facts, "l13-missed", "Missed so far: "),
    ),
    own(facts, "l13-why", `Why ${subject} cannot attend: `),
    own(facts, "l13-tried", "What has been tried: "),
    earlier === null ? null : say`${earlier}`,
    own(facts, "l13-can", `What ${subject} could manage now: `),
    say`Could you please tell me${commaBy(facts)} what education will be arranged for ${object}, and from when? I will gladly talk about what would work. If this is for somebody else at the council, please pass it on.`,
  );
}
