import type { SchoolType } from "../../../record/profile.ts";
import { cited } from "../../clause-words.ts";
import { chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";

const ADJUSTMENTS = {
  "reasonable-adjustments":
    "A school has to make reasonable adjustments, so that a disabled pupil is not at a substantial disadvantage {}.",
};
const TREATMENT = {
  "school-discrimination":
    "A school must not discriminate against a disabled pupil in how it teaches or in what it gives access to {}.",
};

/** Who answers for the school, where its type says so. */
const RESPONSIBLE: Partial<Record<SchoolType, string>> = {
  maintained: "the governing body",
  academy: "the academy trust",
};

/** Before a claim of disability discrimination: what happened, what would put it right, and a day. */
export const beforeDisabilityClaim: Letter = {
  id: "K5",
  group: "complaint",
  name: "Disability discrimination: before a claim",
  reader: "school",
  purpose: "Tells the school what you see as disability discrimination, and asks it to put it right before any claim.",
  when: "Your child is disabled in the legal sense, adjustments were refused or your child was treated worse, and an adviser agrees.",
  notWhen:
    "When adjustments have not been asked for yet: ask for them first. When the last day for a claim is near: talk to an adviser today.",
  fairReply: "An answer to each point, and either a change with a day or a reason.",
  goodAnswer: [
    "Whether you see the disability and its effects in the same way.",
    "An answer to each point, with reasons.",
    "What will change, and from which day.",
  ],
  ifNothing: {
    words: "Go back to your adviser before the 6 months are over. Do not rely on a complaint to stop them.",
    letter: null,
  },
  finds: ["equality act", "disability", "reasonable adjustments", "autism", "adhd", "tribunal", "discrimination"],
  needsEarlier: false,
  clock: "letter-before-claim",
  clauses: ["reasonable-adjustments", "school-discrimination"],
  close: "Yours sincerely",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: disability and school, before any claim`,
  body,
  cautions: () => [
    "Talk to SENDIASS, IPSEA or a solicitor before you send this: what it says can matter later.",
    "A claim has to reach the SEND Tribunal within 6 months, starting with the day it happened or the last day of it. Holidays count, and do not rely on a complaint or this letter to stop the 6 months.",
    "A claim is made against those responsible for the school: the governing body, or the trust of an academy. Ask your adviser who should be named.",
  ],
};

function recipients(about: Subject): Recipients {
  if (about === "head") {
    return {
      to: ["chair"],
      cc: [],
      why: "It is about the head, so it goes to the chair of governors. Nobody is copied.",
    };
  }
  return { to: ["head"], cc: [], why: "It goes to the head, who passes it to those responsible. Nobody is copied." };
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "k5-disability",
      kind: "text",
      label: `How is ${name} affected, and since when?`,
      hint: "Everyday life: sleep, noise, crowds, eating, getting out of the house. It counts when it has lasted a year, or is likely to.",
      rows: 3,
    },
    {
      id: "k5-happened",
      kind: "text",
      label: "What happened, and when?",
      hint: "Each thing with its day, the oldest first.",
      rows: 5,
    },
    {
      id: "k5-kind",
      kind: "choice",
      label: "What is it mostly about?",
      hint: "Your adviser can help you choose.",
      options: [
        { value: "adjustments", label: "Adjustments that were not made" },
        { value: "treatment", label: `${name === "my child" ? "My child" : name} was treated worse, or shut out` },
        { value: "both", label: "Both" },
      ],
    },
    {
      id: "k5-right",
      kind: "text",
      label: "What would put it right?",
      hint: "Adjustments, training, an apology, a change of policy. Your adviser knows what the Tribunal can order.",
      rows: 2,
    },
    { id: "k5-meet", kind: "tick", label: "Offer to meet", hint: "With your adviser, if you like." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const name = childName(facts);
  const meet = chosen(facts, "k5-meet", { yes: "I would be glad to meet to go through it." });
  const law = chosen(facts, "k5-kind", wordings(facts));
  return paragraphs(
    say`I believe that ${childAndYear(facts)} has been put at a disadvantage at school as a disabled pupil. I would like us to put it right without a claim, and I am writing so that there is time to.`,
    noted(facts, "k5-disability", `How ${name} is affected`),
    noted(facts, "k5-happened", "What happened"),
    law && say`${law}`,
    noted(facts, "k5-right", "What would put it right"),
    together(
      say`Could you please tell me in writing${commaBy(facts)} what the school will do? Please also share this with ${RESPONSIBLE[facts.profile.school.type] ?? "those responsible for the school"}.`,
      meet && say`${meet}`,
    ),
    say`If we cannot settle it, I can ask the SEND Tribunal to look at it. I would much rather we found the way ourselves.`,
  );
}

function wordings(facts: LetterFacts): Record<string, string> {
  const adjustments = cited(facts, ADJUSTMENTS) ?? "It is about adjustments that were not made.";
  const treatment = cited(facts, TREATMENT) ?? "It is about how my child was treated.";
  return { adjustments, treatment, both: `${adjustments} ${treatment}` };
}
