import type { Entry, MessageEntry } from "../record/entry.ts";
import type { Promised } from "../record/matter-acts.ts";
import { answeredPromise, isOver, promisesIn } from "../record/promises.ts";
import { QUIET } from "./quiet.ts";
import {
  askedUntil,
  clockDate,
  dayOf,
  isPast,
  lastTold,
  PATIENCE,
  type Scene,
  SETTLES,
  type Spoken,
  type Suggestion,
  schoolDaysInWords,
  schoolDaysSince,
} from "./suggest-scene.ts";
import { afterWords, dayWords, firstWords } from "./suggest-words.ts";

/** The chase ladder: from a first concern to the panel. A first email that is no letter of ours stands on the lowest rung. */
export const RUNGS: readonly string[] = ["C1", "H1", "H2", "H3", "K0", "K1", "K2"];

/** Above the ladder: the school's procedure runs, or what follows is decided with advice. */
const BEYOND: readonly string[] = ["K3", "K4", "K5"];

/** Months in which a policy that came is followed by the offer of a complaint: many policies take none that is older. */
const COMPLAINT_MONTHS = 3;

/**
 * The next letter to the school, or null when the step is to wait, to read, or to decide for oneself.
 * @param mails of the line with the school, oldest first
 * @param spoken calls and meetings with the school
 */
export function schoolStep(mails: readonly MessageEntry[], spoken: readonly Spoken[], scene: Scene): Suggestion | null {
  const { settled, open } = parted(mails, scene.entries);
  const [first] = open;
  if (first === undefined) return markedPassed(mails, spoken, scene) ?? policyCame(settled, scene);
  const asking = open.filter((mail) => mail.kind === "sent" && !QUIET.includes(mail.letter?.id ?? ""));
  const last = asking.at(-1);
  if (last === undefined) {
    const promised = answeredPromise(first);
    return (promised && promisePassed(first, promised, spoken, scene)) ?? markedPassed(mails, spoken, scene);
  }
  return moreTime(open, asking, scene) ?? nextRung(open, asking, last, spoken, scene);
}

/** The emails to and from the school since the last one that settled something, oldest first. */
export function openToSchool(mails: readonly MessageEntry[], entries: readonly Entry[]): readonly MessageEntry[] {
  return parted(mails, entries).open;
}

/** What was settled, by a reply or by phone or in person, and what is open since. */
function parted(mails: readonly MessageEntry[], entries: readonly Entry[]) {
  const told = lastTold(mails, entries);
  const after = told === null ? mails : mails.filter((mail) => mail.at > told);
  const settled = after.findLastIndex(settles);
  return { settled: after.slice(0, settled + 1), open: sincePromise(after.slice(settled + 1)) };
}

/** The parent said that it answers, or that what it promised came, or that they let it go. */
function settles(mail: MessageEntry): boolean {
  if (mail.kind !== "reply") return false;
  const promised = answeredPromise(mail);
  return SETTLES.includes(mail.was?.answer ?? null) || (promised !== null && isOver(promised));
}

/** A promise opens anew and stands first. */
function sincePromise(mails: readonly MessageEntry[]): readonly MessageEntry[] {
  const promised = mails.findLastIndex((mail) => mail.was?.answer === "promise");
  return promised < 0 ? mails : mails.slice(promised);
}

/** The letter above this one that the catalogue has, or null. */
export function rungAbove(letter: string, has: (letter: string) => boolean): string | null {
  const at = RUNGS.indexOf(letter);
  return RUNGS.slice(at < 0 ? 1 : at + 1).find(has) ?? null;
}

/** How far up the ladder these emails have come; null when they are above it. */
export function heightOf(sent: readonly MessageEntry[]): string | null {
  const ids = sent.map((mail) => mail.letter?.id ?? "C1");
  if (ids.some((id) => BEYOND.includes(id))) return null;
  return RUNGS[Math.max(0, ...ids.map((id) => RUNGS.indexOf(id)))] ?? null;
}

/** Once the parent says that the complaints policy came, a complaint can be made. It need not be. */
function policyCame(mails: readonly MessageEntry[], scene: Scene): Suggestion | null {
  const reply = mails.at(-1);
  const asked = mails.findLast((mail) => mail.kind === "sent");
  if (!scene.has("K1") || reply?.was?.answer !== "answer" || asked?.letter?.id !== "K0") return null;
  if (isPast(dayOf(reply).add({ months: COMPLAINT_MONTHS }), scene)) return null;
  const about = [...(asked.letter.about ?? []), asked.id, reply.id];
  const because = `You asked for the complaints policy on ${dayWords(dayOf(asked), scene)}, and it came on ${dayWords(dayOf(reply), scene)}.`;
  return step("K1", [...new Set(about)], because, scene);
}

/**
 * Words marked as a promise in a reply, past their day. A reply that answered may hold one too; the last that nobody has
 * written about since.
 */
