import { chosen, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, startsSentence } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** Thanks, and what went well. It asks for nothing and no clock runs. */
export const thankYou: Letter = {
  id: "R3",
  group: "record",
  name: "A thank-you",
  reader: "school",
  purpose: "Tells the school what went well, thanks those who did it, and keeps it in your record.",
  when: "Something helped, however small: a quiet start that worked, a kind word, a plan that was kept.",
  notWhen: "When you want to ask for something too: send that by itself, a day later.",
  fairReply: "None is needed.",
  goodAnswer: ["No answer is needed.", "The person named would like to hear of it."],
  ifNothing: { words: "Nothing is expected back, and nothing is counted.", letter: null },
  finds: ["thanks", "positive", "good news", "praise", "went well"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  whyCopied: "so that the thanks are heard",
  recipients: toSchool({ to: ["senco"], cc: ["head"], why: "The head is copied so that the thanks are heard." }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: thank you`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "r3-well",
      kind: "text",
      label: "What went well?",
      hint: "One or two facts, with the day if you can.",
      rows: 3,
    },
    { id: "r3-who", kind: "line", label: "Who helped?", hint: "By name if you can: “Mrs Green and the lunch staff”" },
    {
      id: "r3-changed",
      kind: "text",
      label: `What has it changed for ${childName(facts)}?`,
      hint: "What you see at home, or what was said.",
      rows: 2,
    },
    {
      id: "r3-on",
      kind: "tick",
      label: "Say that you hope it can go on",
      hint: "It shows what works, and asks for nothing.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const on = chosen(facts, "r3-on", { yes: "I hope that it can go on like this." });
  return paragraphs(
    say`I am writing to say thank you for what school has done for ${childAndYear(facts)} lately.`,
    own(facts, "r3-well"),
    own(facts, "r3-who", "Who I would like to thank: "),
    own(facts, "r3-changed", `What has changed for ${childName(facts)}: `),
    together(
      on && say`${on}`,
      say`${startsSentence(childName(facts))} and all of us at home have noticed. There is no need to reply.`,
    ),
  );
}
