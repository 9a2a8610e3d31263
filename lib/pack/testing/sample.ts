import type { Entry, MessageEntry, TypedEntry } from "../../record/entry.ts";
import type { Source } from "../../record/items.ts";
import { EMPTY_PROFILE, type Profile } from "../../record/profile.ts";

/** An invented family's record, for tests of packs. */
export const SAMPLE_PROFILE: Profile = {
  ...EMPTY_PROFILE,
  child: { name: "R.", year: "Year 4", pronoun: "he", ehc: "unknown" },
  school: {
    name: "Hillcrest Primary",
    type: "maintained",
    council: "Westmere Council",
    domain: "hillcrest.example.sch.uk",
    replyDays: 5,
    complaintDays: null,
  },
  writer: { name: "Jo Whitlock", relation: "R.’s mum", addresses: ["jo.whitlock@example.org"] },
  contacts: [
    { id: "c1", role: "senco", name: "Ms Patel", email: "senco@hillcrest.example.sch.uk" },
    { id: "c2", role: "head", name: "Mr Lowe", email: "head@hillcrest.example.sch.uk" },
    { id: "c3", role: "office", name: "Mrs Dunn", email: "office@hillcrest.example.sch.uk" },
    { id: "c4", role: "sendiass", name: "Dee", email: "advice@sendiass.example.org" },
  ],
};

const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const LOWE = { name: "D. Lowe", address: "head@hillcrest.example.sch.uk" };

const all = (source: Source): MessageEntry["how"] => ({
  when: source,
  from: source,
  to: source,
  cc: source,
  subject: source,
  text: source,
  attachments: source,
});

/** @param n number and hash of the entry @param date ISO date and time in London */
export function sampleMail(n: number, date: string, over: Partial<MessageEntry> = {}): MessageEntry {
  const at = Temporal.PlainDateTime.from(date).toZonedDateTime("Europe/London").epochMilliseconds;
  const out = over.kind !== "reply";
  return {
    id: `hash-${n}`,
    items: [`hash-${n}`],
    number: n,
    at,
    writtenDown: at + 3_600_000,
    corrections: [],
    matters: [],
    kind: "sent",
    state: out ? "sent" : "received",
    when: { instant: at, shown: null, certainty: "exact" },
    ids: { draft: `msg-a:r${n}` },
    site: "gmail",
    account: JO.address,
    from: out ? JO : PATEL,
    to: [out ? PATEL : JO],
    cc: out ? [LOWE] : [],
    bcc: [],
    subject: "R. and coming into school",
    text: "Dear Ms Patel,\n\nR. finds it very hard to come into school.\n\nKind regards,\nJo Whitlock",
    quoted: "",
    attachments: [],
    how: all("original"),
    seen: [{ source: "original", state: "sent", at }],
    original: null,
    problems: [],
    letter: null,
    was: null,
    thread: null,
    ...over,
  };
}

/** @param n number and hash of the entry */
export function sampleTalk(n: number, date: string, time: string | null, over: Partial<TypedEntry> = {}): TypedEntry {
  const moment = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: "Europe/London",
    plainTime: time ?? "12:00",
  });
  return {
    id: `hash-${n}`,
    items: [`hash-${n}`],
    number: n,
    at: moment.epochMilliseconds,
    writtenDown: moment.epochMilliseconds + 7_200_000,
    corrections: [],
    matters: [],
    kind: "call",
    when: { date, time },
    people: [{ contact: "c3", name: "Mrs Dunn" }],
    text: "Rang to say that R. could not come in. Mrs Dunn said she would tell Ms Patel.",
    private: false,
    absence: null,
    files: [],
    ...over,
  };
}

const LONG = [
  "Dear Ms Whitlock,",
  "Thank you for your email, and I am sorry that you have waited so long. I would like to meet you with Ms Patel on Thursday 11 March at 3.30.",
  "In the meantime R. can come in by the garden door at 9.15 from Monday 15 March. Ms Patel will have his written support plan with you by Wednesday 17 March.",
  "Kind regards,\nD. Lowe, headteacher",
].join("\n\n");

/** Eleven entries of one term: every kind and state that a pack has to print. */
export const SAMPLE_ENTRIES: Entry[] = [
  sampleMail(1, "2027-01-11T20:31"),
  sampleMail(2, "2027-01-12T09:02", {
    kind: "reply",
    subject: "Re: R. and coming into school",
    text: "Received with thanks.\n\nMs Patel",
    quoted: "On Mon, 11 Jan 2027 at 20:31, Jo Whitlock wrote:\n> R. finds it very hard to come into school.",
    was: { answer: "acknowledged", at: 0, promise: null },
  }),
  sampleTalk(3, "2027-01-20", null, {
    corrections: [{ at: 1_800_000_000_000, text: "It was Mr Lowe who picked up, not Mrs Dunn." }],
  }),
  sampleTalk(4, "2027-01-21", "21:40", { kind: "note", people: [], private: true, text: "I cried in the car." }),
  sampleMail(5, "2027-01-22T21:15", {
    subject: "R. and coming into school: a gentle reminder",
    state: "likely",
    how: all("screen"),
  }),
  sampleMail(6, "2027-01-25T11:47", {
    kind: "reply",
    subject: "Re: R. and coming into school: a gentle reminder",
    text: "Thank you for your patience. We will look into it.\n\nMs Patel",
    how: { ...all("screen"), when: "original" },
    when: { instant: Date.UTC(2027, 0, 25, 11, 47), shown: "25 Jan 2027, 11:47", certainty: "minute" },
    was: { answer: "holding", at: 0, promise: null },
  }),
  sampleMail(7, "2027-01-28T22:10", {
    to: [{ name: "Dee", address: "advice@sendiass.example.org" }],
    cc: [],
    subject: "Advice about R.",
  }),
  sampleTalk(8, "2027-02-03", "15:30", {
    kind: "meeting",
    people: [
      { contact: "c1", name: "Ms Patel" },
      { contact: "c2", name: "Mr Lowe" },
    ],
    text: "Met in Mr Lowe’s room. Ms Patel will watch R. in class before half-term.",
  }),
  sampleMail(9, "2027-02-24T09:10", {
    to: [LOWE],
    cc: [PATEL],
    subject: "R. and a quiet start",
    attachments: [{ name: "diary of mornings.pdf", size: 48_200 }],
  }),
  sampleMail(10, "2027-03-03T16:05", {
    kind: "reply",
    from: LOWE,
    cc: [PATEL],
    subject: "Re: R. and a quiet start",
    text: LONG,
    was: {
      answer: "promise",
      at: 0,
      promise: { words: "Ms Patel will have his written support plan with you", by: "2027-03-17" },
    },
  }),
  {
    id: "hash-11",
    items: ["hash-11"],
    number: 11,
    at: Date.UTC(2027, 2, 22, 20, 5),
    writtenDown: Date.UTC(2027, 2, 22, 20, 5),
    corrections: [],
    matters: [],
    kind: "check",
    of: ["hash-9"],
    found: "nothing",
    text: "Looked in the school’s app and asked R.’s dad.",
  },
];
