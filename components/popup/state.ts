import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { HostAccess } from "../../lib/host-access.ts";
import type { LedgerItem } from "../../lib/record/items.ts";
import type { Glimpse, Snapshot, Store } from "../../lib/store/store.ts";
import { type AddState, addState } from "../add/add-state.ts";
import { type AccessState, accessState } from "../kit/access-state.ts";
import type { Drafts } from "../kit/drafts.ts";
import { type Waits, waits } from "./waits.ts";

export interface PopupState {
  snapshot: ReadonlySignal<Snapshot | null>;
  /** The record could not be opened. */
  broken: ReadonlySignal<boolean>;
  view: Signal<"home" | "add">;
  add: AddState;
  /** Shown once after something was added. */
  added: Signal<LedgerItem | null>;
  save(): Promise<void>;
  /** Goes on with the form in the record, where files can be added. */
  toRecord(): void;
  /** @param keep whether the message is to be kept in the record */
  answer(id: string, keep: boolean): Promise<void>;
  /** A sentence when an answer could not be written. */
  problem: Signal<string | null>;
  /** Epoch ms. */
  now: () => number;
  waits: (snapshot: Snapshot, now: number) => Waits;
  access: AccessState;
  /** In Firefox its question would lie under the popup: it is asked on a page of its own there. */
  asksElsewhere: boolean;
  /** Opens one of our pages in a tab. */
  open: (page: string) => void;
  stop(): void;
}

/** The clock, the drafts, and the ways out of the popup. */
export interface PopupTools {
  drafts: Drafts;
  /** The half-filled form of the record page. */
  recordDrafts?: Drafts;
  now: () => number;
  open: (page: string) => void;
  access: HostAccess;
  asksElsewhere?: boolean;
  /** What waits and what is suggested; the record's own rules unless given. */
  waits?: (snapshot: Snapshot, now: number) => Waits;
}

/** Everything the popup holds, made fresh from a store. Words left half typed open the form again. */
export function popupState(store: Store, tools: PopupTools): PopupState {
  const snapshot = signal<Snapshot | null>(null);
  const broken = signal(false);
  const add = addState(store, tools.drafts, tools.now, snapshot);
  const view = signal<"home" | "add">(add.begun.value ? "add" : "home");
  const added = signal<LedgerItem | null>(null);
  const problem = signal<string | null>(null);
  const seen = watched(store, snapshot, broken);
  return {
    snapshot,
    broken,
    view,
    add,
    added,
    problem,
    stop: seen.stop,
    now: tools.now,
    open: tools.open,
    access: accessState(tools.access),
    asksElsewhere: tools.asksElsewhere ?? false,
    waits: (of, now) => seen.known(of) ?? (tools.waits ?? waits)(of, now),
    async save() {
      const item = await add.save(snapshot.value?.profile.contacts ?? []);
      if (!item) return;
      added.value = item;
      view.value = "home";
    },
    toRecord() {
      const words = tools.drafts.read();
      // What is half written in the record is not written over: it is finished there first.
      if (words && tools.recordDrafts?.read() === null) {
        tools.recordDrafts.write(words);
        tools.drafts.write(null);
      }
      tools.open("record.html#add");
    },
    async answer(id, keep) {
      problem.value = null;
      try {
        await store.answerAsk(id, keep);
      } catch {
        problem.value = "This could not be written down just now. Please try again.";
      }
    },
  };
}

/** Shows the glance of the record, and reads the record itself only where there is none of it. */
function watched(store: Store, snapshot: Signal<Snapshot | null>, broken: Signal<boolean>) {
  let glance: Glimpse | null = null;
  let stopRecord: (() => void) | null = null;
  const read = () => {
    stopRecord ??= store.watch(
      (next) => {
        glance = null;
        snapshot.value = next;
      },
      () => {
        broken.value = true;
      },
    );
  };
  const show = (next: Glimpse) => {
    // The record itself is shown: it is as new as any glance of it.
    if (stopRecord && snapshot.value && !glance) return;
    glance = next;
    snapshot.value = next.snapshot;
  };
  const stopGlance = store.glimpse?.(show, read);
  if (!stopGlance) read();
  return {
    /** @returns what waits, where it was worked out already */
    known: (of: Snapshot) => (glance?.snapshot === of ? (glance.shown as Waits) : null),
    stop() {
      stopGlance?.();
      stopRecord?.();
    },
  };
}
