import { whyYou } from "../../about-words.ts";
import { cited } from "../../clause-words.ts";
import { answer, by, chosen, commaBy, noted, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, stopped } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const LAW = {
  "mental-health-absence":
    "I understand that absence because of illness, which includes mental health, is recorded as authorised {}.",
};

const KNOWN: Record<string, string> = {
  unauthorised: "I understand that they are recorded as unauthorised.",
  late: "I understand that they are recorded as late, or as late after the register closed.",
  unknown: "I do not know how they are recorded.",
};

/** Asks how absences are recorded, for a printout, or for a code to be looked at again. */
export const absenceCode: Letter = {
  id: "C10",
  group: "concern",
  name: "Ask about an absence code",
  reader: "school",
  purpose: "Gets the register as it stands, or has a code looked at again.",
  when: "Absences because of illness may be recorded as unauthorised, or you want to see how they are recorded.",
  notWhen:
    "When a penalty notice or a letter from the council has come: answer that one, and talk to SENDIASS or a solicitor first.",
  fairReply: "The printout, or the code changed, or the reason why it stands.",
  goodAnswer: [
    "A printout of the register with its codes and what they mean.",
    "For each absence asked about: changed, or why not.",
    "What would be needed to record it as illness.",
  ],
  ifNothing: { words: "After 5 school days, a gentle chase.", letter: "H1" },
  finds: ["unauthorised", "register", "code o", "code i", "attendance", "percentage", "printout"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["mental-health-absence"],
  whyCopied: "because it is for the head to say how an absence is recorded",
  recipients: toSchool({
    to: ["attendance-lead"],
    cc: ["head"],
    why: "The head is copied because it is for the head to say how an absence is recorded.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: how absences are recorded`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "c10-ask",
      kind: "choice",
      label: "What do you want?",
      hint: "To see it first is often best: then you know what to ask for.",
      options: [
        { value: "printout", label: "To see the register with its codes" },
        { value: "change", label: "A code to be looked at again" },
      ],
    },
    {
      id: "c10-days",
      kind: "text",
      label: "Which days?",
      hint: "With morning or afternoon. “9 and 10 November, both sessions.” Leave it out to ask about all.",
      rows: 2,
    },
    {
      id: "c10-kept",
      kind: "text",
      label: `What kept ${childName(facts)} from school on them?`,
      hint: "What was seen, as it was. Not what you decided.",
      rows: 3,
    },
    {
      id: "c10-told",
      kind: "line",
      label: "When and how did you tell the school?",
      hint: "“By email each morning before 8:30.”",
    },
    {
      id: "c10-now",
      kind: "choice",
      label: "How are they recorded now?",
      hint: "As far as you know.",
      options: [
        { value: "unauthorised", label: "As unauthorised" },
        { value: "late", label: "As late" },
        { value: "unknown", label: "I do not know" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const change = answer(facts, "c10-ask")?.text === "change";
  const now = chosen(facts, "c10-now", KNOWN);
  const law = change ? cited(facts, LAW) : null;
  return paragraphs(
    say`${stopped(`I am writing about how absences are recorded for ${childAndYear(facts)}`)}`,
    whyYou(facts),
    together(noted(facts, "c10-days", "The days"), now && say`${now}`),
    noted(facts, "c10-kept", `What kept ${childName(facts)} from school`),
    own(facts, "c10-told", "How I told the school: "),
    together(change ? askForChange(facts) : askForPrintout(facts), law === null ? null : say`${law}`),
    say`If something from me is missing, please tell me what it is, and I will see what I can send.`,
  );
}

function askForChange(facts: LetterFacts): Paragraph {
  const words = "whether they can be recorded as illness (code I), or why not";
  const ask = chosen(facts, "c10-ask", { change: words }) ?? words;
  return say`Could you please look at these again, and tell me${commaBy(facts)} ${ask}?`;
}

function askForPrintout(facts: LetterFacts): Paragraph {
  const words = `a printout of the register for ${childName(facts)} since the start of the school year, with the code for each session and what it means`;
  const ask = chosen(facts, "c10-ask", { printout: words }) ?? words;
  return say`Could you please send me ${ask}${by(facts, ", ")}?`;
}
