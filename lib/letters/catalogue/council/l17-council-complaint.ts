import { by, chosenOr, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, dueFrom, fullDay } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf } from "./cautions.ts";
import { complaintsTeam } from "./readers.ts";

/** A formal complaint to the council, at the first or the second stage of its procedure. */
export const councilComplaint: Letter = {
  id: "L17",
  group: "council",
  name: "A formal complaint to the council",
  reader: "council",
  purpose: "Starts the council’s complaints procedure, or takes it to the second stage.",
  when: "The council is late or has not done what it must, and asking has not helped.",
  notWhen:
    "When you can appeal to the SEND Tribunal about it, such as a refusal or what a plan says: then the appeal is the way, and its time is short.",
  fairReply: "A line that it has arrived, who looks into it, and a written answer within the council’s own time.",
  goodAnswer: [],
  ifNothing: {
    words:
      "After the council’s last stage, or 12 weeks without its answer, the Ombudsman: within 12 months of knowing about it.",
    letter: "X2",
  },
  finds: ["complaint", "complain", "ombudsman", "lgsco", "stage 2", "council"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "council-complaint",
  clauses: [],
  close: "Yours sincerely",
  byForm:
    "Most councils take complaints by a form on their website: paste the letter into it, and take a picture of the screen before you send it.",
  recipients: complaintsTeam,
  questions,
  subject: (facts) => `Formal complaint, stage ${stage(facts)}: ${childInSubject(facts)}`,
  body,
  cautions: (facts) => cautionsOf(ombudsman(facts)),
};

function stage(facts: LetterFacts): "1" | "2" {
  return facts.answers["l17-stage"] === "2" ? "2" : "1";
}

function ombudsman(facts: LetterFacts): string {
  const first = dayAnswered(facts, "l17-first");
  const open = "Look on the council’s website how many stages there are and how long each takes.";
  if (first === null) return open;
  const day = fullDay(facts, dueFrom(facts, "ombudsman-12-weeks", first).date);
  return `${open} 12 weeks from your first complaint end on ${day}: after that the Ombudsman may take it even without an answer.`;
}

function questions(facts: LetterFacts): Question[] {
  const choice: Question = {
    id: "l17-stage",
    kind: "choice",
    label: "Which stage?",
    hint: "Stage 2 is for when the answer to stage 1 did not settle it.",
    options: [
      { value: "1", label: "Stage 1: a first complaint" },
      { value: "2", label: "Stage 2: the answer did not settle it" },
    ],
  };
  const second: Question[] = [
    { id: "l17-first", kind: "day", label: "When did you first complain?", hint: "The day of stage 1." },
    {
      id: "l17-answer",
      kind: "text",
      label: "What did the answer to stage 1 leave open?",
      hint: "Point by point; or that there was none.",
      rows: 3,
    },
  ];
  const rest: Question[] = [
    {
      id: "l17-issue",
      kind: "line",
      label: "What is the complaint about?",
      hint: "In one sentence. The rest holds to it.",
    },
    {
      id: "l17-happened",
      kind: "text",
      label: "What did the council do, or not do, and when?",
      hint: "Facts with their days, the oldest first.",
      rows: 4,
    },
    {
      id: "l17-effect",
      kind: "text",
      label: `What has it meant for ${childName(facts)} and for you?`,
      hint: "Education missed, time, money, health: what you can show.",
      rows: 2,
    },
    {
      id: "l17-outcome",
      kind: "text",
      label: "What would put it right?",
      hint: "What the council should do now, and what it should make good.",
      rows: 2,
    },
  ];
  return stage(facts) === "2" ? [choice, ...second, ...rest] : [choice, ...rest];
}

const STAGES: Record<string, string> = {
  1: "at the first stage of its complaints procedure",
  2: "to the second stage of its complaints procedure",
};

function opening(facts: LetterFacts): Paragraph {
  const stages = chosenOr(facts, "l17-stage", STAGES, STAGES[1] ?? "");
  if (stage(facts) === "1") {
    return say`This is a formal complaint about what the council has and has not done for ${childAndYear(facts)}, ${stages}.`;
  }
  const first = dayGiven(facts, "l17-first");
  return say`I am asking for my complaint about what the council has and has not done for ${childAndYear(facts)} to go ${stages}.${first === null ? "" : [" I first complained on ", first, "."]}`;
}

function body(facts: LetterFacts): Paragraph[] {
  const earlier = unanswered(facts, { year: true });
  return paragraphs(
    opening(facts),
    own(facts, "l17-issue", "What it is about: "),
    stage(facts) === "2" ? own(facts, "l17-answer", "What the answer to stage 1 left open: ") : null,
    own(facts, "l17-happened", "What happened: "),
    earlier === null ? null : say`What I have done to settle it: ${earlier}`,
    own(facts, "l17-effect", "What it has meant: "),
    own(facts, "l17-outcome", "What would put it right: "),
    together(
      say`Could you please tell me who is looking into this, and send me an answer in writing${by(facts)}?`,
      say`If the council’s own time is longer, please tell me the day.`,
    ),
  );
}
