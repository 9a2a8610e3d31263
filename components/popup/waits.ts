import { findClock } from "../../lib/calendar/clocks.ts";
import { dateInFull, londonDate, longDay, shortDay } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { workingSentence } from "../../lib/calendar/sentence.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import { nextStep, type Waiting, waiting } from "../../lib/record/next.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { countDays } from "../kit/count.ts";
import type { MarkProps } from "../kit/Mark.tsx";
import type { WorkingProps } from "../kit/Working.tsx";
import { suggestedStep } from "./step.ts";
import { markOf, recordHref, type SuggestedStep, titleOf, type WaitRow } from "./view.ts";

/** What the record says waits and what it suggests, in the popup's own form. The one place that knows lib/record/next.ts. */
export interface Waits {
  /** Every one, what can be settled today first. */
  rows: WaitRow[];
  /** How many of them the parent will want to put right today: what was not sent or did not arrive. */
  due: number;
  suggested: SuggestedStep | null;
}

/** @param now epoch ms */
export function waits({ profile, entries }: Snapshot, now: number): Waits {
  const today = londonDate(now);
  const calendar = schoolCalendar(profile);
  const found = waiting(entries, profile, calendar, today);
  const scene: Scene = { profile, today, byId: new Map(entries.map((entry) => [entry.id, entry])) };
  const step = nextStep(entries, profile, calendar, today);
  const behind = step?.about.toReversed().flatMap((id) => found.find((one) => one.entry === id) ?? [])[0];
  return {
    rows: found.flatMap((one) => rowOf(one, scene) ?? []),
    due: found.filter(({ why }) => why === "failed" || why === "bounced").length,
    suggested:
      step && suggestedStep(step, scene.byId, profile, behind ? (clockOf(behind, scene)?.working ?? null) : null),
  };
}

interface Scene {
  profile: Profile;
  today: Temporal.PlainDate;
  byId: ReadonlyMap<string, Entry>;
}

function rowOf(wait: Waiting, scene: Scene): WaitRow | null {
  const entry = scene.byId.get(wait.entry);
  if (!entry) return null;
  return {
    id: wait.entry,
    mark: markFor(wait, entry, scene),
    title: titleFor(wait, entry, scene.profile),
    words: wordsFor(wait, entry, scene.profile),
    // A promise has its own mark and its day in its title.
    clock: wait.why === "promise" ? null : clockOf(wait, scene),
    href: recordHref(entry),
  };
}

function markFor(wait: Waiting, entry: Entry, { today }: Scene): MarkProps {
  if (wait.why !== "promise") return markOf(entry);
  const ahead = wait.due !== null && wait.due.date >= today.toString();
  return { kind: "promise", promise: ahead ? "ahead" : "waiting" };
}

function titleFor(wait: Waiting, entry: Entry, profile: Profile): string {
  if (wait.why === "unsorted") return `A reply from ${fromWhom(entry, profile)}`;
  // The words of a promise begin with what and by when: "Support plan by Wed 17 Mar. Not here yet, 4 school days on."
  if (wait.why === "promise") return sentence(promiseParts(wait.words)[0]);
  return titleOf(entry);
}

function fromWhom(entry: Entry, profile: Profile): string {
  return (isMessage(entry) && nameOf(entry.from.address, entry.from.name, profile)) || "school";
}

/** Copied from the middle of their sentence, it begins a line here. */
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function promiseParts(words: string): [what: string, rest: string] {
  const end = words.search(/\. (?:Not here yet|No day was named)|\.$/);
  return end < 0 ? [words, ""] : [words.slice(0, end), words.slice(end + 1).trim()];
}

/** The name under which the parent knows them, else the one they write under. */
export function nameOf(address: string, name: string, profile: Profile): string {
  const known = profile.contacts.find((one) => one.email !== "" && one.email.toLowerCase() === address.toLowerCase());
  return known?.name || name || address;
}

function wordsFor(wait: Waiting, entry: Entry, profile: Profile): string {
  if (wait.why === "promise") return promiseParts(wait.words)[1] || `Promised by ${fromWhom(entry, profile)}`;
  const { due, days, since } = wait;
  if (wait.why !== "silence" || !due || wait.now) return due ? wait.words.replace(/\.$/, "") : wait.words;
  const by = `${due.estimate ? "about " : ""}${shortDay(due.date)}`;
  return days === 0 ? `Sent ${shortDay(since)}; by ${by}` : `Day ${days}; by ${by}`;
}

/** The badge of a row. Its day stands in the words before it, so it carries the kind only. */
function clockOf(wait: Waiting, scene: Scene): WaitRow["clock"] {
  const { due } = wait;
  if (!due) return null;
  return { kind: due.kind, when: "", estimate: due.estimate, working: workingFor(wait, due, scene) };
}

function workingFor(wait: Waiting, due: NonNullable<Waiting["due"]>, scene: Scene): WorkingProps {
  const { profile, today } = scene;
  const day = longDay(due.date);
  if (wait.why === "promise") return { sentence: `${day} is the day they named.` };
  if (!due.counted) {
    const what = scene.byId.get(wait.entry)?.kind === "letter" ? "letter" : "email";
    return { sentence: `Your ${what} asked for an answer by ${day}.` };
  }
  const source = findClock(due.clock, profile.school)?.source;
  const checked = source?.checkedOn ? ` Checked ${dateInFull(source.checkedOn)}.` : "";
  return {
    sentence: `${workingSentence(due.counted, { today })} So ${due.estimate ? "about " : ""}${day}.`,
    days: countDays(due.counted.working),
    ...(source ? { source: `${source.text.replace(/\.$/, "")}.${checked}` } : {}),
  };
}
