import type { SchoolCalendar } from "../../calendar/clock.ts";
import { plainDate } from "../../calendar/dates.ts";
import { kindWords } from "../../calendar/sentence.ts";
import { askedKind } from "../../record/asked-kind.ts";
import { type Entry, isMessage, type MessageEntry } from "../../record/entry.ts";
import type { ItemHash } from "../../record/items.ts";
import { bindsFamily, type LiveDate } from "../../record/live-date.ts";
import type { Promised } from "../../record/matter-acts.ts";
import { promisesIn } from "../../record/promises.ts";
import { type Silence, saidBy, silencesOf } from "../../story/silences.ts";
import { entryDate } from "../chronology.ts";
import { londonDate as dayOf, longDate } from "../dates.ts";
import type { ChildPart, Scene } from "./scene.ts";
import { promiserOf, readerOf, waited } from "./waited.ts";
import { inShort, nameOf } from "./words.ts";

/**
 * Key dates that went by: a day that was asked for with no reply recorded by it, a promise not kept or not recorded as kept,
 * a date laid down that has passed. Each with its kind, and never as more than the record can know.
 */
export interface MissedDate {
  /** ISO. */
  date: string;
  /** "Courtesy", "School’s policy", "Legal", "Promised". */
  kind: string;
  what: string;
  happened: string;
  /** Entries it can be seen in. */
  see: ItemHash[];
  /** Who was to act. */
  whose: Whose;
  /** Id of the clock that it is counted by; "" for a promise. */
  clock: string;
}

export type Whose = "school" | "council" | "family" | "other";

/**
 * @param only whose dates a reader is to see; all when left out
 * @returns oldest first, each once
 */
export function missedDates(scene: Scene, only?: Whose): MissedDate[] {
  const all = scene.parts.flatMap((part) => [
    ...asked(part, scene),
    ...promised(part, scene),
    ...laidDown(part, scene),
  ]);
  all.push(...loose(scene));
  const once = new Map(all.map((one) => [`${one.date} ${one.kind} ${one.what} ${one.see.join()}`, one]));
  return [...once.values()]
    .filter(({ whose }) => only === undefined || whose === only)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.what < b.what ? -1 : 1));
}

function asked(part: ChildPart, scene: Scene): MissedDate[] {
  return silencesOf(saidBy(part.entries, part.profile), "question").flatMap((wait) => {
    const first = firstMissed(wait, scene);
    if (!first) return [];
    const { entry, date, letter } = first;
    const again = wait.asks.length - 1 - wait.asks.indexOf(entry.id);
    return [
      {
        date,
        kind: kindWords(askedKind(letter, entryDate(entry), scene.viewOf(entry).profile)),
        what: `Answer to: ${nameOf(entry)}`,
        happened: sinceThen(wait, entry, again, scene),
        see: [entry.id, ...(wait.ended ? [wait.ended] : [])],
        whose: readerOf(entry, scene.profile),
        clock: letter.clock ?? "",
      },
    ];
  });
}

/** The first letter of a wait that names a day which passed before any answer. */
function firstMissed(wait: Silence, { entryOf, rowOf, today }: Scene) {
  const end = wait.to === null ? today.toString() : dayOf(wait.to);
  for (const id of wait.asks) {
    const entry = entryOf(id);
    if (!entry || !(isMessage(entry) || entry.kind === "letter")) continue;
    const { letter } = entry;
    const date = letter?.askedBy;
    // The day has to stand in the letter as it went.
    if (letter && date && date < end && rowOf(id)?.asked) return { entry, date, letter };
  }
  return null;
}

/** @param again how often it was asked for again */
function sinceThen(wait: Silence, entry: Entry, again: number, scene: Scene): string {
  const { today, rowOf, profile, viewOf } = scene;
  const from = entryDate(entry);
  const to = wait.to === null ? today.toString() : dayOf(wait.to);
  const long = waited(from, to, readerOf(entry, profile), viewOf(entry).calendar);
  const more = again > 0 ? `; asked again ${times(again)}` : "";
  if (wait.to === null) return `No reply recorded in ${long}${more}`;
  if (again > 0 && isElsewhere(wait, entry, scene))
    return `No reply to it recorded${more}. A reply to that ${longDate(to)}, after ${long}`;
  const what = rowOf(wait.ended)?.kind === "check" ? "Answered elsewhere, as noted" : "Reply recorded";
  return `${what} ${longDate(to)}, after ${long}${more}`;
}

/** Whether what ended the wait stands in another conversation: it answers the later letter, be it to the same point or not. */
function isElsewhere({ ended }: Silence, entry: Entry, { entryOf }: Scene): boolean {
  const reply = entryOf(ended);
  if (!reply || !isMessage(reply) || !isMessage(entry)) return false;
  // Mail that nothing answered in its own conversation has none.
  return reply.thread !== null && reply.thread !== entry.thread;
}

function promised(part: ChildPart, scene: Scene): MissedDate[] {
  return part.entries.flatMap((entry) => promisesIn(entry).flatMap((one) => brokenOf(one, part, scene)));
}

function loose(scene: Scene): MissedDate[] {
  const [part] = scene.parts;
  return part
    ? scene.chosen.promises.filter(({ entry }) => entry === null).flatMap((one) => brokenOf(one, part, scene))
    : [];
}

