import { by, chosenOr, own, paragraphs, say } from "../../compose.ts";
import { dayAnswered, dayGiven, dueFrom, ended, fullDay, isPast, today } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, needsPlan, youngPerson } from "./cautions.ts";
import { sendTeamAndSenco } from "./readers.ts";

type Which = "review" | "decision" | "phase" | "post-16";

const CLOCKS: Record<Which, string> = {
  review: "annual-review",
  decision: "annual-review-decision",
  phase: "phase-transfer",
  "post-16": "phase-transfer-post-16",
};

const ASKS: Record<Which, string> = {
  review: "on which day the review will be held, and who will be asked to it",
  decision: "what the council has decided: to keep the plan as it is, to change it, or to end it",
  phase: "on which day the review will be held, and when I will have the changed plan",
  "post-16": "on which day the review will be held, and when I will have the changed plan",
};

const SEPTEMBER = 9;

/** The yearly review of a plan is late: not held, not decided, or not done before a move to the next phase. */
export const annualReviewLate: Letter = {
  id: "L11",
  group: "council",
  name: "The annual review is late",
  reader: "council",
  purpose: "Asks for a yearly review, its decision, or the plan for the next phase of school.",
  when: "12 months have gone by without a review, 4 weeks after the meeting without a decision, or a move to the next phase is near and nothing has begun.",
  notWhen: "When the day of the meeting is set and in time. When the plan no longer fits now: ask for an early review.",
  fairReply: "A day for the meeting, the decision, or the day on which it will come.",
  goodAnswer: [],
  ifNothing: { words: "After 5 more working days, a complaint to the council.", letter: "L17" },
  finds: ["annual review", "phase transfer", "secondary transfer", "15 february", "31 march", "ehcp"],
  needsEarlier: false,
  clock: "council-reply-soon",
  clauses: [],
  whyCopied: "because school holds the review meeting",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: annual review of the EHC plan`,
  body,
  cautions: (facts) => cautionsOf(notLate(facts), needsPlan(facts), youngPerson(facts)),
};

function recipients(about: Subject): Recipients {
  return sendTeamAndSenco(about, "The SENCO is copied because school holds the review meeting.");
}

function which(facts: LetterFacts): Which {
  const value = facts.answers["l11-which"];
  return value === "decision" || value === "phase" || value === "post-16" ? value : "review";
}

/** The day a move’s plan is due: it lies in the school year before the move, which is this one. */
function planDue(facts: LetterFacts, kind: "phase" | "post-16"): Temporal.PlainDate {
  return dueFrom(facts, CLOCKS[kind], schoolYearStart(facts)).date;
}

/** The day that the weeks or months end; null for a move, or when the day they are counted from is not given. */
function lastDay(facts: LetterFacts): Temporal.PlainDate | null {
  const kind = which(facts);
  const day = kind === "review" || kind === "decision" ? dayAnswered(facts, "l11-day") : null;
  return day === null ? null : dueFrom(facts, CLOCKS[kind], day).date;
}

function schoolYearStart(facts: LetterFacts): Temporal.PlainDate {
  const { year, month } = today(facts);
  return Temporal.PlainDate.from({ year: month >= SEPTEMBER ? year : year - 1, month: SEPTEMBER, day: 1 });
}

function notLate(facts: LetterFacts): string | null {
  const end = lastDay(facts);
  if (end === null || isPast(facts, end)) return null;
  return `It is not late before ${fullDay(facts, end)}: the letter asks in good time.`;
}

function questions(facts: LetterFacts): Question[] {
  const asksDay = which(facts) === "review" || which(facts) === "decision";
  const choice: Question = {
    id: "l11-which",
    kind: "choice",
    label: "What is late?",
    hint: "Pick the one that matters most now.",
    options: [
      { value: "review", label: "The yearly review: no meeting within 12 months" },
      { value: "decision", label: "The decision: 4 weeks since the meeting" },
      { value: "phase", label: "A move to the next school in September" },
      { value: "post-16", label: "A move after 16, in September" },
    ],
  };
  const day: Question = {
    id: "l11-day",
    kind: "day",
    label:
      which(facts) === "decision" ? "On which day was the review meeting?" : "When was the last review, or the plan?",
    hint: "The weeks or months are counted from it.",
  };
  const rest: Question[] = [
    {
      id: "l11-told",
      kind: "line",
      label: "What have you been told?",
      hint: "By school or the council, with the day.",
    },
    {
      id: "l11-effect",
      kind: "text",
      label: `Why does it matter for ${childName(facts)} now?`,
      hint: "One or two facts.",
      rows: 2,
    },
  ];
  return asksDay ? [choice, day, ...rest] : [choice, ...rest];
}

function state(facts: LetterFacts): Paragraph {
  const end = lastDay(facts);
  const day = dayGiven(facts, "l11-day");
  switch (which(facts)) {
    case "review":
      if (end === null || day === null)
        return say`The plan has to be reviewed every twelve months, and this review has not been completed.`;
      return say`The plan was issued, or last reviewed, on ${day}. Twelve months from that day ${ended(facts, end)}, and the review has not been completed.`;
    case "decision":
      if (end === null || day === null)
        return say`The review meeting was more than four weeks ago, and I have not had the council’s decision.`;
      return say`The review meeting was on ${day}. The council has four weeks from the meeting to decide; they ${ended(facts, end)}. I have not had the decision.`;
    case "phase":
      return say`A move to the next phase of school is due in September. The plan has to be reviewed and changed before that, by ${fullDay(facts, planDue(facts, "phase"))}, and I have not had the changed plan.`;
    case "post-16":
      return say`A move to a place after 16 is due in September. The plan has to be reviewed and changed before that, by ${fullDay(facts, planDue(facts, "post-16"))}, and I have not had the changed plan.`;
  }
}

function body(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    say`I am writing about the annual review of the EHC plan of ${childAndYear(facts)}.`,
    state(facts),
    own(facts, "l11-told", "What I have been told: "),
    own(facts, "l11-effect", `Why it matters for ${childName(facts)} now: `),
    say`Could you please tell me${by(facts)} ${chosenOr(facts, "l11-which", ASKS, ASKS.review)}?`,
  );
}
