import { type CheckEntry, type Entry, isMessage, type MessageEntry } from "../record/entry.ts";
import type { Answer, ItemHash } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";
import { dayInWords } from "./dates.ts";
import { londonDay, nameable } from "./earlier.ts";

/** The suggested next step: a letter, the emails it is about, and why, in one sentence. */
export interface Suggestion {
  letter: string;
  about: ItemHash[];
  because: string;
}

/** School days before the next email is fair. Never a second chase within them. */
const PATIENCE = 5;

/** The rungs, each with what comes after it. A first email that is no letter of ours stands on the lowest. */
const NEXT: Record<string, string | null> = { C1: "H1", C2: "H1", H1: "H2", H2: "K0", K0: "K1", K1: null };
const HEIGHT: readonly string[] = ["C1", "H1", "H2", "K0", "K1"];

/** Replies after which nothing waits for the school, or the parent looks first: then no letter is suggested. */
const SETTLES: readonly (Answer | null)[] = ["answer", "refusal", "question", "bounce", null];

/**
 * Which letter is the next step on the ladder: nothing yet, a first concern; 5 school days without a reply, a gentle chase;
 * 5 more, a firm one; then the complaints policy, then a complaint. Only what the parent said a reply was moves it.
 * @param today ISO date, London
 * @param schoolDaysSince school days after an ISO date, up to and including today
 * @returns null when the step is to wait, to read, or to decide for oneself
 */
export function suggestLetter(
  entries: readonly Entry[],
  profile: Profile,
  today: string,
  schoolDaysSince: (date: string) => number,
): Suggestion | null {
  if (entries.some((entry) => isOnItsWay(entry, today, schoolDaysSince))) return null;
  const mails = nameable(entries, profile);
  if (mails.length === 0) return { letter: "C1", about: [], because: "Nothing has been sent to school yet." };
  const open = stillOpen(mails, entries);
  const [first] = open;
  if (first === undefined) return null;
  const sent = open.filter((mail) => mail.kind === "sent");
  const last = sent.at(-1);
  if (last === undefined) return first.was?.answer === "promise" ? afterPromise(first, today, schoolDaysSince) : null;
  return afterSilence(open, sent, last, today, schoolDaysSince);
}

/** Scheduled in the mail site and still to go: whatever it is, the next letter comes after it. */
function isOnItsWay(entry: Entry, today: string, schoolDaysSince: (date: string) => number): boolean {
  if (!isMessage(entry) || entry.state !== "scheduled") return false;
  const day = londonDay(entry.at);
  // Where its time was not seen the day is that of the scheduling: after a while it will have gone.
  return day >= today || schoolDaysSince(day) < PATIENCE;
}

/** The emails since the last one that settled something; a promise opens anew and stands first. */
function stillOpen(mails: readonly MessageEntry[], entries: readonly Entry[]): MessageEntry[] {
  const told = entries.filter((one): one is CheckEntry => one.kind === "check" && one.found === "something");
  const after = mails.filter((mail) => !told.some((check) => check.at >= mail.at));
  const settled = after.findLastIndex((mail) => mail.kind === "reply" && SETTLES.includes(mail.was?.answer ?? null));
  const rest = after.slice(settled + 1);
  const promised = rest.findLastIndex((mail) => mail.was?.answer === "promise");
  return promised < 0 ? rest : rest.slice(promised);
}

function afterPromise(mail: MessageEntry, today: string, schoolDaysSince: (date: string) => number): Suggestion | null {
  const date = mail.was?.promise?.by ?? null;
  if (date === null ? schoolDaysSince(londonDay(mail.at)) < PATIENCE : date >= today) return null;
  const day = date ?? londonDay(mail.at);
  const what = date === null ? "Promised on" : "Promised for";
  const words = dayInWords(day, { today });
  return {
    letter: "H1",
    about: [mail.id],
    because: `${what} ${words}, no reply recorded, day ${schoolDaysSince(day)}.`,
  };
}

function afterSilence(
  open: readonly MessageEntry[],
  sent: readonly MessageEntry[],
  last: MessageEntry,
  today: string,
  schoolDaysSince: (date: string) => number,
): Suggestion | null {
  const latest = open.findLast((mail) => mail.kind === "sent" || mail.was?.answer === "holding") ?? last;
  const asked = last.letter?.askedBy ?? null;
  if (schoolDaysSince(londonDay(latest.at)) < PATIENCE || (asked !== null && asked >= today)) return null;
  const letter = NEXT[rung(sent)] ?? null;
  if (letter === null) return null;
  const on = londonDay(last.at);
  const words = dayInWords(on, { today });
  const came = open.some((mail) => mail.kind === "reply" && mail.at >= last.at);
  const because = `You wrote on ${words}: no ${came ? "full answer" : "reply"} recorded, day ${schoolDaysSince(on)}.`;
  return { letter, about: open.map((mail) => mail.id), because };
}

/** How far up the ladder these emails have come. */
function rung(sent: readonly MessageEntry[]): string {
  const heights = sent.map((mail) => HEIGHT.indexOf(mail.letter?.id ?? "C1"));
  return HEIGHT[Math.max(0, ...heights)] ?? "C1";
}
