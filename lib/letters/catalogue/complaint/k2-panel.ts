import { cited } from "../../clause-words.ts";
import { by, chosen, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients } from "../../letter.ts";
import { childAndYear, childInSubject } from "../../words.ts";

const LAW = {
  "complaints-academy":
    "I understand that one member has to be independent of the management and running of the school {}.",
  "complaints-guidance-maintained": "I understand that a complaint may go through the whole of the procedure {}.",
};

const STAGE_1 = {
  answered: "I have had an answer, and it does not settle the matter.",
  partly: "I have had an answer, and part of the matter is still open.",
  silence: "I have not had an answer within the time that the policy gives.",
};

/** Takes a complaint on to the panel, through the clerk. */
export const panelRequest: Letter = {
  id: "K2",
  group: "complaint",
  name: "Ask for the complaints panel",
  reader: "school",
  purpose: "Takes your complaint to the panel: stage 2 in many policies, stage 3 in some.",
  when: "Your formal complaint has had an answer that does not settle it, or its time has gone by without one.",
  notWhen:
    "When the time for that answer is still running, or when one question about the answer would clear it up: ask that first.",
  fairReply: "A line that it has arrived, then the day of the hearing, who sits on the panel and when papers are due.",
  goodAnswer: [
    "That it has arrived, and the day of the hearing.",
    "Who sits on the panel, and that none of them has dealt with it before.",
    "The day by which papers have to reach you, and who may come along.",
  ],
  ifNothing: {
    words: "Ask the clerk once more, and read the policy again for its times. SENDIASS can help you get ready.",
    letter: null,
  },
  finds: ["stage 2", "stage 3", "governors", "panel", "hearing", "appeal", "escalate", "clerk", "trust"],
  needsEarlier: false,
  clock: "complaint-panel",
  clauses: ["complaints-academy", "complaints-guidance-maintained"],
  eitherOf: Object.keys(LAW),
  close: "Yours sincerely",
  recipients,
  questions,
  subject: (facts) => `Formal complaint, panel stage: ${childInSubject(facts)}`,
  body,
  cautions,
};

function recipients(): Recipients {
  return {
    to: ["clerk"],
    cc: [],
    why: "It goes to the clerk alone. Nobody is copied: a governor who has read it may not be able to sit on the panel.",
  };
}

function cautions(facts: LetterFacts): string[] {
  const { type } = facts.profile.school;
  const where =
    type === "academy"
      ? "In an academy the panel may be the trust’s. The policy says who calls it: if that is the trust, put its address in To."
      : type === "maintained"
        ? "The policy says how to reach the clerk; where it gives no address, the school office passes it on."
        : "The school’s own policy says what the stages are called and who calls the panel. Read it first, and change the words where they differ.";
  return [
    where,
    "Many policies give only a short time after the answer to ask for the panel. Look it up before you wait.",
  ];
}

function questions(): Question[] {
  return [
    {
      id: "k2-complained",
      kind: "day",
      label: "When did you make your formal complaint?",
      hint: "The day you sent it.",
    },
    {
      id: "k2-answer",
      kind: "choice",
      label: "What came back?",
      hint: "The panel will look at the answer, if there was one.",
      options: [
        { value: "answered", label: "An answer that does not settle it" },
        { value: "partly", label: "An answer that settles a part of it" },
        { value: "silence", label: "No answer in the policy’s time" },
      ],
    },
    {
      id: "k2-open",
      kind: "text",
      label: "What is still not settled?",
      hint: "Point by point, as short as you can. The statement for the panel has room for the rest.",
      rows: 4,
    },
    {
      id: "k2-outcome",
      kind: "text",
      label: "What would put it right?",
      hint: "Something the school can do, with a day.",
      rows: 2,
    },
    { id: "k2-days", kind: "line", label: "When could you come?", hint: "“Any day but Wednesday, after 10”" },
    {
      id: "k2-attached",
      kind: "tick",
      label: "Say that the complaint is attached, and the answer where there is one",
      hint: "Attach them to the email before you send it.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const complained = dayGiven(facts, "k2-complained");
  const answer = chosen(facts, "k2-answer", STAGE_1);
  const none = facts.answers["k2-answer"] === "silence";
  const attached = chosen(facts, "k2-attached", {
    yes: none ? "My complaint is attached." : "My complaint and the answer to it are attached.",
  });
  const law = cited(facts, LAW);
  return paragraphs(
    say`I am asking for my complaint about how school has gone for ${childAndYear(facts)} to be heard by a panel, as the next stage of the school’s complaints policy.`,
    together(
      complained && say`I made my formal complaint on ${complained}.`,
      answer && say`${answer}`,
      attached && say`${attached}`,
    ),
    noted(facts, "k2-open", "What is still not settled"),
    noted(facts, "k2-outcome", "What would put it right"),
    together(
      say`Could you please arrange for the panel to hear it${by(facts)}, and tell me the day, who will sit on it and when papers are due?`,
      law === null ? null : say`${law}`,
    ),
    noted(facts, "k2-days", "When I could come"),
  );
}
