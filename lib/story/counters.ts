import { shortDayYear } from "../calendar/dates.ts";
import { dayCount, sessionCount, totalsWords } from "../record/absence-words.ts";
import { absenceTotals } from "../record/absences.ts";
import type { ItemHash } from "../record/items.ts";
import { closedStretches, dateOf } from "./ruler.ts";
import { isChase } from "./sides.ts";
import type { Missed, Story, StorySilence } from "./story.ts";
import { longestOf, silenceSentence } from "./text.ts";

/** A number that matters, with how it was found. */
export interface Counter {
  /** Of several children's absences each has a counter of its own: "missed K.". */
  id: "longest" | "unanswered" | "chases" | `missed${string}` | `illness${string}`;
  /** "23 school days" */
  value: string;
  /** "longest wait" */
  name: string;
  /** Sentences, each whole. */
  working: string[];
  /** Entries it is made of, the newest first. */
  entries: ItemHash[];
}

/** Most entries named in a working: the days below have all of them. */
const MOST = 12;

/** The numbers that matter, without those that would be nothing. */
export function countersOf(story: Story): Counter[] {
  return [
    longest(story),
    unanswered(story),
    chases(story),
    ...story.missed.flatMap((one) => missed(one, story)),
  ].filter((one) => one !== null);
}

function longest(story: Story): Counter | null {
  const wait = longestOf(story.silences);
  if (!wait || wait.days === 0) return null;
  return {
    id: "longest",
    value: days(wait.days),
    name: "longest wait",
    working: [`${capital(silenceSentence(wait, story))}.`, ...notCounted(wait), ...received(wait), RULE],
    entries: [wait.after, ...(wait.ended ? [wait.ended] : [])],
  };
}

const RULE =
  "Counted from your email, or from a reply that asked for more time, to the next reply recorded of anyone it went to. The record cannot know of an answer by phone, in the app or in person unless you add it.";

function notCounted({ first, last, ruler }: StorySilence): string[] {
  const within = closedStretches(ruler).filter((one) => one.last > first && one.first <= last);
  if (within.length === 0) return [];
  const named = within.map(({ first: from, last: to, name }) => {
    const begin = shortDayYear(dateOf(from, ruler));
    return from === to ? `${begin} (${name})` : `${begin} to ${shortDayYear(dateOf(to, ruler))} (${name})`;
  });
  return [`Not counted: weekends, ${named.join(", ")}.`];
}

function received({ received: n }: StorySilence): string[] {
  if (n === 0) return [];
  return [
    n === 1
      ? "One message in that time said only that your email had come. It does not end the wait."
      : `${n} messages in that time said only that your email had come. They do not end the wait.`,
  ];
}

function unanswered(story: Story): Counter | null {
  const open = story.unanswered.filter(({ days: n }) => n > 0).toSorted((a, b) => a.first - b.first);
  if (open.length === 0) return null;
  const since = open
    .slice(0, MOST)
    .map((wait) => `Day ${wait.days}, since ${shortDayYear(dateOf(wait.first, story.ruler))}.`);
  return {
    id: "unanswered",
    value: open.length === 1 ? "1 question" : `${open.length} questions`,
    name: "no reply recorded",
    working: [
      ...(open.length === 1 ? since : [`The oldest: ${since[0]}`]),
      "Emails and letters in whose talk no reply has come, or none but “received” or “we need more time”. Who asks again goes on with the same question.",
    ],
    entries: open.slice(0, MOST).map(({ after }) => after),
  };
}

function chases({ entries }: Story): Counter | null {
  const sent = entries.filter(({ entry }) => isChase(entry)).toReversed();
  if (sent.length === 0) return null;
  return {
    id: "chases",
    value: String(sent.length),
    name: sent.length === 1 ? "chase sent" : "chases sent",
    working: ["Emails and letters that were written to ask again for what was asked before."],
    entries: sent.slice(0, MOST).map(({ entry }) => entry.id),
  };
}

function missed({ name, sessions, entries, calendar }: Missed, story: Story): Counter[] {
  const { ruler, today } = story;
  if (sessions.length === 0) return [];
  const on = Temporal.PlainDate.from(dateOf(today, ruler));
  const totals = absenceTotals(entries, on, calendar);
  if (totals.sessions === 0) return [];
  const words = totalsWords(totals);
  const own = new Set(entries);
  const absences = story.entries.filter(({ entry, day }) => own.has(entry) && dateOf(day, ruler) >= totals.since);
  const whose = name && story.profile.children?.length ? `${name}: ` : "";
  const named = absences
    .toReversed()
    .slice(0, MOST)
    .map(({ entry }) => entry.id);
  const all: Counter = {
    id: `missed${name}`,
    value: sessionCount(totals.sessions),
    name: `${whose}missed this school year`,
    working: words,
    entries: named,
  };
  const { illness } = totals;
  if (illness.days === 0) return [all];
  const past = illness.days >= illness.of;
  const counted = illness.counted.map(({ date, days: n }) => `${shortDayYear(date)}${n === 0.5 ? " (half)" : ""}`);
  return [
    all,
    {
      id: `illness${name}`,
      value: past ? dayCount(illness.days) : `${figure(illness.days)} of ${illness.of}`,
      name: `${whose}${past ? `coded I (illness): ${illness.of} or more` : "days coded I (illness)"}`,
      working: [
        `${dayCount(illness.days)} with code I since ${shortDayYear(totals.since)}: ${counted.join(", ")}.`,
        `At ${illness.of} days the school tells the council, whether they follow one another or not. The school’s own register counts, and it may say otherwise.`,
      ],
      entries: [],
    },
  ];
}

/** "4½" */
const figure = (n: number) => `${Math.floor(n) || ""}${n % 1 ? "½" : ""}`;
const days = (n: number) => `${n} school day${n === 1 ? "" : "s"}`;
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
