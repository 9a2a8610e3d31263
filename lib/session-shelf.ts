import { browser } from "wxt/browser";

/**
 * Small state that must outlive a sleeping background but not the browser: kept in memory by storage.session, one key each.
 * Content scripts cannot read it.
 */
export interface SessionShelf<T> {
  put(id: string, value: T): Promise<void>;
  get(id: string): Promise<T | undefined>;
  all(): Promise<[id: string, value: T][]>;
  remove(id: string): Promise<void>;
}

/** @param name the shelf's name, part of each key */
export function sessionShelf<T>(name: string): SessionShelf<T> {
  const prefix = `${name}:`;
  return {
    async put(id, value) {
      await browser.storage.session.set({ [prefix + id]: value });
    },
    async get(id) {
      const found = await browser.storage.session.get(prefix + id);
      return found[prefix + id] as T | undefined;
    },
    async all() {
      const everything = await browser.storage.session.get(null);
      return Object.entries(everything)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value as T]);
    },
    async remove(id) {
      await browser.storage.session.remove(prefix + id);
    },
  };
}
