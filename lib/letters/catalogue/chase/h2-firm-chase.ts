import { chosen, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { askedBefore, unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";

/** The second chase: to the head, firm and without reproach. */
export const firmChase: Letter = {
  id: "H2",
  group: "chase",
  name: "A firm chase",
  reader: "school",
  purpose: "Asks again, names what was asked and when, and brings it to the head.",
  when: "A reminder has had no answer after five more school days.",
  notWhen: "When fewer than 5 school days have gone by since the last email: waiting keeps the letter strong.",
  fairReply: "An answer to what was asked, or a meeting within days.",
  goodAnswer: [
    "An answer to what was asked first.",
    "If it cannot be answered: why, and who decides.",
    "A day to meet, if that is quicker.",
  ],
  ifNothing: {
    words: "After 5 more school days, ask for the complaints policy, or write once more before a complaint.",
    letter: "H3",
  },
  finds: ["reminder", "no reply", "second"],
  needsEarlier: true,
  clock: "firm-chase-reply",
  clauses: [],
  whyCopied: "so that nothing here comes as a surprise",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: an answer is needed, please`,
  body,
};

function recipients(about: Subject): Recipients {
  if (about === "staff")
    return { to: ["head"], cc: [], why: "A concern about a member of staff stays with the head. Nobody is copied." };
  if (about === "head")
    return {
      to: ["chair"],
      cc: [],
      why: "A concern about the head stays with the chair of governors. Nobody is copied.",
    };
  return {
    to: ["head"],
    cc: ["senco"],
    why: "It goes to the head now. The SENCO is copied so that nothing comes as a surprise.",
  };
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "need",
      kind: "text",
      label: "What do you need an answer to?",
      hint: "The one thing that matters most now.",
      rows: 2,
    },
    {
      id: "effect",
      kind: "text",
      label: `What has the wait meant for ${name}?`,
      hint: "Facts: days missed, lessons, sleep. One or two are enough.",
      rows: 3,
    },
    { id: "meet", kind: "tick", label: "Offer to meet", hint: "It shows that you want to settle it together." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const earlier = unanswered(facts, { year: true }) ?? "I have written before and have not seen a reply.";
  const asked = askedBefore(facts, { year: true });
  const meet = chosen(facts, "meet", { yes: "If meeting is quicker, I will gladly come in." });
  return paragraphs(
    say`I have not been able to get an answer about ${childAndYear(facts)}, and I am asking for your help.`,
    together(say`${earlier}`, asked === null ? null : say`${asked}`),
    own(facts, "need", "What I need an answer to: "),
    own(facts, "effect", `What the wait has meant for ${childName(facts)}: `),
    say`Could you please make sure${commaBy(facts)} that I have an answer in writing? If somebody else is the right person, please pass this on and tell me who it is.`,
    together(meet && say`${meet}`, say`I would like us to settle this together.`),
  );
}
