import { effect, type ReadonlySignal } from "@preact/signals";
import type { Entry } from "../../lib/record/entry.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import type { Snapshot } from "../../lib/store/store.ts";

/** A long record takes a moment to be read again; longer than this, the page goes on without. */
const PATIENCE = 5000;

/** @returns the entry of an item as soon as the record shows it; null when it does not in good time */
export function whenThere(snapshot: ReadonlySignal<Snapshot>, item: ItemHash): Promise<Entry | null> {
  return new Promise((resolve) => {
    const done = (entry: Entry | null) => {
      clearTimeout(timer);
      resolve(entry);
      // The effect may still be on its first run.
      queueMicrotask(() => stop());
    };
    const timer = setTimeout(() => done(null), PATIENCE);
    const stop = effect(() => {
      const entry = snapshot.value.entries.find(({ items }) => items.includes(item));
      if (entry) done(entry);
    });
  });
}
