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
        happened: `${sinceThen(wait, entry, scene)}${again > 0 ? `; asked again ${times(again)}` : ""}`,
        see: [entry.id, ...(wait.ended ? [wait.ended] : [])],
        whose: readerOf(entry, scene.profile),
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

function sinceThen(wait: Silence, entry: Entry, { today, rowOf, profile, viewOf }: Scene): string {
  const from = entryDate(entry);
  const to = wait.to === null ? today.toString() : dayOf(wait.to);
  const long = waited(from, to, readerOf(entry, profile), viewOf(entry).calendar);
  if (wait.to === null) return `No reply recorded in ${long}`;
  const what = rowOf(wait.ended)?.kind === "check" ? "Answered elsewhere, as noted" : "Reply recorded";
  return `${what} ${longDate(to)}, after ${long}`;
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
  const whose = promiserOf(who, entry === null ? undefined : scene.entryOf(entry), scene.profile);
  return [
    {
      date: by ?? dayOf(made),
      kind: "Promised",
      what: `${words ? `“${inShort(words, 90)}”` : "Something was promised"}${name ? `, ${name}` : ""}`,
      happened:
        state === "broken"
          ? `Not kept${on}`
          : `Not recorded as kept, ${waited(by ?? "", today.toString(), whose, calendar)} later`,
      see: entry === null ? [] : [entry],
      whose,
    },
  ];
}

function laidDown({ dates }: ChildPart, scene: Scene): MissedDate[] {
  const passed = dates.filter(({ days, kind }) => days < 0 && (kind === "legal" || kind === "policy"));
  return passed.flatMap((one) => {
    const reply = bindsFamily(one) ? undefined : answerTo(one, scene);
    // Decided in time, as the family says itself: nothing went by, though the date was never marked as settled.
    return reply && entryDate(reply) <= one.date && isDecided(reply) ? [] : [ruled(one, reply)];
  });
}

/** The first reply in the same conversation that is more than a receipt. */
function answerTo({ of }: LiveDate, { chosen, entryOf }: Scene): MessageEntry | undefined {
  const from = entryOf(of.of);
  if (!from || !isMessage(from) || from.thread === null) return undefined;
  return chosen.entries.find(
    (one): one is MessageEntry =>
      one.kind === "reply" && one.thread === from.thread && one.at > from.at && !isReceipt(one),
  );
}

const isDecided = ({ was }: MessageEntry) => was?.answer === "answer" || was?.answer === "refusal";
const isReceipt = ({ was }: MessageEntry) =>
  was?.answer === "acknowledged" || was?.answer === "bounce" || was?.answer === "holding";

function ruled(one: LiveDate, reply?: MessageEntry): MissedDate {
  const { name, date, kind, whose, estimate, of } = one;
  const family = bindsFamily(one);
  return {
    date,
    kind: `${kindWords({ kind, whose })}${estimate ? " (estimate)" : ""}`,
    what: name,
    happened: family
      ? "For the family; passed"
      : reply
        ? `Reply recorded ${longDate(entryDate(reply))}; not recorded as settled`
        : "Not recorded as settled",
    see: [...(of.of === null ? [] : [of.of]), ...(reply ? [reply.id] : [])],
    whose: family
      ? "family"
      : whose === undefined || whose === "school"
        ? "school"
        : whose === "council"
          ? "council"
          : "other",
  };
}

const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);
