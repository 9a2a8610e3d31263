import { answer, by, chosen, noted, own, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, stopped } from "../../words.ts";

/** What the notes of a meeting and of a phone call have in common. Both ask the same, by the same ids. */

/** The questions after when and with whom. A day to look again is asked for only where none was set. */
export function noteQuestions(facts: LetterFacts): Question[] {
  return facts.answers["look-again"] ? content() : [...content(), askForDay()];
}

function content(): Question[] {
  return [
    {
      id: "agreed",
      kind: "text",
      label: "What was agreed?",
      hint: "One thing a line, in the words that were used, as near as you can.",
      rows: 4,
    },
    {
      id: "who-does-what",
      kind: "text",
      label: "Who does what, and by when?",
      hint: "“Ms Patel speaks to the lunch staff, by 18 December.” A line each.",
      rows: 3,
    },
    {
      id: "not-agreed",
      kind: "text",
      label: "What was left open, or not agreed?",
      hint: "Said plainly, it is as useful as what was agreed. With the reason, if one was given.",
      rows: 2,
    },
    {
      id: "look-again",
      kind: "day",
      label: "When will you look at it again?",
      hint: "If a day was set.",
    },
  ];
}

function askForDay(): Question {
  return {
    id: "ask-look-again",
    kind: "tick",
    label: "Ask for a day to look at it again",
    hint: "When none was set. Things with a day are done more often.",
  };
}

/** What makes it a note. Without any of these there is nothing to confirm, and the school is asked for its own note. */
const CONTENT = ["agreed", "who-does-what", "not-agreed"] as const;

/**
 * @param opening what took place, up to the words for the child: "Thank you for the meeting on Thursday 10 December 2026 about "
 * @param people who was there or spoke, as a sentence
 */
export function noteBody(facts: LetterFacts, opening: Paragraph, people: Paragraph | null): Paragraph[] {
  const filled = isNote(facts);
  const first = say`${opening}${stopped(childAndYear(facts))}`;
  return paragraphs(
    together(first, filled ? say`This is my note of it, so that we all remember the same.` : null),
    people,
    noted(facts, "agreed", "What we agreed"),
    noted(facts, "who-does-what", "Who does what, and by when"),
    noted(facts, "not-agreed", "What was left open or not agreed"),
    review(facts),
    filled ? confirm(facts) : askForNote(facts),
  );
}

/** Whether there is anything to confirm. */
export function isNote(facts: LetterFacts): boolean {
  return CONTENT.some((id) => answer(facts, id) !== null);
}

function review(facts: LetterFacts): Paragraph | null {
  const day = onDay(facts, "look-again");
  if (day !== "") return say`We will look at it again${day}.`;
  const ask = chosen(facts, "ask-look-again", { yes: "Please suggest a day on which we look at it again." });
  return ask && say`${ask}`;
}

function confirm(facts: LetterFacts): Paragraph {
  return say`If I have something wrong, or have left something out, could you please tell me${by(facts)}? Until I hear, I will go by this.`;
}

function askForNote(facts: LetterFacts): Paragraph {
  return say`Could you please send me a short note of what was agreed, and of who does what by when${by(facts, ", ")}? A few lines are enough.`;
}

/** Names of those who were there, as a sentence; null when not given. */
export function people(facts: LetterFacts, id: string, heading: string): Paragraph | null {
  return own(facts, id, `${heading}: `);
}
