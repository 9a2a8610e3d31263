import { whyYou } from "../../about-words.ts";
import { cited } from "../../clause-words.ts";
import { by, chosen, own, type Piece, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Span } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const PAPERS: readonly { id: string; label: string; hint: string; words: string }[] = [
  {
    id: "c4-plan",
    label: "The support plan",
    hint: "It may be called an IEP, a pupil passport, a one-page profile or an APDR plan.",
    words: "the current support plan",
  },
  {
    id: "c4-map",
    label: "The provision map",
    hint: "What help is given, by whom, how often.",
    words: "the provision map",
  },
  {
    id: "c4-notes",
    label: "Notes of the last review",
    hint: "What was found to work, and what was to come next.",
    words: "the notes of the last review",
  },
];

const LAW = {
  "code-6.55": "Parents should have clear information about what support has achieved {}.",
};

/** Asks for a copy of the support plan, the provision map and the notes of the last review. */
export const copyOfPlan: Letter = {
  id: "C4",
  group: "concern",
  name: "Ask for a copy of the plan",
  reader: "school",
  purpose: "Gets you the support plan, the provision map or the notes of the last review.",
  when: "Your child has SEN support, or is said to have it, and you have not seen on paper what it is.",
  notWhen:
    "When you do not know whether there is any support: ask for SEN support. For everything the school holds, ask for the record instead.",
  fairReply: "The papers within days, or a plain word that one of them does not exist yet.",
  goodAnswer: [
    "A copy of each, by email.",
    "If one does not exist: say so, and when it will.",
    "A day for the next review, if one is set.",
  ],
  ifNothing: {
    words:
      "After 5 school days, a gentle chase. Then ask for the educational record; at an academy or an independent school, for what is held about your child (a subject access request).",
    letter: "H1",
  },
  finds: ["iep", "provision map", "passport", "one-page profile", "apdr", "review notes", "sen file"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["code-6.55"],
  whyCopied: "so that it is known that I have asked",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that it is known that you have asked.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: a copy of the support plan, please`,
  body,
  cautions: ({ profile }) =>
    profile.child.ehc === "plan"
      ? [
          "The EHC plan itself and the annual review papers come from the council. This letter asks for the school’s own.",
        ]
      : [],
};

function questions(facts: LetterFacts): Question[] {
  return [
    ...PAPERS.map(({ id, label, hint }): Question => ({ id, kind: "tick", label, hint })),
    {
      id: "c4-last",
      kind: "day",
      label: "When was the last review or talk about it?",
      hint: "If you know. It helps them to find it.",
    },
    {
      id: "c4-why",
      kind: "text",
      label: "What do you need it for?",
      hint: `You need no reason. “To do the same at home with ${childName(facts)}” opens doors.`,
      rows: 2,
    },
  ];
}

/** "the current support plan, the provision map and the notes": as ticked; plan and notes when nothing is. */
function papers(facts: LetterFacts): (string | Span)[] {
  const ticked = PAPERS.map(({ id, words }) => chosen(facts, id, { yes: words })).filter((one) => one !== null);
  if (ticked.length === 0) return ["the current support plan and the notes of the last review"];
  return ticked.flatMap((one, i) => [i === 0 ? "" : i === ticked.length - 1 ? " and " : ", ", one]);
}

function body(facts: LetterFacts): Paragraph[] {
  const law = cited(facts, LAW);
  const last: Piece = onDay(facts, "c4-last");
  return paragraphs(
    say`Could you please send me, for ${childAndYear(facts)}, a copy of ${papers(facts)}${by(facts, ", ")}? By email is fine.`,
    whyYou(facts),
    last === "" ? null : say`The last review or talk about it that I know of was${last}.`,
    own(facts, "c4-why", "What I need it for: "),
    together(
      law === null ? null : say`${law}`,
      say`If one of these does not exist yet, please just say so, and we can plan it together.`,
    ),
  );
}
