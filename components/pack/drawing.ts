import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PackChoice } from "../../lib/pack/choice.ts";
import type { PackDocument } from "../../lib/pack/document.ts";
import { answersOf } from "../../lib/pack/leave-out/answers.ts";
import type { Looked } from "../../lib/pack/leave-out/looking.ts";
import type { Progress, Snapshot } from "../../lib/store/store.ts";
import type { Counted, PackTools } from "./tools.ts";

/** The pack as it would be made now, with all that is said about it: its document is what the reader gets. */
export type Drawn = Looked;

/** How far the reading is; a long record takes seconds. */
export interface Reading {
  done: number;
  total: number;
}

export type Pages = { state: "counting" } | ({ state: "counted" } & Counted) | { state: "unknown" };

export interface Drawing {
  /** null until it was drawn once. */
  drawn: ReadonlySignal<Drawn | null>;
  /** What is drawn is not yet what is chosen. */
  behind: ReadonlySignal<boolean>;
  /** Told where it takes so long that somebody waits; else null. */
  reading: ReadonlySignal<Reading | null>;
  /** It could not be drawn. */
  failed: ReadonlySignal<boolean>;
  pages: ReadonlySignal<Pages>;
  /** Lets the counting rest, as while files are written; then takes it up again. */
  pause(paused: boolean): void;
  stop(): void;
}

/** Keys come quicker than this, ms. */
const TYPING = 150;
/** Counting pages is the dearest, and waits until the parent has come to rest. */
const SETTLED = 600;

/** What takes longer is told, ms. */
const TOLD = 500;

/** Draws anew after each change, and then counts its pages. What is under way for an older choice is given up. */
export function drawing(
  snapshot: ReadonlySignal<Snapshot>,
  choice: ReadonlySignal<PackChoice | null>,
  tools: Pick<PackTools, "preset" | "compose" | "look" | "count" | "now" | "rest">,
): Drawing {
  const drawn = signal<Drawn | null>(null);
  const behind = signal(false);
  const reading = signal<Reading | null>(null);
  const failed = signal(false);
  const pages = signal<Pages>({ state: "counting" });
  let work = new AbortController();
  let paused = false;

  async function count(document: PackDocument, mine: AbortController): Promise<void> {
    pages.value = { state: "counting" };
    await tools.rest(SETTLED);
    if (mine.signal.aborted || paused) return;
    try {
      const counted = await tools.count(document, mine.signal);
      if (!mine.signal.aborted) pages.value = { state: "counted", ...counted };
    } catch {
      if (!mine.signal.aborted) pages.value = { state: "unknown" };
    }
  }

  async function draw(record: Snapshot, chosen: PackChoice, mine: AbortController): Promise<void> {
    await tools.rest(drawn.peek() ? TYPING : 0);
    if (mine.signal.aborted) return;
    const told = tell(mine);
    try {
      const next = await drawnOf(record, chosen, tools, told.progress, mine.signal);
      mine.signal.throwIfAborted();
      drawn.value = next;
      failed.value = false;
    } catch (error) {
      if (mine.signal.aborted) return;
      console.error(error);
      failed.value = true;
      return;
    } finally {
      told.over();
      if (!mine.signal.aborted) behind.value = false;
    }
    await count(drawn.value.document, mine);
  }

  /** Told from half a second on: before that it would only flicker. */
  function tell(mine: AbortController): { progress: Progress; over(): void } {
    let late = false;
    let last: Reading | null = null;
    const show = () => {
      if (late && last && !mine.signal.aborted) reading.value = last;
    };
    void tools.rest(TOLD).then(() => {
      late = true;
      show();
    });
    return {
      progress(done, total) {
        last = total === null ? null : { done, total };
        show();
      },
      over() {
        last = null;
        if (!mine.signal.aborted) reading.value = null;
      },
    };
  }

  const begin = (): AbortController => {
    work.abort();
    work = new AbortController();
    return work;
  };
  const stop = effect(() => {
    const record = snapshot.value;
    const chosen = choice.value;
    const mine = begin();
    if (!chosen) {
      drawn.value = null;
      return;
    }
    // Another preset’s pack is not shown under this one’s name.
    if (drawn.peek()?.document.preset !== chosen.preset) drawn.value = null;
    behind.value = true;
    reading.value = null;
    void draw(record, chosen, mine);
  });
  return {
    drawn,
    behind,
    reading,
    failed,
    pages,
    pause(on) {
      paused = on;
      if (on) return work.abort();
      const [now, chosen] = [drawn.peek(), choice.peek()];
      if (behind.peek() && chosen) void draw(snapshot.peek(), chosen, begin());
      else if (now && pages.peek().state === "counting") void count(now.document, begin());
    },
    stop() {
      stop();
      work.abort();
    },
  };
}

async function drawnOf(
  snapshot: Snapshot,
  choice: PackChoice,
  tools: Pick<PackTools, "preset" | "compose" | "look" | "now">,
  progress: Progress,
  signal: AbortSignal,
): Promise<Drawn> {
  const now = tools.now();
  const whole = tools.compose(snapshot, choice, now);
  const answers = answersOf(tools.preset(choice.preset).questions(snapshot, choice, now), choice);
  return await tools.look(whole, snapshot.profile, choice, answers, progress, signal);
}
