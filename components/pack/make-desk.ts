import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PackChoice } from "../../lib/pack/choice.ts";
import type { Made, PackMake } from "../../lib/pack/make.ts";
import type { PackTools } from "./tools.ts";

export type MakeState =
  | { doing: "nothing" }
  | { doing: "making"; done: number; total: number | null; words: string }
  | { doing: "made"; made: Made; choice: PackChoice }
  | { doing: "stopped" }
  | { doing: "failed" };

export interface MakeDesk {
  state: ReadonlySignal<MakeState>;
  /** What is to be made. */
  formats: Signal<readonly PackMake[]>;
  /** Megabytes that a file for email may have. */
  emailLimit: Signal<number>;
  make(choice: PackChoice): Promise<void>;
  stop(): void;
  /** Puts one of the files made on the disk once more. */
  saveAgain(name: string): void;
  /** What was made is of another pack than the one on the page. */
  forget(): void;
}

/** To choose from, MB. Mailboxes differ, and nobody publishes what a school’s takes. */
export const EMAIL_LIMITS = [5, 10, 20] as const;

export function makeDesk(
  tools: Pick<PackTools, "make" | "saveFile">,
  watch: { begun(): void; ended(made: Made | null, choice: PackChoice): void },
): MakeDesk {
  const state = signal<MakeState>({ doing: "nothing" });
  const formats = signal<readonly PackMake[]>(["pdf"]);
  const emailLimit = signal<number>(10);
  let work: AbortController | null = null;

  async function run(choice: PackChoice, mine: AbortController): Promise<MakeState> {
    const order = { choice, formats: formats.value, emailLimit: emailLimit.value * 1_000_000 };
    const made = await tools.make(
      order,
      (done, total, words) => {
        if (work === mine && !mine.signal.aborted) state.value = { doing: "making", done, total, words };
      },
      mine.signal,
    );
    mine.signal.throwIfAborted();
    if (made.files.length === 0) return { doing: "failed" };
    for (const { file, name } of made.files) tools.saveFile(file, name);
    return { doing: "made", made, choice };
  }

  return {
    state,
    formats,
    emailLimit,
    async make(choice) {
      work?.abort();
      const mine = new AbortController();
      work = mine;
      watch.begun();
      state.value = { doing: "making", done: 0, total: null, words: "Getting ready" };
      let end: MakeState;
      try {
        end = await run(choice, mine);
      } catch (error) {
        if (!mine.signal.aborted) console.error(error);
        end = mine.signal.aborted ? { doing: "stopped" } : { doing: "failed" };
      }
      if (work !== mine) return;
      state.value = end;
      watch.ended(end.doing === "made" ? end.made : null, choice);
    },
    stop: () => work?.abort(),
    saveAgain(name) {
      const now = state.value;
      const one = now.doing === "made" ? now.made.files.find((file) => file.name === name) : null;
      if (one) tools.saveFile(one.file, one.name);
    },
    forget() {
      if (state.value.doing !== "making") state.value = { doing: "nothing" };
    },
  };
}
