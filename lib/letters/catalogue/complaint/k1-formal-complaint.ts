import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { askedBefore, unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";

/** A formal complaint at the first formal stage: issue, facts, what was tried, outcome sought. */
export const formalComplaint: Letter = {
  id: "K1",
  group: "complaint",
  name: "A formal complaint",
  reader: "school",
  purpose: "Starts the school’s formal complaints procedure.",
  when: "Asking and chasing have not settled it, and it is within about three months of what happened.",
  notWhen:
    "When it has not been raised yet, or a chase may still settle it. For a claim of discrimination, talk to SENDIASS or a solicitor too: a time limit of 6 months runs beside it.",
  fairReply: "A line that it has arrived, who looks into it, and a written answer within the policy’s time.",
  goodAnswer: [
    "That it has arrived, and who looks into it.",
    "What was found on each point.",
    "What will change, and by when.",
    "How to go to the next stage.",
  ],
  ifNothing: {
    words: "When the policy’s time has gone by, ask once; then the next stage, by the clerk to the governors.",
    letter: "K2",
  },
  finds: ["complaint", "complain", "stage 1"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "complaint-stage-1",
  clauses: [],
  close: "Yours sincerely",
  recipients,
  questions,
  subject: (facts) => `Formal complaint, stage 1: ${childInSubject(facts)}`,
  body,
};

function recipients(about: Subject): Recipients {
  if (about === "head") {
    return {
      to: ["chair"],
      cc: [],
      why: "A complaint about the head goes to the chair of governors. Nobody is copied.",
    };
  }
  return { to: ["head"], cc: [], why: "A first formal complaint goes to the head. Nobody is copied." };
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "issue",
      kind: "line",
      label: "What is the complaint about?",
      hint: "In one sentence. The rest of the letter holds to it.",
    },
    {
      id: "happened",
      kind: "text",
      label: "What happened, and when?",
      hint: "Facts with their days, the oldest first. Leave out what you only suppose.",
      rows: 5,
    },
    {
      id: "effect",
      kind: "text",
      label: `What has it meant for ${childName(facts)}?`,
      hint: "Days missed, lessons, health: what you have seen.",
      rows: 2,
    },
    {
      id: "outcome",
      kind: "text",
      label: "What would put it right?",
      hint: "Something the school can do: a plan by a date, an apology, a change.",
      rows: 2,
    },
    { id: "meet", kind: "tick", label: "Offer to meet", hint: "Many complaints are settled in one meeting." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const about = facts.about ?? "child";
  const why =
    about === "head"
      ? " It is about the headteacher, so I am sending it to you."
      : about === "staff"
        ? " It is about a member of staff."
        : "";
  const earlier = unanswered(facts, { year: true });
  const asked = askedBefore(facts, { year: true });
  const meet = chosen(facts, "meet", { yes: "I would be glad to meet to go through it." });
  return paragraphs(
    say`This is a formal complaint about how school has gone for ${childAndYear(facts)}, made at stage 1 (the first formal stage) of the school’s complaints policy.${why}`,
    own(facts, "issue", "What it is about: "),
    own(facts, "happened", "What happened: "),
    earlier === null
      ? null
      : together(say`What I have done to settle it: ${earlier}`, asked === null ? null : say`${asked}`),
    own(facts, "effect", `What it has meant for ${childName(facts)}: `),
    own(facts, "outcome", "What would put it right: "),
    together(
      say`Could you please tell me who is looking into this, and send me an answer in writing${by(facts)}?`,
      meet && say`${meet}`,
    ),
  );
}
