import { chosen, noted, own, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";
import { firstFacts, onlyTo } from "./lines.ts";

/** What a caseworker has to know before the first talk, on one page. */
export const sendiassSummary: Letter = {
  id: "X6",
  group: "outside",
  name: "Ask SENDIASS for help",
  reader: "outside",
  purpose: "Gives a SENDIASS caseworker the whole matter on one page, and asks for a time to talk.",
  when: "You would like somebody impartial to talk it through, help with letters or come to a meeting.",
  notWhen: "When your council’s SENDIASS asks for its own form first: use that, and paste this into it.",
  fairReply: "What they can do, and a time to talk. How soon depends on the service.",
  goodAnswer: [],
  ifNothing: { words: "Ring them. Others who advise families can help meanwhile.", letter: "X7" },
  finds: ["sendias", "iass", "advice", "support at a meeting", "advocate", "caseworker"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: null,
  clauses: [],
  recipients: onlyTo("sendiass", "It goes to SENDIASS alone: the service is confidential."),
  questions,
  subject: (facts) => `${childInSubject(facts)}: could you help us?`,
  body,
};

function questions(): Question[] {
  return [
    {
      id: "x6-problem",
      kind: "text",
      label: "What is happening?",
      hint: "Three or four sentences: since when, what it looks like, how much is missed.",
      rows: 4,
    },
    {
      id: "x6-tried",
      kind: "text",
      label: "What have you tried?",
      hint: "Meetings and calls with their days. The emails ticked below are named for you.",
      rows: 3,
    },
    {
      id: "x6-due",
      kind: "text",
      label: "What was promised, or due, and has not come?",
      hint: "With the days.",
      rows: 2,
    },
    {
      id: "x6-want",
      kind: "text",
      label: "What do you want for your child?",
      hint: "The one thing most of all.",
      rows: 2,
    },
    {
      id: "x6-coming",
      kind: "day",
      label: "Is there a day coming up?",
      hint: "A meeting, a hearing, the last day of something.",
    },
    { id: "x6-coming-what", kind: "line", label: "What is on that day?", hint: "“a meeting with the head”" },
    { id: "x6-reach", kind: "line", label: "How can they reach you best?", hint: "“by phone after 6: 01632 960 123”" },
    {
      id: "x6-chronology",
      kind: "tick",
      label: "Say that a chronology is attached",
      hint: "In Writing makes one for SENDIASS under “Make a pack”. Attach it before you send.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const known = firstFacts(facts);
  const chronology = chosen(facts, "x6-chronology", { yes: "A chronology from my record is attached." });
  return paragraphs(
    together(
      say`${stopped(`I am asking for your help with school for ${childAndYear(facts)}`)}`,
      known === null ? null : say`${known}`,
    ),
    noted(facts, "x6-problem", "What is happening"),
    tried(facts),
    noted(facts, "x6-due", "What was promised or due, and has not come"),
    noted(facts, "x6-want", "What I want most"),
    coming(facts),
    together(
      say`Could you please tell me what you can help with, and when we could talk?`,
      noted(facts, "x6-reach", "The best way to reach me"),
    ),
    chronology && say`${chronology}`,
  );
}

function tried(facts: LetterFacts): Paragraph | null {
  const typed = own(facts, "x6-tried");
  const earlier = unanswered(facts, { year: true });
  const all = together(typed, earlier === null ? null : say`${earlier}`);
  return all && say`What I have tried: ${all}`;
}

function coming(facts: LetterFacts): Paragraph | null {
  const day = dayGiven(facts, "x6-coming");
  if (day === null) return noted(facts, "x6-coming-what", "Coming up");
  const what = own(facts, "x6-coming-what");
  return what === null ? say`A day to keep in mind: ${day}.` : say`Coming up on ${day}: ${what}`;
}
