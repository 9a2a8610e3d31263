import { type Signal, signal } from "@preact/signals";
import type { Store } from "../../lib/store/store.ts";
import type { SaveFile } from "./backup.ts";

/** What the parent can do with messages that could not be written into the record. */
export interface AsideDesk {
  save(): Promise<void>;
  remove(): Promise<void>;
  /** A sentence about what did not work; null when all is well. */
  problem: Signal<string | null>;
}

/** @param day ISO date for the file's name */
export function asideDesk(store: Store, saveFile: SaveFile, day: () => string): AsideDesk {
  const problem = signal<string | null>(null);
  const trying = async (work: () => Promise<void>, failed: string) => {
    problem.value = null;
    await work().catch(() => {
      problem.value = failed;
    });
  };
  return {
    problem,
    save: () =>
      trying(async () => {
        saveFile(await store.asideFile(), `in-writing-not-in-the-record-${day()}.json`);
      }, "The file could not be made. Nothing was changed; please try again."),
    remove: () => trying(() => store.deleteAside(), "They could not be deleted just now. Please try again."),
  };
}
