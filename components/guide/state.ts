import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { londonDate } from "../../lib/calendar/dates.ts";
import { type Where, whereNow } from "../../lib/guide/where.ts";
import { childrenOf, entriesAbout } from "../../lib/record/family.ts";
import { childSteps, stepsFrom } from "../../lib/record/family-steps.ts";
import { type FamilyView, FamilyViews } from "../../lib/record/family-views.ts";
import { EMPTY_PROFILE, FIRST } from "../../lib/record/profile.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";
import { type Waits, waits } from "../popup/waits.ts";
import type { Address } from "../record/route.ts";
import { type GuideRoute, guideRoute } from "./route.ts";

export interface GuideTools {
  address: Address;
  /** Epoch ms. */
  now: () => number;
}

/** Everything the page holds, made fresh from a store. It writes nothing. */
export interface GuideState {
  snapshot: ReadonlySignal<Snapshot>;
  /** False until the record has been read once. */
  ready: ReadonlySignal<boolean>;
  /** The record could not be opened: the page says so, and all that needs no record is still there. */
  broken: ReadonlySignal<boolean>;
  route: ReadonlySignal<GuideRoute>;
  /** Whose steps are shown, one child at a time: the profile as they have it, at the school they are at today. */
  view: ReadonlySignal<FamilyView>;
  /** Shows another child's. */
  choose(child: string): void;
  where: ReadonlySignal<Where>;
  /** Their entries with schools they are not at (any more), which the steps leave out. */
  elsewhere: ReadonlySignal<number>;
  waits: ReadonlySignal<Waits>;
  /** What is looked for among the helpers and among the rules. */
  finding: { who: Signal<string>; rules: Signal<string> };
  /** The help for danger is open. That it was is kept nowhere. */
  helping: Signal<boolean>;
  /** In London. */
  today: ReadonlySignal<Temporal.PlainDate>;
  stop(): void;
}

const NOTHING: Snapshot = {
  profile: EMPTY_PROFILE,
  entries: [],
  items: 0,
  damaged: [],
  removed: [],
  asks: [],
  persisted: null,
};

export function guideState(store: Store, { address, now }: GuideTools): GuideState {
  const snapshot = signal(NOTHING);
  const ready = signal(false);
  const broken = signal(false);
  const route = signal(guideRoute(address.read()));
  const stopAddress = address.watch(() => {
    route.value = guideRoute(address.read());
  });
  const stopStore = store.watch(
    (next) => {
      snapshot.value = next;
      ready.value = true;
    },
    () => {
      broken.value = true;
    },
  );
  // Read anew with the record: a page left open overnight counts from today once anything changes.
  const today = computed(() => londonDate(snapshot.value ? now() : 0));
  const { chosen, ...steps } = stepsOf(snapshot, today);
  return {
    snapshot,
    ready,
    broken,
    route,
    today,
    ...steps,
    choose(child) {
      chosen.value = child;
    },
    waits: computed(() => waits(snapshot.value, now(), steps.view.value.child)),
    finding: { who: signal(""), rules: signal("") },
    helping: signal(false),
    stop() {
      stopAddress();
      stopStore();
    },
  };
}

/** Of the child that was chosen; before that, of the one whose next step comes first. */
function stepsOf(snapshot: ReadonlySignal<Snapshot>, today: ReadonlySignal<Temporal.PlainDate>) {
  const chosen = signal<string | null>(null);
  const views = computed(() => new FamilyViews(snapshot.value));
  const child = computed(() => {
    const { profile } = snapshot.value;
    if (!profile.children?.length) return FIRST;
    const there = childrenOf(profile).find(({ id }) => id === chosen.value)?.id;
    return there ?? childSteps(snapshot.value, today.value, views.value)[0]?.child ?? FIRST;
  });
  const view = computed(() => views.value.ofChild(child.value, today.value.toString()));
  const own = computed(() => stepsFrom(child.value, snapshot.value, view.value.school));
  return {
    chosen,
    view,
    where: computed(() => whereNow(own.value, view.value.profile, view.value.calendar, today.value)),
    elsewhere: computed(() => entriesAbout(child.value, snapshot.value).length - own.value.length),
  };
}
