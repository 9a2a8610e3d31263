import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ItemHash } from "../../lib/record/items.ts";
import { EMPTY_PROFILE, type Profile } from "../../lib/record/profile.ts";
import type { PaperDeps, Said } from "./deps.ts";
import { type PaperLetter, paperAct } from "./letter.ts";

/** The page of a letter on paper as signals. One is made for each page, and a fresh one in each test. */
export interface PaperState {
  /** "gone": the browser was closed since, or the page was opened by itself. */
  at: ReadonlySignal<"loading" | "ready" | "gone">;
  letter: ReadonlySignal<PaperLetter | null>;
  profile: ReadonlySignal<Profile>;
  sender: Signal<string>;
  /** The reader’s address, below the name. */
  reader: Signal<string>;
  keeps: Signal<boolean>;
  /** ISO date on the letter. */
  date: Signal<string>;
  /** One on each line. */
  enclosures: Signal<string>;
  receipt: Signal<boolean>;
  today: string;
  /** The entry it is; null while it was not printed. */
  printed: ReadonlySignal<ItemHash | null>;
  /** What was said of it; null while it was only printed. */
  handed: ReadonlySignal<Said | null>;
  problem: Signal<string | null>;
  load(): Promise<void>;
  print(): Promise<void>;
  /** @returns whether it was written down */
  hand(said: Said): Promise<boolean>;
  openRecord(): void;
}

const NOT_WRITTEN =
  "It could not be written into the record just now. The letter can be printed all the same; press Print again later to have it there.";

export function createPaper(deps: PaperDeps): PaperState {
  const at = signal<"loading" | "ready" | "gone">("loading");
  const letter = signal<PaperLetter | null>(null);
  const profile = signal(EMPTY_PROFILE);
  const today = Temporal.Instant.fromEpochMilliseconds(deps.now())
    .toZonedDateTimeISO("Europe/London")
    .toPlainDate()
    .toString();
  const sender = signal("");
  const reader = signal("");
  const keeps = signal(false);
  const date = signal(today);
  const printed = signal<ItemHash | null>(null);
  const handed = signal<Said | null>(null);
  const problem = signal<string | null>(null);

  const keepAddresses = async () => {
    const kept = await deps.addresses.read();
    const to = letter.value?.reader;
    const readers = { ...kept?.readers, ...(to ? { [to]: reader.value } : {}) };
    if (keeps.value) await deps.addresses.keep({ sender: sender.value, readers });
    else if (kept) await deps.addresses.keep(null);
  };
  return {
    at,
    letter,
    profile,
    today,
    sender,
    reader,
    keeps,
    date,
    enclosures: signal(""),
    receipt: signal(true),
    printed,
    handed,
    problem,
    async load() {
      const found = await deps.load().catch(() => null);
      if (!found) {
        at.value = "gone";
        return;
      }
      const kept = await deps.addresses.read().catch(() => null);
      letter.value = found.letter;
      profile.value = found.profile;
      printed.value = found.printed;
      handed.value = found.handed;
      sender.value = kept?.sender ?? "";
      reader.value = kept?.readers[found.letter.reader] ?? "";
      keeps.value = kept !== null;
      at.value = "ready";
    },
    async print() {
      const now = letter.value;
      if (!now) return;
      problem.value = null;
      // Whether the paper came out cannot be known: what is written down is that it was printed, which alone moves nothing.
      if (printed.value === null) {
        try {
          printed.value = await deps.record(paperAct(now, { date: today, time: null }));
        } catch {
          problem.value = NOT_WRITTEN;
        }
      }
      await keepAddresses().catch(() => {});
      deps.print();
    },
    async hand(said) {
      if (printed.value === null) return false;
      try {
        await deps.handed({ type: "handed", of: printed.value, ...said });
      } catch {
        problem.value = "This could not be written down just now. What you typed is still here; please try again.";
        return false;
      }
      problem.value = null;
      handed.value = said;
      return true;
    },
    openRecord: deps.openRecord,
  };
}

/** @returns lines of a block without the empty ones at its ends */
export function blockLines(text: string): string[] {
  return text.trim() === "" ? [] : text.trim().split("\n");
}
