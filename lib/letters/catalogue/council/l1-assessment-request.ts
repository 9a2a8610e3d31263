import { cited } from "../../clause-words.ts";
import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childInSubject, childName, pronoun, stopped } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { childAtSchool } from "./child.ts";
import { sendTeamAndSenco } from "./readers.ts";

const MAY_ASK = { "ehc-request": "A parent may ask for this {}." };

const TEST = {
  "ehc-test":
    "The question for the council is whether a child has or may have special educational needs, and whether it may be necessary to make provision through an EHC plan {}.",
};

/** Asks the council for an EHC needs assessment. The parent's facts are laid out by the two limbs of the test. */
export const assessmentRequest: Letter = {
  id: "L1",
  group: "council",
  name: "Ask for an EHC needs assessment",
  reader: "council",
  purpose: "Asks the council to find out what your child needs and whether an EHC plan is necessary.",
  when: "School has tried to help, and it has not been enough or is not possible from what school has. School need not agree, and no diagnosis is needed.",
  notWhen:
    "When school has only just begun something that may work: set a day to look at it first. When there is a plan already: ask for an early review.",
  fairReply:
    "A line within days that it has arrived and on which day; within 6 weeks, a decision in writing with reasons.",
  goodAnswer: [],
  ifNothing: {
    words:
      "After a week without a word, ask whether it has arrived. After 6 weeks without a decision, write about the miss.",
    letter: "L2",
  },
  finds: ["ehcp", "ehcna", "ehc plan", "statement", "education health and care", "needs assessment"],
  needsEarlier: false,
  clock: "ehc-decision",
  clauses: ["ehc-request", "ehc-test"],
  whyCopied: "because the council will ask school what it knows",
  byForm:
    "Some councils want their own form: paste the letter into it, and take a picture of the screen before you send it.",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: request for an EHC needs assessment`,
  body,
  cautions: (facts) =>
    cautionsOf(youngPerson(facts), forStages(facts, ["none"], "a child for whom no assessment has been asked for yet")),
};

function recipients(about: Subject): Recipients {
  return sendTeamAndSenco(about, "The SENCO is copied because the council will ask school what it knows.");
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "l1-details",
      kind: "line",
      label: "Date of birth and address",
      hint: "So that the council finds the right child. You can leave it out here and give it when they ask.",
    },
    {
      id: "l1-needs",
      kind: "text",
      label: `What makes you think that ${name} has or may have special educational needs?`,
      hint: "What is hard, and since when. “May have” is enough; anxiety and mental health count too.",
      rows: 4,
    },
    {
      id: "l1-tried",
      kind: "text",
      label: "What has been tried, and what came of it?",
      hint: "By school and at home, with the dates: what was done, for how long, and what changed or did not.",
      rows: 4,
    },
    {
      id: "l1-more",
      kind: "text",
      label: "Why may a plan be necessary, beyond what school can give?",
      hint: "Time missed, help that school cannot pay for or does not have, what professionals have said.",
      rows: 3,
    },
    {
      id: "l1-people",
      kind: "line",
      label: `Who knows ${name} and can be asked?`,
      hint: "School, GP, CAMHS, a therapist, a social worker.",
    },
    {
      id: "l1-share",
      kind: "tick",
      label: "The council may ask these people for what they know",
      hint: "It saves a letter later. You can say no for anybody.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const name = childName(facts);
  const mayAsk = cited(facts, MAY_ASK);
  const test = cited(facts, TEST);
  const share = chosen(facts, "l1-share", { yes: "I am content for the council to ask them for what they know." });
  return paragraphs(
    together(
      say`${stopped(`I am asking the council to carry out an EHC needs assessment for ${childAtSchool(facts)}`)}`,
      mayAsk === null ? null : say`${mayAsk}`,
      own(facts, "l1-details", "Date of birth and address: "),
    ),
    test === null ? null : say`${test}`,
    own(facts, "l1-needs", `Why ${name} has or may have special educational needs: `),
    own(facts, "l1-tried", "What has been tried, and what came of it: "),
    own(facts, "l1-more", `Why it may be necessary to provide for ${pronoun(facts).object} through a plan: `),
    together(own(facts, "l1-people", `People who know ${name}: `), share && say`${share}`),
    say`Could you please confirm the day on which this arrived, and tell me in writing${by(facts)} whether the council will assess? I understand that it has six weeks from receiving this. If you need anything more from me, please ask.`,
  );
}
