import { chosen, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, clean } from "../../words.ts";
import { councilInWords, onlyTo } from "./lines.ts";

/** A line to sign on, in letters that are printed for it. */
const LINE = "_".repeat(28);

/** The family's permission for SENDIASS to speak for it: with whom, about what, until when. */
export const sendiassAuthority: Letter = {
  id: "X8",
  group: "outside",
  name: "Let SENDIASS speak for you",
  reader: "outside",
  purpose: "Gives SENDIASS your signed permission to speak to the school and the council for you.",
  when: "A caseworker has offered to speak or write to somebody for you, or asks for your permission.",
  notWhen: "When they have a form of their own: sign that one. When you would rather speak for yourself.",
  fairReply: "A line that they have it, and whether they need a form of their own.",
  goodAnswer: [],
  ifNothing: { words: "Ask when you next talk: they cannot speak for you until they have it.", letter: null },
  finds: ["authority", "consent", "permission", "signed", "speak on my behalf", "sendias", "iass"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  recipients: onlyTo("sendiass", "It goes to SENDIASS alone, who show it to those they speak to."),
  questions,
  subject: (facts) => `${childInSubject(facts)}: permission to speak for us`,
  body,
  cautions,
};

/** Years in which a child is of compulsory school age without a doubt, or younger. */
function surelySchoolAge(facts: LetterFacts): boolean {
  return /\b(?:nursery|reception|pre-?school|(?:year|yr|y)\.? ?(?:[1-9]|10))\b/i.test(clean(facts.profile.child.year));
}

function cautions(facts: LetterFacts): string[] {
  const withdrawn = "You can take it back at any time. Keep a copy, and note the day in your record when you do.";
  if (surelySchoolAge(facts)) return [withdrawn];
  return [
    "A young person over compulsory school age signs for themselves: then this is theirs to write and to send, with your help if they like.",
    withdrawn,
  ];
}

function questions(): Question[] {
  return [
    { id: "x8-who", kind: "line", label: "Which service, and who there?", hint: "“Westmere SENDIASS, Ms Dean”" },
    {
      id: "x8-with",
      kind: "choice",
      label: "Who may they speak to for you?",
      hint: "Both, unless you choose one.",
      options: [
        { value: "both", label: "The school and the council" },
        { value: "school", label: "The school only" },
        { value: "council", label: "The council only" },
      ],
    },
    {
      id: "x8-share",
      kind: "text",
      label: "What may they talk about?",
      hint: "“Attendance, support in school, meetings, the request for an assessment”",
      rows: 3,
    },
    {
      id: "x8-not",
      kind: "text",
      label: "What is to stay between you and them?",
      hint: "“What I told you about our home”. The school may read this line too; you can leave it out.",
      rows: 2,
    },
    {
      id: "x8-until",
      kind: "day",
      label: "Until which day does it hold?",
      hint: "Leave it empty: until you take it back.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const school = clean(facts.profile.school.name) || "the school";
  const theCouncil = councilInWords(facts);
  const both = `${school} and ${theCouncil}`;
  const whom = chosen(facts, "x8-with", { both, school, council: theCouncil }) ?? both;
  const until = dayGiven(facts, "x8-until");
  return paragraphs(
    say`I give you permission to speak and write to ${whom} for our family about ${childAndYear(facts)}, and they may answer you. You may show them this.`,
    noted(facts, "x8-who", "The service and the person I give it to"),
    noted(facts, "x8-share", "What may be shared"),
    noted(facts, "x8-not", "What is to stay between us"),
    together(
      until === null
        ? say`It holds until I take it back.`
        : say`It holds until ${until}, unless I take it back before then.`,
      say`I can take it back at any time by telling you.`,
    ),
    say`Could you please tell me that you have it, and whether you need a form of your own as well?`,
    say`Signature: ${LINE}
Date: ${LINE}`,
  );
}
