import { childFirst, whyYou } from "../../about-words.ts";
import { chosenOr, own, paragraphs, say, together } from "../../compose.ts";
import { dayInWords } from "../../dates.ts";
import { dayAnswered, today } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const ASKS: Record<string, string> = {
  met: "whether somebody whom {} can be at the door to meet {o}",
  out: "whether {} may step out for a few minutes without having to explain, and where to",
  other: "whether {} may do something else for this once",
  plan: "what will happen, step by step, so that I can say it beforehand",
};

const FRIDAY = 5;
const SATURDAY = 6;

/** A lesson, a test or a change that is feared on the next day in school: one small thing asked, to be read before it. */
export const fearedTomorrow: Letter = {
  id: "C7",
  group: "concern",
  name: "Something feared tomorrow",
  reader: "school",
  purpose: "Asks for one small change before a lesson, a test or an event that your child is afraid of tomorrow.",
  when: "One thing tomorrow may keep your child from going in, and a small change would get them through it.",
  notWhen:
    "When it comes back week after week: ask for a change that stays. When your child is in danger or says they want to die: get help first, and ring.",
  fairReply: "One line before the day starts: yes, or what can be done instead.",
  goodAnswer: [
    "One line that can be read out before leaving: who, where, what.",
    "If it cannot be done: what can be done instead.",
  ],
  ifNothing: {
    words:
      "Ring the school office first thing, and note who you spoke to. If it comes back, ask for a change that stays.",
    letter: "C5",
  },
  finds: ["tomorrow", "urgent", "test", "pe", "assembly", "lesson", "trigger", "supply teacher", "monday"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  aboutTomorrow: true,
  whyCopied: "in case this is not seen before school",
  recipients: toSchool({
    to: ["teacher", "senco"],
    cc: ["head"],
    why: "It goes to the teacher and the SENCO, and the head is copied in case neither sees it before school.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: about ${dayInSubject(facts)}`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c7-what",
      kind: "text",
      label: `What is ${name} afraid of?`,
      hint: "The lesson, the time, the place. “The maths test in period 2.”",
      rows: 2,
    },
    {
      id: "c7-seen",
      kind: "text",
      label: "What do you see at home?",
      hint: "One or two facts: sleep, sickness, what was said.",
      rows: 2,
    },
    {
      id: "c7-ask",
      kind: "choice",
      label: "What one thing would help?",
      hint: "Small enough for a teacher to say yes to before the bell.",
      options: [
        { value: "met", label: "Somebody at the door" },
        { value: "out", label: "A way out of the room for a few minutes" },
        { value: "other", label: "Something else to do, this once" },
        { value: "plan", label: "To know beforehand what will happen" },
      ],
    },
    { id: "c7-day", kind: "day", label: "Which day is it?", hint: "Leave it out when it is tomorrow." },
  ];
}

/** Sunday to Thursday the next day is a school day as far as we know. */
function isNear(facts: LetterFacts): boolean {
  const day = today(facts);
  const given = dayAnswered(facts, "c7-day");
  if (given !== null) return given.equals(day.add({ days: 1 }));
  return day.dayOfWeek !== FRIDAY && day.dayOfWeek !== SATURDAY;
}

function dayInSubject(facts: LetterFacts): string {
  if (isNear(facts)) return "tomorrow";
  const given = dayAnswered(facts, "c7-day");
  return given === null ? "the next school day" : shortly(facts, given);
}

function when(facts: LetterFacts): Paragraph {
  const given = dayAnswered(facts, "c7-day");
  if (given === null) return say`${isNear(facts) ? "tomorrow" : "the next school day"}`;
  return say`${isNear(facts) ? "tomorrow, " : ""}${{ text: shortly(facts, given), yours: "c7-day" }}`;
}

/** "Tuesday 15 December": a day so near needs no year. */
function shortly(facts: LetterFacts, day: Temporal.PlainDate): string {
  return dayInWords(day.toString(), { today: facts.today, weekday: true });
}

function asked(facts: LetterFacts): Record<string, string> {
  const { object } = pronoun(facts);
  const fill = (id: string, words: string) =>
    words.replace("{o}", object).replace("{}", id === "met" ? `${childName(facts)} knows` : childName(facts));
  return Object.fromEntries(Object.entries(ASKS).map(([id, words]) => [id, fill(id, words)]));
}

function body(facts: LetterFacts): Paragraph[] {
  const asks = asked(facts);
  const { object } = pronoun(facts);
  return paragraphs(
    together(
      say`This is about ${when(facts)}, and about ${childAndYear(facts)}.`,
      (facts.answers["c7-what"] ?? "").trim() === ""
        ? say`I would like ${object} to be able to come in.`
        : say`I would like ${object} to be able to come in, and one thing stands in the way.`,
    ),
    whyYou(facts),
    own(facts, "c7-what", `What ${childName(facts)} is afraid of: `),
    own(facts, "c7-seen", "What I see at home: "),
    say`Could you please let me know before the day starts ${chosenOr(facts, "c7-ask", asks, asks.plan ?? "")}? One line is enough. ${childFirst(facts)} will find it easier to come in with an answer.`,
  );
}
