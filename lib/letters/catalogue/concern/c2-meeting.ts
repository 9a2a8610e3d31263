import { chosen, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const HOW: Record<string, string> = {
  person: "to meet in person",
  phone: "to talk by phone",
  video: "to meet by video call",
};

/** Asks for a meeting: what about, when one could come, and a day to hear by. */
export const meetingRequest: Letter = {
  id: "C2",
  group: "concern",
  name: "Ask for a meeting",
  reader: "school",
  purpose: "Gets a date for a meeting, with what it is about.",
  when: "Talking would settle it faster than writing, or school has been too busy to meet.",
  notWhen: "When one short question would do, or when you need it in writing first: write that instead.",
  fairReply: "A day and time, who will be there, and whether by phone or in person.",
  goodAnswer: [
    "A day and time, or two to choose from.",
    "Who will be there.",
    "What you would like the parent to bring.",
  ],
  ifNothing: {
    words: "After 5 school days without a date, a gentle chase. After the meeting, your note of what was agreed.",
    letter: "H1",
  },
  finds: ["senco", "appointment", "talk", "phone"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "school-reply",
  clauses: [],
  whyCopied: "in case it helps to meet together",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied in case it helps to meet together.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: could we meet?`,
  body,
};

function questions(): Question[] {
  return [
    {
      id: "topics",
      kind: "text",
      label: "What do you want to talk about?",
      hint: "One or two things. A short list is easier to answer.",
      rows: 3,
    },
    {
      id: "times",
      kind: "line",
      label: "When could you meet?",
      hint: "“Tuesday or Thursday after 3:30, or any morning before 9”",
    },
    {
      id: "how",
      kind: "choice",
      label: "How would you like to meet?",
      hint: "Leave it open if you do not mind.",
      options: [
        { value: "person", label: "In person" },
        { value: "phone", label: "By phone" },
        { value: "video", label: "By video call" },
      ],
    },
    {
      id: "with",
      kind: "line",
      label: "Is somebody coming with you?",
      hint: "A partner, a friend, or somebody from SENDIASS. It is fair to say so beforehand.",
    },
    {
      id: "note",
      kind: "tick",
      label: "Ask for a short note of what is agreed",
      hint: "So that everyone remembers the same.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const how = chosen(facts, "how", HOW);
  const note = chosen(facts, "note", { yes: "At the end, a short note of what each of us will do would help." });
  const earlier = unanswered(facts);
  return paragraphs(
    say`Could we please meet to talk about how school is going for ${childAndYear(facts)}? Half an hour would be enough.`,
    earlier === null ? null : say`${earlier}`,
    own(facts, "topics", "What I would like to talk about: "),
    together(own(facts, "times", "I could do: "), how && say`I would prefer ${how}.`),
    own(facts, "with", "I would like to bring somebody with me: "),
    note && say`${note}`,
    say`Could you please let me know${commaBy(facts)} which day and time would suit you?`,
  );
}
