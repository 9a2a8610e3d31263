import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PackChoice, Replacement } from "../../lib/pack/choice.ts";
import type { PackDocument } from "../../lib/pack/document.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import type { Caution, Counted, PackTools, Suggestion } from "./tools.ts";

/** The pack as it would be made now, for the preview and for all that is said about it. */
export interface Drawn {
  /** With everything left out that is to be left out: what the reader gets. */
  document: PackDocument;
  replaced: (Replacement & { times: number })[];
  suggestions: Suggestion[];
  cautions: Caution[];
}

export type Pages = { state: "counting" } | ({ state: "counted" } & Counted) | { state: "unknown" };

export interface Drawing {
  /** null until it was drawn once. */
  drawn: ReadonlySignal<Drawn | null>;
  /** What is drawn is not yet what is chosen. */
  behind: ReadonlySignal<boolean>;
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

/** Draws anew after each change, and then counts its pages. What is under way for an older choice is given up. */
export function drawing(
  snapshot: ReadonlySignal<Snapshot>,
  choice: ReadonlySignal<PackChoice | null>,
  tools: Pick<PackTools, "compose" | "leaveOut" | "suggest" | "cautions" | "count" | "now" | "rest">,
): Drawing {
  const drawn = signal<Drawn | null>(null);
  const behind = signal(false);
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
    try {
      drawn.value = drawnOf(record, chosen, tools);
      failed.value = false;
    } catch (error) {
      console.error(error);
      failed.value = true;
      return;
    } finally {
      behind.value = false;
    }
    await count(drawn.value.document, mine);
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
    void draw(record, chosen, mine);
  });
  return {
    drawn,
    behind,
    failed,
    pages,
    pause(on) {
      paused = on;
      const now = drawn.peek();
      if (on) work.abort();
      else if (now && pages.peek().state === "counting") void count(now.document, begin());
    },
    stop() {
      stop();
      work.abort();
    },
  };
}

function drawnOf(
  snapshot: Snapshot,
  choice: PackChoice,
  tools: Pick<PackTools, "compose" | "leaveOut" | "suggest" | "cautions" | "now">,
): Drawn {
  const whole = tools.compose(snapshot, choice, tools.now());
  const { document, replaced } = tools.leaveOut(whole, choice);
  return {
    document,
    replaced,
    suggestions: tools.suggest(whole, snapshot.profile),
    cautions: tools.cautions(document, snapshot.profile),
  };
}
