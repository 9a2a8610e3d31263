import { cited } from "../../clause-words.ts";
import { chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";

const LAW = {
  "mental-health-absence": "Absence because of illness, mental health included, is recorded as authorised {}.",
};

/** Asks whoever issued a penalty notice to look at it again. An adviser comes first. */
export const penaltyNotice: Letter = {
  id: "A3",
  group: "attendance",
  name: "Ask for a penalty notice to be looked at again",
  reader: "council",
  purpose: "Gives the facts behind the absences and asks for the notice to be withdrawn.",
  when: "A penalty notice has come, you have talked to SENDIASS or a solicitor, and they think that it should be looked at again.",
  notWhen: "When you have talked to nobody yet: do that first, today. When it is only a warning: reply to that one.",
  fairReply: "A decision in writing before the days to pay are over, with the reason.",
  goodAnswer: [],
  ifNothing: {
    words:
      "Ring before the 21 days are over, write down the answer, and go back to your adviser. Do not let the days run out unanswered.",
    letter: null,
  },
  finds: ["fine", "fined", "penalty notice", "fpn", "prosecution", "£80", "£160", "unauthorised"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: ["mental-health-absence"],
  close: "Yours sincerely",
  recipients: (): Recipients => ({
    to: ["attendance-team"],
    cc: [],
    why: "It goes to the council’s attendance team, unless the notice names somebody else. Nobody is copied.",
  }),
  questions,
  subject: (facts) => `Penalty notice, request to look at it again: ${childInSubject(facts)}`,
  body,
  cautions: () => [
    "Talk to SENDIASS or a solicitor before you pay, refuse or send this. What you write may be read later by people who decide.",
    "A first notice is £80 if paid within 21 days and £160 within 28; a second one is £160. The days are counted from the day it was served. Do not rely on this letter to stop them.",
    "Who issued the notice decides where this goes: the council, or the school. The notice says so; change To where it is not the council.",
    "Say what kept your child from school, not what you decided.",
  ],
};

function questions(facts: LetterFacts): Question[] {
  return [
    { id: "a3-date", kind: "day", label: "Which day is on the notice?", hint: "The day it was issued." },
    { id: "a3-number", kind: "line", label: "What is its number?", hint: "As it stands on the notice." },
    {
      id: "a3-why",
      kind: "choice",
      label: "Why should it be looked at again?",
      hint: "Your adviser can help you choose.",
      options: [
        { value: "ill", label: `${firstWord(facts)} was too ill to attend` },
        { value: "support", label: "Support was asked for and was not there" },
        { value: "wrong", label: "Something in it is wrong" },
      ],
    },
    {
      id: "a3-facts",
      kind: "text",
      label: "What are the facts about those days?",
      hint: "Day by day: what happened, whom you told, and which code school used if you know it.",
      rows: 5,
    },
    {
      id: "a3-support",
      kind: "text",
      label: "What did you ask school for, and what came?",
      hint: "With the days.",
      rows: 3,
    },
    {
      id: "a3-papers",
      kind: "line",
      label: "What can you send with it?",
      hint: "“Emails of 3 and 17 March, a doctor’s note”",
    },
  ];
}

function firstWord(facts: LetterFacts): string {
  const name = childName(facts);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function body(facts: LetterFacts): Paragraph[] {
  const date = dayGiven(facts, "a3-date");
  const why = chosen(facts, "a3-why", {
    ill: [`${firstWord(facts)} was too ill to attend on those days.`, cited(facts, LAW)].filter(Boolean).join(" "),
    support: "Support that would have made those days possible was asked for and was not there.",
    wrong: "Something in the notice is not right.",
  });
  return paragraphs(
    together(
      say`I have been sent a penalty notice${date === null ? "" : [", dated ", date, ","]} about the attendance of ${childAndYear(facts)}. I am asking for it to be looked at again and withdrawn.`,
      noted(facts, "a3-number", "Its number"),
    ),
    why && say`${why}`,
    noted(facts, "a3-facts", "The facts about those days"),
    noted(facts, "a3-support", "What I asked school for, and what came"),
    noted(facts, "a3-papers", "What I send with this"),
    say`I am giving the facts as I know them, and nothing here is meant as an admission.`,
    say`Could you please tell me in writing${commaBy(facts)} what you decide, and whether the days to pay are held until then?`,
  );
}
