import { chosen, commaBy, noted, own, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";

/** What the panel reads before it hears the complaint: numbered, with days, in the order in which it decides. */
export const panelStatement: Letter = {
  id: "K3",
  group: "complaint",
  name: "A statement for the panel",
  reader: "school",
  purpose:
    "Gives the panel your complaint in numbered points: the issue, the facts, what was tried, the effect, the remedy.",
  when: "The panel has a day, and papers can be handed in.",
  notWhen: "When you have not asked for the panel yet: that comes first.",
  fairReply: "A line from the clerk that it has arrived and goes to everybody who needs it.",
  goodAnswer: ["That it has arrived.", "That the panel and the school have it, with its attachments."],
  ifNothing: { words: "Ring the clerk before papers are due, and write down the day and the answer.", letter: null },
  finds: ["stage 2", "governors", "hearing", "chronology", "evidence", "statement"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "acknowledgement",
  clauses: [],
  close: "Yours sincerely",
  words: 1000,
  recipients: (): Recipients => ({
    to: ["clerk"],
    cc: [],
    why: "It goes to the clerk alone, who gives it to the panel and the school. Nobody is copied.",
  }),
  questions,
  subject: (facts) => `Statement for the complaints panel: ${childInSubject(facts)}`,
  body,
  cautions: () => [
    "Everybody at the hearing reads it, the head too. Leave out private notes, other children’s names, and what SENDIASS, a helpline or a solicitor said to you.",
    "Look in the policy for the day by which papers have to arrive.",
  ],
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "k3-hearing",
      kind: "day",
      label: "Which day is the hearing?",
      hint: "Leave it empty if you do not know yet.",
    },
    { id: "k3-issue", kind: "text", label: "What is the complaint about?", hint: "In one or two sentences.", rows: 2 },
    {
      id: "k3-facts",
      kind: "text",
      label: "What happened, and when?",
      hint: "A line for each day that matters, the oldest first: “12 October 2026: we agreed a quiet start with Ms Patel.”",
      rows: 8,
    },
    {
      id: "k3-tried",
      kind: "text",
      label: "What did you try, before you complained?",
      hint: "Emails, calls, meetings, with their days. The emails ticked below are named for you.",
      rows: 3,
    },
    { id: "k3-effect", kind: "text", label: `What has it meant for ${name}?`, hint: "What you have seen.", rows: 3 },
    {
      id: "k3-answer",
      kind: "text",
      label: "What does the school’s answer leave open?",
      hint: "Point by point. Where it is right, it is fair to say so.",
      rows: 4,
    },
    {
      id: "k3-remedy",
      kind: "text",
      label: "What do you ask the panel to decide?",
      hint: "Things that it can decide or recommend, each with a day where there is one.",
      rows: 3,
    },
    {
      id: "k3-chronology",
      kind: "tick",
      label: "Say that a chronology is attached",
      hint: "In Writing makes one for a complaint under “Make a pack”. Attach it before you send.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const hearing = dayGiven(facts, "k3-hearing");
  const chronology = chosen(facts, "k3-chronology", {
    yes: "A chronology is attached, with the papers that it names.",
  });
  return paragraphs(
    together(
      say`This is my statement for the panel that hears my complaint about how school has gone for ${childAndYear(facts)}${hearing === null ? "" : [" on ", hearing]}.`,
      chronology && say`${chronology}`,
    ),
    say`Could you please put it with the papers for the panel, and let me know${commaBy(facts)} that it has arrived?`,
    ...numbered([
      (before) => noted(facts, "k3-issue", `${before}What the complaint is about`),
      (before) => noted(facts, "k3-facts", `${before}What happened`),
      (before) => tried(facts, before),
      (before) => noted(facts, "k3-effect", `${before}What it has meant for ${childName(facts)}`),
      (before) => noted(facts, "k3-answer", `${before}What the answer to it leaves open`),
      (before) => noted(facts, "k3-remedy", `${before}What I ask the panel to decide`),
    ]),
    say`I have kept to what I have seen, or was told by those I name.`,
  );
}

function tried(facts: LetterFacts, before: string): Paragraph | null {
  const start = `${before}What I did to settle it: `;
  const earlier = unanswered(facts, { year: true });
  const typed = own(facts, "k3-tried", start);
  if (earlier === null) return typed;
  return together(typed ?? null, say`${typed === null ? start : ""}${earlier}`);
}

/** "1. …", "2. …": points that have no answer are left out and take no number. */
function numbered(points: readonly ((before: string) => Paragraph | null)[]): Paragraph[] {
  const written: Paragraph[] = [];
  for (const point of points) {
    const paragraph = point(`${written.length + 1}. `);
    if (paragraph !== null) written.push(paragraph);
  }
  return written;
}
