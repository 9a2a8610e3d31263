import { browser } from "wxt/browser";
import type { WallFacts } from "../record/wall.ts";

/** The same key as lib/store/wall-publishing.ts writes; that room cannot be opened from here. */
const WALL_KEY = "wall";

export interface WallCache {
  /** @returns what the wall needs to know; null when there is no case yet: then nothing is kept */
  facts(): Promise<WallFacts | null>;
  /** Calls back when the case's people or threads have changed. */
  onChange(listener: () => void): void;
}

/** The wall's facts, read once and kept up to date. */
export function wallCache(signal: AbortSignal): WallCache {
  let facts: Promise<WallFacts | null> | null = null;
  const listeners: (() => void)[] = [];
  const tell = (now: Promise<WallFacts | null> | null) => {
    facts = now;
    for (const listener of listeners) listener();
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "local" || !(WALL_KEY in changes)) return;
    tell(Promise.resolve((changes[WALL_KEY]?.newValue as WallFacts | undefined) ?? null));
  };
  browser.storage.onChanged.addListener(changed);
  // While the browser kept the page in memory (its back and forward buttons) no news reached it.
  window.addEventListener("pageshow", ({ persisted }) => persisted && tell(null), { signal });
  // A script that is cut off has no storage any more.
  signal.addEventListener("abort", () => browser.storage?.onChanged.removeListener(changed));
  const read = async () => {
    const found = await browser.storage.local.get(WALL_KEY);
    return (found[WALL_KEY] as WallFacts | undefined) ?? null;
  };
  return {
    facts() {
      facts ??= read().catch((error) => {
        // Asked again, it may go better.
        facts = null;
        throw error;
      });
      return facts;
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
