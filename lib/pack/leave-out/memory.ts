/** What was found in a text, kept while the text is in the pack: most of a pack is the same after each change of the choice. */
export class Memory<V> {
  #before = new Map<string, { found: V }>();
  #now = new Map<string, { found: V }>();

  /** @returns what was found before, else what is found now */
  of(text: string, find: (text: string) => V): V {
    const known = this.#now.get(text) ?? this.#before.get(text) ?? { found: find(text) };
    this.#now.set(text, known);
    return known.found;
  }

  /** A whole pack was gone through: what is in it no more is forgotten. */
  settle(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

/** @returns a memory for the same things as the last one; another where they differ */
export function memoryFor<V>(): (key: string) => Memory<V> {
  let last: { key: string; memory: Memory<V> } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, memory: new Memory<V>() };
    return last.memory;
  };
}

/** Runs sliced work to its end in one go. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
