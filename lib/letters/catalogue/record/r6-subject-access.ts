import { chosen, chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, startsSentence, stopped } from "../../words.ts";
import { mayBeTwelve } from "./school-year.ts";

/** Asks for the personal data that the school holds about the child. */
export const subjectAccess: Letter = {
  id: "R6",
  group: "record",
  name: "A subject access request",
  reader: "school",
  purpose: "Gets copies of what the school holds about your child, emails between staff among them, within a month.",
  when: "You need what was written about your child: files, notes, emails. Every kind of school has to answer.",
  notWhen: "When one page would do: ask for that. When it is not about your child: freedom of information.",
  fairReply: "A line that it has arrived; then the copies, with what was left out and why.",
  goodAnswer: [
    "That it has arrived, and who deals with it.",
    "What is not clear, asked early.",
    "The copies, with what was left out and why.",
  ],
  ifNothing: { words: "When the month is over, a reminder about the request.", letter: "R8" },
  finds: ["sar", "dsar", "gdpr", "data protection", "records", "emails", "file", "copy"],
  needsEarlier: false,
  clock: "subject-access",
  clauses: ["subject-access"],
  whyCopied: "so that the day of this request is known",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: subject access request`,
  body,
  cautions,
};

function recipients(about: Subject): Recipients {
  if (about !== "child") {
    return { to: ["dpo"], cc: [], why: "It goes to the data protection officer alone. Nobody is copied." };
  }
  return { to: ["dpo"], cc: ["head"], why: "The head is copied so that the day of the request is known." };
}

function what(facts: LetterFacts): Record<string, string> {
  const { object, possessive } = pronoun(facts);
  return {
    all: `all the personal data that the school holds about ${object}: files, notes, emails and messages`,
    support: `what the school holds about ${possessive} needs, support and attendance, with the notes behind it`,
    emails: `the emails and messages of staff that are about ${object}`,
  };
}

function questions(facts: LetterFacts): Question[] {
  const agrees: Question = {
    id: "r6-agrees",
    kind: "tick",
    label: `${startsSentence(childName(facts))} knows about it and agrees`,
    hint: "From about 12 a child’s own say counts here. Ask first; leave it out if it does not fit.",
  };
  return [
    {
      id: "r6-what",
      kind: "choice",
      label: "What do you need?",
      hint: "The narrower it is, the sooner it comes and the easier it is to read.",
      options: [
        { value: "all", label: "Everything about my child" },
        { value: "support", label: "Needs, support and attendance" },
        { value: "emails", label: "Emails and messages of staff" },
      ],
    },
    {
      id: "r6-from",
      kind: "day",
      label: "From which day?",
      hint: "“Since the first day of Year 4.” Leave it out for all.",
    },
    { id: "r6-to", kind: "day", label: "Up to which day?", hint: "Leave it out for up to today." },
    {
      id: "r6-where",
      kind: "text",
      label: "Where may it be?",
      hint: "“The SENCO’s notes, the behaviour log, emails between Ms Patel and Mr Lowe.” It helps them to look.",
      rows: 2,
    },
    {
      id: "r6-responsible",
      kind: "tick",
      label: "Say that you have parental responsibility",
      hint: "They may ask. Leave it out if you are not sure that you have it.",
    },
    ...(mayBeTwelve(facts) ? [agrees] : []),
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const knows = mayBeTwelve(facts) ? chosen(facts, "r6-agrees", { yes: agreed(facts) }) : null;
  const responsible = chosen(facts, "r6-responsible", {
    yes: `I have parental responsibility for ${pronoun(facts).object}.`,
  });
  const from = onDay(facts, "r6-from", " from ");
  const to = onDay(facts, "r6-to", " up to ");
  const wanted = what(facts);
  return paragraphs(
    together(
      say`This is a subject access request. I am making it for ${stopped(childAndYear(facts))}`,
      responsible && say`${responsible}`,
    ),
    say`Could you please send me${commaBy(facts)} a copy of ${chosenOr(facts, "r6-what", wanted, wanted.all ?? "")}?`,
    from === "" && to === "" ? null : say`I am looking for what was written${from}${to}.`,
    own(facts, "r6-where", "Where some of it may be: "),
    together(
      knows && say`${knows}`,
      say`As I understand it, the time for this is one calendar month. By email is fine. If something is not clear, or you need proof of who I am, please ask me soon.`,
    ),
  );
}

function agreed(facts: LetterFacts): string {
  return `${startsSentence(childName(facts))} knows about this request and agrees to it.`;
}

function cautions(facts: LetterFacts): string[] {
  if (!mayBeTwelve(facts)) return [];
  const { object, possessive } = pronoun(facts);
  return [
    `From about 12 a child is usually taken to have ${possessive} own say over what is held about ${object}: the school may ask for ${childName(facts)} to agree. Asking first saves time.`,
  ];
}
