import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PackChoice, PresetId, PresetQuestion } from "../../lib/pack/choice.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";
import { watchedRecord } from "../kit/watched-record.ts";
import { type Drawing, drawing } from "./drawing.ts";
import { type KeptChoice, readKept, writeKept } from "./keep.ts";
import { type MakeDesk, makeDesk } from "./make-desk.ts";
import { type PackRoute, packRoute, STEPS, type StepId } from "./route.ts";
import type { PackTools, PresetView } from "./tools.ts";

/** Everything the pages of a pack hold, made fresh from a store. */
export interface PackState extends Drawing {
  snapshot: ReadonlySignal<Snapshot>;
  /** False until the record has been read once. */
  ready: ReadonlySignal<boolean>;
  /** The record could not be opened. */
  broken: ReadonlySignal<boolean>;
  route: ReadonlySignal<PackRoute>;
  /** The preset on the page; null on the first screen. */
  preset: ReadonlySignal<PresetView | null>;
  /** What is chosen for it, as it is read: a period typed the wrong way round is the right way round. */
  choice: ReadonlySignal<PackChoice | null>;
  kept: ReadonlySignal<KeptChoice | null>;
  questions: ReadonlySignal<PresetQuestion[]>;
  steps: ReadonlySignal<StepId[]>;
  /** On a narrow screen the pack itself is looked at in place of the questions. */
  looking: Signal<boolean>;
  /** The choice as it was typed, for the fields. */
  set(part: Partial<PackChoice>): void;
  /** The parent read these again and keeps them as they are. @param keys see again.ts */
  fine(keys: readonly string[]): void;
  /** The question that the next step is to begin at: something in its answer was pointed out. */
  led: ReadonlySignal<string | null>;
  lead(question: string | null): void;
  /** Back to what the last pack was made with, or to the preset’s own. */
  startFrom(what: "last" | "new"): void;
  presets(id: PresetId): PresetView;
  /** Whether something of this preset was chosen on an earlier visit. */
  begun(id: PresetId): boolean;
  make: MakeDesk;
  now(): number;
  stop(): void;
}

export function packState(store: Store, tools: PackTools): PackState {
  const { stop: stopStore, ...watched } = watchedRecord(store);
  const { snapshot, ready } = watched;
  const route = signal(packRoute(tools.address.read()));
  const stopAddress = tools.address.watch(() => {
    route.value = packRoute(tools.address.read());
  });
  const at = computed(() => (route.value.at === "step" ? route.value.preset : null));
  const preset = computed(() => (at.value ? tools.preset(at.value) : null));
  const kept = signal<KeptChoice | null>(null);
  const choice = computed(() =>
    kept.value && kept.value.choice.preset === at.value ? inOrder(kept.value.choice) : null,
  );
  const drawn = drawing(snapshot, choice, tools);
  const led = signal<string | null>(null);
  const keep = (next: KeptChoice) => {
    kept.value = next;
    writeKept(tools.drafts(next.choice.preset), next);
  };
  const make = makeDesk(tools, {
    begun: () => drawn.pause(true),
    ended(made, used) {
      drawn.pause(false);
      const now = kept.value;
      if (made && now?.choice.preset === used.preset)
        keep({ ...now, made: { choice: used, at: made.document.madeAt } });
    },
  });
  const stopKept = effect(() => {
    const id = at.value;
    if (!ready.value || !id) return;
    if (kept.peek()?.choice.preset === id) return;
    make.forget();
    kept.value = readKept(tools.drafts(id), tools.preset(id).defaults(snapshot.peek(), tools.now()));
  });
  return {
    ...watched,
    ...drawn,
    route,
    preset,
    choice,
    kept,
    make,
    looking: signal(false),
    questions: computed(() =>
      preset.value && choice.value ? preset.value.questions(snapshot.value, choice.value, tools.now()) : [],
    ),
    steps: computed(() => STEPS.filter((step) => step !== "shows" || (preset.value?.headings.length ?? 0) > 0)),
    set(part) {
      if (!kept.value) return;
      make.forget();
      keep({ ...kept.value, choice: { ...kept.value.choice, ...part } });
    },
    fine(keys) {
      if (kept.value) keep({ ...kept.value, fine: [...kept.value.fine, ...keys] });
    },
    led,
    lead(question) {
      led.value = question;
    },
    startFrom(what) {
      const now = kept.value;
      if (!now) return;
      make.forget();
      const fresh = tools.preset(now.choice.preset).defaults(snapshot.value, tools.now());
      keep({ ...now, choice: what === "last" && now.made ? now.made.choice : fresh });
    },
    presets: tools.preset,
    begun: (id) => tools.drafts(id).read() !== null,
    now: tools.now,
    stop() {
      stopKept();
      stopStore();
      stopAddress();
      drawn.stop();
    },
  };
}

function inOrder(choice: PackChoice): PackChoice {
  const { first, last } = choice;
  return first && last && first > last ? { ...choice, first: last, last: first } : choice;
}
