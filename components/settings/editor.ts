import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Profile, ProfileChange } from "../../lib/record/profile.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";
import type { Drafts } from "../kit/drafts.ts";
import type { KeptState } from "../kit/Kept.tsx";
import { holds, keyOf, withChanges } from "./apply.ts";

/** Keeps the profile as it is typed. What is on the screen is what is stored with what is not stored yet laid over it. */
export interface ProfileEditor {
  snapshot: ReadonlySignal<Snapshot | null>;
  profile: ReadonlySignal<Profile | null>;
  /** The record could not be opened or read. */
  broken: ReadonlySignal<boolean>;
  kept: Signal<KeptState>;
  /** Words that cannot be kept as they stand (an address without @), by field: shown again, never taken away. */
  typed: ReadonlySignal<Record<string, string>>;
  setTyped(field: string, words: string | null): void;
  /** Lays the change over the profile now and writes it after a pause. */
  change(change: ProfileChange): void;
  /** Writes what waits, at once. */
  flush(): Promise<void>;
  stop(): void;
}

/** What waits to be written and what was typed, as it is kept against a closing tab. */
interface Unkept {
  changes: ProfileChange[];
  typed: Record<string, string>;
}

const PAUSE = 900;
const FAILED = "This could not be kept just now. Your words are still here; it will be tried again.";

function readUnkept(drafts: Drafts): Unkept {
  try {
    const read = JSON.parse(drafts.read() ?? "null") as Unkept | null;
    return { changes: read?.changes ?? [], typed: read?.typed ?? {} };
  } catch {
    return { changes: [], typed: {} };
  }
}

export function profileEditor(store: Store, drafts: Drafts, pause = PAUSE): ProfileEditor {
  const left = readUnkept(drafts);
  const snapshot = signal<Snapshot | null>(null);
  const waiting = signal(new Map(left.changes.map((change) => [keyOf(change), change])));
  const typed = signal(left.typed);
  const kept = signal<KeptState>("still");
  const profile = computed(() => snapshot.value && withChanges(snapshot.value.profile, waiting.value.values()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  // The store tells of a change a moment after it has taken it: until then it stays laid over, but is not written twice.
  const written = new WeakSet<ProfileChange>();
  const unwritten = () => [...waiting.value.values()].filter((change) => !written.has(change));

  const keepDraft = () => {
    const unkept: Unkept = { changes: unwritten(), typed: typed.value };
    const empty = unkept.changes.length === 0 && Object.keys(unkept.typed).length === 0;
    drafts.write(empty ? null : JSON.stringify(unkept));
  };
  const setWaiting = (next: Map<string, ProfileChange>) => {
    waiting.value = next;
    keepDraft();
  };
  const dropWritten = () => {
    const now = snapshot.value;
    if (!now) return;
    const still = [...waiting.value].filter(([, change]) => !holds(now.profile, change));
    if (still.length < waiting.value.size) setWaiting(new Map(still));
  };
  const broken = signal(false);
  const unwatch = store.watch(
    (next) => {
      batch(() => {
        snapshot.value = next;
        broken.value = false;
        dropWritten();
      });
    },
    () => {
      broken.value = true;
    },
  );

  let stopped = false;
  async function write(): Promise<void> {
    if (stopped) return;
    const changes = unwritten();
    if (changes.length === 0) return;
    kept.value = "keeping";
    try {
      for (const change of changes) {
        await store.change(change);
        written.add(change);
      }
      batch(() => {
        kept.value = unwritten().length === 0 ? "kept" : "still";
        keepDraft();
        dropWritten();
      });
    } catch {
      kept.value = { failed: FAILED };
      timer = setTimeout(flush, pause * 5);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    writing = writing.then(write);
    return writing;
  }

  if (waiting.value.size > 0) void flush();
  return {
    snapshot,
    profile,
    broken,
    kept,
    typed,
    setTyped(field, words) {
      const { [field]: _, ...rest } = typed.value;
      typed.value = words === null ? rest : { ...rest, [field]: words };
      keepDraft();
    },
    change(change) {
      const next = new Map(waiting.value);
      next.set(keyOf(change), change);
      setWaiting(next);
      kept.value = "still";
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
      unwatch();
    },
  };
}

/** Writes at once when the page is left or hidden. */
export function flushOnLeaving(editor: ProfileEditor, target: Document): void {
  target.addEventListener("visibilitychange", () => {
    if (target.visibilityState === "hidden") void editor.flush();
  });
  target.defaultView?.addEventListener("pagehide", () => void editor.flush());
}
