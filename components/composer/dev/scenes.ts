import type { EarlierMail } from "../../../lib/letters/letter.ts";
import { LOWE, PATEL, WHITLOCKS } from "../../testing/family.ts";
import type { FakeOptions } from "../fake-deps.ts";
import { allTaken, NOW } from "../fake-deps.ts";

const mail = (id: string, date: string, subject: string, part: Partial<EarlierMail> = {}): EarlierMail => ({
  id,
  direction: "out",
  date,
  subject,
  people: ["Ms Patel"],
  addresses: [PATEL.email],
  letter: null,
  askedBy: null,
  ...part,
});

export const EARLIER: EarlierMail[] = [
  mail("m1", "2027-02-24", "R. and a quiet start", { letter: "C1", askedBy: "2027-03-03" }),
  mail("m2", "2027-03-03", "Re: R. and a quiet start", {
    direction: "in",
    people: ["Mr Lowe"],
    addresses: [LOWE.email],
  }),
  mail("m3", "2027-03-12", "My note of our meeting", { askedBy: "2027-03-19" }),
];

const draft = {
  answers: {},
  about: [],
  to: null,
  cc: null,
  aboutWhom: "child" as const,
  askBy: null,
  savedAt: NOW - 600_000,
};

const suggested = { letter: "H1", about: ["m3"], because: "no reply recorded to your note of 12 March, day 7." };

const concern = {
  happening:
    "R. was too frightened to leave the car on Monday, and nobody at school seems to care. On Tuesday he came in at 10:40.",
  says: "“It is too loud and nobody likes me.”",
  helps: "Coming in by the side door.",
};

const OWN = [
  {
    id: "t1",
    name: "Monday note",
    subject: "{child}, {year}: Monday mornings",
    text: "{child} finds Mondays hard. Could {school} let us use the side door, and tell me by {day asked for}?",
    from: "",
  },
];

export const SCENES: Record<string, FakeOptions> = {
  own: { context: { earlier: EARLIER, suggested, profile: { ...WHITLOCKS, templates: OWN } } },
  ownletter: { start: { letter: "own:t1", about: [] }, context: { profile: { ...WHITLOCKS, templates: OWN } } },
  tabown: { place: "tab", context: { earlier: EARLIER, suggested, profile: { ...WHITLOCKS, templates: OWN } } },
  byform: { start: { letter: "X2", about: [] } },
  caution: {
    start: { letter: "R5", about: [] },
    context: { profile: { ...WHITLOCKS, school: { ...WHITLOCKS.school, type: "academy" } } },
  },
  notetoo: { context: { draft: { ...draft, letter: "C1", answers: { ...concern, "@note": "yes" } } } },
  leftout: {
    start: { letter: "C1", about: [] },
    context: { profile: { ...WHITLOCKS, school: { ...WHITLOCKS.school, type: "unknown" } } },
  },
  choose: { context: { earlier: EARLIER, suggested } },
  first: {
    context: {
      profile: { ...WHITLOCKS, contacts: [], child: { name: "", year: "", pronoun: "they", ehc: "unknown" } },
    },
  },
  concern: { context: { draft: { ...draft, letter: "C1", answers: concern } } },
  fresh: { start: { letter: "C1", about: [] } },
  unknown: { start: { letter: "C1", about: [] }, context: { profile: { ...WHITLOCKS, contacts: [] } } },
  check: { start: { letter: "H1", about: ["m3"] }, context: { earlier: EARLIER, suggested } },
  chase: {
    context: {
      earlier: EARLIER,
      suggested,
      draft: {
        ...draft,
        letter: "H1",
        about: ["m3"],
        answers: {
          "@checked": "nothing",
          since: "R. was too frightened to leave the car on Monday, and nobody at school seems to care.",
          partly: "yes",
        },
      },
    },
  },
  danger: {
    context: { draft: { ...draft, letter: "C1", answers: { happening: "He says he wants to die. I want to die." } } },
  },
  staff: {
    context: { draft: { ...draft, letter: "C1", aboutWhom: "staff", answers: { happening: "The TA held his arm." } } },
  },
  standing: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    standing: { text: "Hi, I just wanted to say that this morning was awful again.", subject: "this morning" },
  },
  partly: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    outcomes: (filling) =>
      allTaken(filling).map((one) => (one.field === "cc" ? { ...one, outcome: "missing", now: "" } : one)),
  },
  names: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    outcomes: (filling) =>
      allTaken(filling).map((one) =>
        one.field === "to"
          ? {
              ...one,
              outcome: "differs",
              now: "Ms Patel",
              note: "Outlook shows the name Ms Patel there and no address.",
            }
          : one,
      ),
  },
  missing: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    look: { missing: ["to", "subject"] },
  },
  missingletter: { context: { draft: { ...draft, letter: "C1", answers: concern } }, look: { missing: ["body"] } },
  missingall: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    look: { missing: ["to", "cc", "subject", "body"], account: "jo@acme.example.org" },
    outcomes: (filling) => allTaken(filling).map((one) => ({ ...one, outcome: "missing" })),
  },
  missingchoose: { context: { earlier: EARLIER, suggested }, look: { missing: ["body"] } },
  delegated: { context: { draft: { ...draft, letter: "C1", answers: concern } }, look: { delegated: true } },
  delegatedchoose: { context: { earlier: EARLIER, suggested }, look: { delegated: true } },
  work: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    look: { account: "jo.whitlock@facilities-management.acme.example.org" },
  },
  workchoose: { context: { earlier: EARLIER, suggested }, look: { account: "jo@acme.example.org" } },
  workknown: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    look: { account: "jo@acme.example.org" },
    known: ["jo@acme.example.org"],
  },
  school: {
    context: { draft: { ...draft, letter: "C1", answers: concern } },
    look: { account: "j.whitlock@hillcrest.example.sch.uk" },
  },
  broken: { context: { draft: { ...draft, letter: "C1", answers: concern } }, failing: ["fill"] },
  unloaded: { failing: ["load"] },
  tab: { place: "tab", context: { earlier: EARLIER, draft: { ...draft, letter: "C1", answers: concern } } },
  tabchoose: { place: "tab", context: { earlier: EARLIER, suggested } },
};

/** Scenes that begin with a button pressed. */
export const PRESSES: Record<string, string> = {
  standing: "Put it in my email",
  partly: "Put it in my email",
  names: "Put it in my email",
  broken: "Put it in my email",
};
