import type { MessageEntry } from "./entry.ts";
import { threadKeys } from "./ids.ts";
import type { ItemHash } from "./items.ts";

/**
 * Gives every message of a conversation the same `thread`: the id of the entry written down first. Conversations are found
 * by the site's thread ids and by Message-ID, In-Reply-To and References. A message alone keeps null.
 * @param entries in the order of their numbers; changed in place
 */
export function linkThreads(entries: readonly MessageEntry[]): void {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up;
    // Every key on the way points at the top from now on, so long chains are walked once.
    for (let at = key; at !== top; ) {
      const up = parent.get(at) ?? top;
      parent.set(at, top);
      at = up;
    }
    return top;
  };
  for (const { id, ids } of entries) {
    for (const key of threadKeys(ids)) {
      const [a, b] = [find(key), find(`entry ${id}`)];
      if (a !== b) parent.set(b, a);
    }
  }
  const members = Map.groupBy(entries, ({ id }) => find(`entry ${id}`));
  for (const conversation of members.values()) {
    const name: ItemHash | null = conversation.length > 1 ? (conversation[0]?.id ?? null) : null;
    for (const entry of conversation) entry.thread = name;
  }
}
