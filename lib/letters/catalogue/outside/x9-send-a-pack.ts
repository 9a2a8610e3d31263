import { chosenOr, noted, own, paragraphs, say, together } from "../../compose.ts";
import type { Answers, Letter, LetterFacts, Paragraph, Question, Recipients } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";

/** Hands over a pack, with the fingerprint of its file: the reader's own mailbox dates it. */

const READERS: Record<string, Recipients> = {
  sendiass: {
    to: ["sendiass"],
    cc: [],
    why: "It goes to SENDIASS alone: the service is confidential. Nobody is copied.",
  },
  clerk: {
    to: ["clerk"],
    cc: [],
    why: "It goes to the clerk alone, who gives it to the panel and the school. Nobody is copied.",
  },
  "send-team": { to: ["send-team"], cc: [], why: "It goes to the council’s SEND team. Nobody is copied." },
  "council-complaints": {
    to: ["council-complaints"],
    cc: [],
    why: "It goes to the council’s complaints team. Nobody is copied.",
  },
};

/** What it is, in the reader's words. */
const WHAT: Record<string, string> = {
  sendiass: "Here is the record of our contact with school about ",
  clerk: "Here are the papers for our complaint about school for ",
  "send-team": "Here is the record that goes with our request about ",
  "council-complaints": "Here is the record that goes with our complaint about ",
};

const FINGERPRINT =
  "The line after SHA-256 is the fingerprint of the file: a number worked out from everything in it. If anything in the file is changed, it comes out different. It is here so that a copy can be held against it later. You need do nothing with it.";

export const sendAPack: Letter = {
  id: "X9",
  group: "outside",
  name: "Send a pack",
  reader: "outside",
  purpose: "Hands over a pack made from your record, with the fingerprint of its file in the text.",
  when: "You have made a pack and saved it, and somebody is waiting for it or will need it.",
  notWhen:
    "When the reader has a form or a portal for papers: use that. When you would like SENDIASS to help and they know nothing yet: ask them first.",
  fairReply: "A line that it has arrived and can be opened.",
  goodAnswer: [],
  ifNothing: { words: "Ring and ask: a large file is sometimes held back without a word.", letter: null },
  finds: ["pack", "chronology", "fingerprint", "sha-256", "papers", "evidence", "share", "sendias", "iass", "clerk"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  recipients: () => READERS.sendiass as Recipients,
  as: (answers) => FORMS[readerOf(answers)] ?? sendAPack,
  questions,
  subject: (facts) => `${childInSubject(facts)}: ${SUBJECTS[readerOf(facts.answers)] ?? SUBJECTS.sendiass}`,
  body,
  cautions: (facts) => [
    "Drag the saved file into the email before you send it: In Writing cannot attach it for you.",
    ...(readerOf(facts.answers) === "clerk"
      ? ["Everybody at the hearing reads it, the head too. Look through its pages once more before it goes."]
      : []),
  ],
};

const SUBJECTS: Record<string, string> = {
  sendiass: "our record, attached",
  clerk: "papers for the complaints panel",
  "send-team": "our record, attached",
  "council-complaints": "papers for our complaint",
};

/** The same object each time, so that nothing is written anew without need. */
const FORMS: Record<string, Letter> = Object.fromEntries(
  Object.entries(READERS)
    .filter(([reader]) => reader !== "sendiass")
    .map(([reader, recipients]) => [reader, { ...sendAPack, recipients: () => recipients }]),
);

function readerOf({ "x9-whom": whom }: Answers): string {
  return whom && Object.hasOwn(READERS, whom) ? whom : "sendiass";
}

function questions(): Question[] {
  return [
    {
      id: "x9-whom",
      kind: "choice",
      label: "Who is it for?",
      hint: "SENDIASS, unless you choose another.",
      options: [
        { value: "sendiass", label: "SENDIASS" },
        { value: "clerk", label: "The clerk of the complaints panel" },
        { value: "send-team", label: "The council’s SEND team" },
        { value: "council-complaints", label: "The council’s complaints team" },
      ],
    },
    {
      id: "x9-files",
      kind: "text",
      label: "Which file, and its fingerprint",
      hint: "Filled in from the pack that you made. Leave it as it is.",
      rows: 4,
    },
    {
      id: "x9-look",
      kind: "text",
      label: "What should they look at first?",
      hint: "“Page 1, and the letter of 3 March (E-10)”",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const files = own(facts, "x9-files");
  const what = chosenOr(facts, "x9-whom", WHAT, WHAT.sendiass ?? "");
  return paragraphs(
    together(say`${what}${stopped(childAndYear(facts))}`, files === null ? say`You find it attached.` : say`Attached:`),
    files === null ? null : unstopped(files),
    files === null ? null : say`${FINGERPRINT}`,
    noted(facts, "x9-look", "What to look at first"),
    say`Could you please tell me that it has arrived, and that you can open it?`,
  );
}

/** A fingerprint ends without a full stop, so that it can be copied whole. */
function unstopped(words: Paragraph): Paragraph {
  const last = words.at(-1);
  return last?.text === "." ? words.slice(0, -1) : words;
}
