/** What the page shows beside or instead of the days, as its address says. */
export type Route =
  | { at: "days" }
  | { at: "entry"; number: number }
  | { at: "add" }
  /** A date that matters, to be set going; from an entry, where one is given. */
  | { at: "start"; from: number | null }
  /** One that has been, by its name. */
  | { at: "date"; id: string }
  | { at: "pack" }
  | { at: "backup" };

/** @param hash `#e-12`, `#add`, `#date`, `#date-e-12`, `#d-…`, `#pack`, `#backup`; anything else is the days */
export function routeOf(hash: string): Route {
  const entry = /^#e-(\d{1,9})$/.exec(hash);
  if (entry) return { at: "entry", number: Number(entry[1]) };
  const start = /^#date(?:-e-(\d{1,9}))?$/.exec(hash);
  if (start) return { at: "start", from: start[1] === undefined ? null : Number(start[1]) };
  const date = /^#d-([\w-]{1,80})$/.exec(hash);
  if (date) return { at: "date", id: date[1] ?? "" };
  if (hash === "#add" || hash === "#pack" || hash === "#backup")
    return { at: hash.slice(1) as "add" | "pack" | "backup" };
  return { at: "days" };
}

/** The page's address: the browser's own, or one held in memory by a test. */
export interface Address {
  read(): string;
  /** Goes to another view, so that Back leads here again. */
  go(hash: string): void;
  /** @returns stop */
  watch(listener: () => void): () => void;
}

export function browserAddress(window: Window): Address {
  return {
    read: () => window.location.hash,
    go: (hash) => {
      window.location.hash = hash;
    },
    watch(listener) {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
  };
}

export function memoryAddress(start = ""): Address {
  let hash = start;
  const listeners = new Set<() => void>();
  return {
    read: () => hash,
    go(next) {
      hash = next;
      for (const listener of listeners) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
