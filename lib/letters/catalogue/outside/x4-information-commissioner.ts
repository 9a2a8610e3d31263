import { chosen, chosenOr, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";
import { councilInWords, intoForm, schoolInWords } from "./lines.ts";

const WHAT: Record<string, string> = {
  copy: "my request for a copy of the personal data it holds",
  use: "how it used or shared personal data",
  information: "my request for information under freedom of information",
};

const BEGAN: Record<string, string> = { copy: "I asked for it", use: "It happened", information: "I asked for it" };

const ANSWER = {
  silence: "It has not answered that complaint.",
  answered: "Its answer to that complaint does not settle the matter.",
};

/** A complaint about how a school or the council dealt with records, after it was asked itself. */
export const informationCommissioner: Letter = {
  id: "X4",
  group: "outside",
  name: "Information Commissioner: records not given, or wrongly shared",
  reader: "outside",
  purpose:
    "Asks the Information Commissioner to look at how the school or the council dealt with records or information.",
  when: "You have complained to the school or the council about it first, and that has not settled it.",
  notWhen:
    "When you have not complained to them yet: that comes first. When the time for their answer is still running.",
  fairReply: "Whether the rules were followed, and what the school or the council has been told. It can take weeks.",
  goodAnswer: [],
  ifNothing: { words: "Ask where it stands, with the number that you were given.", letter: null },
  finds: ["ico", "gdpr", "subject access", "sar", "foi", "data protection", "records"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  close: "Yours faithfully",
  byForm: "The Information Commissioner’s Office takes complaints by the form on its website: paste the parts into it.",
  recipients: intoForm("It goes into the Commissioner’s own form."),
  questions,
  subject: (facts) =>
    isInformation(facts)
      ? "Complaint about a freedom of information request"
      : `Complaint about records: ${childInSubject(facts)}`,
  body,
  // The request named no child, and neither does a complaint about it.
  mayBePublished: isInformation,
  cautions: () => [
    "Complain to the school or the council first. It has 30 days to say that your complaint has arrived. For freedom of information, ask for an internal review first.",
    "From about 12 a child is mostly taken to understand their own rights: you may be asked to show that your child agrees.",
  ],
};

function isInformation({ answers }: LetterFacts): boolean {
  return answers["x4-what"] === "information";
}

function questions(): Question[] {
  return [
    {
      id: "x4-who",
      kind: "choice",
      label: "Who is it about?",
      hint: "Whoever holds the records.",
      options: [
        { value: "school", label: "The school" },
        { value: "council", label: "The council" },
      ],
    },
    {
      id: "x4-what",
      kind: "choice",
      label: "What is it about?",
      hint: "One of the three.",
      options: [
        { value: "copy", label: "A copy of records that I asked for" },
        { value: "use", label: "Records that were used or shared wrongly" },
        { value: "information", label: "A freedom of information request" },
      ],
    },
    {
      id: "x4-asked",
      kind: "day",
      label: "When did you ask, or when did it happen?",
      hint: "The day of your request.",
    },
    {
      id: "x4-complained",
      kind: "day",
      label: "When did you complain to them about it?",
      hint: "It has to come first.",
    },
    {
      id: "x4-answer",
      kind: "choice",
      label: "What came of that complaint?",
      hint: "You can leave it out.",
      options: [
        { value: "silence", label: "No answer" },
        { value: "answered", label: "An answer that does not settle it" },
      ],
    },
    {
      id: "x4-happened",
      kind: "text",
      label: "What happened?",
      hint: "In order, with days. What came, and what is missing.",
      rows: 4,
    },
    {
      id: "x4-outcome",
      kind: "text",
      label: "What would put it right?",
      hint: "“The emails of October, without the names of other children”",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const who = chosenOr(
    facts,
    "x4-who",
    { school: schoolInWords(facts), council: councilInWords(facts) },
    schoolInWords(facts),
  );
  const asked = dayGiven(facts, "x4-asked");
  const complained = dayGiven(facts, "x4-complained");
  const answer = chosen(facts, "x4-answer", ANSWER);
  return paragraphs(
    together(
      say`My complaint is about ${who}, and ${chosenOr(facts, "x4-what", WHAT, "how it dealt with records")}.`,
      isInformation(facts) ? null : say`${stopped(`It is about ${childAndYear(facts)}`)}`,
    ),
    together(
      asked && say`${BEGAN[facts.answers["x4-what"] ?? ""] ?? "It began"} on ${asked}.`,
      complained && say`I complained to them about it on ${complained}.`,
      answer && say`${answer}`,
    ),
    noted(facts, "x4-happened", "What happened"),
    noted(facts, "x4-outcome", "What would put it right"),
    say`Could you please look at whether the rules on ${isInformation(facts) ? "information" : "records"} were followed, and tell me what you find?`,
  );
}
