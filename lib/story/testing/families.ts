import { schoolCalendar } from "../../calendar/school-days.ts";
import { deriveEntries } from "../../record/entries.ts";
import type { Entry } from "../../record/entry.ts";
import type { AbsenceFacts, TypedKind } from "../../record/event.ts";
import type { Answer, ItemBody, LedgerItem } from "../../record/items.ts";
import type { Profile } from "../../record/profile.ts";
import { type Written, writeLedger } from "../../record/testing/ledger.ts";
import { LOWE, OFFICE, PATEL, SAMPLE_PROFILE } from "../../record/testing/people.ts";
import { london, receivedSighting, sentSighting } from "../../record/testing/sightings.ts";
import { answeredPromises, type StoryPromise } from "../promised.ts";
import type { StoryInput } from "../story.ts";

/** Invented families whose stories are of any length, the same each time. For tests and for looking at the picture. */

export const FAMILY_PROFILE: Profile = {
  ...SAMPLE_PROFILE,
  child: { name: "R.", year: "Year 4", pronoun: "he", ehc: "unknown" },
  terms: [
    { id: "a25", first: "2025-09-03", last: "2025-12-19", name: "Autumn term" },
    { id: "s26", first: "2026-01-05", last: "2026-03-27", name: "Spring term" },
    { id: "u26", first: "2026-04-13", last: "2026-07-21", name: "Summer term" },
    { id: "a26", first: "2026-09-02", last: "2026-12-18", name: "Autumn term" },
    { id: "s27", first: "2027-01-05", last: "2027-03-25", name: "Spring term" },
    { id: "u27", first: "2027-04-12", last: "2027-07-21", name: "Summer term" },
  ],
  closures: [
    ["2025-10-27", "2025-10-31"],
    ["2026-02-16", "2026-02-20"],
    ["2026-05-25", "2026-05-29"],
    ["2026-10-26", "2026-10-30"],
    ["2027-02-15", "2027-02-19"],
    ["2027-05-31", "2027-06-04"],
  ].map(([first = "", last = ""], n) => ({ id: `h${n}`, first, last, why: "holiday" as const, name: "Half-term" })),
};

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SUBJECTS = [
  "R. and coming into school",
  "A quiet start in the mornings",
  "What helps R. in class",
  "R.’s absences and their codes",
  "A meeting about support",
  "R.’s educational record",
  "Work at home for R.",
  "The support plan",
  "Formal complaint about support",
  "Break times and the hall",
];
const LETTERS = ["C1", "C5", "C2", "A1", "C2", "R1", "C5", "C4", "K1", "C5"];
const ANSWERS: Answer[] = ["acknowledged", "holding", "answer", "promise", "question", "refusal"];
const PROMISED = ["Watch R. in class", "Send the support plan", "Ask the ed. psych.", "A card to leave the room"];
const SPOKEN: TypedKind[] = ["call", "meeting", "gate", "app", "note", "incident", "appointment", "posted"];
const CODES = ["I", "I", "I", "O", ""];

interface Made {
  body: ItemBody;
  at: number;
  /** The letter of the catalogue that it was written from. */
  letter?: { id: string; draft: string; subject: string };
  /** The answer that the parent gives to it. */
  was?: { answer: Answer; by: string; words: string };
}

export interface Family {
  items: LedgerItem[];
  entries: Entry[];
  profile: Profile;
  /** ISO, London. */
  today: string;
  promises: StoryPromise[];
  input: StoryInput;
}

/**
 * @param size how many entries
 * @param first ISO, the day of the first
 * @param today ISO; the entries are spread from the first day to it
 */
export function family(size: number, first: string, today: string, seed = 7): Family {
  const made = happened(size, first, today, numbers(seed));
  const own = writeLedger([...profileActs(london(`${first}T08:00`)), ...made.map(({ at, body }) => ({ at, body }))]);
  const hashes = own.slice(-made.length).map(({ hash }) => hash);
  const answers = made.flatMap(({ at, was }, n): Written[] => {
    if (!was) return [];
    const promise = was.answer === "promise" ? { promise: { words: was.words, by: was.by } } : {};
    return [{ at: at + 3_600_000, body: { type: "answer", of: hashes[n] ?? "", was: was.answer, ...promise } }];
  });
  const letters = made.flatMap(({ at, letter }): Written[] => {
    if (!letter) return [];
    const { id, draft, subject } = letter;
    const body = {
      type: "letter",
      letter: id,
      draft,
      about: [],
      askedBy: null,
      clock: null,
      subject,
      textHash: "0".repeat(64),
    };
    return [{ at: at - 60_000, body: body as ItemBody }];
  });
  const items = [...own, ...writeLedger(answers, "browser-2"), ...writeLedger(letters, "browser-3")];
  const entries = deriveEntries(items, FAMILY_PROFILE);
  const day = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate();
  const promises = answeredPromises(entries, today, (at) => day(at).toString()).map(
    (one, n): StoryPromise =>
      one.state === "waiting" && n % 3 !== 0 ? { ...one, state: n % 2 === 0 ? "kept" : "broken" } : one,
  );
  const input = { entries, profile: FAMILY_PROFILE, calendar: schoolCalendar(FAMILY_PROFILE), today, promises };
  return { items, entries, profile: FAMILY_PROFILE, today, promises, input };
}

