import { known, ours, type Said, seen } from "./said.ts";

/** The ladder with the school: from the class teacher to the Department for Education, one rung at a time. */

export interface Rung {
  id: string;
  /** "The head". */
  name: string;
  /** Who reads it there. */
  who: string;
  when: Said;
  /** What usually comes back, and in what time. */
  reply: Said;
  limits: readonly Said[];
  /** Letters of the catalogue that belong to it, in the order in which they are used. */
  letters: readonly string[];
}

const ACADEMIES = "DfE, best practice guidance for academies complaints procedures (updated 12 March 2021)";
const COMMUNICATION = "Communication policies that schools publish";
const STAGES = "Liverpool council’s page on complaints about a school, and others";

const C = Array.from({ length: 20 }, (_, index) => `C${index + 1}`);

const SCHOOL_RUNGS: readonly Rung[] = [
  {
    id: "first",
    name: "Teacher, tutor or SENCO",
    who: "Whoever sees your child most, or leads the help for special needs.",
    when: seen("Now. Every way through a school begins with an informal talk or email.", ACADEMIES),
    reply: seen(
      "Many schools say that they send a word within 2 school days and an answer within 5. No law sets a time.",
      COMMUNICATION,
    ),
    limits: [
      ours("One question at a time is answered soonest.", "Advice that helplines and teachers share."),
      seen(
        "No diagnosis and no EHC plan is needed to ask for help with special needs.",
        "IPSEA, “School refusal”; Warwickshire council",
      ),
    ],
    letters: [...C, "R1", "R2", "R3", "R4", "A1", "A2", "H4", "P1"],
  },
  {
    id: "chase",
    name: "The SENCO again, the head copied",
    who: "The same person, with the head in the copy line.",
    when: ours("After 5 school days without a reply, once you have looked for one by phone and in the school’s app."),
    reply: seen("Five school days are a fair time to wait again. No law sets it.", COMMUNICATION),
    limits: [
      ours("The letter says why the head is copied, so that nobody is taken by surprise."),
      seen("One email, then wait: schools ask families not to send several about the same thing.", COMMUNICATION),
    ],
    letters: ["H1"],
  },
  {
    id: "head",
    name: "The head",
    who: "The headteacher. A concern about the head goes to the chair of governors.",
    when: ours("After 5 more school days: about 10 since you first wrote."),
    reply: known("Often an invitation to meet, or an answer within some days."),
    limits: [
      ours("Offer to meet: it is often quicker than another letter."),
      ours("Asking for the complaints policy is not complaining. It tells you how the next steps work."),
      seen("A concern about a member of staff goes to the head, one about the head to the chair.", STAGES),
    ],
    letters: ["H2", "H3", "K0"],
  },
];

const FORMAL_RUNGS: readonly Rung[] = [
  {
    id: "stage-1",
    name: "A formal complaint, stage 1",
    who: "The head in writing; the chair or the clerk when it is about the head. The school’s policy says who.",
    when: seen(
      "When asking has settled nothing. Many policies take a complaint within 3 months of what happened, or of the last time.",
      "The Key, for school leaders; school policies that repeat the DfE’s model wording",
    ),
    reply: known("The school’s policy sets the time. Type it into Settings, and In Writing counts by it."),
    limits: [
      seen(
        "Say plainly that it is a formal complaint, and what would put it right.",
        "National Deaf Children’s Society",
      ),
      seen(
        "Sent in the holidays, it counts as received on the first school day after them.",
        "School policies that repeat the DfE’s model wording",
      ),
    ],
    letters: ["K1"],
  },
  {
    id: "stage-2",
    name: "The panel, stage 2",
    who: "A panel of governors, or of the academy trust, arranged by the clerk.",
    when: known(
      "When the answer to the complaint does not settle it, or its time has passed. The policy says how long you have to ask.",
    ),
    reply: known("A hearing, then a decision in writing. The policy sets the times."),
    limits: [
      seen(
        "At an academy the panel has at least 3 people who were not directly involved, one of them independent of the school.",
        ACADEMIES,
      ),
      seen(
        "Write to the clerk and not to single governors: one who has heard it may not be able to sit on the panel.",
        STAGES,
      ),
    ],
    letters: ["K2", "K3", "K4"],
  },
  {
    id: "dfe",
    name: "The Department for Education",
    who: "The department’s form for complaints about schools.",
    when: seen(
      "When the school’s own procedure is complete. Sooner when a child is at risk or out of education, or the school will not take the complaint.",
      "East Sussex council’s page on complaints about a school",
    ),
    reply: known("It takes weeks; no fixed time was found."),
    limits: [
      seen(
        "It looks at whether the school kept to the law and to its own procedure. It does not look into the complaint anew, overturn a decision or award money.",
        "Gov.uk, how the department handles complaints about academies",
      ),
    ],
    letters: ["X1"],
  },
];

/** From the lowest rung to the highest. */
export const LADDER: readonly Rung[] = [...SCHOOL_RUNGS, ...FORMAL_RUNGS];

/** Letters after which the family stands on no new rung: they go on from the one below. */
const STAYS: readonly string[] = ["R1", "R2", "R3", "R4", "A1", "A2", "H4", "P1"];

/** @returns the rung a letter belongs to; an email that is no letter of ours stands on the lowest; null beside the ladder */
export function rungOf(letter: string | null): Rung | null {
  if (letter === null) return LADDER[0] ?? null;
  return LADDER.find(({ letters }) => letters.includes(letter)) ?? null;
}

/** Whether a letter leaves the family on the rung where they are. */
export function staysOnRung(letter: string | null): boolean {
  return letter !== null && STAYS.includes(letter);
}
