import type { Entry } from "../../../lib/record/entry.ts";
import type { Site } from "../../../lib/record/items.ts";
import type { Promised } from "../../../lib/record/matter-acts.ts";
import type { KnownMatter } from "../../../lib/record/matters.ts";
import type { StartedDate } from "../../../lib/record/started.ts";
import type { Snapshot } from "../../../lib/store/store.ts";
import { JO, LOWE, london, message, OFFICE, PATEL, typed, WHITLOCKS } from "../../testing/family.ts";
import { OKORO, TWO } from "../../testing/two-children.ts";

/** The record page's states, for looking at them and checking them with axe. */
export const NOW = london("2027-03-23T22:58");

const lowe = { name: "D. Lowe", address: LOWE.email };
const patel = { name: PATEL.name, address: PATEL.email };
const office = { name: OFFICE.name, address: OFFICE.email };
const letter = (id: string, askedBy: string | null, clock: string | null = null) => ({ id, askedBy, clock, about: [] });
const mail = (
  number: number,
  when: string,
  part: Partial<Parameters<typeof message>[0]> & { kind: "sent" | "reply" },
) => message({ id: `hash-${number}`, number, at: london(when), writtenDown: london(when) + 20_000, ...part });
const original = "original" as const;
const FROM_ORIGINAL = {
  when: original,
  from: original,
  to: original,
  cc: original,
  subject: original,
  text: original,
  attachments: original,
};

export const ENTRIES: Entry[] = [
  mail(2, "2027-01-11T20:31", {
    kind: "sent",
    subject: "R. and coming into school",
    cc: [lowe],
    letter: letter("C1", "2027-01-18"),
  }),
  mail(3, "2027-01-12T09:02", {
    kind: "reply",
    subject: "Re: R. and coming into school",
    text: "Received with thanks.",
    was: { answer: "acknowledged", at: 0, promise: null },
  }),
  mail(7, "2027-01-22T21:10", {
    kind: "sent",
    subject: "R. and coming into school: a reminder",
    letter: letter("H1", "2027-01-29"),
    state: "undone",
  }),
  mail(8, "2027-01-25T11:47", {
    kind: "reply",
    subject: "Re: R. and coming into school",
    text: "We will look into it.",
    was: { answer: "holding", at: 0, promise: null },
  }),
  typed({
    id: "hash-10",
    number: 10,
    kind: "call",
    when: { date: "2027-01-28", time: "08:40" },
    people: [{ contact: "office", name: OFFICE.name }],
    text: "Rang to say that R. could not come in. Mrs Dunn said she would tell Ms Patel.",
  }),
  typed({
    id: "hash-11",
    number: 11,
    kind: "meeting",
    when: { date: "2027-01-29", time: null },
    text: "Ms Patel will watch R. in class before half-term.",
    corrections: [
      { at: london("2027-02-01T19:00"), text: "She said “in the next two weeks”, not “before half-term”." },
    ],
  }),
  typed({
    id: "hash-12",
    number: 12,
    kind: "note",
    when: { date: "2027-02-01", time: "21:15" },
    people: [],
    text: "I cried in the car.",
    private: true,
  }),
  mail(19, "2027-02-24T09:10", {
    kind: "sent",
    subject: "R. and a quiet start",
    to: [lowe],
    cc: [patel],
    attachments: [{ name: "diary of mornings.pdf", size: 48_200 }],
  }),
  mail(20, "2027-02-25T11:47", {
    kind: "reply",
    from: office,
    subject: "Re: R. and a quiet start",
    was: { answer: "acknowledged", at: 0, promise: null },
  }),
  mail(23, "2027-03-03T16:05", {
    kind: "reply",
    from: lowe,
    cc: [patel],
    subject: "Re: R. and a quiet start",
    text: "Dear Ms Whitlock,\n\nThank you for your email, and I am sorry that you have waited so long. I would like to meet you with Ms Patel on Thursday 11 March at 3.30.\n\nIn the meantime R. can come in by the garden door at 9.15 from Monday 15 March. Ms Patel will have his written support plan with you by Wednesday 17 March.\n\nKind regards,\nD. Lowe, headteacher",
    quoted: "On Wed, 24 Feb 2027 at 09:10, Jo Whitlock wrote:\n> R. finds the mornings hard.",
    how: FROM_ORIGINAL,
    original: { sha256: "ab", size: 4200 },
    seen: [
      { source: "screen", state: "received", at: london("2027-03-03T21:40") },
      { source: "original", state: "received", at: london("2027-03-03T21:41") },
    ],
    was: {
      answer: "promise",
      at: 0,
      promise: {
        words: "Ms Patel will have his written support plan with you by Wednesday 17 March",
        by: "2027-03-17",
      },
    },
  }),
  mail(25, "2027-03-09T12:15", {
    kind: "sent",
    subject: "A copy of R.’s educational record",
    to: [lowe],
    letter: letter("C9", "2027-04-14", "educational-record"),
  }),
  mail(27, "2027-03-12T16:20", {
    kind: "sent",
    subject: "My note of our meeting on 11 March",
    cc: [lowe],
    state: "likely",
    ids: { draft: "msg-a:r27" },
    letter: letter("H1", "2027-03-19"),
  }),
  mail(30, "2027-03-22T10:12", {
    kind: "reply",
    from: office,
    subject: "Evidence for R.’s absences",
    text: "Dear Ms Whitlock,\n\nPlease can you send us medical evidence for R.’s absences this term, so that we can update the register.\n\nMrs Dunn, school office",
    writtenDown: london("2027-03-23T22:58"),
    to: [JO],
    how: {
      ...FROM_ORIGINAL,
      when: "screen",
      from: "screen",
      to: "screen",
      cc: "screen",
      subject: "screen",
      text: "screen",
      attachments: "screen",
    },
    when: { instant: london("2027-03-22T10:12"), shown: "22 Mar 2027, 10:12", certainty: "minute" },
  }),
];

