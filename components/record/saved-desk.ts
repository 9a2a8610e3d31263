import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { MessageEntry } from "../../lib/record/entry.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import { LARGEST_SAVED, type Refusal } from "../../lib/record/saved-email.ts";
import type { Store } from "../../lib/store/store.ts";

/** What has become of a saved email that was given for an entry. */
export type Saved =
  | { at: "idle" }
  | { at: "reading" }
  | { at: "kept" }
  | { at: "out" }
  | { at: "refused"; refusal: Refusal }
  /** What was given was no file, or more than one. */
  | { at: "not-one"; files: number }
  /** It could not be read from the disk, written into the record, or taken out of it. */
  | { at: "failed"; doing: "reading" | "keeping" | "taking-out" };

/** Adding a saved email to an entry, and taking it out again. */
export interface SavedDesk {
  /** What was last done with this entry; `idle` for every other. */
  of(entry: MessageEntry): Saved;
  /** @param files as they were dropped or picked: one of them at a time */
  add(entry: MessageEntry, files: readonly File[]): Promise<void>;
  takeOut(entry: MessageEntry): Promise<void>;
}

export function savedDesk(store: Store): SavedDesk {
  const last = signal<{ id: ItemHash; saved: Saved }>({ id: "", saved: { at: "idle" } });
  const busy: ReadonlySignal<boolean> = computed(() => last.value.saved.at === "reading");
  const work = async (id: ItemHash, doing: () => Promise<Saved>) => {
    if (busy.peek()) return;
    last.value = { id, saved: { at: "reading" } };
    last.value = { id, saved: await doing() };
  };
  return {
    // By any of its items: what was added may be older, by another computer’s clock, than what was there.
    of: ({ items }) => (items.includes(last.value.id) ? last.value.saved : { at: "idle" }),
    add: (entry, files) => work(entry.id, () => keep(store, entry, files)),
    takeOut: (entry) => work(entry.id, () => takeOut(store, entry)),
  };
}

async function keep(store: Store, entry: MessageEntry, files: readonly File[]): Promise<Saved> {
  const [file] = files;
  if (!file || files.length > 1) return { at: "not-one", files: files.length };
  if (file.size > LARGEST_SAVED) return { at: "refused", refusal: { why: "too-large" } };
  // A folder, or a file that has gone meanwhile, cannot be read.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { at: "failed", doing: "reading" };
  try {
    const refusal = await store.addSaved(entry.id, new Uint8Array(bytes));
    return refusal ? { at: "refused", refusal } : { at: "kept" };
  } catch {
    return { at: "failed", doing: "keeping" };
  }
}

async function takeOut(store: Store, { saved }: MessageEntry): Promise<Saved> {
  try {
    if (saved) await store.remove([saved]);
    return { at: "out" };
  } catch {
    return { at: "failed", doing: "taking-out" };
  }
}
