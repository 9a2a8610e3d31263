import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { plainPassphrase } from "../../lib/backup/age.ts";
import { SHORTEST, suggestPassphrase } from "../../lib/backup/passphrase.ts";

/** Choosing a passphrase: typed twice, shown when the parent wishes. It is kept nowhere. */
export interface PassphraseDesk {
  typed: Signal<string>;
  again: Signal<string>;
  shown: Signal<boolean>;
  /** The one typed is the one suggested here. */
  suggested: ReadonlySignal<boolean>;
  problem: ReadonlySignal<{ at: "typed" | "again"; words: string } | null>;
  set(typed: string): void;
  setAgain(again: string): void;
  /** Puts words of our own in, to be seen and typed again. */
  suggest(): void;
  /** @returns whether it can be used; else `problem` says why not */
  check(): boolean;
  clear(): void;
}

export function passphraseDesk(): PassphraseDesk {
  const typed = signal("");
  const again = signal("");
  const shown = signal(false);
  const suggested = signal(false);
  const problem = signal<{ at: "typed" | "again"; words: string } | null>(null);
  return {
    typed,
    again,
    shown,
    suggested,
    problem,
    set(value) {
      typed.value = value;
      suggested.value = false;
      problem.value = null;
    },
    setAgain(value) {
      again.value = value;
      problem.value = null;
    },
    suggest() {
      typed.value = suggestPassphrase();
      again.value = "";
      [shown.value, suggested.value, problem.value] = [true, true, null];
    },
    check() {
      const plain = plainPassphrase(typed.value);
      if (plain.length < SHORTEST)
        problem.value = { at: "typed", words: `Use at least ${SHORTEST} characters, or let us suggest one.` };
      else if (plain !== plainPassphrase(again.value))
        problem.value = { at: "again", words: "This is not the same as the one above." };
      else problem.value = null;
      return problem.value === null;
    },
    clear() {
      [typed.value, again.value] = ["", ""];
      [shown.value, suggested.value, problem.value] = [false, false, null];
    },
  };
}