/** Emails as they stand when they were not simply sent. */
const FATES: Entry[] = [
  mail(1, "2027-03-24T08:00", {
    kind: "sent",
    writtenDown: london("2027-03-15T21:02"),
    subject: "R. and his bag: to go tomorrow",
    state: "scheduled",
    goesAt: london("2027-03-24T08:00"),
    seen: [{ source: "request", state: "scheduled", at: london("2027-03-15T21:02") }],
  }),
  mail(2, "2027-03-17T08:00", {
    kind: "sent",
    writtenDown: london("2027-03-16T21:02"),
    subject: "A meeting about the mornings: was to go by itself",
    state: "likely",
    goesAt: london("2027-03-17T08:00"),
    seen: [{ source: "request", state: "scheduled", at: london("2027-03-16T21:02") }],
  }),
  mail(3, "2027-03-17T20:00", {
    kind: "sent",
    subject: "The school trip: cancelled before it went",
    state: "undone",
    seen: [
      { source: "request", state: "scheduled", at: london("2027-03-17T20:00") },
      { source: "request", state: "undone", at: london("2027-03-17T20:10") },
    ],
  }),
  mail(4, "2027-03-18T20:00", { kind: "sent", subject: "R. is ill today: taken back", state: "undone" }),
  mail(5, "2027-03-19T20:00", { kind: "sent", subject: "R. and the gate: could not be sent", state: "failed" }),
  mail(6, "2027-03-21T20:00", { kind: "sent", subject: "The end of the week: likely", state: "likely" }),
];

const SCREEN = {
  when: "screen",
  from: "screen",
  to: "screen",
  cc: "screen",
  subject: "screen",
  text: "screen",
  attachments: "screen",
} as const;
const REPLY = "Dear Ms Whitlock,\n\nThank you. R. may come in by the garden door from Monday.\n\nMs Patel";

