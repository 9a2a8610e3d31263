import { QUIET } from "../letters/quiet.ts";
import { addressKey } from "../mail/address.ts";
import { type CheckEntry, type Entry, isMessage, type MessageEntry } from "./entry.ts";
import type { Answer, ItemHash } from "./items.ts";
import type { Promised } from "./matter-acts.ts";
import { isOver, promisesIn } from "./promises.ts";

/** A message that something waits on, and what; for a promise any entry that it was made in. */
export type Standing =
  | { entry: MessageEntry; why: "unsorted" | "silence" | "bounced" }
  | { entry: Entry; why: "promise"; promise: Promised };

const MINUTE_MS = 60_000;

/** Answers after which the school owes nothing more on this question. */
const CLOSES: readonly Answer[] = ["answer", "refusal"];

/**
 * Which messages something waits on. A question that a later email asks again waits under the later one; a check in which
 * the parent found an answer elsewhere closes what it is about. A promise waits until the parent says what became of it; one
 * that is the answer to "What was this?" also until a later reply is said to have answered. One that was not kept waits until
 * somebody has written about it.
 * @param mails messages with people of the case, oldest first
 * @param entries all entries, for the checks and for what was promised elsewhere
 */
export function conversations(mails: readonly MessageEntry[], entries: readonly Entry[]): Standing[] {
  const told = new Set(entries.filter(isTold).flatMap(({ of }) => of));
  const askedAgain = new Set(mails.flatMap(({ kind, letter }) => (kind === "sent" ? (letter?.about ?? []) : [])));
  const newest = newestTo(mails);
  const latest = new Latest(mails);
  const known = new Set(mails.map(({ id }) => id));
  const stand = mails.flatMap((mail): Standing[] => {
    if (told.has(mail.id)) return [];
    if (mail.kind === "reply") return mail.was === null ? [{ entry: mail, why: "unsorted" }] : [];
    const asks = mail.letter !== null || newest.has(mail.id);
    return asks && !askedAgain.has(mail.id) ? sentStands(mail, latest) : [];
  });
  const promised = entries.flatMap((entry) =>
    told.has(entry.id) ? [] : promisesIn(entry).flatMap((one) => promiseStands(entry, one, latest, known)),
  );
  return [...stand, ...promised];
}

function isTold(entry: Entry): entry is CheckEntry {
  return entry.kind === "check" && entry.found === "something";
}

function promiseStands(entry: Entry, promise: Promised, latest: Latest, known: ReadonlySet<ItemHash>): Standing[] {
  if (isOver(promise) || (promise.answered && !known.has(entry.id))) return [];
  const stands: Standing[] = [{ entry, why: "promise", promise }];
  if (!isMessage(entry)) return stands;
  if (promise.ended !== null) return latest.wroteSince(entry, promise.ended.at) ? [] : stands;
  return promise.answered && latest.closedSince(entry) ? [] : stands;
}

function sentStands(mail: MessageEntry, latest: Latest): Standing[] {
  const { holds, last } = latest.repliesTo(mail);
  // A reply that nobody has sorted yet is asked about by itself; a promise waits by itself.
  if (holds) return [];
  if (last?.was?.answer === "bounce") return [{ entry: mail, why: "bounced" }];
  return QUIET.includes(mail.letter?.id ?? "") ? [] : [{ entry: mail, why: "silence" }];
}

function closes({ was }: MessageEntry): boolean {
  return was !== null && CLOSES.includes(was.answer);
}

/** A screen shows minutes: a report that came back within seconds may seem to be older than what it is about. */
const heldFrom = (reply: MessageEntry) => reply.at + (reply.when.certainty === "exact" ? 0 : MINUTE_MS);

/** For one conversation or one person: the times of what came and went last. Enough for "is there one later than this?" */
interface Last {
  /** The last reply that keeps a question from being silence. */
  holds: number;
  /** The last reply that was said to be an answer. */
  closes: number;
  reply: MessageEntry | null;
  sent: number;
}

/**
 * What came last, looked up by conversation and by person: each email is put in once, so that a record of any length costs
 * its length.
 */
class Latest {
  readonly #last = new Map<string, Last>();

  constructor(mails: readonly MessageEntry[]) {
    for (const mail of mails) for (const key of keysOf(mail)) this.#put(key, mail);
  }

  #put(key: string, mail: MessageEntry): void {
    const last = this.#last.get(key) ?? { holds: -1, closes: -1, reply: null, sent: -1 };
    this.#last.set(key, last);
    if (mail.kind === "sent") {
      last.sent = Math.max(last.sent, mail.at);
      return;
    }
    last.reply = mail;
    if (mail.was === null || mail.was.answer === "promise" || closes(mail)) {
      last.holds = Math.max(last.holds, heldFrom(mail));
    }
    if (closes(mail)) last.closes = Math.max(last.closes, heldFrom(mail));
  }

  /** Replies in the conversation, or, where that is not known, from one of the people it went to. */
  repliesTo(mail: MessageEntry): { holds: boolean; last: MessageEntry | null } {
    const people = [...mail.to, ...mail.cc].map(({ address }) => addressKey(address)).filter((key) => key !== "");
    const alone = mail.thread !== null ? "alone" : "any";
    const keys = [
      ...people.map((key) => `${alone} ${key}`),
      ...(mail.thread !== null ? [`thread ${mail.thread}`] : []),
    ];
    const found = keys.flatMap((key) => this.#last.get(key) ?? []);
    const later = found.flatMap(({ reply }) => (reply && heldFrom(reply) >= mail.at ? [reply] : []));
    return {
      holds: found.some(({ holds }) => holds >= mail.at),
      last: later.toSorted((a, b) => a.at - b.at).at(-1) ?? null,
    };
  }

  /** Whether a later reply of the same talk was said to be an answer. */
  closedSince(mail: MessageEntry): boolean {
    return this.#talk(mail).some(({ closes }) => closes >= mail.at);
  }

  /** Whether the family has written in this talk since then. @param at epoch ms */
  wroteSince(mail: MessageEntry, at: number): boolean {
    return this.#talk(mail).some(({ sent }) => sent >= at);
  }

  #talk({ thread, from }: MessageEntry): Last[] {
    const person = addressKey(from.address);
    const keys = thread !== null ? [`thread ${thread}`, `alone ${person}`] : [`any ${person}`];
    return keys.flatMap((key) => this.#last.get(key) ?? []);
  }
}

/** By its conversation; by each person of it; and by each person where it stands in no conversation. */
function keysOf(mail: MessageEntry): string[] {
  const others = mail.kind === "sent" ? [...mail.to, ...mail.cc] : [mail.from];
  const people = new Set(others.map(({ address }) => addressKey(address)).filter((key) => key !== ""));
  const keys = [...people].flatMap((key) => (mail.thread === null ? [`any ${key}`, `alone ${key}`] : [`any ${key}`]));
  return mail.thread === null ? keys : [...keys, `thread ${mail.thread}`];
}

/** For each person, the last email to them: an old "thank you" is not waited on for ever. */
function newestTo(mails: readonly MessageEntry[]): Set<ItemHash> {
  const last = new Map<string, ItemHash>();
  for (const { kind, to, id } of mails) {
    if (kind === "sent") last.set(addressKey(to[0]?.address ?? ""), id);
  }
  return new Set(last.values());
}
