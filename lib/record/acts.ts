import { putDay } from "./dated.ts";
import { type Entry, isMessage, type MessageEntry } from "./entry.ts";
import type { AnswerAct, ItemBody, ItemHash, LedgerItem } from "./items.ts";
import { joinLetters, type WrittenLetter } from "./letters-join.ts";
import type { BelongsAct } from "./matter-acts.ts";
import { putHanded } from "./paper.ts";
import { putPromises } from "./promises.ts";

/**
 * Puts the parent's acts to the entries they speak of: answers to "What was this?", days, corrections,
 * letters, checks, matters, promises. An act
 * becomes one of the entry's items, so removing the entry takes it along. Acts that speak of nothing known are left out.
 * @param ordered items in the settled order, without the removed ones
 * @param entries in the order of their numbers; changed in place
 */
export function putActs(ordered: readonly LedgerItem[], entries: readonly Entry[]): void {
  const owner = new Map<ItemHash, Entry>();
  for (const entry of entries) for (const hash of entry.items) owner.set(hash, entry);
  const letters: WrittenLetter[] = [];
  for (const item of ordered) {
    const { body, hash, at } = item;
    if (body?.type === "letter") letters.push({ hash, at, act: body });
    if (!speaksOf(body)) continue;
    const entry = body.of === null ? undefined : owner.get(body.of);
    if (entry === undefined) continue;
    entry.items.push(hash);
    owner.set(hash, entry);
    if (body.type === "correction") entry.corrections.push({ at, text: body.text });
    else if (body.type === "belongs") putMatters(entry, body);
    else if (body.type === "about") putChildren(entry, body.children);
    else if (body.type === "handed") {
      if (entry.kind === "letter") putHanded(entry, body);
    } else if (isMessage(entry) && body.type === "dated") entry.dated = { date: body.date, at };
    else if (isMessage(entry) && entry.kind === "reply" && body.type === "answer") entry.was = answerOf(body, at);
  }
  for (const entry of entries) if (isMessage(entry)) putDay(entry);
  putPromises(ordered, owner);
  putLetters(entries.filter(isSent), letters, owner, wordsByEntry(ordered, owner));
  for (const entry of entries) if (entry.kind === "check") entry.of = entryIds(entry.of, owner);
  for (const entry of entries) if (entry.kind === "letter") entry.letter.about = entryIds(entry.letter.about, owner);
}

const OF_ONE = ["about", "answer", "belongs", "correction", "dated", "handed", "promise"] as const;

type ActOfOne = Extract<ItemBody, { type: (typeof OF_ONE)[number] }>;

function speaksOf(body: ItemBody | null): body is ActOfOne {
  return body !== null && OF_ONE.some((type) => type === body.type);
}

function putMatters(entry: Entry, { matters }: BelongsAct): void {
  entry.matters = [...new Set(matters)];
  entry.placed = true;
}

function putChildren(entry: Entry, children: readonly string[]): void {
  if (children.length > 0) entry.children = [...new Set(children)];
  else delete entry.children;
}

function answerOf({ was, promise, back }: AnswerAct, at: number): MessageEntry["was"] {
  return back ? null : { answer: was, at, promise: promise ?? null };
}

function isSent(entry: Entry): entry is MessageEntry {
  return entry.kind === "sent";
}

/** What each sighting of an entry says that a letter can be found by. */
type Words = Map<Entry, { texts: string[]; drafts: string[] }>;

function wordsByEntry(ordered: readonly LedgerItem[], owner: ReadonlyMap<ItemHash, Entry>): Words {
  const words: Words = new Map();
  for (const { hash, body } of ordered) {
    const entry = body?.type === "message" ? owner.get(hash) : undefined;
    if (!entry || body?.type !== "message") continue;
    const of = words.get(entry) ?? { texts: [], drafts: [] };
    words.set(entry, of);
    of.texts.push(body.text);
    const { draft, message, form } = body.ids;
    of.drafts.push(...[draft, message, form].flatMap((id) => (id ? [id.replace(/^#/, "")] : [])));
  }
  return words;
}

function putLetters(sent: MessageEntry[], letters: WrittenLetter[], owner: Map<ItemHash, Entry>, words: Words): void {
  const mails = sent.map((entry) => ({
    at: Math.min(entry.at, entry.seen[0]?.at ?? entry.at),
    drafts: [...new Set(words.get(entry)?.drafts)],
    subject: entry.subject,
    texts: [entry.text, ...(words.get(entry)?.texts ?? [])],
  }));
  joinLetters(mails, letters).forEach((found, index) => {
    const entry = sent[index];
    const last = found.at(-1);
    if (entry === undefined || last === undefined) return;
    entry.items.push(...found.map(({ hash }) => hash));
    const { letter, askedBy, clock, about } = last.act;
    entry.letter = { id: letter, askedBy, clock, about: entryIds(about, owner) };
    // What the letter was written about, unless the parent has said otherwise since.
    if (last.act.child && !entry.children) entry.children = [last.act.child];
  });
}

/** @returns the ids of the entries that these items are part of, each once; what is not known is left out */
function entryIds(items: readonly ItemHash[], owner: ReadonlyMap<ItemHash, Entry>): ItemHash[] {
  return [...new Set(items.flatMap((hash) => owner.get(hash)?.id ?? []))];
}
