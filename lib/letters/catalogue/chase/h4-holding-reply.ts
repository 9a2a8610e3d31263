import { by, chosen, noted, paragraphs, say, together } from "../../compose.ts";
import { dayInWords } from "../../dates.ts";
import type { EarlierMail, Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { personInWords } from "../../people.ts";
import { childAndYear, childInSubject, childName, stopped } from "../../words.ts";

const NAMED = { yes: "That is the day you named, and I am happy to wait for it." };
const UNNAMED = { yes: "I am happy to wait for the day you named." };

/** Thanks for "we are looking into it", and holds the day on which there will be more. */
export const holdingReply: Letter = {
  id: "H4",
  group: "chase",
  name: "Thank you for a holding reply",
  reader: "school",
  purpose: "Thanks the school for “we are looking into it”, and holds the day of the full answer.",
  when: "The reply says that it arrived or that somebody is looking into it, and no more yet.",
  notWhen: "When the reply answers what you asked, or says no: reply to what it says.",
  fairReply: "The full answer on that day, or a line beforehand that says which day it will be.",
  goodAnswer: [
    "The full answer by that day.",
    "If it needs longer: the new day, before this one has gone by.",
    "Who will write, if it is somebody else.",
  ],
  ifNothing: { words: "When that day has gone by without an answer, a gentle chase.", letter: "H1" },
  finds: ["acknowledgement", "looking into it", "we will get back to you", "holding"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "school-reply",
  clauses: [],
  whyCopied: "so that everybody has the same day in mind",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: thank you, and the day we talk again`,
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
  return { to: ["senco"], cc: ["head"], why: "The head is copied so that everybody has the same day in mind." };
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "h4-named",
      kind: "tick",
      label: "They named the day themselves",
      hint: "Then choose that day as the one to ask for.",
    },
    {
      id: "h4-waiting",
      kind: "line",
      label: "What is still to come?",
      hint: `“whether ${childName(facts)} can use the side door”`,
    },
    {
      id: "h4-meanwhile",
      kind: "text",
      label: "What would help until then?",
      hint: "One small thing that needs nobody’s decision. You can leave it out.",
      rows: 2,
    },
    {
      id: "h4-ring",
      kind: "tick",
      label: "Say that a phone call is fine too",
      hint: "Write down afterwards what was said.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const named = chosen(facts, "h4-named", facts.askBy === null ? UNNAMED : NAMED);
  const ring = chosen(facts, "h4-ring", { yes: "A phone call is just as good." });
  return paragraphs(
    say`${thanks(facts)} I am glad that it is being looked into.`,
    noted(facts, "h4-waiting", "What I am still waiting for"),
    noted(facts, "h4-meanwhile", "What would help until then"),
    together(
      say`Could you please let me have the full answer${by(facts)}?`,
      named && say`${named}`,
      say`If it will take longer, a line to say so is enough.`,
      ring && say`${ring}`,
    ),
  );
}

/** "Thank you for your reply of 4 December about R. (Year 4).": from the record where it stands there. */
function thanks(facts: LetterFacts): string {
  const reply = facts.earlier.findLast((mail) => mail.direction === "in");
  const about = childAndYear(facts);
  if (reply === undefined) return stopped(`Thank you for your reply about ${about}`);
  return stopped(`Thank you for ${whose(reply, facts)} of ${dayInWords(reply.date, facts)} about ${about}`);
}

function whose(reply: EarlierMail, facts: LetterFacts): string {
  const readers = facts.to.map(personInWords);
  return reply.people.some((name) => readers.includes(name)) ? "your reply" : "the reply";
}
