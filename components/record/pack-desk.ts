import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PackInput, PackOptions } from "../../lib/pack/input.ts";
import { isSensitive } from "../../lib/pack/people.ts";
import type { Progress, Snapshot } from "../../lib/store/store.ts";

export type PackKind = "pdf" | "csv";

/** What may go into the file. Days are ISO; "" for no limit. */
export interface PackChoice {
  privateNotes: boolean;
  sensitive: boolean;
  first: string;
  last: string;
}

export const CAREFUL: PackChoice = { privateNotes: false, sensitive: false, first: "", last: "" };

export type PackState =
  | { doing: "nothing" }
  | { doing: "making"; done: number; total: number | null; words: string }
  | { doing: "made"; name: string; url: string }
  | { doing: "stopped" }
  | { doing: "failed" };

/** Makes the files: lib/pack in the extension, something quicker in a test. */
export interface PackMakers {
  input(snapshot: Snapshot, options: PackOptions): PackInput;
  pdf(input: PackInput, progress: Progress, signal: AbortSignal): Promise<Blob>;
  csv(input: PackInput): string;
}

export interface PackDesk {
  choice: Signal<PackChoice>;
  state: ReadonlySignal<PackState>;
  /** How many private notes and how many entries with advisers there are to choose about. */
  offers(): { privateNotes: number; sensitive: number };
  /** What would be in it now. */
  preview(): PackInput;
  make(kind: PackKind): Promise<void>;
  stop(): void;
}

/** A period typed the wrong way round is read the right way round. */
export function optionsOf(choice: PackChoice, madeAt: number): PackOptions {
  const [first, last] =
    choice.first && choice.last && choice.first > choice.last
      ? [choice.last, choice.first]
      : [choice.first, choice.last];
  return { ...choice, first: first || null, last: last || null, madeAt };
}

export function packDesk(
  snapshot: ReadonlySignal<Snapshot>,
  makers: PackMakers,
  saveFile: (file: Blob, name: string) => void,
  now: () => number,
): PackDesk {
  const choice = signal(CAREFUL);
  const state = signal<PackState>({ doing: "nothing" });
  let work: AbortController | null = null;
  const input = () => makers.input(snapshot.value, optionsOf(choice.value, now()));

  async function blob(kind: PackKind, mine: AbortController): Promise<Blob> {
    if (kind === "csv") return new Blob([makers.csv(input())], { type: "text/csv;charset=utf-8" });
    const progress: Progress = (done, total, words) => {
      if (!mine.signal.aborted) state.value = { doing: "making", done, total, words };
    };
    return makers.pdf(input(), progress, mine.signal);
  }

  return {
    choice,
    state,
    preview: input,
    offers() {
      const { entries, profile } = snapshot.value;
      return {
        privateNotes: entries.filter((entry) => "private" in entry && entry.private).length,
        sensitive: entries.filter((entry) => isSensitive(entry, profile)).length,
      };
    },
    async make(kind) {
      work?.abort();
      const mine = new AbortController();
      work = mine;
      forget(state.value);
      state.value = { doing: "making", done: 0, total: null, words: "Getting ready" };
      try {
        const file = await blob(kind, mine);
        mine.signal.throwIfAborted();
        const name = fileName(snapshot.value, kind, now());
        saveFile(file, name);
        state.value = { doing: "made", name, url: URL.createObjectURL(file) };
      } catch {
        if (work === mine) state.value = { doing: mine.signal.aborted ? "stopped" : "failed" };
      }
    },
    stop: () => work?.abort(),
  };
}

function forget(state: PackState): void {
  if (state.doing === "made") URL.revokeObjectURL(state.url);
}

/** @returns "R-record-2027-03-23.pdf": letters, digits and hyphens only, so that every system takes it */
export function fileName({ profile }: Snapshot, kind: PackKind, now: number): string {
  const child = profile.child.name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Europe/London").toPlainDate();
  return `${child ? `${child}-` : ""}record-${day}.${kind}`;
}
