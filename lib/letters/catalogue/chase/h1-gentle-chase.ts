import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName, stopped } from "../../words.ts";

/** A first, friendly reminder of an email that has had no answer. */
export const gentleChase: Letter = {
  id: "H1",
  group: "chase",
  name: "A gentle chase",
  reader: "school",
  purpose: "Reminds the school kindly of an email that has had no reply.",
  when: "Five school days have gone by and no reply is recorded.",
  notWhen: "When an answer came by phone, in the school’s app or at the gate: add that to the record instead.",
  fairReply: "An answer, or a line that says when it will come and from whom.",
  goodAnswer: ["The answer, or what there is of it.", "If it needs longer: the day it will come, and who will write."],
  ifNothing: { words: "After 5 more school days, a firm chase.", letter: "H2" },
  finds: ["reminder", "no reply", "no answer"],
  needsEarlier: true,
  clock: "school-reply",
  clauses: [],
  whyCopied: "so that somebody else knows in case you are away",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: a short reminder`,
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
  return { to: ["senco"], cc: ["head"], why: "The head is copied in case the SENCO is away." };
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "since",
      kind: "text",
      label: "What have you seen since you wrote?",
      hint: "One or two facts, with the day. You can leave it out.",
      rows: 2,
    },
    {
      id: "waiting",
      kind: "line",
      label: "What are you waiting for?",
      hint: `“the date for a meeting”, “what ${childName(facts)} can have in the mornings”`,
    },
    {
      id: "partly",
      kind: "tick",
      label: "Ask for what there is so far, if the answer is not ready",
      hint: "It makes a quick reply easier.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const partly = chosen(facts, "partly", { yes: "If the full answer is not ready, what you have so far would help." });
  return paragraphs(
    say`${stopped(`This is a short reminder about ${childAndYear(facts)}`)} I know how busy school is.`,
    say`${silence(facts)}`,
    own(facts, "since"),
    own(facts, "waiting", "What would help most is to hear about this: "),
    together(say`Could you please reply${by(facts)}? A short answer is fine.`, partly && say`${partly}`),
  );
}

/** Thanks for a reply that came are thanks enough: after them, one on its way would read as if none had come. */
function silence(facts: LetterFacts): string {
  const words = unanswered(facts) ?? "I wrote recently and have not seen a reply.";
  const thanked = facts.earlier.some((mail) => mail.direction === "in");
  return thanked ? words : `${words} If an answer is on its way, thank you.`;
}
