import { cited } from "../../clause-words.ts";
import { by, chosenOr, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, dueFrom, ended, fullDay, isPast } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { receivedQuestion } from "./l3-six-week-miss.ts";
import { sendTeamLate } from "./readers.ts";

type Which = "16" | "20";

const CLOCKS: Record<Which, string> = { 16: "ehc-no-plan", 20: "ehc-final" };
const NUMBERS: Record<Which, string> = { 16: "sixteen", 20: "twenty" };
const STATE: Record<Which, string> = {
  16: "I have had neither a draft of a plan nor a decision that there will be none.",
  20: "I have not had the final plan.",
};
const ASKS: Record<Which, [before: string, after: string]> = {
  16: [
    "Could you please tell me in writing",
    " whether the council will issue a plan, and when I will have the draft?",
  ],
  20: ["Could you please send me the final plan", ", or tell me by then the day on which I will have it?"],
};
const LAW: Record<Which, Record<string, string>> = {
  16: {
    "ehc-sixteen-weeks":
      "A council that decides not to issue a plan must say so within sixteen weeks of receiving the request {}.",
  },
  20: { "ehc-twenty-weeks": "The final plan must be sent within twenty weeks of the request {}." },
};

/** Sixteen or twenty weeks have gone by since the request: names the day of receipt and the day they ended. */
export const planLate: Letter = {
  id: "L5",
  group: "council",
  name: "No plan after 16 or 20 weeks",
  reader: "council",
  purpose: "Asks for a decision or a final EHC plan that is late.",
  when: "The council has assessed. 16 weeks have gone by without a draft or a no, or 20 weeks without the final plan.",
  notWhen:
    "When the weeks are not over. When an exception applies, such as a school closed for at least four weeks, or an appointment you could not keep.",
  fairReply: "The plan or the decision, or the day it will come and what it waits for.",
  goodAnswer: [],
  ifNothing: {
    words: "After 5 more working days, a complaint to the council. SENDIASS or IPSEA can say what else there is.",
    letter: "L17",
  },
  finds: ["ehcp", "late plan", "20 weeks", "16 weeks", "final plan", "draft plan"],
  needsEarlier: false,
  clock: "council-reply-soon",
  clauses: ["ehc-sixteen-weeks", "ehc-twenty-weeks"],
  recipients: sendTeamLate,
  questions,
  subject: (facts) => `${childInSubject(facts)}: EHC plan, now late`,
  body,
  cautions: (facts) =>
    cautionsOf(
      tooEarly(facts),
      forStages(facts, ["assessing", "draft", "asked"], "a child whose first plan is being made"),
      youngPerson(facts),
    ),
};

function which(facts: LetterFacts): Which {
  return facts.answers["l5-which"] === "16" ? "16" : "20";
}

function lastDay(facts: LetterFacts): Temporal.PlainDate | null {
  const day = dayAnswered(facts, "l5-received");
  return day === null ? null : dueFrom(facts, CLOCKS[which(facts)], day).date;
}

function tooEarly(facts: LetterFacts): string | null {
  const end = lastDay(facts);
  if (end === null) return "Give the day on which the council received your request: the weeks are counted from it.";
  if (isPast(facts, end)) return null;
  return `The ${which(facts)} weeks end on ${fullDay(facts, end)}. Until then this letter is early.`;
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l5-which",
      kind: "choice",
      label: "Which is late?",
      hint: "Both are counted from the day the council received your request.",
      options: [
        { value: "20", label: "The final plan: 20 weeks" },
        { value: "16", label: "A draft, or a no: 16 weeks" },
      ],
    },
    receivedQuestion("l5-received"),
    {
      id: "l5-told",
      kind: "line",
      label: "What has the council said so far?",
      hint: "“That one report is still missing.” Leave it out when you have heard nothing.",
    },
    {
      id: "l5-effect",
      kind: "text",
      label: `What does the wait mean for ${childName(facts)}?`,
      hint: "One or two facts: days missed, a place that cannot be offered.",
      rows: 2,
    },
  ];
}

function counted(facts: LetterFacts): Paragraph {
  const end = lastDay(facts);
  const received = dayGiven(facts, "l5-received");
  const number = chosenOr(facts, "l5-which", NUMBERS, NUMBERS[20]);
  const state = STATE[which(facts)];
  if (end === null || received === null) {
    return say`It is more than ${number} weeks since the council received my request. ${state}`;
  }
  return say`The council received my request on ${received}. Counted from that day, ${number} weeks ${ended(facts, end)}. ${state}`;
}

function body(facts: LetterFacts): Paragraph[] {
  const law = cited(facts, LAW[which(facts)]);
  const [before, after] = ASKS[which(facts)];
  return paragraphs(
    say`I am writing about the EHC needs assessment of ${childAndYear(facts)}.`,
    counted(facts),
    law === null ? null : say`${law}`,
    own(facts, "l5-told", "What I have been told so far: "),
    own(facts, "l5-effect", `What the wait means for ${childName(facts)}: `),
    together(
      say`${before}${by(facts)}${facts.askBy === null ? after.replace(" by then", "") : after}`,
      say`If the council says that an exception applies, please tell me which.`,
    ),
  );
}
