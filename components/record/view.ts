import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Entry } from "../../lib/record/entry.ts";
import { type FamilyChoice, keepOf, knownChoice } from "../../lib/record/family.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import type { Waiting } from "../../lib/record/next.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { chosen, type Filters, isKind, SHOWS, type Show } from "./filter.ts";
import { filtersOf, queryIn, queryOf } from "./filter-address.ts";
import { type Address, type Route, routeOf } from "./route.ts";
import { type Row, rowsOf } from "./rows.ts";
import { type Searched, searchDesk } from "./search-desk.ts";

/** What of the record is shown: which entries, in which order, and which one is open. */
export interface View {
  filters: Signal<Filters>;
  newestFirst: ReadonlySignal<boolean>;
  /** Of whom the page shows entries: of one child, of one school, or all together. */
  choice: ReadonlySignal<FamilyChoice>;
  /** Whether an entry belongs to that; null when all are shown together. */
  keep: ReadonlySignal<((entry: Entry) => boolean) | null>;
  /** Entries that fit the filters and the search, in the order shown. */
  list: ReadonlySignal<Entry[]>;
  /** The same with the headings of the months. */
  rows: ReadonlySignal<Row[]>;
  searched: ReadonlySignal<Searched>;
  /** Names of the matters that entries belong to, by id. */
  matters: ReadonlySignal<ReadonlyMap<string, string>>;
  counts: ReadonlySignal<Record<Show, number>>;
  /** The entry the address names; null when it names none, or one that is not there. */
  named: ReadonlySignal<Entry | null>;
  /** The entry beside the list: the one named, else the first of the list. */
  beside: ReadonlySignal<Entry | null>;
  /** Opens the entry before or after the one that is open, as the list stands. @returns whether there is one */
  step(by: 1 | -1): boolean;
}

export function viewOf(
  snapshot: ReadonlySignal<Snapshot>,
  route: ReadonlySignal<Route>,
  waiting: ReadonlySignal<ReadonlyMap<ItemHash, Waiting>>,
  matters: ReadonlySignal<ReadonlyMap<string, string>>,
  address: Address,
): View & { stopView(): void } {
  const { filters, stop: stopFilters } = filtersAt(address);
  const newestFirst = computed(() => snapshot.value.profile.preferences.newestFirst);
  const { searched, stop: stopSearch } = searchDesk(snapshot, filters, matters);
  const silent = computed(() => new Set([...waiting.value].flatMap(([id, { why }]) => (why === "silence" ? id : []))));
  const list = computed(() => {
    const { entries, profile, matters } = snapshot.value;
    const known = { profile, ...(matters ? { matters } : {}), found: searched.value.ids, silent: silent.value };
    return chosen(entries, filters.value, known, newestFirst.value);
  });
  // A child or school chosen is a choice by itself: what is searched for makes no other story.
  const chosenIds = computed(() => {
    const { child, school } = knownChoice(filters.value, snapshot.value.profile);
    return `${child}\n${school}`;
  });
  const choice = computed((): FamilyChoice => {
    const [child = "", school = ""] = chosenIds.value.split("\n");
    return { child, school };
  });
  const keep = computed(() => keepOf(choice.value, snapshot.value));
  const named = computed(() => {
    const to = route.value;
    return to.at === "entry" ? (snapshot.value.entries.find(({ number }) => number === to.number) ?? null) : null;
  });
  return {
    filters,
    newestFirst,
    choice,
    keep,
    list,
    rows: computed(() => rowsOf(list.value)),
    searched,
    matters,
    named,
    beside: computed(() => named.value ?? list.value[0] ?? null),
    counts: countsOf(snapshot, keep),
    step(by) {
      // By the address: keys that are pressed quickly come before the page has followed it.
      const from = routeOf(address.read());
      const at = list.value.findIndex(({ number }) => from.at === "entry" && number === from.number);
      const next = at < 0 ? undefined : list.value[at + by];
      if (next) address.swap(`#e-${next.number}`);
      return next !== undefined;
    },
    stopView() {
      stopFilters();
      stopSearch();
    },
  };
}

function countsOf(snapshot: ReadonlySignal<Snapshot>, keep: View["keep"]) {
  return computed(() => {
    const all = snapshot.value.entries;
    const entries = keep.value ? all.filter(keep.value) : all;
    const counts = SHOWS.map((show) => [show, entries.filter((entry) => isKind(entry, show)).length]);
    return Object.fromEntries(counts) as Record<Show, number>;
  });
}

/** The filters, kept with each step of the address: Back brings them as they were, and a link on the page leaves them. */
function filtersAt(address: Address) {
  const filters = signal<Filters>(filtersOf(queryIn(address.read()), address.noted()?.words ?? ""));
  // The same filters are no other choice: the list keeps its place then.
  const turnTo = (to: Filters) => {
    const { quoted } = filters.value;
    if (JSON.stringify({ ...to, quoted }) !== JSON.stringify(filters.value)) filters.value = to;
  };
  const stopNoting = filters.subscribe((now) => address.note(queryOf(now), now.words));
  const stop = address.watch(() => {
    const noted = address.noted();
    const query = queryIn(address.read());
    if (noted || query) turnTo(filtersOf(query, noted?.words ?? ""));
    else address.note(queryOf(filters.value), filters.value.words);
  });
  return {
    filters,
    stop() {
      stopNoting();
      stop();
    },
  };
}
