import { chosen, commaBy, noted, own, paragraphs, say, together } from "../../compose.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";

const WHAT: Record<string, string> = {
  late: "A subject access request has not been answered in its time.",
  missing: "A subject access request was answered, and something that should be there is not.",
  shared: "Personal data was shared with somebody who should not have had it.",
  wrong: "Something that is held is wrong, and it was not put right when I asked.",
};

/** A complaint about how the school has handled personal data: the step before the Information Commissioner. */
export const dataComplaint: Letter = {
  id: "R9",
  group: "record",
  name: "A data protection complaint",
  reader: "school",
  purpose: "Complains to the school about personal data: the step that comes before the Information Commissioner.",
  when: "A subject access request was not answered, or personal data was shared, lost or left wrong.",
  notWhen:
    "When a reminder may still settle it. When it is about how your child is taught or supported: other letters.",
  fairReply: "Within 30 days that it has arrived; then what was found and what is done about it.",
  goodAnswer: [
    "That it has arrived, and who looks into it.",
    "What was found, and what is done about it.",
    "Where to turn if it is not settled.",
  ],
  ifNothing: {
    words: "After 30 days without a word, or when the answer does not settle it, the Information Commissioner (ICO).",
    letter: "X4",
  },
  finds: ["gdpr", "ico", "data breach", "privacy", "shared", "sar"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "data-complaint",
  clauses: ["data-complaint"],
  close: "Yours sincerely",
  recipients,
  questions,
  subject: (facts) => `Data protection complaint: ${childInSubject(facts)}`,
  body,
};

function recipients(): Recipients {
  return { to: ["dpo"], cc: [], why: "It goes to the data protection officer, and nobody is copied." };
}

function questions(): Question[] {
  return [
    {
      id: "r9-what",
      kind: "choice",
      label: "What is it about?",
      hint: "Leave it open if none of these fits.",
      options: [
        { value: "late", label: "No answer to a subject access request" },
        { value: "missing", label: "Something missing from the answer" },
        { value: "shared", label: "Something shared that should not have been" },
        { value: "wrong", label: "Something wrong that was not put right" },
      ],
    },
    {
      id: "r9-happened",
      kind: "text",
      label: "What happened, and when?",
      hint: "Facts with their days. Leave out what the data itself says, where you can.",
      rows: 4,
    },
    {
      id: "r9-right",
      kind: "text",
      label: "What would put it right?",
      hint: "“The emails since September”, “a line on who was sent it”",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const what = chosen(facts, "r9-what", WHAT);
  const earlier = unanswered(facts, { year: true });
  return paragraphs(
    together(
      say`This is a data protection complaint about how the school has handled personal data. It concerns ${stopped(childAndYear(facts))}`,
      what && say`${what}`,
    ),
    earlier === null ? null : say`${earlier}`,
    noted(facts, "r9-happened", "What happened"),
    own(facts, "r9-right", "What would put it right: "),
    say`Could you please confirm${commaBy(facts)} that you have it, and tell me who is looking into it? As I understand it, a complaint of this kind is acknowledged within 30 days and then answered without undue delay.`,
  );
}