/** Mail from Outlook, which hands out no originals, as far as it is known. */
const OUTLOOK: Entry[] = [
  mail(1, "2027-03-09T12:15", {
    kind: "sent",
    site: "outlook",
    subject: "R. and the garden door",
    state: "likely",
    ids: {},
    how: SCREEN,
    seen: [{ source: "screen", state: "likely", at: london("2027-03-09T12:15") }],
  }),
  mail(2, "2027-03-10T12:15", {
    kind: "reply",
    site: "outlook",
    subject: "Re: R. and the garden door",
    text: REPLY,
    how: SCREEN,
    was: { answer: "answer", at: 0, promise: null },
    when: { instant: london("2027-03-10T12:15"), shown: "Wed 10/03/2027 12:15", certainty: "minute" },
  }),
  mail(3, "2027-03-12T20:15", {
    kind: "reply",
    site: "outlook",
    subject: "Re: R. and the mornings",
    text: REPLY,
    how: SCREEN,
    when: { instant: null, shown: "03/02/2027 14:05", certainty: "uncertain" },
  }),
  mail(4, "2027-02-03T14:05", {
    kind: "reply",
    site: "outlook",
    subject: "Re: R. and the mornings",
    text: REPLY,
    writtenDown: london("2027-03-12T20:15"),
    how: { ...SCREEN, when: "typed" },
    dated: { date: "2027-02-03", at: NOW },
    when: { instant: london("2027-02-03T14:05"), shown: "03/02/2027 14:05", certainty: "minute" },
  }),
  mail(5, "2027-03-11T09:30", {
    kind: "reply",
    site: "outlook",
    subject: "Re: R. and the garden door",
    text: REPLY,
    how: { ...FROM_ORIGINAL, when: "file", text: "file" },
    original: { sha256: "ab", size: 4200 },
    saved: "hash-5",
    was: { answer: "answer", at: 0, promise: null },
    seen: [
      { source: "screen", state: "received", at: london("2027-03-11T21:40") },
      { source: "file", state: "received", at: london("2027-03-12T21:41") },
    ],
  }),
];

const TALKS = [
  "R. would not get out of the car. Mrs Dunn came to the gate and said she would tell Ms Patel.",
  "Ms Patel rang: the garden door is open from Monday, ten minutes before the others come in.",
  "Sick in the night, and no sleep.",
];

/** @param size how many entries; every fifth is no email */
const many = (size = 400): Entry[] =>
  Array.from({ length: size }, (_, n) => {
    const at = `${2027 - Math.ceil((size - n) / 1000)}-${String((Math.floor((n % 1000) / 84) % 12) + 1).padStart(2, "0")}-${String(Math.floor((n % 84) / 3) + 1).padStart(2, "0")}T${String(8 + (n % 3) * 4).padStart(2, "0")}:00`;
    const number = n + 1;
    if (n % 5 === 4) {
      const [date = "", time = null] = at.split("T");
      const kind = (["gate", "call", "absence"] as const)[n % 3] ?? "gate";
      return typed({ id: `hash-${number}`, number, kind, when: { date, time }, text: TALKS[n % 3] ?? "" });
    }
    const kind = n % 3 === 0 ? "reply" : "sent";
    const asked = n % 7 === 0 ? ", and what we spoke of at the meeting with everybody who was there that day" : "";
    return mail(number, at, {
      kind,
      subject: `R. and a quiet start, ${number}${asked}`,
      ...(n % 11 === 0 ? { attachments: [{ name: `Diary of mornings ${number}.pdf`, size: 120_000 }] } : {}),
      ...(kind === "reply" ? { quoted: "On Monday Jo Whitlock wrote: the lunch hall is too loud for him." } : {}),
    });
  });

export interface Scene {
  snapshot: Partial<Snapshot>;
  hash?: string;
  /** A site that the browser keeps In Writing from. */
  blind?: Site;
}

const full = { profile: WHITLOCKS, entries: ENTRIES };

