import { effect } from "@preact/signals";
import type { ComposerDraft } from "../../lib/messages.ts";

/** Long enough not to write at every key, short enough that a crash costs a word. */
const PAUSE_MS = 400;

export interface Keeper {
  /** Writes at once what has changed since the last write. */
  flush(): Promise<void>;
  stop(): void;
}

/**
 * Keeps the draft as it changes.
 * @param read the draft as it should be kept, null for nothing; reads signals, so that a change is noticed
 * @param keep writes it; a refusal is handed to `failed` and tried again with the next change
 */
export function createKeeper(
  read: () => ComposerDraft | null,
  keep: (draft: ComposerDraft | null) => Promise<void>,
  failed: () => void,
): Keeper {
  let waiting: { draft: ComposerDraft | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  const flush = async () => {
    clearTimeout(timer);
    const due = waiting;
    waiting = null;
    if (!due) return;
    try {
      await keep(due.draft);
    } catch {
      waiting ??= due;
      failed();
    }
  };
  const dispose = effect(() => {
    const draft = read();
    if (first) {
      first = false;
      return;
    }
    waiting = { draft };
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE_MS);
  });
  return {
    flush,
    stop() {
      clearTimeout(timer);
      dispose();
    },
  };
}
