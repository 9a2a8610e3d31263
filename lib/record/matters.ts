import { type Entry, isMessage } from "./entry.ts";
import type { ItemHash, LedgerItem } from "./items.ts";
import type { Matter } from "./matter-acts.ts";
import { inOrder, removedItems } from "./order.ts";
import { isOver, promisesIn } from "./promises.ts";
import { bareSubject, subjectKey } from "./same-mail.ts";
import type { Waiting } from "./waiting.ts";

/** Matters: one question put to the school, with all entries about it. */

/** A matter as the record has it now. */
export interface KnownMatter extends Matter {
  id: string;
  /** When it was begun and last changed, epoch ms. */
  begun: number;
  changed: number;
}

/** The matters that are there, in the order in which they were begun. */
export function mattersOf(items: readonly LedgerItem[]): KnownMatter[] {
  if (!items.some(({ body }) => body?.type === "matter")) return [];
  const removed = removedItems(items);
  const acts = inOrder(items.filter(({ body, hash }) => body?.type === "matter" && !removed.has(hash)));
  const known = new Map<string, KnownMatter>();
  for (const { body, at } of acts) {
    if (body?.type !== "matter") continue;
    const { id, value } = body;
    if (value === null) known.delete(id);
    else known.set(id, { ...value, id, begun: known.get(id)?.begun ?? at, changed: at });
  }
  return [...known.values()];
}

/** A matter with what is in it. */
export interface MatterView extends KnownMatter {
  /** Its entries, oldest first. */
  entries: Entry[];
  /** The last thing in it that was said, and not just looked for or noted down; null when there is none. */
  last: Entry | null;
  /** What waits in it, the most pressing first. */
  waits: Waiting[];
  /** Promises in it that are neither kept nor let go. */
  promises: number;
}

/**
 * Every matter with its entries, open ones first, then those that changed last.
 * @param entries oldest first
 * @param waiting in the order on the screen
 */
export function matterViews(
  matters: readonly KnownMatter[],
  entries: readonly Entry[],
  waiting: readonly Waiting[],
): MatterView[] {
  const views = new Map<string, MatterView>();
  for (const one of matters) views.set(one.id, { ...one, entries: [], last: null, waits: [], promises: 0 });
  const within = new Map<ItemHash, MatterView[]>();
  for (const entry of entries) {
    const into = entry.matters.flatMap((id) => views.get(id) ?? []);
    if (into.length > 0) within.set(entry.id, into);
    for (const view of into) {
      view.entries.push(entry);
      if (isSaid(entry)) view.last = entry;
      view.promises += promisesIn(entry).filter((one) => !isOver(one)).length;
    }
  }
  for (const wait of waiting) for (const view of within.get(wait.entry) ?? []) view.waits.push(wait);
  return [...views.values()].sort(
    (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || lastOf(b) - lastOf(a) || (a.id < b.id ? -1 : 1),
  );
}

const STATES: readonly Matter["state"][] = ["open", "paused", "settled"];

const lastOf = ({ last, changed }: MatterView) => last?.at ?? changed;

/** Words that went from one to the other: not a note of the parent's own, and not that they looked for replies. */
function isSaid(entry: Entry): boolean {
  if (entry.kind === "check" || entry.kind === "note") return false;
  return entry.kind !== "letter" || entry.done !== null;
}

/** @returns whether the entry belongs to the matter; for filters of the days and of the picture */
export function belongsTo(id: string): (entry: Pick<Entry, "matters">) => boolean {
  return ({ matters }) => matters.includes(id);
}

/** What is suggested for an entry: a matter that is there, or the name of a new one. Never put in by itself. */
export type MatterSuggestion = { matter: string; why: "thread" | "subject" | "name" } | { matter: null; name: string };

/**
 * Suggests matters from conversation and subject. Made once for a record; each question then costs nothing.
 * An entry whose matters the parent has chosen, be it none, is left alone.
 */
export class MatterSuggestions {
  readonly #threads = new Map<string, string>();
  readonly #subjects = new Map<string, string>();
  readonly #names = new Map<string, string>();

  /** @param entries oldest first: what was put to a matter last decides */
  constructor(matters: readonly KnownMatter[], entries: readonly Entry[]) {
    const open = new Set(matters.filter(({ state }) => state !== "settled").map(({ id }) => id));
    for (const { id, name } of matters) if (open.has(id)) this.#names.set(subjectKey(name), id);
    for (const entry of entries) {
      const matter = entry.matters.findLast((id) => open.has(id));
      if (matter === undefined) continue;
      if (isMessage(entry) && entry.thread !== null) this.#threads.set(entry.thread, matter);
      const subject = subjectOf(entry);
      if (subject !== "") this.#subjects.set(subject, matter);
    }
  }

  /** @returns null when there is nothing to suggest */
  of(entry: Entry): MatterSuggestion | null {
    if (entry.placed || entry.matters.length > 0) return null;
    const thread = isMessage(entry) && entry.thread !== null ? this.#threads.get(entry.thread) : undefined;
    if (thread !== undefined) return { matter: thread, why: "thread" };
    const key = subjectOf(entry);
    if (key === "") return null;
    const subject = this.#subjects.get(key);
    if (subject !== undefined) return { matter: subject, why: "subject" };
    const named = this.#names.get(key);
    if (named !== undefined) return { matter: named, why: "name" };
    return { matter: null, name: nameFrom(entry) };
  }
}

/** Longest name that is taken from a subject. */
const LONGEST_NAME = 80;

/** @returns "R. and a quiet start" from "Re: R. and a quiet start"; "" for what has no subject */
export function nameFrom(entry: Entry): string {
  if (!isMessage(entry) && entry.kind !== "letter") return "";
  return bareSubject(entry.subject).slice(0, LONGEST_NAME).trim();
}

function subjectOf(entry: Entry): string {
  return isMessage(entry) || entry.kind === "letter" ? subjectKey(entry.subject) : "";
}
