import { by, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, weeksAgo } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, youngPerson } from "./cautions.ts";
import { sendTeamLate } from "./readers.ts";

/** The council has not done in time what the Tribunal ordered, or what follows from an appeal it gave up. */
export const afterTribunal: Letter = {
  id: "L16",
  group: "council",
  name: "The Tribunal’s decision has not been carried out",
  reader: "council",
  purpose: "Asks the council to do what it was ordered or agreed to do after an appeal.",
  when: "An appeal to the SEND Tribunal has ended, and the day by which the council was to act is past.",
  notWhen: "When the appeal is still going on, or you do not know the day: ask SENDIASS or IPSEA which time applies.",
  fairReply: "That it has been done, or the day on which it will be.",
  goodAnswer: [],
  ifNothing: {
    words:
      "After 5 more working days, a complaint to the council. Ask SENDIASS or IPSEA about a solicitor at the same time.",
    letter: "L17",
  },
  finds: ["tribunal", "order", "appeal won", "conceded", "consent order"],
  needsEarlier: false,
  clock: "council-reply-soon",
  clauses: [],
  recipients: sendTeamLate,
  questions,
  subject: (facts) => `${childInSubject(facts)}: what is to follow the appeal to the SEND Tribunal`,
  body,
  cautions: (facts) =>
    cautionsOf(
      "How long the council has depends on the kind of appeal and how it ended. Check the day with SENDIASS or IPSEA before you send this.",
      youngPerson(facts),
    ),
};

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l16-order",
      kind: "day",
      label: "What date is on the decision or the order?",
      hint: "Or the day the council told you that it would no longer oppose the appeal.",
    },
    {
      id: "l16-what",
      kind: "text",
      label: "What was the council to do?",
      hint: "The words of the order, if there is one.",
      rows: 3,
    },
    {
      id: "l16-due",
      kind: "day",
      label: "By which day?",
      hint: "As the order or SENDIASS says. Leave it out if you are not sure.",
    },
    {
      id: "l16-effect",
      kind: "text",
      label: `What does the wait mean for ${childName(facts)}?`,
      hint: "One or two facts.",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const order = dayGiven(facts, "l16-order");
  const day = dayAnswered(facts, "l16-order");
  const ago = day === null ? null : weeksAgo(facts, day);
  const due = dayGiven(facts, "l16-due");
  return paragraphs(
    say`The appeal to the SEND Tribunal about ${childAndYear(facts)} ${order === null ? "has ended" : ["ended on ", order]}${ago === null ? "" : `, ${ago}`}. What was to follow from it has not been done.`,
    together(
      own(facts, "l16-what", "What the council was to do: "),
      due === null ? null : say`As I understand it, that was due by ${due}.`,
    ),
    own(facts, "l16-effect", `What the wait means for ${childName(facts)}: `),
    say`Could you please do this now, and confirm to me in writing${by(facts)} that it is done? If the council thinks that it has longer, please tell me until when, and by which rule.`,
  );
}
