import { type Signal, signal } from "@preact/signals";
import { BackupError, type Progress, type RestoreReport, type Store } from "../../lib/store/store.ts";

/** What the backup section is doing, and how it ended. */
export type BackupState =
  | { doing: "nothing" }
  | { doing: "saving" | "restoring"; done: number; total: number | null; words: string }
  | { doing: "saved" | "stopped"; words: string }
  | { doing: "restored"; report: RestoreReport }
  | { doing: "failed"; words: string };

export interface BackupDesk {
  state: Signal<BackupState>;
  save(): Promise<void>;
  restore(file: Blob): Promise<void>;
  raw(): Promise<void>;
  stop(): void;
}

/** Gives a file to the parent: the browser's own saving. */
export type SaveFile = (file: Blob, name: string) => void;

const CANNOT =
  "The file could not be made. Nothing was changed. Please try again, or take everything out as it stands.";

/** @param day ISO date for the file's name */
export function backupDesk(store: Store, saveFile: SaveFile, day: () => string): BackupDesk {
  const state = signal<BackupState>({ doing: "nothing" });
  let work: AbortController | null = null;

  async function run(
    doing: "saving" | "restoring",
    first: string,
    task: (progress: Progress, signal: AbortSignal) => Promise<BackupState>,
  ) {
    work?.abort();
    const mine = new AbortController();
    work = mine;
    state.value = { doing, done: 0, total: null, words: first };
    try {
      const end = await task((done, total, words) => {
        if (!mine.signal.aborted) state.value = { doing, done, total, words };
      }, mine.signal);
      if (work === mine) state.value = end;
    } catch (error) {
      if (work === mine) state.value = ended(error, mine.signal.aborted, doing);
    }
  }

  return {
    state,
    save: () =>
      run("saving", "Reading the record.", async (progress, signal) => {
        const file = await store.backup(progress, signal);
        signal.throwIfAborted();
        const name = `in-writing-backup-${day()}${endingOf(file)}`;
        saveFile(file, name);
        return { doing: "saved", words: `Saved as ${name}. Keep it where only you can open it.` };
      }),
    restore: (file) =>
      run("restoring", "Reading the file.", async (progress, signal) => ({
        doing: "restored",
        report: await store.restore(file, progress, signal),
      })),
    async raw() {
      try {
        const name = `in-writing-everything-${day()}.json`;
        saveFile(await store.rawExport(), name);
        state.value = { doing: "saved", words: `Saved as ${name}.` };
      } catch {
        state.value = { doing: "failed", words: CANNOT };
      }
    },
    stop: () => work?.abort(),
  };
}

function endingOf(file: Blob): string {
  return file.type.includes("ndjson") ? ".jsonl" : ".json";
}

function ended(error: unknown, aborted: boolean, doing: "saving" | "restoring"): BackupState {
  if (aborted) {
    const words = doing === "saving" ? "Stopped. No file was made." : "Stopped. Nothing was changed.";
    return { doing: "stopped", words };
  }
  if (error instanceof BackupError) return { doing: "failed", words: error.message };
  if (doing === "saving") return { doing: "failed", words: CANNOT };
  return { doing: "failed", words: "The file could not be taken in. The record here is as it was." };
}
