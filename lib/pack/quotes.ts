import { type Entry, isMessage, type MessageEntry } from "../record/entry.ts";

/** Words in a row by which a quotation is known; fewer are said in many emails. */
const RUN = 6;

/** Finds quoted history that repeats what stays out of a pack. */
export interface Quotes {
  /** Whether what this message quotes below itself may hold words of a message that stays out. */
  repeats(entry: MessageEntry): boolean;
}

/**
 * A message quotes what was said before it in its conversation, and what was forwarded to it. So its quoted history is taken
 * for a repetition when an earlier message of the same conversation stays out, or when six words in a row are those of one.
 * What was written down by hand may have been sent as well, as a note of a meeting is.
 * @param out what stays out
 */
export function quotesFrom(out: readonly Entry[]): Quotes {
  const runs = new Set(
    out.flatMap((entry) => [...runsOf(entry.text), ...(isMessage(entry) ? runsOf(entry.quoted) : [])]),
  );
  const threads = new Map<string, number>();
  for (const { thread, at } of out.filter(isMessage)) {
    if (thread !== null) threads.set(thread, Math.min(at, threads.get(thread) ?? at));
  }
  return {
    repeats({ quoted, thread, at }) {
      if (quoted.trim() === "") return false;
      if (thread !== null && (threads.get(thread) ?? Number.POSITIVE_INFINITY) <= at) return true;
      return runsOf(quoted).some((run) => runs.has(run));
    },
  };
}

/** Every six words in a row, whatever line they stand on and however often they were quoted. A short text is one run. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return Array.from({ length: Math.max(1, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(" "));
}
