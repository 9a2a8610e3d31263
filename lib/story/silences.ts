import { nameable } from "../letters/earlier.ts";
import { addressKey } from "../mail/address.ts";
import type { CheckEntry, Entry, MessageEntry } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";
import { asksNothing, isChase } from "./sides.ts";

/**
 * A stretch with no reply recorded. It begins with an email of the family, or with a reply that asks for more time, and ends
 * with the next reply. That a mail was received ends nothing; one that did not arrive waits for nothing.
 */
export interface Silence {
  /** The entry that it begins with. */
  after: ItemHash;
  /** Epoch ms. */
  from: number;
  /** The reply, or the note of an answer elsewhere, that ended it; null while it goes on. */
  ended: ItemHash | null;
  /** Epoch ms; null while it goes on. */
  to: number | null;
  /** Every entry of the family in it: the first question and what asked again. */
  asks: ItemHash[];
  /** Replies in it that said only that the mail was received. */
  received: number;
  /** Who is waited for: addresses as they are compared. */
  people: ReadonlySet<string>;
}

interface Wait extends Silence {
  /** Begun by a "thank you" or a reply that asked for time: the next email of the family begins it anew. */
  soft: boolean;
  thread: string | null;
  /** Every thread that it is found by. */
  threads: string[];
  people: Set<string>;
}

/**
 * Whose reply ends a wait. `people`: any from somebody it was sent to, about whatever: then there was no silence. `question`:
 * only one in the same talk, so that what was never answered is still waited for.
 */
export type EndedBy = "people" | "question";

/**
 * Every silence of the record, in the order in which they began. Each entry is looked at once.
 * @param entries in any order
 */
export function silences(entries: readonly Entry[], profile: Profile, endedBy: EndedBy): Silence[] {
  return silencesOf(saidBy(entries, profile), endedBy);
}

type Said = MessageEntry | CheckEntry;

/** What can begin or end a silence, in the order in which it happened. */
export function saidBy(entries: readonly Entry[], profile: Profile): Said[] {
  const all: Said[] = [...nameable(entries, profile), ...entries.filter(isTold)];
  return all.sort((a, b) => a.at - b.at || a.number - b.number);
}

/** @param steps see {@link saidBy} */
export function silencesOf(steps: readonly Said[], endedBy: EndedBy): Silence[] {
  const hand = new Talks(endedBy);
  for (const step of steps) {
    if (step.kind === "check") hand.told(step);
    else if (step.kind === "sent") hand.wrote(step);
    else hand.answered(step);
  }
  return hand.all();
}

function isTold(entry: Entry): entry is CheckEntry {
  return entry.kind === "check" && entry.found === "something";
}

/** What is waited for at one moment, found by thread, by person and by entry. */
class Talks {
  readonly #people: boolean;
  readonly #done: Silence[] = [];
  readonly #open = new Set<Wait>();
  readonly #byThread = new Map<string, Wait>();
  readonly #byPerson = new Map<string, Set<Wait>>();
  /** Those of them whose thread is not known. */
  readonly #loose = new Map<string, Set<Wait>>();
  readonly #byEntry = new Map<ItemHash, Wait>();
  /** Threads and people whose last word was an answer: an email after it may be a "thank you". */
  readonly #settled = new Set<string>();
  /** The last email to each person: an old one that asked nothing by a letter is not waited on for ever. */
  readonly #newest = new Map<string, ItemHash>();
  readonly #letters = new Set<ItemHash>();
  /** Emails that nobody has to answer: they end no wait that was there, and none goes on from them alone. */
  readonly #telling = new Set<ItemHash>();

  /** Addresses as they are compared: a record has few, and names them thousands of times. */
  readonly #keys = new Map<string, string>();

  constructor(endedBy: EndedBy) {
    this.#people = endedBy === "people";
  }

