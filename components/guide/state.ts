import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { londonDate } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { type Where, whereNow } from "../../lib/guide/where.ts";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
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
  where: ReadonlySignal<Where>;
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
  return {
    snapshot,
    ready,
    broken,
    route,
    today,
    where: computed(() => {
      const { entries, profile } = snapshot.value;
      return whereNow(entries, profile, schoolCalendar(profile), today.value);
    }),
    waits: computed(() => waits(snapshot.value, now())),
    finding: { who: signal(""), rules: signal("") },
    helping: signal(false),
    stop() {
      stopAddress();
      stopStore();
    },
  };
}
