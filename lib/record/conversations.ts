import { addressKey } from "../mail/address.ts";
import type { CheckEntry, Entry, MessageEntry } from "./entry.ts";
import type { Answer, ItemHash } from "./items.ts";

/** A message that something waits on, and what. */
export interface Standing {
  entry: MessageEntry;
  why: "unsorted" | "silence" | "promise" | "bounced";
}

const MINUTE_MS = 60_000;

/** Answers after which the school owes nothing more on this question. */
const CLOSES: readonly Answer[] = ["answer", "refusal"];

/**
 * Which messages something waits on. A question that a later email asks again waits under the later one; a check in which
 * the parent found an answer elsewhere closes what it is about.
 * @param mails messages with people of the case, oldest first
 * @param entries all entries, for the checks
 */
export function conversations(mails: readonly MessageEntry[], entries: readonly Entry[]): Standing[] {
  const told = new Set(entries.filter(isTold).flatMap(({ of }) => of));
  const askedAgain = new Set(mails.flatMap(({ kind, letter }) => (kind === "sent" ? (letter?.about ?? []) : [])));
  const newest = newestTo(mails);
  return mails.flatMap((mail): Standing[] => {
    if (told.has(mail.id)) return [];
    if (mail.kind === "reply") return replyStands(mail, mails);
    const asks = mail.letter !== null || newest.has(mail.id);
    return asks && !askedAgain.has(mail.id) ? sentStands(mail, mails) : [];
  });
}

function isTold(entry: Entry): entry is CheckEntry {
  return entry.kind === "check" && entry.found === "something";
}

function replyStands(mail: MessageEntry, mails: readonly MessageEntry[]): Standing[] {
  if (mail.was === null) return [{ entry: mail, why: "unsorted" }];
  if (mail.was.answer !== "promise") return [];
  const kept = mails.some((later) => isLaterReply(later, mail) && sameTalk(mail, later) && closes(later));
  return kept ? [] : [{ entry: mail, why: "promise" }];
}

function sentStands(mail: MessageEntry, mails: readonly MessageEntry[]): Standing[] {
  const replies = mails.filter((later) => isLaterReply(later, mail) && answersTo(later, mail));
  // A reply that nobody has sorted yet is asked about by itself; a promise waits by itself.
  if (replies.some((reply) => reply.was === null || reply.was.answer === "promise" || closes(reply))) return [];
  const last = replies.at(-1)?.was?.answer;
  return [{ entry: mail, why: last === "bounce" ? "bounced" : "silence" }];
}

/** A screen shows minutes: a report that came back within seconds may seem to be older than what it is about. */
function isLaterReply(reply: MessageEntry, mail: MessageEntry): boolean {
  const slack = reply.when.certainty === "exact" ? 0 : MINUTE_MS;
  return reply.kind === "reply" && reply.id !== mail.id && reply.at + slack >= mail.at;
}

function closes({ was }: MessageEntry): boolean {
  return was !== null && CLOSES.includes(was.answer);
}

/** Both in one conversation, or, where that is not known, between the same people. */
function answersTo(reply: MessageEntry, sent: MessageEntry): boolean {
  if (sent.thread !== null && reply.thread !== null) return sent.thread === reply.thread;
  const from = addressKey(reply.from.address);
  return from !== "" && [...sent.to, ...sent.cc].some(({ address }) => addressKey(address) === from);
}

function sameTalk(a: MessageEntry, b: MessageEntry): boolean {
  if (a.thread !== null && b.thread !== null) return a.thread === b.thread;
  return addressKey(a.from.address) === addressKey(b.from.address);
}

/** For each person, the last email to them: an old "thank you" is not waited on for ever. */
function newestTo(mails: readonly MessageEntry[]): Set<ItemHash> {
  const last = new Map<string, ItemHash>();
  for (const { kind, to, id } of mails) {
    if (kind === "sent") last.set(addressKey(to[0]?.address ?? ""), id);
  }
  return new Set(last.values());
}
