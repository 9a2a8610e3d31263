import { type ReadonlySignal, signal } from "@preact/signals";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";

const NOTHING: Snapshot = {
  profile: EMPTY_PROFILE,
  entries: [],
  items: 0,
  damaged: [],
  removed: [],
  asks: [],
  persisted: null,
};

/** The record as a page of ours shows it: empty until it is read, and then as it is now. */
export interface WatchedRecord {
  snapshot: ReadonlySignal<Snapshot>;
  ready: ReadonlySignal<boolean>;
  /** It could not be opened. */
  broken: ReadonlySignal<boolean>;
  stop(): void;
}

export function watchedRecord(store: Store): WatchedRecord {
  const snapshot = signal(NOTHING);
  const ready = signal(false);
  const broken = signal(false);
  const stop = store.watch(
    (next) => {
      snapshot.value = next;
      ready.value = true;
    },
    () => {
      broken.value = true;
    },
  );
  return { snapshot, ready, broken, stop };
}
