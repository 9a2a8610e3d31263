import { whyYou } from "../../about-words.ts";
import { answer, by, commaBy, noted, type Piece, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** What the parent wants of shorter hours: the four letters in one. */
type Step = "ask" | "agree" | "end" | "decline";
const STEPS: readonly Step[] = ["ask", "agree", "end", "decline"];

/** Asks for, agrees to, ends or turns down a part-time timetable or a flexible start. */
export const shorterHours: Letter = {
  id: "C12",
  group: "concern",
  name: "A flexible start or part-time timetable",
  reader: "school",
  purpose: "Asks for shorter hours, agrees to them, or asks when they end: in writing, with an end date.",
  when: "A later start or fewer hours would let your child come in, or the school has suggested them.",
  notWhen:
    "When your child cannot come in at all: ask the council for education instead. When shorter hours are for behaviour, talk to SENDIASS first.",
  fairReply: "Yes or no in writing, with the hours, an end date, and a day before it to look at how it goes.",
  goodAnswer: [
    "The hours, from which day, and until which day.",
    "How they grow, and a day to look at it together before the end.",
    "How the sessions at home are recorded, and what work is sent.",
  ],
  ifNothing: {
    words: "After 5 school days, a gentle chase. Until it is agreed in writing, the usual hours stand.",
    letter: "H1",
  },
  finds: ["flexible start", "late start", "part time", "reduced timetable", "reintegration", "hours", "phased return"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: "because the hours are the headteacher’s to agree",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied because the hours are the head’s to agree.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: ${step(facts) === "ask" ? "a flexible start" : "hours in school"}`,
  body,
  cautions,
};

function step(facts: LetterFacts): Step {
  return STEPS.find((one) => one === answer(facts, "c12-step")?.text) ?? "ask";
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "c12-step",
      kind: "choice",
      label: "What do you want to do?",
      hint: "The letter changes with it.",
      options: [
        { value: "ask", label: "Ask for them" },
        { value: "agree", label: "Agree, with an end date" },
        { value: "end", label: "Ask when they end" },
        { value: "decline", label: "Say no for now" },
      ],
    },
    {
      id: "c12-hours",
      kind: "text",
      label: "Which hours?",
      hint: "“In at 9:30 by the side door, every day.” Small and clear is easier to agree.",
      rows: 2,
    },
    {
      id: "c12-why",
      kind: "text",
      label: `What would help ${childName(facts)} about it, or what worries you?`,
      hint: "What you have seen, as facts.",
      rows: 3,
    },
    {
      id: "c12-until",
      kind: "day",
      label: "Until which day?",
      hint: "A few weeks ahead. The nearer the day, the easier it is to agree.",
    },
  ];
}

interface Words {
  opening: string;
  /** Before the day given. */
  until: string;
  /** What shorter hours are meant to be; "" where it does not matter. */
  meant: string;
  ask: Paragraph;
}

const MEANT = "As I understand it, shorter hours are for a short time only, with a day to look at them again";

function wordsFor(facts: LetterFacts): Words {
  const child = childAndYear(facts);
  const before: Piece = commaBy(facts);
  switch (step(facts)) {
    case "agree":
      return {
        opening: `Thank you for offering shorter hours for ${child}. I agree to them as a step towards full days.`,
        until: "I agree to them until",
        meant: `${MEANT}, and the agreed hours at home are recorded as authorised absence.`,
        ask: say`Could you please confirm the hours and the end date in writing${by(facts)}, with a day on which we look at how it goes?`,
      };
    case "end":
      return {
        opening: `I am writing about the shorter hours for ${child}. I would like us to agree how they grow into full days.`,
        until: "The end I have in mind is",
        meant: `${MEANT}.`,
        ask: say`Could you please tell me${before} on which day they end, and how they grow until then?`,
      };
    case "decline":
      return {
        opening: `Thank you for thinking about shorter hours for ${child}. I do not think that they would help at the moment, and I would like full days with support.`,
        until: "I would be glad to look at it again on",
        meant: "",
        ask: say`Could you please tell me${before} what support could be in place so that ${childName(facts)} can be in for the whole day?`,
      };
    default:
      return {
        opening: `I would like to ask for a flexible start for ${child}: shorter hours for a short time, with an end date, as a step towards full days.`,
        until: "I have in mind until",
        meant: `${MEANT}, and the agreed hours at home are recorded as authorised absence.`,
        ask: say`Could you please tell me${before} whether this can begin, from which day, and when we would look at how it goes?`,
      };
  }
}

function body(facts: LetterFacts): Paragraph[] {
  const words = wordsFor(facts);
  const until = onDay(facts, "c12-until", " ");
  const chosen = answer(facts, "c12-step");
  const opening: Piece = chosen ? { ...chosen, text: words.opening } : words.opening;
  return paragraphs(
    say`${opening}`,
    whyYou(facts),
    together(
      noted(facts, "c12-hours", step(facts) === "decline" ? "The hours you offered" : "The hours"),
      until === "" ? null : say`${words.until}${until}.`,
    ),
    noted(facts, "c12-why", "What I have seen"),
    words.meant === "" ? null : say`${words.meant}`,
    words.ask,
  );
}

function cautions(facts: LetterFacts): string[] {
  const notes: string[] = [];
  if (step(facts) === "agree" && !answer(facts, "c12-until"))
    notes.push("Shorter hours without an end date are hard to undo. SENDIASS can help you to settle one first.");
  if (facts.profile.child.ehc === "plan")
    notes.push("With an EHC plan, shorter hours may mean that part of the plan is not given. Tell the council too.");
  return notes;
}
