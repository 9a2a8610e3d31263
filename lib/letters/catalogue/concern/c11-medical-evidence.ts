import { whyYou } from "../../about-words.ts";
import { cited } from "../../clause-words.ts";
import { chosen, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const LAW = {
  "mental-health-evidence":
    "Where mental health keeps a child from school, schools are asked not to make medical evidence a routine {}.",
};

/** Answers a request for medical evidence: what there is, and a question whether that is enough. */
export const medicalEvidence: Letter = {
  id: "C11",
  group: "concern",
  name: "Reply about medical evidence",
  reader: "school",
  purpose: "Answers a request for medical evidence with what you have, and asks whether it is enough.",
  when: "The school has asked for a doctor’s note before it records an absence as illness.",
  notWhen:
    "When nobody has asked: do not offer it first. When the request comes from the council with a warning, talk to SENDIASS first.",
  fairReply: "“That is enough, thank you”, or a plain word on what is missing and why.",
  goodAnswer: [
    "Whether this is enough.",
    "If not: what is missing, and why it is needed for this absence.",
    "How the absences are recorded meanwhile.",
  ],
  ifNothing: { words: "Look how the absences are recorded. If not as illness, ask about the code.", letter: "C10" },
  finds: ["gp letter", "doctor", "proof", "sick note", "evidence", "appointment"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["mental-health-evidence"],
  whyCopied: "because it is for the head to say how an absence is recorded",
  recipients: toSchool({
    to: ["attendance-lead"],
    cc: ["head"],
    why: "The head is copied because it is for the head to say how an absence is recorded.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: medical evidence`,
  body,
};

function questions(): Question[] {
  return [
    {
      id: "c11-asked",
      kind: "day",
      label: "When were you asked?",
      hint: "The day of the letter, email or call.",
    },
    {
      id: "c11-have",
      kind: "choice",
      label: "What can you show?",
      hint: "Choose what comes nearest.",
      options: [
        { value: "have", label: "Something, as below" },
        { value: "waiting", label: "We are waiting for an appointment" },
        { value: "none", label: "Nothing from a doctor" },
      ],
    },
    {
      id: "c11-what",
      kind: "text",
      label: "What is it, or what can you say instead?",
      hint: "An appointment card, a text, a prescription, a note in the NHS App; or what you saw. Cover what school need not know.",
      rows: 3,
    },
    {
      id: "c11-mind",
      kind: "tick",
      label: "It is about anxiety or another mental health difficulty",
      hint: "Then the letter may name the guidance for it.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const said = own(facts, "c11-what");
  const have = chosen(facts, "c11-have", {
    have: said === null ? "There is something that I can show you." : "What I can show you:",
    waiting: "We are waiting for an appointment, so there is no letter from a doctor yet.",
    none: "I have nothing from a doctor: not every illness is seen by one.",
  });
  const mind = chosen(facts, "c11-mind", { yes: "It is a mental health difficulty." });
  const law = mind ? cited(facts, LAW) : null;
  const asked = onDay(facts, "c11-asked", "on ");
  const opening =
    asked === ""
      ? say`${stopped(`Thank you for your message about medical evidence for ${childAndYear(facts)}`)}`
      : say`Thank you for asking me ${asked} about medical evidence for ${stopped(childAndYear(facts))}`;
  return paragraphs(
    opening,
    whyYou(facts),
    together(have && say`${have}`, said),
    together(mind && say`${mind}`, law === null ? null : say`${law}`),
    say`Could you please tell me${commaBy(facts)} whether this is enough to record the absences as illness, and if not, what is missing?`,
    say`I would like us to spend our time on what helps, and I am glad to talk about that.`,
  );
}