const day = (id: string, part: Partial<StartedDate>): StartedDate => ({
  id,
  items: [id],
  clock: null,
  start: "2027-03-01",
  second: null,
  of: null,
  note: "",
  said: { date: part.start ?? "2027-03-01", kind: "own" },
  writtenDown: london("2027-03-02T20:15"),
  moved: [],
  stopped: null,
  ...part,
});

/** Dates that matter, of every kind and fate. */
export const STARTED: StartedDate[] = [
  day("d1", { clock: "tribunal-appeal", start: "2027-02-08" }),
  day("d2", {
    clock: "educational-record",
    start: "2027-03-09",
    moved: [{ date: "2027-03-30", until: "2027-03-11", why: "terms" }],
  }),
  day("d3", { start: "2027-05-12", note: "Hearing, by video, at 10" }),
  day("d4", { clock: "ehc-decision", start: "2027-03-01", note: "Asked by email and by post" }),
  day("d5", { clock: "ombudsman-12-weeks", start: "2027-03-15" }),
  day("d6", { clock: "school-reply", start: "2027-03-10" }),
  day("d7", { clock: "penalty-notice-21", start: "2027-02-20" }),
  day("d8", { clock: "complaint-stage-1", start: "2027-03-01", stopped: { at: NOW, note: "They met us instead." } }),
];

const dated = { ...full, dates: { started: STARTED, moved: new Map() } };

const MATTERS: KnownMatter[] = [
  { id: "quiet", name: "A quiet start in the mornings", state: "open", begun: NOW, changed: NOW },
  {
    id: "records",
    name: "R.’s educational record, and what was written down about the meeting",
    state: "open",
    begun: NOW,
    changed: NOW,
  },
  { id: "swim", name: "Swimming lessons", state: "settled", begun: NOW, changed: NOW },
];
const OF_MATTER: Record<string, string[]> = {
  quiet: ["hash-19", "hash-20", "hash-23", "hash-27"],
  records: ["hash-25"],
};
const inMatters = ENTRIES.map((entry) => ({
  ...entry,
  matters: Object.keys(OF_MATTER).filter((id) => OF_MATTER[id]?.includes(entry.id)),
}));
const promise = (id: string, part: Partial<Promised>): Promised => ({
  ...{
    id,
    acts: [id],
    words: "A place at the breakfast club",
    who: { contact: null, name: "Mrs Dunn" },
    by: "2027-03-19",
  },
  ...{ state: "open", ended: null, made: london("2027-03-10T12:00"), entry: null, answered: false },
  ...part,
});
const PROMISES = [
  promise("p1", {}),
  promise("p2", {
    words: "The form for the trip",
    by: null,
    state: "kept",
    ended: { at: NOW, on: "2027-03-23", note: "" },
  }),
];
const matters = { profile: WHITLOCKS, entries: inMatters, matters: MATTERS, promises: PROMISES };

/** The same with a second child, and a second school that R. has moved to. */
const ill = (number: number, date: string, child: string): Entry =>
  typed({
    ...{ id: `hash-${number}`, number, kind: "absence", when: { date, time: null }, people: [], text: "" },
    absence: { morning: true, afternoon: true, told: "", code: "I", work: "" },
    children: [child],
  });
const TWO_ENTRIES: Entry[] = [
  ...inMatters,
  mail(31, "2027-03-04T10:00", {
    kind: "sent",
    subject: "R. in the first weeks",
    to: [{ name: OKORO.name, address: OKORO.email }],
    matters: ["new"],
  }),
  mail(32, "2027-03-16T10:00", { kind: "sent", subject: "K. at lunch", children: ["k"], matters: ["k"] }),
  ill(33, "2027-03-03", "first"),
  ill(34, "2027-03-17", "k"),
].toSorted((a, b) => a.at - b.at);
const two = {
  profile: TWO,
  entries: TWO_ENTRIES,
  matters: [
    ...MATTERS,
    { id: "k", name: "K. at lunch", state: "open" as const, begun: NOW, changed: NOW, child: "k" },
    { id: "new", name: "The first weeks at Brook", state: "open" as const, begun: NOW, changed: NOW, child: "first" },
  ],
};

