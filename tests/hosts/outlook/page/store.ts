import { useSyncExternalStore } from "react";

/** A value that the page draws itself from. */
export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  /** The value, in a component that is drawn anew with each change. */
  use(): T;
}

export function store<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed) as unknown as undefined;
  };
  const get = () => value;
  return {
    get,
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe as never, get),
  };
}