function markedPassed(mails: readonly MessageEntry[], spoken: readonly Spoken[], scene: Scene): Suggestion | null {
  const wrote = mails.findLast(({ kind }) => kind === "sent")?.at ?? 0;
  const fresh = mails.filter((mail) => mail.kind === "reply" && mail.at > wrote).toReversed();
  for (const mail of fresh) {
    const marked = promisesIn(mail).filter((one) => !one.answered && !isOver(one));
    const found = marked.map((one) => promisePassed(mail, one, spoken, scene)).find((one) => one !== null);
    if (found) return found;
  }
  return null;
}

function promisePassed(
  mail: MessageEntry,
  { by, state }: Promised,
  spoken: readonly Spoken[],
  scene: Scene,
): Suggestion | null {
  if (!scene.has("H1") || talkedLately(spoken, mail, scene)) return null;
  const since = dayOf(mail);
  if (state === "broken") {
    const what = by === null ? `Promised on ${dayWords(since, scene)}` : `Promised for ${dayWords(by, scene)}`;
    return step("H1", [mail.id], `${what}, and you wrote down that it was not kept.`, scene);
  }
  if (by === null) {
    if (schoolDaysSince(since, scene) < PATIENCE) return null;
    const because = `Promised on ${dayWords(since, scene)} without a day, not recorded as kept, ${schoolDaysInWords(since, scene)} on.`;
    return step("H1", [mail.id], because, scene);
  }
  const day = Temporal.PlainDate.from(by);
  if (!isPast(day, scene)) return null;
  const on = schoolDaysSince(day, scene) === 0 ? "" : `, ${schoolDaysInWords(day, scene)} on`;
  return step("H1", [mail.id], `Promised for ${dayWords(day, scene)}, not recorded as kept${on}.`, scene);
}

/** They need more time: a line that accepts it, with a day, while it is fresh. */
function moreTime(open: readonly MessageEntry[], asking: readonly MessageEntry[], scene: Scene): Suggestion | null {
  const reply = open.at(-1);
  if (!scene.has("H4") || reply?.was?.answer !== "holding" || schoolDaysSince(dayOf(reply), scene) >= PATIENCE)
    return null;
  const because = `A reply of ${dayWords(dayOf(reply), scene)} says that they need more time.`;
  const asked = asking.at(-1);
  return step("H4", [...(asked ? [asked.id] : []), reply.id], because, scene);
}

function nextRung(
  open: readonly MessageEntry[],
  asking: readonly MessageEntry[],
  last: MessageEntry,
  spoken: readonly Spoken[],
  scene: Scene,
): Suggestion | null {
  const height = heightOf(asking);
  const letter = height === null ? null : rungAbove(height, scene.has);
  if (letter === null || !isFair(open, last, spoken, scene)) return null;
  const came = open.some((mail) => mail.kind === "reply" && mail.at >= last.at);
  const on = dayOf(last);
  const days = schoolDaysInWords(on, scene);
  const what = last.letter?.id === "K1" ? "complaint" : "email";
  const because = `${days.charAt(0).toUpperCase()}${days.slice(1)} since your ${what} of ${dayWords(on, scene)}, no ${came ? "full answer" : "reply"} recorded.`;
  return step(
    letter,
    open.map((mail) => mail.id),
    because,
    scene,
  );
}

/** Whether it is fair to write again: five school days of quiet, and the day asked for has passed. */
function isFair(open: readonly MessageEntry[], last: MessageEntry, spoken: readonly Spoken[], scene: Scene): boolean {
  const latest = open.findLast((mail) => mail.kind === "sent" || mail.was?.answer === "holding") ?? last;
  if (schoolDaysSince(dayOf(latest), scene) < PATIENCE || talkedLately(spoken, last, scene)) return false;
  if (last.letter?.id === "K1") {
    const until = askedUntil(last, "complaint-stage-1", scene);
    return until === null || isPast(until, scene);
  }
  const asked = last.letter?.askedBy ?? null;
  if (asked !== null) return isPast(Temporal.PlainDate.from(asked), scene);
  // No day was asked for: the letter's own clock, which is longer for some, and longer where the school says so.
  const until = clockDate(last, last.letter?.clock ?? "school-reply", scene);
  return until === null || Temporal.PlainDate.compare(until, scene.today) <= 0;
}

/** A call or a meeting after the email is an answer of a kind: it has its own five days. */
function talkedLately(spoken: readonly Spoken[], mail: MessageEntry, scene: Scene): boolean {
  return spoken.some(
    (talk) => talk.at > mail.at && schoolDaysSince(Temporal.PlainDate.from(talk.when.date), scene) < PATIENCE,
  );
}

function step(letter: string, about: string[], because: string, scene: Scene): Suggestion {
  const above = RUNGS.includes(letter) ? rungAbove(letter, scene.has) : null;
  return { letter, about, because, first: firstWords(letter), after: afterWords(letter, above, scene) };
}
