import { chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import { askedBefore, unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";

/** The last email before a complaint: names the step that would come next, and would rather not take it. */
export const lastBeforeComplaint: Letter = {
  id: "H3",
  group: "chase",
  name: "A last try before a complaint",
  reader: "school",
  purpose: "Says openly that a formal complaint would be the next step, and asks once more for an answer instead.",
  when: "A firm chase to the head has had no answer after five more school days.",
  notWhen:
    "When the head has not been asked yet: a firm chase goes there first. When there was an answer: reply to that.",
  fairReply: "An answer to what was asked, or a meeting within days with somebody who can decide.",
  goodAnswer: [
    "An answer to what was asked first.",
    "Or a day to meet, with somebody who can decide.",
    "If it is still being looked into: who has it, and the day it will be settled.",
  ],
  ifNothing: {
    words: "After 5 more school days: ask for the complaints policy if you do not have it, then a formal complaint.",
    letter: "K0",
  },
  finds: ["reminder", "no reply", "third", "escalate", "complaint"],
  needsEarlier: true,
  clock: "firm-chase-reply",
  clauses: [],
  whyCopied: "so that nothing here comes as a surprise",
  close: "Yours sincerely",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: can we settle this without a complaint?`,
  body,
};

function recipients(about: Subject): Recipients {
  if (about === "staff")
    return { to: ["head"], cc: [], why: "A concern about a member of staff stays with the head. Nobody is copied." };
  if (about === "head")
    return {
      to: ["chair"],
      cc: [],
      why: "A concern about the head stays with the chair of governors. Nobody is copied.",
    };
  return {
    to: ["head"],
    cc: ["senco"],
    why: "It goes to the head. The SENCO is copied so that nothing comes as a surprise.",
  };
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "h3-need",
      kind: "text",
      label: "What would settle it?",
      hint: "One thing the school can say or do.",
      rows: 2,
    },
    {
      id: "h3-effect",
      kind: "text",
      label: `How are things for ${childName(facts)} now?`,
      hint: "Facts since you last wrote. One or two are enough.",
      rows: 3,
    },
    { id: "h3-meet", kind: "tick", label: "Offer to meet", hint: "It shows that you would still rather talk." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const earlier = unanswered(facts, { year: true }) ?? "I have written several times and have not seen a reply.";
  const asked = askedBefore(facts, { year: true });
  const meet = chosen(facts, "h3-meet", { yes: "I would gladly come in and talk." });
  return paragraphs(
    say`I am sorry to be writing again about ${childAndYear(facts)}. I know how much you have on your hands, and I would much rather settle this together.`,
    together(say`${earlier}`, asked === null ? null : say`${asked}`),
    noted(facts, "h3-effect", `How things are for ${childName(facts)} now`),
    noted(facts, "h3-need", "What would settle it"),
    together(say`Could you please make sure${commaBy(facts)} that I have an answer in writing?`, meet && say`${meet}`),
    say`I would like to be open with you: without an answer, the step left to me is a formal complaint at stage 1 (the first formal stage) of the school’s complaints policy. I would be sorry to take it, and I hope that I need not.`,
  );
}