export const SCENES: Record<string, () => Scene> = {
  days: () => ({ snapshot: full }),
  entry: () => ({ snapshot: full, hash: "#e-23" }),
  ask: () => ({ snapshot: full, hash: "#e-30" }),
  likely: () => ({ snapshot: full, hash: "#e-27" }),
  fates: () => ({ snapshot: { profile: WHITLOCKS, entries: FATES } }),
  scheduled: () => ({ snapshot: { profile: WHITLOCKS, entries: FATES }, hash: "#e-1" }),
  gone: () => ({ snapshot: { profile: WHITLOCKS, entries: FATES }, hash: "#e-2" }),
  cancelled: () => ({ snapshot: { profile: WHITLOCKS, entries: FATES }, hash: "#e-3" }),
  failed: () => ({ snapshot: { profile: WHITLOCKS, entries: FATES }, hash: "#e-5" }),
  unconfirmed: () => ({ snapshot: { profile: WHITLOCKS, entries: OUTLOOK }, hash: "#e-1" }),
  screen: () => ({ snapshot: { profile: WHITLOCKS, entries: OUTLOOK }, hash: "#e-2" }),
  which: () => ({ snapshot: { profile: WHITLOCKS, entries: OUTLOOK }, hash: "#e-3" }),
  dated: () => ({ snapshot: { profile: WHITLOCKS, entries: OUTLOOK }, hash: "#e-4" }),
  file: () => ({ snapshot: { profile: WHITLOCKS, entries: OUTLOOK }, hash: "#e-5" }),
  blind: () => ({ snapshot: { profile: WHITLOCKS, entries: OUTLOOK }, hash: "#e-2", blind: "outlook" }),
  call: () => ({ snapshot: full, hash: "#e-11" }),
  dates: () => ({ snapshot: dated }),
  date: () => ({ snapshot: dated, hash: "#d-d2" }),
  appeal: () => ({ snapshot: dated, hash: "#d-d1" }),
  hearing: () => ({ snapshot: dated, hash: "#d-d3" }),
  stopped: () => ({ snapshot: dated, hash: "#d-d8" }),
  start: () => ({ snapshot: dated, hash: "#date" }),
  "start-from": () => ({ snapshot: dated, hash: "#date-e-23" }),
  add: () => ({ snapshot: full, hash: "#add" }),
  backup: () => ({ snapshot: full, hash: "#backup" }),
  trouble: () => ({
    snapshot: {
      ...full,
      damaged: ["hash-23"],
      persisted: false,
      removed: [{ hash: "x", at: NOW }],
      asks: [{ id: "a", why: "sensitive", direction: "out", who: "Dr Shah, GP", subject: "R.", at: NOW }],
    },
    hash: "#e-23",
  }),
  empty: () => ({ snapshot: { profile: WHITLOCKS } }),
  many: () => ({ snapshot: { profile: WHITLOCKS, entries: many() } }),
  thousands: () => ({ snapshot: { profile: WHITLOCKS, entries: many(10_000) } }),
  filtered: () => ({
    snapshot: full,
    hash: "#days?person=patel&kind=sent&from=2027-02-01&silent=1&notes=without",
  }),
  "filtered-out": () => ({ snapshot: full, hash: "#days?kind=incident" }),
  matters: () => ({ snapshot: matters }),
  matter: () => ({ snapshot: matters, hash: "#m-quiet" }),
  "in-matter": () => ({ snapshot: matters, hash: "#e-23" }),
  promise: () => ({ snapshot: matters, hash: "#promise" }),
  sort: () => ({
    snapshot: { ...full, entries: ENTRIES.map((entry) => (entry.kind === "reply" ? { ...entry, was: null } : entry)) },
    hash: "#sort",
  }),
  two: () => ({ snapshot: two }),
  "two-child": () => ({ snapshot: two, hash: "#days?child=k" }),
  "two-school": () => ({ snapshot: two, hash: "#days?school=brook" }),
};
