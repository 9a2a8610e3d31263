/** A few unfinished words of a page, kept synchronously so that a closing popup or tab cannot lose them. */
export interface Drafts {
  read(): string | null;
  /** null: done with. */
  write(words: string | null): void;
}

/** In the extension's own localStorage, on this computer only, until done with. A full disk is not an error here. */
export function browserDrafts(key: string): Drafts {
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(words) {
      try {
        if (words === null) localStorage.removeItem(key);
        else localStorage.setItem(key, words);
      } catch {
        // The words are still in the page; only the copy against closing it is missing.
      }
    },
  };
}

export function memoryDrafts(start: string | null = null): Drafts {
  let kept = start;
  return {
    read: () => kept,
    write(words) {
      kept = words;
    },
  };
}
