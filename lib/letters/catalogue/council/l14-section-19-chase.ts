import { cited } from "../../clause-words.ts";
import { chosen, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { dayAnswered, dayGiven, weeksAgo } from "../../days.ts";
import { unanswered } from "../../earlier-words.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childInSubject, childName } from "../../words.ts";
import { cautionsOf, pastSchoolAge } from "./cautions.ts";
import { childAtSchool } from "./child.ts";
import { complaintsTeam, healthNeedsAlone, withCouncilMail } from "./readers.ts";

const LAW = {
  "education-otherwise":
    "The council must arrange suitable education for a child of compulsory school age who, because of illness, exclusion or otherwise, may not receive it without {}.",
};

const KINDS: Record<string, string> = {
  chase: "This is a reminder of my request for education.",
  complaint: "This is a formal complaint, at the first stage of the council’s complaints procedure.",
};

/** No education has been arranged after a request under section 19: asks again, or complains. */
export const section19Chase: Letter = {
  id: "L14",
  group: "council",
  name: "No education arranged yet (section 19): chase or complain",
  reader: "council",
  purpose: "Asks again for the education you asked for, as a reminder or as a formal complaint.",
  when: "You asked the council for education while your child cannot attend, and there is no answer or nothing has begun.",
  notWhen: "When fewer than 5 working days have gone by, or a day to begin has been agreed and is not past.",
  fairReply:
    "What will be arranged, by whom, and the day it begins; to a complaint, also a number and the time it will take.",
  goodAnswer: [],
  ifNothing: {
    words:
      "After a reminder, a formal complaint. After a complaint, the next stage of the council’s procedure, then the Ombudsman. When it is urgent, ask SENDIASS about a solicitor.",
    letter: "L17",
  },
  finds: ["section 19", "s19", "s.19", "alternative provision", "tuition", "complaint", "reminder"],
  needsEarlier: false,
  mayNameEarlier: true,
  clock: "council-reply-soon",
  clauses: ["education-otherwise"],
  recipients: healthNeedsAlone,
  as: ({ "l14-kind": kind }) => (kind === "complaint" ? complaint : section19Chase),
  questions,
  subject: (facts) =>
    facts.answers["l14-kind"] === "complaint"
      ? `Formal complaint: ${childInSubject(facts)}, education (Education Act 1996, section 19(1))`
      : `${childInSubject(facts)}: a reminder about education (Education Act 1996, section 19(1))`,
  body,
  cautions: (facts) => cautionsOf(asComplaint(facts), age(facts)),
};

const complaint: Letter = {
  ...section19Chase,
  recipients: complaintsTeam,
  byForm:
    "Most councils take complaints by a form on their website: paste the letter into it, and take a picture of the screen before you send it.",
};

function asComplaint(facts: LetterFacts): string | null {
  if (facts.answers["l14-kind"] !== "complaint") return null;
  return "A complaint goes to the council’s complaints team. Add the officer you asked before where you want an answer from both.";
}

function age(facts: LetterFacts): string | null {
  return pastSchoolAge(facts)
    ? "The duty that this letter rests on is for children of compulsory school age. After Year 11, ask SENDIASS what fits instead."
    : null;
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l14-kind",
      kind: "choice",
      label: "A reminder, or a formal complaint?",
      hint: "A reminder first is usual. A complaint starts the way to the Ombudsman.",
      options: [
        { value: "chase", label: "A reminder" },
        { value: "complaint", label: "A formal complaint" },
      ],
    },
    { id: "l14-asked", kind: "day", label: "When did you ask?", hint: "The day of your first request for education." },
    {
      id: "l14-heard",
      kind: "text",
      label: "What has happened since?",
      hint: "What you were told, by whom and when; or that you have heard nothing.",
      rows: 3,
    },
    {
      id: "l14-effect",
      kind: "text",
      label: `What has it meant for ${childName(facts)}?`,
      hint: "Days or weeks without lessons, and what you see.",
      rows: 2,
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const asked = dayGiven(facts, "l14-asked");
  const day = dayAnswered(facts, "l14-asked");
  const ago = day === null ? null : weeksAgo(facts, day);
  const law = cited(facts, LAW);
  const kind = chosen(facts, "l14-kind", KINDS);
  const earlier = unanswered(withCouncilMail(facts), { year: true });
  return paragraphs(
    kind && say`${kind}`,
    together(
      say`${asked === null ? "I have asked" : ["On ", asked, ago === null ? "" : `, ${ago},`, " I asked"]} the council to arrange education for ${childAtSchool(facts)}, who cannot attend school at present. None has begun.`,
      earlier === null ? null : say`${earlier}`,
    ),
    law === null ? null : say`${law}`,
    own(facts, "l14-heard", "What has happened since: "),
    own(facts, "l14-effect", `What it has meant for ${childName(facts)}: `),
    say`Could you please tell me${commaBy(facts)} what education will be arranged, and the day on which it begins? If the council decides that it will arrange none, please give me the reasons in writing.`,
  );
}
