import { cited } from "../../clause-words.ts";
import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";

const WHY: Record<string, string> = {
  steps: "I have not decided to complain. I would like to know how it works first.",
  complain: "I am thinking of making a formal complaint and would like to do it in the right way.",
};

const LAW = {
  "complaints-maintained": "A maintained school must have one and publish it {}.",
  "complaints-academy": "An academy or independent school must have one in writing {}.",
};

/** Asks for the complaints policy: who a complaint goes to, and how long each stage takes. */
export const complaintsPolicy: Letter = {
  id: "K0",
  group: "complaint",
  name: "Ask for the complaints policy",
  reader: "school",
  purpose: "Gets the school’s complaints policy, so that you know who to write to and how long each stage takes.",
  when: "Two chases have had no answer, and you want to know how a complaint would work.",
  notWhen: "When the policy is on the school’s website: read it there, and note its times in Settings.",
  fairReply: "The policy or a link to it, within a few days.",
  goodAnswer: ["The policy, or a link to it.", "Who a complaint goes to, and how long each stage takes."],
  ifNothing: { words: "Look on the school’s website, then ask the head or the clerk to the governors.", letter: "K1" },
  finds: ["complaint", "complain"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "complaints-policy",
  clauses: ["complaints-maintained", "complaints-academy"],
  eitherOf: Object.keys(LAW),
  whyCopied: "so that this does not come as a surprise",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: the school’s complaints policy, please`,
  body,
};

function recipients(about: Subject): Recipients {
  if (about === "staff")
    return { to: ["head"], cc: [], why: "It involves a member of staff, so it goes to the head. Nobody is copied." };
  if (about === "head")
    return {
      to: ["chair"],
      cc: [],
      why: "It involves the head, so it goes to the chair of governors. Nobody is copied.",
    };
  return { to: ["office"], cc: ["head"], why: "The head is copied so that this does not come as a surprise." };
}

function questions(): Question[] {
  return [
    {
      id: "matter",
      kind: "text",
      label: "What is it about?",
      hint: "One sentence, or leave it out: the policy is yours to ask for without a reason.",
      rows: 2,
    },
    {
      id: "intent",
      kind: "choice",
      label: "What would you like to say about why?",
      hint: "You need not say anything.",
      options: [
        { value: "steps", label: "I have not decided to complain" },
        { value: "complain", label: "I am thinking of complaining" },
      ],
    },
    {
      id: "stages",
      kind: "tick",
      label: "Ask who a complaint goes to, and how long each stage takes",
      hint: "Some policies do not say it plainly.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const stages = chosen(facts, "stages", {
    yes: "Please also tell me who a formal complaint goes to, and within how many school days each stage is answered.",
  });
  const intent = chosen(facts, "intent", WHY);
  const law = cited(facts, LAW);
  const earlier = unanswered(facts, { year: true });
  return paragraphs(
    together(
      say`Could you please send me the school’s complaints policy, or a link to it${by(facts, ", ")}?`,
      law === null ? null : say`${law}`,
      stages && say`${stages}`,
    ),
    together(say`${stopped(`It is about ${childAndYear(facts)}`)}`, earlier === null ? null : say`${earlier}`),
    own(facts, "matter"),
    intent && say`${intent}`,
    say`I would still much rather settle this by talking.`,
  );
}
