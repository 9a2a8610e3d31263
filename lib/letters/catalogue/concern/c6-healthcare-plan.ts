import { childFirst, whyYou } from "../../about-words.ts";
import { plainly } from "../../clause-words.ts";
import { chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const RULE =
  "Schools are to make arrangements for pupils with medical conditions, and I understand that such a plan is the usual way.";

/** Asks for an individual healthcare plan. */
export const healthcarePlan: Letter = {
  id: "C6",
  group: "concern",
  name: "Ask for a healthcare plan",
  reader: "school",
  purpose: "Gets a day to write an individual healthcare plan: what staff should know and do.",
  when: "Your child’s health, and that includes mental health, calls for something at school that all staff should know.",
  notWhen:
    "When it is about learning more than health: ask for SEN support. In an emergency, ring; a plan comes afterwards.",
  fairReply: "A day to write the plan together, and who should be there: often the SENCO, a parent, and a nurse.",
  goodAnswer: [
    "A day to write the plan, and who will be there.",
    "What is done from now on until the plan is written.",
    "If you think that no plan is needed: why, and how staff will know instead.",
  ],
  ifNothing: { words: "After 5 school days, a gentle chase.", letter: "H1" },
  finds: ["ihp", "ihcp", "medical", "medication", "individual healthcare plan", "nurse", "asthma", "panic"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["medical-conditions"],
  whyCopied: "so that it is known who will write the plan",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that it is known who will write the plan.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: a healthcare plan, please`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c6-condition",
      kind: "text",
      label: "What is it?",
      hint: "In a doctor’s words if you have them, else in yours. Only as much as school needs.",
      rows: 2,
    },
    {
      id: "c6-shows",
      kind: "text",
      label: "How does it show in a school day?",
      hint: "What staff would see first, and what happens then.",
      rows: 3,
    },
    {
      id: "c6-needs",
      kind: "text",
      label: "What should staff know or do?",
      hint: "“Let her leave the room with her card. Ring me if it lasts ten minutes.”",
      rows: 3,
    },
    {
      id: "c6-doctor",
      kind: "choice",
      label: `Does a doctor or a clinic see ${name}?`,
      hint: "A plan can be begun before that.",
      options: [
        { value: "seen", label: "Yes" },
        { value: "waiting", label: "On a waiting list" },
        { value: "none", label: "Not yet" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const name = childFirst(facts);
  const law = plainly(facts, "medical-conditions", RULE);
  const doctor = chosen(facts, "c6-doctor", {
    seen: `${name} is seen by a doctor or clinic for it, and I am glad to share what they have written.`,
    waiting: `${name} is waiting to be seen for it. I would like us to begin with what we know now.`,
    none: "No doctor has seen it yet. I would like us to begin with what we know now.",
  });
  return paragraphs(
    together(
      say`I would like to ask for an individual healthcare plan for ${childAndYear(facts)}, so that everyone who meets ${childName(facts)} in the day knows what to do.`,
      law === null ? null : say`${law}`,
    ),
    whyYou(facts),
    noted(facts, "c6-condition", "The health need"),
    noted(facts, "c6-shows", "How it shows at school"),
    noted(facts, "c6-needs", "What staff should know or do"),
    doctor && say`${doctor}`,
    say`Could you please let me know${commaBy(facts)} when we could write the plan together, and who should be there?`,
  );
}
