import { chosenOr, noted, own, paragraphs, say, together } from "../../compose.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";
import { firstFacts, onlyTo } from "./lines.ts";

const ASKS: Record<string, string> = {
  council: "write to the council for us, and ask it for an answer",
  school: "write to the school for us, and ask it for an answer",
  advice: "tell me what you can do, and whom else I could ask",
};

/** Asks the family's MP or councillor to write for it. */
export const memberOfParliament: Letter = {
  id: "X5",
  group: "outside",
  name: "Ask your MP or a councillor",
  reader: "outside",
  purpose: "Asks your MP or a councillor to write to the council or the school for you.",
  when: "The council is late or silent, you have asked and chased, and your child is without what is due.",
  notWhen: "When nobody has been asked yet, or a chase may still do it. They cannot decide; they can ask.",
  fairReply: "A line from the office on what will be written, and to whom.",
  goodAnswer: [],
  ifNothing: {
    words: "Ring the office after two weeks, or ask when you can come to a surgery.",
    letter: null,
  },
  finds: ["mp", "councillor", "member of parliament", "politician", "surgery"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: null,
  clauses: [],
  close: "Yours sincerely",
  recipients: onlyTo("mp", "It goes to your MP or councillor alone."),
  questions,
  subject: (facts) => `${childInSubject(facts)}: could you help us with school?`,
  body,
  cautions: () => [
    "They only act for people of their own area, so they need your address. They may show your letter to the council or the school.",
  ],
};

function questions(): Question[] {
  return [
    {
      id: "x5-address",
      kind: "line",
      label: "Your address and postcode",
      hint: "It shows that you live in their area.",
    },
    {
      id: "x5-problem",
      kind: "text",
      label: "What is happening?",
      hint: "Three or four sentences, with days.",
      rows: 4,
    },
    {
      id: "x5-done",
      kind: "text",
      label: "What have you done so far?",
      hint: "Whom you asked, and when. The emails ticked below are named for you.",
      rows: 3,
    },
    { id: "x5-due", kind: "text", label: "What is late or missing?", hint: "What was due, and when.", rows: 2 },
    {
      id: "x5-want",
      kind: "choice",
      label: "What would you like them to do?",
      hint: "One thing.",
      options: [
        { value: "council", label: "Write to the council" },
        { value: "school", label: "Write to the school" },
        { value: "advice", label: "Say what they can do" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const known = firstFacts(facts);
  const earlier = unanswered(facts, { year: true });
  const done = together(own(facts, "x5-done"), earlier === null ? null : say`${earlier}`);
  return paragraphs(
    together(
      say`${stopped(`I live in your area, and I am asking for your help with school for ${childAndYear(facts)}`)}`,
      known === null ? null : say`${known}`,
    ),
    noted(facts, "x5-problem", "What is happening"),
    done && say`What I have done so far: ${done}`,
    noted(facts, "x5-due", "What is late or missing"),
    say`Could you please ${chosenOr(facts, "x5-want", ASKS, ASKS.council ?? "")}?`,
    noted(facts, "x5-address", "My address"),
  );
}
