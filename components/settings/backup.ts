import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type BackupMemory, type LastBackup, sinceWords } from "../../lib/backup/last.ts";
import type { BackupLook } from "../../lib/backup/look.ts";
import { backupName } from "../../lib/backup/name.ts";
import { londonDate } from "../../lib/calendar/dates.ts";
import type { Entry } from "../../lib/record/entry.ts";
import {
  BackupError,
  type OpenedBackup,
  type Progress,
  type RestoreReport,
  type Store,
} from "../../lib/store/store.ts";
import { type PassphraseDesk, passphraseDesk } from "../backup/passphrase-desk.ts";

type Doing = "saving" | "looking" | "restoring";

/** What the backup section is doing, and how it ended. */
export type BackupState =
  | { doing: "nothing" }
  /** A passphrase is being chosen. */
  | { doing: "asking" }
  | { doing: Doing; done: number; total: number | null; words: string }
  | { doing: "saved" | "stopped"; words: string }
  /** The file chosen is locked; `words` say why it did not open, "" before the first try. */
  | { doing: "locked"; words: string }
  /** What is in the file: nothing is changed yet. */
  | { doing: "looked"; look: BackupLook }
  | { doing: "restored"; report: RestoreReport; newEntries: number }
  | { doing: "failed"; words: string };

export interface BackupDesk {
  state: Signal<BackupState>;
  passphrase: PassphraseDesk;
  /** Asks for a passphrase. */
  begin(): void;
  /** Saves, once the passphrase is right. */
  save(): Promise<void>;
  /** Opens a file and looks what is in it. */
  choose(file: Blob): Promise<void>;
  /** Opens the file that was chosen with the passphrase typed. */
  unlock(): Promise<void>;
  /** Takes in what was looked at. */
  take(): Promise<void>;
  /** Leaves it: nothing is changed. */
  leave(): void;
  raw(): Promise<void>;
  stop(): void;
  /** "Last backup: 12 days ago, 34 new entries since."; null until it is known */
  since(entries: readonly Entry[]): string | null;
  last: ReadonlySignal<LastBackup | null | undefined>;
}

/** Gives a file to the parent: the browser's own saving. */
export type SaveFile = (file: Blob, name: string) => void;

const CANNOT =
  "The file could not be made. Nothing was changed. Please try again, or take everything out as it stands.";

const STOPPED: Record<Doing, string> = {
  saving: "Stopped. No file was made.",
  looking: "Stopped. Nothing was changed.",
  restoring: "Stopped. Nothing was changed. You can open the file again and go on.",
};

const KEEP_IT =
  "Keep it away from this computer too, on a memory stick for example, and the passphrase on paper somewhere else.";

/** Nothing is remembered: for pages that are only looked at. */
const NO_MEMORY: BackupMemory = { read: async () => null, keep: async () => {} };

/** @param now epoch ms @param memory what is kept about backups in this browser */
export function backupDesk(
  store: Store,
  saveFile: SaveFile,
  now: () => number,
  memory: BackupMemory = NO_MEMORY,
): BackupDesk {
  const state = signal<BackupState>({ doing: "nothing" });
  const last = signal<LastBackup | null | undefined>(undefined);
  const passphrase = passphraseDesk();
  let work: AbortController | null = null;
  let chosen: Blob | null = null;
  let opened: OpenedBackup | null = null;
  const read = () => memory.read().then((found) => (last.value = found));
  void read().catch(() => {});

  async function run(
    doing: Doing,
    words: string,
    task: (progress: Progress, signal: AbortSignal) => Promise<BackupState>,
  ) {
    work?.abort();
    const mine = new AbortController();
    work = mine;
    state.value = { doing, done: 0, total: null, words };
    try {
      const end = await task((done, total, words) => {
        if (!mine.signal.aborted) state.value = { doing, done, total, words };
      }, mine.signal);
      if (work === mine) state.value = end;
    } catch (error) {
      if (work === mine) state.value = ended(error, mine.signal.aborted, doing);
    }
  }

  async function save(progress: Progress, signal: AbortSignal): Promise<BackupState> {
    const at = now();
    const { entries } = await store.snapshot();
    const file = await store.backup(passphrase.typed.value, progress, signal);
    signal.throwIfAborted();
    const number = ((await memory.read().catch(() => null))?.number ?? 0) + 1;
    const name = backupName(at, number);
    saveFile(file, name);
    passphrase.clear();
    last.value = { at, number, entries: entries.length };
    await memory.keep(last.value).catch(() => {});
    return { doing: "saved", words: `Saved as ${name}. ${KEEP_IT}` };
  }

  function look(typed: string | null): Promise<void> {
    const file = chosen;
    opened = null;
    return run("looking", "Opening the file.", async (progress, signal) => {
      if (!file) return { doing: "nothing" };
      try {
        opened = await store.openBackup(file, typed, progress, signal);
        return { doing: "looked", look: opened.look };
      } catch (error) {
        if (!(error instanceof BackupError)) throw error;
        if (error.fault === "locked") return { doing: "locked", words: "" };
        if (error.fault === "passphrase") return { doing: "locked", words: error.message };
        throw error;
      }
    });
  }

  return {
    state,
    passphrase,
    last,
    since: (entries) => (last.value === undefined ? null : sinceWords(last.value, entries, now())),
    begin() {
      work?.abort();
      passphrase.clear();
      state.value = { doing: "asking" };
    },
    async save() {
      if (passphrase.check()) await run("saving", "Reading the record.", save);
    },
    choose(file) {
      chosen = file;
      passphrase.clear();
      return look(null);
    },
    unlock: () => look(passphrase.typed.value),
    async take() {
      const from = opened;
      if (!from) return;
      const { newEntries } = from.look;
      await run("restoring", "Taking it in.", async (progress, signal) => {
        const report = await from.take(progress, signal);
        [opened, chosen] = [null, null];
        passphrase.clear();
        return { doing: "restored", report, newEntries };
      });
    },
    leave() {
      work?.abort();
      [work, opened, chosen] = [null, null, null];
      passphrase.clear();
      state.value = { doing: "nothing" };
    },
    async raw() {
      try {
        const name = `in-writing-everything-${londonDate(now())}.json`;
        saveFile(await store.rawExport(), name);
        state.value = { doing: "saved", words: `Saved as ${name}.` };
      } catch {
        state.value = { doing: "failed", words: CANNOT };
      }
    },
    stop: () => work?.abort(),
  };
}

function ended(error: unknown, aborted: boolean, doing: Doing): BackupState {
  if (aborted) return { doing: "stopped", words: STOPPED[doing] };
  if (error instanceof BackupError) return { doing: "failed", words: error.message };
  if (doing === "saving") return { doing: "failed", words: CANNOT };
  return { doing: "failed", words: "The file could not be taken in. The record here is as it was." };
}
