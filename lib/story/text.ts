import { shortDayYear } from "../calendar/dates.ts";
import { kindWords } from "../calendar/sentence.ts";
import { sessionCount } from "../record/absence-words.ts";
import type { Entry } from "../record/entry.ts";
import { type Period, periodsOf } from "./periods.ts";
import { dateOf } from "./ruler.ts";
import { isChase } from "./sides.ts";
import { type Story, type StoryEntry, type StorySilence, storySpan } from "./story.ts";

/** The picture in words: for those who hear the page, and for packs, which may have no picture. */

export interface StoryPart {
  title: string;
  sentences: string[];
}

/** `you` on the family's own screen, `family` in what others read. */
export type Voice = "you" | "family";

/** How long a wait was, in words: "12 school days". "" where that cannot be told. */
export type Long = (wait: StorySilence) => string;

const schoolDays: Long = (wait) => days(wait.days);

/** @param long how waits are counted for the reader @returns one part for each term in which something happened, oldest first */
export function storyText(story: Story, voice: Voice = "you", long: Long = schoolDays): StoryPart[] {
  return periodsOf(story.ruler, story.profile).flatMap((period) => {
    const sentences = told(period, story, voice, long);
    return sentences.length > 0 ? [{ title: period.name, sentences }] : [];
  });
}

/** One sentence that says what the picture shows at a glance. */
export function storySummary(story: Story): string {
  if (story.entries.length === 0) return "Nothing is in the record yet.";
  const { first } = storySpan(story);
  const longest = longestOf(story.silences);
  const wait = longest ? ` Longest wait: ${days(longest.days)}.` : "";
  return `${count(story.entries.length, "entry", "entries")} from ${shortDayYear(first)} on. ${writing(story.entries, "you")}${wait}`;
}

function told({ first, last }: Period, story: Story, voice: Voice, long: Long): string[] {
  const { ruler } = story;
  const within = (day: number) => dateOf(day, ruler) >= first && dateOf(day, ruler) <= last;
  const entries = story.entries.filter(({ day }) => within(day));
  const waits = story.silences.filter((silence) => silence.days > 0 && within(silence.first));
  const missed = story.missed.map(({ name, sessions }) => ({
    name,
    sessions: sessions.filter(({ date }) => date.toString() >= first && date.toString() <= last),
  }));
  const promises = story.promises.filter(({ by }) => by !== null && by >= first && by <= last);
  const dates = story.dates.filter(({ date }) => date >= first && date <= last);
  return [
    ...(entries.some(({ side }) => side !== "missed") ? [writing(entries, voice)] : []),
    ...spoken(entries),
    ...silenceWords(waits, story, long),
    ...promiseWords(promises),
    ...dates.map((date) => `${date.words}: ${shortDayYear(date.date)} (${kindWords(date)}).`),
    ...missed.flatMap(({ name, sessions }) => missedWords(sessions, name)),
  ];
}

/** "You wrote 4 times, once to ask again; 1 reply was recorded." */
function writing(entries: readonly StoryEntry[], voice: Voice): string {
  const written = entries.filter(({ side, entry }) => side === "us" && entry.kind !== "call");
  const replies = entries.filter(({ entry }) => entry.kind === "reply").length;
  const chases = written.filter(({ entry }) => isChase(entry)).length;
  const who = voice === "you" ? "You" : "The family";
  const wrote = written.length === 0 ? `${who} wrote nothing` : `${who} wrote ${times(written.length)}`;
  const again = chases > 0 ? `, ${times(chases)} to ask again` : "";
  const came = replies === 0 ? "no reply was" : replies === 1 ? "1 reply was" : `${replies} replies were`;
  return `${wrote}${again}; ${came} recorded.`;
}

const SPOKEN: [Entry["kind"], string, string][] = [
  ["call", "call", "calls"],
  ["meeting", "meeting", "meetings"],
  ["gate", "talk at the gate", "talks at the gate"],
  ["app", "message in the school’s app", "messages in the school’s app"],
  ["incident", "incident", "incidents"],
  ["appointment", "appointment", "appointments"],
];

function spoken(entries: readonly StoryEntry[]): string[] {
  const parts = SPOKEN.flatMap(([kind, one, many]) => {
    const n = entries.filter(({ entry }) => entry.kind === kind).length;
    return n > 0 ? [count(n, one, many)] : [];
  });
  return parts.length > 0 ? [`Written down: ${parts.join(", ")}.`] : [];
}

/** The longest of several, the later of two alike; null when there is none. */
export function longestOf(all: readonly StorySilence[]): StorySilence | null {
  return all.reduce<StorySilence | null>((best, one) => (best === null || one.days >= best.days ? one : best), null);
}

function silenceWords(waits: readonly StorySilence[], story: Story, long: Long): string[] {
  const longest = longestOf(waits);
  if (!longest) return [];
  const open = waits.filter((wait) => wait.to === null && wait !== longest);
  const more = longestOf(open);
  return [
    `Longest wait: ${silenceSentence(longest, story, long)}.`,
    ...(more
      ? [
          `${open.length === 1 ? "One more wait goes on" : `${open.length} more waits go on, the longest`}: ${long(more)}, from ${shortDayYear(dateOf(more.first, story.ruler))}.`,
        ]
      : []),
  ];
}

/** "23 school days, from Mon 12 Oct 2026 to Mon 16 Nov 2026" */
export function silenceSentence(
  silence: StorySilence,
  { ruler }: Pick<Story, "ruler">,
  long: Long = schoolDays,
): string {
  const from = shortDayYear(dateOf(silence.first, ruler));
  const to = silence.to === null ? "and still going on" : `to ${shortDayYear(dateOf(silence.last, ruler))}`;
  return `${long(silence)}, from ${from} ${to}`;
}

const FATES = { kept: "kept", broken: "not kept", waiting: "not here yet", released: "let go", ahead: "still to come" };

function promiseWords(promises: Story["promises"]): string[] {
  if (promises.length === 0) return [];
  const parts = (Object.keys(FATES) as (keyof typeof FATES)[]).flatMap((state) => {
    const n = promises.filter((promise) => promise.state === state).length;
    return n > 0 ? [`${n} ${FATES[state]}`] : [];
  });
  return [`${count(promises.length, "promise", "promises")} for these days: ${parts.join(", ")}.`];
}

function missedWords(sessions: Story["sessions"], name: string): string[] {
  if (sessions.length === 0) return [];
  const codes = new Map<string, number>();
  for (const { code } of sessions) codes.set(code, (codes.get(code) ?? 0) + 1);
  const parts = [...codes]
    .sort((a, b) => Number(a[0] === "") - Number(b[0] === "") || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, n]) => `${n} ${code ? `as ${code}` : "without a known code"}`);
  return [
    `${name ? `${name}: ` : ""}${sessionCount(sessions.length)} missed, as far as this record knows: ${parts.join(", ")}.`,
  ];
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const days = (n: number) => count(n, "school day", "school days");
const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);
