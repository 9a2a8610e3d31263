/** What the page shows beside or instead of the days, as its address says. */
export type Route =
  | { at: "days" }
  | { at: "entry"; number: number }
  | { at: "add" }
  /** A date that matters, to be set going; from an entry, where one is given. */
  | { at: "start"; from: number | null }
  /** One that has been, by its name. */
  | { at: "date"; id: string }
  /** A matter, by its id. */
  | { at: "matter"; id: string }
  /** "What was this?" for several replies at once. */
  | { at: "sort" }
  /** A promise made in no entry, to be added. */
  | { at: "promise" }
  | { at: "backup" };

/** @param hash `#e-12`, `#add`, `#date`, `#date-e-12`, `#d-…`, `#m-…`, `#sort`, `#promise`,
 *   `#backup`; anything else is the days.
 *   What stands behind a "?" are filters (see filter-address.ts) */
export function routeOf(address: string): Route {
  const [hash = ""] = address.split("?");
  const entry = /^#e-(\d{1,9})$/.exec(hash);
  if (entry) return { at: "entry", number: Number(entry[1]) };
  const start = /^#date(?:-e-(\d{1,9}))?$/.exec(hash);
  if (start) return { at: "start", from: start[1] === undefined ? null : Number(start[1]) };
  const date = /^#d-([\w-]{1,80})$/.exec(hash);
  if (date) return { at: "date", id: date[1] ?? "" };
  const matter = /^#m-([\w-]{1,80})$/.exec(hash);
  if (matter) return { at: "matter", id: matter[1] ?? "" };
  if (hash === "#add" || hash === "#sort" || hash === "#promise" || hash === "#backup")
    return { at: hash.slice(1) as "add" | "sort" | "promise" | "backup" };
  return { at: "days" };
}

/** The page's address: the browser's own, or one held in memory by a test. */
export interface Address {
  read(): string;
  /** Goes to another view, so that Back leads here again. */
  go(hash: string): void;
  /** Goes to another view in place of this one, so that Back leads to what was before both. */
  swap(hash: string): void;
  /**
   * Keeps with this step what is filtered and searched for.
   * @param query stands in the address
   * @param words kept beside it, since addresses stay in the browser’s history
   */
  note(query: string, words: string): void;
  /** What was kept with this step; null for one that a link has just led to. */
  noted(): { words: string } | null;
  /** @returns stop */
  watch(listener: () => void): () => void;
}

const withQuery = (hash: string, query: string) => {
  const [name = ""] = hash.split("?");
  return query ? `${name || "#days"}?${query}` : name;
};

/** Browsers refuse an address that is rewritten at every key, ms. */
const NOTED_AFTER = 250;

export function browserAddress(window: Window): Address {
  let later: number | undefined;
  const noted = (): { words: string } | null => window.history.state?.filters ?? null;
  const write = (query: string, words: string) => {
    const { pathname, search, hash } = window.location;
    window.history.replaceState({ filters: { words } }, "", pathname + search + withQuery(hash, query));
  };
  return {
    read: () => window.location.hash,
    go: (hash) => {
      window.location.hash = hash;
    },
    swap: (hash) => window.location.replace(hash),
    note(query, words) {
      window.clearTimeout(later);
      const from = window.location.hash;
      if (noted() === null) write(query, words);
      else if (withQuery(from, query) !== from || noted()?.words !== words)
        later = window.setTimeout(() => window.location.hash === from && write(query, words), NOTED_AFTER);
    },
    noted,
    watch(listener) {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
  };
}

export function memoryAddress(start = ""): Address {
  const steps: { hash: string; words: string | null }[] = [{ hash: start, words: null }];
  const listeners = new Set<() => void>();
  const now = () => steps.at(-1) as { hash: string; words: string | null };
  const to = (hash: string, drop: number) => {
    steps.splice(steps.length - drop, drop, { hash, words: null });
    for (const listener of listeners) listener();
  };
  return {
    read: () => now().hash,
    go: (hash) => to(hash, 0),
    swap: (hash) => to(hash, 1),
    note(query, words) {
      Object.assign(now(), { hash: withQuery(now().hash, query), words });
    },
    noted: () => (now().words === null ? null : { words: now().words ?? "" }),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
