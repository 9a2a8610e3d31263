import { chosen, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childInSubject } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { childAtSchool } from "./child.ts";

import { sendTeam, withCouncilMail } from "./readers.ts";

const WAYS: Record<string, string> = {
  email: " by email",
  form: " through the council’s online form",
  post: " by post",
  hand: " by hand",
};

/** Asks the council to confirm the day on which a request arrived: its weeks run from that day. */
export const acknowledgementChase: Letter = {
  id: "L2",
  group: "council",
  name: "Has the council received my request?",
  reader: "council",
  purpose: "Gets the day on which the council received your request, in writing.",
  when: "You asked for an EHC needs assessment a week or more ago and nobody has said that it arrived.",
  notWhen: "When an automatic answer came with a date: keep that; it is enough. Look in your spam folder too.",
  fairReply: "One line with the day it was received, and who is dealing with it.",
  goodAnswer: [],
  ifNothing: {
    words:
      "After 5 working days, ring, ask for a name, and note the call. Then, when the six weeks are over, write about the miss.",
    letter: "L3",
  },
  finds: ["ehcp", "ehcna", "acknowledge", "receipt", "arrived", "council has not replied"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "council-reply-soon",
  clauses: [],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: has my request for an EHC needs assessment arrived?`,
  body,
  cautions: (facts) =>
    cautionsOf(
      youngPerson(facts),
      forStages(facts, ["none", "asked"], "a request that the council has not confirmed yet"),
    ),
};

function questions(): Question[] {
  return [
    {
      id: "l2-sent",
      kind: "day",
      label: "When did you send the request?",
      hint: "The day of the email, the form or the post.",
    },
    {
      id: "l2-way",
      kind: "choice",
      label: "How did you send it?",
      hint: "It helps them to find it.",
      options: [
        { value: "email", label: "By email" },
        { value: "form", label: "Through the council’s online form" },
        { value: "post", label: "By post" },
        { value: "hand", label: "By hand" },
      ],
    },
    {
      id: "l2-reference",
      kind: "line",
      label: "Is there a reference or a receipt?",
      hint: "A number on the screen, or proof of posting.",
    },
    { id: "l2-again", kind: "tick", label: "Offer to send it again", hint: "It leaves no reason to wait." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const sent = dayGiven(facts, "l2-sent");
  const way = chosen(facts, "l2-way", WAYS) ?? "";
  const earlier = unanswered(withCouncilMail(facts), { year: true });
  const again = chosen(facts, "l2-again", {
    yes: "If it has not reached you, tell me and I will send it again the same day.",
  });
  return paragraphs(
    together(
      say`I asked the council for an EHC needs assessment for ${childAtSchool(facts)}${sent === null ? "" : [" on ", sent]}${way}, and have had no word that it arrived.`,
      own(facts, "l2-reference", "The reference I have: "),
    ),
    earlier === null ? null : say`${earlier}`,
    together(
      say`Could you please tell me${commaBy(facts)} on which day the council received it, and who is dealing with it? The council’s six weeks run from that day, so it helps both of us to have it in writing.`,
      again && say`${again}`,
    ),
  );
}