function brokenOf(
  { words, by, state, made, who, entry, ended }: Promised,
  { calendar }: ChildPart,
  scene: Scene,
): MissedDate[] {
  const { today } = scene;
  const passed = by !== null && by < today.toString();
  const late = state === "kept" && by !== null && ended?.on && by < ended.on ? ended.on : null;
  if (state !== "broken" && !late && !(state === "open" && passed)) return [];
  const name = scene.profile.contacts.find(({ id }) => id === who.contact)?.name || who.name;
  const on = ended?.on ? `, ${longDate(ended.on)}` : "";
  const whose = promiserOf(who, entry === null ? undefined : scene.entryOf(entry), scene.profile);
  return [
    {
      date: by ?? dayOf(made),
      kind: "Promised",
      what: `${words ? `“${inShort(words, 90)}”` : "Something was promised"}${name ? `, ${name}` : ""}`,
      happened: late
        ? `Kept late, ${longDate(late)}, after ${waited(by ?? late, late, whose, calendar)}`
        : state === "broken"
          ? `Not kept${on}`
          : `Not recorded as kept, ${later(by ?? "", today, whose, calendar)} later`,
      see: entry === null ? [] : [entry],
      whose,
      clock: "",
    },
  ];
}

/** From here on days are no measure: "162 school days" tells nobody anything, and the child may be at another school by then. */
const MONTHS = 3;

function later(from: string, today: Temporal.PlainDate, whose: Whose, calendar: SchoolCalendar): string {
  const { months, days } = plainDate(from).until(today, { largestUnit: "months" });
  if (months < MONTHS) return waited(from, today.toString(), whose, calendar);
  return `${days > 0 ? "more than " : ""}${months} months`;
}

/**
 * One that follows from an entry which is not in the pack is not said to be missed: what came of it is not in the pack either,
 * and may have come in time.
 */
function laidDown({ dates }: ChildPart, scene: Scene): MissedDate[] {
  const { first } = scene.choice;
  const passed = dates.filter(({ days, kind }) => days < 0 && (kind === "legal" || kind === "policy"));
  const seen = ({ of, date }: LiveDate) =>
    of.of === null ? first === null || date >= first : scene.entryOf(of.of) !== undefined;
  return passed.filter(seen).flatMap((one) => {
    const reply = bindsFamily(one) ? undefined : answerTo(one, scene);
    // Decided in time, as the family says itself: nothing went by, though the date was never marked as settled.
    return reply && entryDate(reply) <= one.date && isDecided(reply) ? [] : [ruled(one, reply, scene)];
  });
}

/** The replies in the same conversation, oldest first; null where it is not known to be one. */
function repliesTo({ of }: LiveDate, { chosen, entryOf }: Scene): MessageEntry[] | null {
  const from = entryOf(of.of);
  if (!from || !isMessage(from) || from.thread === null) return null;
  return chosen.entries.filter(
    (one): one is MessageEntry => one.kind === "reply" && one.thread === from.thread && one.at > from.at,
  );
}

/** The first reply in the same conversation that is more than a receipt. */
const answerTo = (one: LiveDate, scene: Scene) => repliesTo(one, scene)?.find((reply) => !isReceipt(reply));

const isDecided = ({ was }: MessageEntry) => was?.answer === "answer" || was?.answer === "refusal";
const isHolding = ({ was }: MessageEntry) => was?.answer === "holding";
const isReceipt = ({ was }: MessageEntry) =>
  was?.answer === "acknowledged" || was?.answer === "bounce" || was?.answer === "holding";

/** What the record has of a date that binds others, no more than that: which reply came, or only which kind of reply. */
function sinceRuled(one: LiveDate, reply: MessageEntry | undefined, holding: MessageEntry | undefined, scene: Scene) {
  if (reply) {
    const on = entryDate(reply);
    const late = on > one.date ? `, ${days(one.date, on)} late` : "";
    return `Reply recorded ${longDate(on)}${late}${isDecided(reply) ? "" : "; not recorded as settled"}`;
  }
  if (holding) return `Only a holding reply recorded, ${longDate(entryDate(holding))}`;
  if (repliesTo(one, scene) === null) return "Not recorded as settled";
  return scene.entryOf(one.of.of)?.kind === "reply" ? "No further reply recorded" : "No reply recorded";
}

function ruled(one: LiveDate, reply: MessageEntry | undefined, scene: Scene): MissedDate {
  const { name, date, kind, whose, estimate, of, clock } = one;
  const family = bindsFamily(one);
  const holding = family || reply ? undefined : repliesTo(one, scene)?.findLast(isHolding);
  const last = reply ?? holding;
  return {
    date,
    kind: `${kindWords({ kind, whose })}${estimate ? " (estimate)" : ""}`,
    what: name,
    happened: family ? "For the family; passed" : sinceRuled(one, reply, holding, scene),
    see: [...(of.of === null ? [] : [of.of]), ...(last ? [last.id] : [])],
    clock: clock?.id ?? "",
    whose: family
      ? "family"
      : whose === undefined || whose === "school"
        ? "school"
        : whose === "council"
          ? "council"
          : "other",
  };
}

function days(from: string, to: string): string {
  const n = plainDate(from).until(plainDate(to), { largestUnit: "days" }).days;
  return `${n} day${n === 1 ? "" : "s"}`;
}

const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);