function profileActs(at: number): Written[] {
  const { child, school, writer, contacts, terms, closures } = FAMILY_PROFILE;
  const acts: ItemBody[] = [
    { type: "profile", part: "child", value: child },
    { type: "profile", part: "school", value: school },
    { type: "profile", part: "writer", value: writer },
    ...contacts.map((value): ItemBody => ({ type: "profile", part: "contact", id: value.id, value })),
    ...terms.map((value): ItemBody => ({ type: "profile", part: "term", id: value.id, value })),
    ...closures.map((value): ItemBody => ({ type: "profile", part: "closure", id: value.id, value })),
  ];
  return acts.map((body) => ({ at, body }));
}

/** Talks of a few emails each, with absences and calls between them. */
function happened(size: number, first: string, today: string, next: () => number): Made[] {
  const from = Temporal.PlainDate.from(first);
  const span = from.until(Temporal.PlainDate.from(today)).days;
  const made: Made[] = [];
  for (let n = 0; n < size; n += 1) {
    let day = from.add({ days: Math.floor((n * span) / size + next() * (span / size)) });
    if (day.dayOfWeek > 5) day = day.subtract({ days: day.dayOfWeek - 5 });
    const date = day.toString();
    const at = london(
      `${date}T${String(8 + Math.floor(next() * 13)).padStart(2, "0")}:${10 + Math.floor(next() * 49)}`,
    );
    made.push(one(n, date, at, next));
  }
  return made.sort((a, b) => a.at - b.at);
}

function one(n: number, date: string, at: number, next: () => number): Made {
  const talk = Math.floor(n / 9);
  const subject = SUBJECTS[talk % SUBJECTS.length] ?? "";
  const ids = { thread: `thread-a:r${talk}` };
  const kind = next();
  if (n % 9 === 0 || kind < 0.2) {
    const to = [talk % 3 === 2 ? LOWE : PATEL];
    const cc = talk % 3 === 2 ? [PATEL] : [LOWE];
    const draft = `msg-a:r${n}`;
    const id = n % 9 === 0 ? (LETTERS[talk % LETTERS.length] ?? "C1") : next() < 0.6 ? "H1" : null;
    const body = sentSighting(at, { ids: { ...ids, draft }, subject, to, cc });
    return { at, body, ...(id ? { letter: { id, draft, subject } } : {}) };
  }
  if (kind < 0.38) {
    const from = talk % 3 === 2 ? LOWE : next() < 0.2 ? OFFICE : PATEL;
    const answer = ANSWERS[Math.floor(next() * ANSWERS.length)] ?? "answer";
    const by = Temporal.PlainDate.from(date)
      .add({ days: 5 + Math.floor(next() * 20) })
      .toString();
    const words = PROMISED[n % PROMISED.length] ?? "";
    const reply = receivedSighting(at, { ids: { ...ids, message: `msg-f:${n}` }, subject: `Re: ${subject}`, from });
    return { at, body: reply, ...(next() < 0.95 ? { was: { answer, by, words } } : {}) };
  }
  if (kind < 0.62) return { at, body: typedAct(SPOKEN[Math.floor(next() * SPOKEN.length)] ?? "note", date, next) };
  return { at: london(`${date}T08:45`), body: typedAct("absence", date, next) };
}

function typedAct(kind: TypedKind, date: string, next: () => number): ItemBody {
  const absence: AbsenceFacts = {
    morning: true,
    afternoon: next() < 0.7,
    told: "the office, by phone",
    code: CODES[Math.floor(next() * CODES.length)] ?? "",
    work: "",
  };
  return {
    type: "typed",
    kind,
    when: { date, time: kind === "absence" ? null : "15:25" },
    people: kind === "note" || kind === "absence" ? [] : [{ contact: "c-senco", name: "Ms Patel" }],
    text: kind === "absence" ? "R. could not leave the car." : "What was said, in a few words.",
    private: kind === "note" && next() < 0.3,
    ...(kind === "absence" ? { absence } : {}),
  };
}

export const THREE = () => family(3, "2027-03-08", "2027-03-23");
export const FORTY = () => family(40, "2027-01-05", "2027-03-23");
export const FOUR_HUNDRED = () => family(400, "2025-09-04", "2027-06-18");
export const TEN_THOUSAND = () => family(10_000, "2025-09-04", "2027-06-18");
