import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ItemHash } from "../../lib/record/items.ts";
import { type Findable, type Found, SearchIndex } from "../../lib/search/search-index.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { findable, quotedFindable } from "./entry-texts.ts";
import type { Filters } from "./filter.ts";

/** What a search has found, as far as the record is read. */
export interface Searched {
  /** Entries that have the words, or those near them; null while nothing is searched for. */
  ids: ReadonlySet<ItemHash> | null;
  /** Those of them that have the words in quoted history alone. */
  quoted: ReadonlySet<ItemHash>;
  /** Nothing has the words as typed; what was found is spelt nearly so. */
  near: boolean;
  isHit: (word: string) => boolean;
  /** Entries still to be read. */
  left: number;
}

/** How long the page may be kept from drawing, ms. */
const SLICE = 8;
/** Hits are shown anew so often while the record is still being read, ms. */
const SHOW_EVERY = 200;
/** So few are read at once: nobody waits for them. */
const FEW = 300;

const NOT_SEARCHED: Searched = { ids: null, quoted: new Set(), near: false, isHit: () => false, left: 0 };

/** Reads the record for the search in slices, while nothing else is to be done; once something is typed, straight away. */
export function searchDesk(
  snapshot: ReadonlySignal<Snapshot>,
  filters: ReadonlySignal<Filters>,
  matters: ReadonlySignal<ReadonlyMap<string, string>>,
) {
  const words = computed(() => filters.value.words);
  const quoted = computed(() => filters.value.quoted && words.value.trim() !== "");
  const stamp = stampOf(snapshot, matters);
  const main = sliced(
    computed(() => {
      const { entries, profile } = snapshot.value;
      const names = stamp.value;
      return entries.map((entry) => findable(entry, profile, matters.value, names));
    }),
    words,
  );
  const below = sliced(
    computed(() => (quoted.value ? snapshot.value.entries.flatMap((entry) => quotedFindable(entry) ?? []) : [])),
    words,
  );
  return {
    searched: computed((): Searched => {
      if (words.value.trim() === "") return NOT_SEARCHED;
      const own = main.find(words.value);
      if (!own) return NOT_SEARCHED;
      const apart = quoted.value ? below.find(words.value) : null;
      return together(own, apart, main.left() + (quoted.value ? below.left() : 0));
    }),
    stop() {
      main.stop();
      below.stop();
    },
  };
}

/** @returns another word whenever people or matters are called otherwise: then every entry is read again */
function stampOf(snapshot: ReadonlySignal<Snapshot>, matters: ReadonlySignal<ReadonlyMap<string, string>>) {
  let before = "";
  let times = 0;
  return computed(() => {
    const { contacts, writer } = snapshot.value.profile;
    const people = contacts.map(({ id, name, role, email }) => [id, name, role, email]);
    const names = JSON.stringify([people, writer, [...matters.value]]);
    if (names !== before) times += 1;
    before = names;
    return String(times);
  });
}

function together(own: Found, apart: Found | null, left: number): Searched {
  const near = own.near && (apart === null || apart.near || apart.ids.size === 0);
  const mine = own.near && !near ? new Set<string>() : own.ids;
  const theirs = apart && (near || !apart.near) ? apart.ids : new Set<string>();
  const quoted = new Set([...theirs].filter((id) => !mine.has(id)));
  const isHit = (word: string) => own.isHit(word) || (apart?.isHit(word) ?? false);
  return { ids: quoted.size > 0 ? new Set([...mine, ...quoted]) : mine, quoted, near, isHit, left };
}

/** One index, made in slices. */
function sliced(all: ReadonlySignal<Findable[]>, words: ReadonlySignal<string>) {
  const index = new SearchIndex();
  const read = signal(0);
  let told = 0;
  let stopped = false;
  let soon: ReturnType<typeof setTimeout> | null = null;
  const slice = () => {
    soon = null;
    if (stopped) return;
    const begun = performance.now();
    index.work(() => performance.now() - begun < SLICE);
    if (index.left === 0 || performance.now() - told > SHOW_EVERY) {
      told = performance.now();
      read.value += 1;
    }
    goOn();
  };
  const goOn = () => {
    if (soon !== null || stopped || index.left === 0) return;
    soon = setTimeout(words.peek() ? slice : idle, 0);
  };
  const idle = () => {
    soon = null;
    if (words.peek() || !globalThis.requestIdleCallback) slice();
    else requestIdleCallback(() => (soon === null ? slice() : undefined));
  };
  const stop = effect(() => {
    index.update(all.value);
    read.value = read.peek() + 1;
    goOn();
  });
  return {
    left: () => index.left,
    find(said: string): Found | null {
      // Shown anew when more has been read.
      void read.value;
      if (index.left <= FEW) index.work(() => true);
      return index.find(said);
    },
    stop() {
      stopped = true;
      stop();
      if (soon !== null) clearTimeout(soon);
    },
  };
}
