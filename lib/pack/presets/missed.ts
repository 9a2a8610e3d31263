import { plainDate } from "../../calendar/dates.ts";
import { schoolDaysBetween, termsKnown } from "../../calendar/school-days.ts";
import { kindWords } from "../../calendar/sentence.ts";
import { askedKind } from "../../record/asked-kind.ts";
import { type Entry, isMessage } from "../../record/entry.ts";
import type { ItemHash } from "../../record/items.ts";
import { inDays } from "../../record/live-date.ts";
import type { Promised } from "../../record/matter-acts.ts";
import { promisesIn } from "../../record/promises.ts";
import { type Silence, saidBy, silencesOf } from "../../story/silences.ts";
import { entryDate } from "../chronology.ts";
import { longDate } from "../dates.ts";
import type { ChildPart, Scene } from "./scene.ts";
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
}

/** @returns oldest first, each once */
export function missedDates(scene: Scene): MissedDate[] {
  const all = scene.parts.flatMap((part) => [...asked(part, scene), ...promised(part, scene), ...laidDown(part)]);
  all.push(...loose(scene));
  const once = new Map(all.map((one) => [`${one.date} ${one.kind} ${one.what} ${one.see.join()}`, one]));
  return [...once.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.what < b.what ? -1 : 1));
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
        kind: kindWords(askedKind(letter, entryDate(entry), part.profile)),
        what: `Answer to: ${nameOf(entry)}`,
        happened: `${sinceThen(wait, entry, part, scene)}${again > 0 ? `; asked again ${times(again)}` : ""}`,
        see: [entry.id, ...(wait.ended ? [wait.ended] : [])],
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

function sinceThen(wait: Silence, entry: Entry, { calendar }: ChildPart, { today, rowOf }: Scene): string {
  const from = plainDate(entryDate(entry));
  const to = wait.to === null ? today : plainDate(dayOf(wait.to));
  const about = termsKnown(from, to, calendar) ? "" : "about ";
  const day = `${about}day ${schoolDaysBetween(from, to, calendar)}`;
  if (wait.to === null) return `No reply recorded, ${day}`;
  const ended = rowOf(wait.ended);
  const what = ended?.kind === "check" ? "Answered elsewhere, noted" : "Reply recorded";
  return `${what} ${longDate(dayOf(wait.to))}, ${day}`;
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
  if (state !== "broken" && !(state === "open" && passed)) return [];
  const name = scene.profile.contacts.find(({ id }) => id === who.contact)?.name || who.name;
  const on = ended?.on ? `, ${longDate(ended.on)}` : "";
  const late = passed ? schoolDaysBetween(plainDate(by), today, calendar) : 0;
  return [
    {
      date: by ?? dayOf(made),
      kind: "Promised",
      what: `${inShort(words, 90) || "Something was promised"}${name ? ` (${name})` : ""}`,
      happened: state === "broken" ? `Not kept${on}` : `Not recorded as kept, day ${late}`,
      see: entry === null ? [] : [entry],
    },
  ];
}

function laidDown({ dates }: ChildPart): MissedDate[] {
  return dates
    .filter(({ days, kind }) => days < 0 && (kind === "legal" || kind === "policy"))
    .map(({ name, date, kind, whose, days, estimate, of }) => ({
      date,
      kind: `${kindWords({ kind, whose })}${estimate ? " (estimate)" : ""}`,
      what: name,
      happened: `Passed ${inDays(days)}`,
      see: of.of === null ? [] : [of.of],
    }));
}

const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);

function dayOf(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant))
    .toZonedDateTimeISO("Europe/London")
    .toPlainDate()
    .toString();
}