  wrote(mail: MessageEntry): void {
    const before = this.#joins(mail);
    this.#newest.set(this.#personOf(mail), mail.id);
    if (mail.letter !== null) this.#letters.add(mail.id);
    if (asksNothing(mail)) this.#telling.add(mail.id);
    const last = (this.#people ? null : mail.thread) ?? this.#personOf(mail);
    const soft = mail.letter === null && this.#settled.has(last);
    // Who asks again after "we need more time" has waited since then; who writes something else begins anew.
    const goesOn =
      before !== null && !this.#tells(before.asks) && (!before.soft || (before.asks.length === 0 && isChase(mail)));
    if (goesOn) {
      before.asks.push(mail.id);
      this.#know(before, mail);
      return;
    }
    if (before) this.#forget(before);
    this.#begin(mail, soft, [mail.id]);
  }

  answered(reply: MessageEntry): void {
    const answer = reply.was?.answer ?? null;
    const waits = this.#answers(reply);
    if (answer === "acknowledged") {
      for (const wait of waits) wait.received += 1;
      return;
    }
    for (const wait of waits) {
      this.#forget(wait);
      if (answer !== "bounce") this.#end(wait, reply);
    }
    if (answer === "answer" || answer === "refusal" || answer === "promise") this.#settle(reply, true);
    else this.#settle(reply, false);
    if (answer === "holding" && waits.length > 0) this.#begin(reply, true, []);
  }

  told(check: CheckEntry): void {
    for (const of of check.of) {
      const wait = this.#byEntry.get(of);
      if (!wait || !this.#open.has(wait)) continue;
      this.#forget(wait);
      this.#end(wait, check);
    }
  }

  all(): Silence[] {
    const newest = new Set(this.#newest.values());
    const asked = (id: ItemHash) => this.#letters.has(id) || newest.has(id);
    const waits = [...this.#open].filter(({ soft, asks }) =>
      asks.length === 0 ? soft : !soft && asks.some(asked) && !this.#tells(asks),
    );
    const still = waits.map((wait) => bare(wait));
    return [...this.#done, ...still].sort((a, b) => a.from - b.from || (a.after < b.after ? -1 : 1));
  }

  /** An email that names an earlier one, or goes on in its thread or, where no thread is known, to the same person. */
  #joins(mail: MessageEntry): Wait | null {
    for (const of of mail.letter?.about ?? []) {
      const wait = this.#byEntry.get(of);
      if (wait && this.#open.has(wait)) return wait;
    }
    const same = mail.thread === null ? undefined : this.#byThread.get(mail.thread);
    if (same || (mail.thread !== null && !this.#people)) return same ?? null;
    const theirs = (this.#people ? this.#byPerson : this.#loose).get(this.#personOf(mail));
    return theirs?.values().next().value ?? null;
  }

  #answers(reply: MessageEntry): Wait[] {
    const own = reply.thread === null ? undefined : this.#byThread.get(reply.thread);
    if (own && !this.#people) return [own];
    const from = this.#keyOf(reply.from.address);
    const waits = (this.#people || reply.thread === null ? this.#byPerson : this.#loose).get(from) ?? [];
    return own ? [...new Set([own, ...waits])] : [...waits];
  }

  #begin(mail: MessageEntry, soft: boolean, asks: ItemHash[]): void {
    const wait: Wait = {
      after: mail.id,
      from: mail.at,
      ended: null,
      to: null,
      asks,
      received: 0,
      soft,
      thread: mail.thread,
      threads: [],
      people: new Set(),
    };
    this.#open.add(wait);
    this.#know(wait, mail);
  }

  #know(wait: Wait, mail: MessageEntry): void {
    this.#byEntry.set(mail.id, wait);
    if (mail.thread !== null) {
      this.#byThread.set(mail.thread, wait);
      wait.threads.push(mail.thread);
    }
    const people = mail.kind === "sent" ? [...mail.to, ...mail.cc] : [mail.from];
    for (const { address } of people) {
      const key = this.#keyOf(address);
      if (key === "") continue;
      wait.people.add(key);
      put(this.#byPerson, key, wait);
      if (wait.thread === null) put(this.#loose, key, wait);
    }
  }

  #forget(wait: Wait): void {
    this.#open.delete(wait);
    for (const thread of wait.threads) if (this.#byThread.get(thread) === wait) this.#byThread.delete(thread);
    for (const key of wait.people) {
      this.#byPerson.get(key)?.delete(wait);
      this.#loose.get(key)?.delete(wait);
    }
  }

  #end(wait: Wait, by: MessageEntry | CheckEntry): void {
    this.#done.push({ ...bare(wait), ended: by.id, to: by.at });
  }

  #keyOf(address: string): string {
    const known = this.#keys.get(address);
    if (known !== undefined) return known;
    const key = addressKey(address);
    this.#keys.set(address, key);
    return key;
  }

  #tells(asks: readonly ItemHash[]): boolean {
    return asks.length > 0 && asks.every((id) => this.#telling.has(id));
  }

  #personOf({ to }: MessageEntry): string {
    return this.#keyOf(to[0]?.address ?? "");
  }

  #settle(reply: MessageEntry, settled: boolean): void {
    for (const key of [reply.thread, this.#keyOf(reply.from.address)]) {
      if (!key) continue;
      if (settled) this.#settled.add(key);
      else this.#settled.delete(key);
    }
  }
}

function put(map: Map<string, Set<Wait>>, key: string, wait: Wait): void {
  const waits = map.get(key);
  if (waits) waits.add(wait);
  else map.set(key, new Set([wait]));
}

function bare({ after, from, ended, to, asks, received, people }: Wait): Silence {
  return { after, from, ended, to, asks, received, people };
}
