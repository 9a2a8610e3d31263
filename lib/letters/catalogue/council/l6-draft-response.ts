import { cited } from "../../clause-words.ts";
import { answer, by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, dueFrom, fullDay, isPast } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { sendTeam } from "./readers.ts";

const LAW = { "ehc-draft": "Parents must have at least 15 days to comment {}." };

/** Comments on a draft EHC plan: what is to change, section by section, and the school asked for. */
export const draftResponse: Letter = {
  id: "L6",
  group: "council",
  name: "Comments on a draft EHC plan",
  reader: "council",
  purpose: "Tells the council what should change in the draft plan, and which school you ask for.",
  when: "The draft plan has come. You have at least 15 days, the day it was served being the first.",
  notWhen: "When you have not read it beside the reports: do that first, with SENDIASS or IPSEA if you can.",
  fairReply: "A new draft or the final plan, with what was changed and why the rest was not.",
  goodAnswer: [],
  ifNothing: {
    words: "When 20 weeks from your request are over and there is no final plan, write about the miss.",
    letter: "L5",
  },
  finds: ["draft plan", "ehcp", "section f", "section b", "section i", "name a school", "15 days"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: ["ehc-draft"],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: comments on the draft EHC plan`,
  body,
  cautions: (facts) =>
    cautionsOf(lastDay(facts), forStages(facts, ["draft", "assessing"], "a first draft of a plan"), youngPerson(facts)),
};

function fifteenth(facts: LetterFacts): Temporal.PlainDate | null {
  const served = dayAnswered(facts, "l6-served");
  return served === null ? null : dueFrom(facts, "ehc-draft-comments", served).date;
}

function lastDay(facts: LetterFacts): string {
  const day = fifteenth(facts);
  if (day === null)
    return "Comments can be made for at least 15 days from the day the draft was served. Look for the last day in the council’s letter.";
  const gone = isPast(facts, day) ? " That day is past: send it now and ask that it still be read." : "";
  return `The 15 days end on ${fullDay(facts, day)}, the day the draft was served being the first. The council’s letter may give you longer.${gone}`;
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l6-served",
      kind: "day",
      label: "On which day was the draft served on you?",
      hint: "The day it came by email or post.",
    },
    {
      id: "l6-change",
      kind: "text",
      label: "What should change?",
      hint: "One line for each: the section, what it says, what it should say, and the report that says so.",
      rows: 7,
    },
    {
      id: "l6-school",
      kind: "line",
      label: "Which school or college do you ask for?",
      hint: "Its name, or the kind of school. Leave it out if that is settled.",
    },
    {
      id: "l6-school-why",
      kind: "text",
      label: `Why does it suit ${childName(facts)}?`,
      hint: "What it has that the plan calls for.",
      rows: 2,
    },
    {
      id: "l6-more",
      kind: "tick",
      label: "More comments will follow",
      hint: "Asks the council to wait for them until the 15 days are over.",
    },
    {
      id: "l6-meet",
      kind: "tick",
      label: "Ask to meet about it",
      hint: "A talk can settle wording faster than letters.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const none = ["l6-change", "l6-school", "l6-school-why"].every((id) => answer(facts, id) === null);
  const served = dayGiven(facts, "l6-served");
  const day = fifteenth(facts);
  const more = chosen(facts, "l6-more", {
    yes: none ? "They will follow" : "I have more comments, which will follow",
  });
  const law = more === null ? null : cited(facts, LAW);
  const meet = chosen(facts, "l6-meet", { yes: "I would be glad to meet and go through it." });
  return paragraphs(
    say`Thank you for the draft EHC plan for ${childAndYear(facts)}${served === null ? "" : [", which came on ", served]}. ${none ? "I am reading it, and will send you my comments." : "These are my comments."}`,
    own(facts, "l6-change", "What should change:\n"),
    together(
      own(facts, "l6-school", "The school or college I ask the council to name: "),
      own(facts, "l6-school-why", "Why: "),
    ),
    more &&
      together(
        say`${more}${day === null || isPast(facts, day) ? "" : ` by ${fullDay(facts, day)}`}.`,
        law === null ? null : say`${law}`,
      ),
    together(
      none
        ? say`Could you please tell me${by(facts)} by which day the council needs them?`
        : say`Could you please tell me${by(facts)} which of my comments the council will take into the plan, and why it will not take the others?`,
      meet && say`${meet}`,
    ),
  );
}
