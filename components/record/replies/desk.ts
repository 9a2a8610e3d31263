import { type Signal, signal } from "@preact/signals";
import type { Entry, MessageEntry } from "../../../lib/record/entry.ts";
import type { AnswerAct, ItemBody, ItemHash } from "../../../lib/record/items.ts";
import type { Promised, PromiseEnd } from "../../../lib/record/matter-acts.ts";

/** What the parent says of promises, and how an answer to "What was this?" is taken back. */
export interface RepliesDesk {
  /** Marks words of an entry as a promise; null for one that was made in no entry. */
  promise(entry: Entry | null, said: PromiseSaid): Promise<boolean>;
  /** What became of one; `open` takes it back. */
  end(promise: Promised, end: PromiseEnd): Promise<boolean>;
  /** It was marked by mistake. Said by an act: a removal would leave a gap in the record. */
  unmark(promise: Promised): Promise<boolean>;
  /** Makes the answer what it was before; null takes it back altogether. */
  answerAgain(entry: MessageEntry, before: MessageEntry["was"]): Promise<boolean>;
  /** Where a promise was marked last, for its undo: an entry, or {@link LOOSE}. */
  marked: Signal<ItemHash | typeof LOOSE | null>;
}

/** In no entry. */
export const LOOSE = "loose";

export interface PromiseSaid {
  words: string;
  who: Promised["who"];
  by: string | null;
}

export interface RepliesTools {
  append(bodies: ItemBody[]): Promise<boolean>;
  /** ISO, London. */
  today(): string;
}

export function repliesDesk({ append, today }: RepliesTools): RepliesDesk {
  const marked = signal<RepliesDesk["marked"]["value"]>(null);
  return {
    marked,
    async promise(entry, { words, who, by }) {
      const kept = await append([{ type: "promise", of: entry?.id ?? null, words: words.trim(), who, by }]);
      if (kept) marked.value = entry?.id ?? LOOSE;
      return kept;
    },
    end({ id }, end) {
      const on = end === "kept" || end === "broken" ? today() : null;
      return append([{ type: "promise-end", of: id, end, on, note: "" }]);
    },
    unmark: ({ id }) => append([{ type: "promise-end", of: id, end: "none", on: null, note: "" }]),
    answerAgain: (entry, before) => append([answerBack(entry, before)]),
  };
}

function answerBack(entry: MessageEntry, before: MessageEntry["was"]): AnswerAct {
  if (before === null) return { type: "answer", of: entry.id, was: entry.was?.answer ?? "acknowledged", back: true };
  const { answer, promise } = before;
  return { type: "answer", of: entry.id, was: answer, ...(promise ? { promise } : {}) };
}
