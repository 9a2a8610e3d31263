import { childFirst, whyYou } from "../../about-words.ts";
import { cited } from "../../clause-words.ts";
import { chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";

import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const LAW = {
  "code-6.45": "Schools are asked to take a parent’s concern seriously {}.",
};

/** Asks for SEN support to start: one cycle of assess, plan, do and review, and a place on the SEN register. */
export const senSupport: Letter = {
  id: "C3",
  group: "concern",
  name: "Ask for SEN support",
  reader: "school",
  purpose: "Gets a yes or no on SEN support (the SEN register), and a day to plan it together.",
  when: "You think that your child needs help that is different from what everyone has, and there is no plan yet.",
  notWhen:
    "When there is a plan already: ask for a copy of it. When you have not told the school what you see: begin with a first concern.",
  fairReply: "Whether the school will start SEN support, and a day within a few weeks to agree the first plan.",
  goodAnswer: [
    "Yes, no, or what you need to find out first and by when.",
    "If yes: what you will look at, and a day to agree the plan.",
    "If no: what you see that makes you think so, and what happens instead.",
  ],
  ifNothing: { words: "After the day you asked for, a gentle chase.", letter: "H1" },
  finds: ["sen register", "apdr", "assess plan do review", "iep", "graduated approach", "special needs", "senco"],
  needsEarlier: false,
  clock: "sen-support",
  clauses: ["code-6.45"],
  whyCopied: "so that it is known from the start what is being planned",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that it is known from the start what is being planned.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: SEN support, please`,
  body,
  cautions,
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c3-see",
      kind: "text",
      label: `What does ${name} find hard?`,
      hint: "Two or three facts: getting in, noise, writing, friends, change. School looks for needs, not for labels.",
      rows: 4,
    },
    {
      id: "c3-tried",
      kind: "text",
      label: "What has been tried, and what came of it?",
      hint: "At school or at home. “Nothing yet” is an answer too.",
      rows: 2,
    },
    {
      id: "c3-diagnosis",
      kind: "choice",
      label: "Is there a diagnosis?",
      hint: "Support does not have to wait for one.",
      options: [
        { value: "none", label: "No" },
        { value: "waiting", label: "On a waiting list" },
        { value: "yes", label: "Yes, and school knows or will be told" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const law = cited(facts, LAW);
  const name = childFirst(facts);
  const diagnosis = chosen(facts, "c3-diagnosis", {
    none: `${name} has no diagnosis. I understand that support does not have to wait for one.`,
    waiting: `${name} is on a waiting list to be seen. I understand that support does not have to wait for that.`,
    yes: `${name} has a diagnosis. I am glad to share what was written about it.`,
  });
  return paragraphs(
    say`I would like to ask for SEN support for ${childAndYear(facts)}, and to plan it together with you.`,
    whyYou(facts),
    noted(facts, "c3-see", `What I see that is hard for ${pronoun(facts).object}`),
    noted(facts, "c3-tried", "What has been tried"),
    diagnosis && say`${diagnosis}`,
    together(
      say`What I have in mind is one round of assess, plan, do and review: what the need is, what will be done and by whom, what should change, and a day to look at it again.`,
      law === null ? null : say`${law}`,
    ),
    say`Could you please let me know${commaBy(facts)} whether ${childName(facts)} will have SEN support and be on the SEN register, and when we could agree the first plan?`,
  );
}

function cautions({ profile }: LetterFacts): string[] {
  const notes: string[] = [];
  if (profile.school.type === "independent")
    notes.push(
      "The rules on SEN support are for schools paid for by the state. An independent school may still agree.",
    );
  if (profile.child.ehc !== "plan") return notes;
  return [
    ...notes,
    "SEN support is for children without an EHC plan. What stands in a plan is the council’s to secure: the letter for that is “Help in the EHC plan is not being given”.",
  ];
}
