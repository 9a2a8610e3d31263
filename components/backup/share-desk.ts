import { type Signal, signal } from "@preact/signals";
import { NOTHING_CHOSEN, type Sharing, type SharingChoice, type SharingLook } from "../../lib/backup/sharing.ts";
import { londonDate } from "../../lib/calendar/dates.ts";
import type { PackAct } from "../../lib/record/items.ts";
import { toHex } from "../../lib/record/sha256.ts";
import type { SaveFile } from "../settings/backup.ts";
import { type PassphraseDesk, passphraseDesk } from "./passphrase-desk.ts";

/** Where making a file to share has got to. Whether it is safe is asked each time, and the answer is kept nowhere. */
export type ShareState =
  | { at: "closed" }
  | { at: "safe" }
  | { at: "unsafe" }
  | { at: "choosing" }
  | { at: "making"; done: number; total: number | null; words: string }
  | { at: "made"; name: string; entries: number; noted: boolean }
  | { at: "stopped"; words: string };

export interface ShareDesk {
  state: Signal<ShareState>;
  choice: Signal<SharingChoice>;
  /** Address and phone numbers to be looked for; kept nowhere by this. */
  home: Signal<string>;
  /** What goes in and what stays out; null until it is known. */
  look: Signal<SharingLook | null>;
  passphrase: PassphraseDesk;
  begin(): void;
  /** The parent says whether sharing is safe. */
  answer(safe: boolean): Promise<void>;
  choose(part: Partial<SharingChoice>): Promise<void>;
  setHome(home: string): void;
  /** Works out again what goes in. */
  lookAgain(): Promise<void>;
  make(): Promise<void>;
  stop(): void;
  leave(): void;
}

export interface ShareTools {
  sharing: Sharing;
  saveFile: SaveFile;
  /** Writes down that the file was made. */
  note: (act: PackAct) => Promise<unknown>;
  /** Epoch ms. */
  now: () => number;
}

/** After the last key in the address: looking costs the length of the record. */
const PAUSE_MS = 500;

const CANNOT = "The file could not be made. Nothing was changed. Please try again.";

export function shareDesk({ sharing, saveFile, note, now }: ShareTools): ShareDesk {
  const state = signal<ShareState>({ at: "closed" });
  const choice = signal<SharingChoice>(NOTHING_CHOSEN);
  const home = signal("");
  const look = signal<SharingLook | null>(null);
  const passphrase = passphraseDesk();
  let work: AbortController | null = null;
  let round = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;

  async function lookAgain(): Promise<void> {
    clearTimeout(soon);
    round += 1;
    const mine = round;
    const found = await sharing.look(choice.value, home.value).catch(() => null);
    if (mine === round) look.value = found;
  }

  async function made(signal: AbortSignal): Promise<ShareState> {
    const at = now();
    const { file, entries } = await sharing.make(
      choice.value,
      home.value,
      passphrase.typed.value,
      (done, total, words) => {
        if (!signal.aborted) state.value = { at: "making", done, total, words };
      },
      signal,
    );
    const sha256 = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())));
    signal.throwIfAborted();
    const name = `in-writing-shared-${londonDate(at)}.age`;
    saveFile(file, name);
    passphrase.clear();
    const act: PackAct = {
      type: "pack",
      preset: "sharing",
      files: [{ name, sha256, size: file.size }],
      entries,
      madeAt: at,
    };
    const noted = await note(act).then(
      () => true,
      () => false,
    );
    return { at: "made", name, entries, noted };
  }

  return {
    state,
    choice,
    home,
    look,
    passphrase,
    begin() {
      passphrase.clear();
      choice.value = NOTHING_CHOSEN;
      look.value = null;
      state.value = { at: "safe" };
    },
    async answer(safe) {
      state.value = { at: safe ? "choosing" : "unsafe" };
      if (!safe) return;
      home.value = await sharing.home().catch(() => "");
      await lookAgain();
    },
    async choose(part) {
      choice.value = { ...choice.value, ...part };
      await lookAgain();
    },
    setHome(words) {
      home.value = words;
      clearTimeout(soon);
      soon = setTimeout(lookAgain, PAUSE_MS);
    },
    lookAgain,
    async make() {
      if (!passphrase.check()) return;
      work = new AbortController();
      const { signal } = work;
      state.value = { at: "making", done: 0, total: null, words: "Reading the record." };
      try {
        state.value = await made(signal);
      } catch {
        state.value = { at: "stopped", words: signal.aborted ? "Stopped. No file was made." : CANNOT };
      }
    },
    stop: () => work?.abort(),
    leave() {
      work?.abort();
      clearTimeout(soon);
      passphrase.clear();
      home.value = "";
      state.value = { at: "closed" };
    },
  };
}
