import type { BackupLook } from "../../lib/backup/look.ts";
import { backupError } from "../../lib/backup/problem.ts";
import type { Entry } from "../../lib/record/entry.ts";
import { eventInstant } from "../../lib/record/event-words.ts";
import { childrenOf, withChildren } from "../../lib/record/family.ts";
import type { ItemBody, ItemHash, LedgerItem } from "../../lib/record/items.ts";
import type { Moved } from "../../lib/record/moved.ts";
import { EMPTY_PROFILE, type Profile, type ProfileChange } from "../../lib/record/profile.ts";
import type { Refusal } from "../../lib/record/saved-email.ts";
import { startedDates } from "../../lib/record/started.ts";
import type { Progress, RestoreReport, Snapshot, Store } from "../../lib/store/store.ts";

/**
 * A Store held in memory, for unit tests and for looking at a page without an extension.
 * What a page wrote is in `appended`, `changed` and `removed`; `set` puts a new snapshot in front of it.
 */
export interface FakeStore extends Store {
  /** Bodies passed to `append`, in order. */
  appended: ItemBody[];
  /** Answers to "keep or leave out", in order. */
  answered: { id: string; keep: boolean }[];
  /** Changes passed to `change`, in order. */
  changed: ProfileChange[];
  removed: ItemHash[];
  /** Saved emails passed to `addSaved`, in order. */
  saved: { of: ItemHash; bytes: Uint8Array }[];
  /** What `addSaved()` answers. */
  refusing: Refusal | null;
  /** Puts these parts into the snapshot and tells the listeners. */
  set(part: Partial<Snapshot>): void;
  now(): Snapshot;
  /** While set, every write fails with this error. */
  failing: Error | null;
  /** Makes entries from what is appended; typed acts become entries unless replaced. */
  derive: (bodies: ItemBody[], items: LedgerItem[], snapshot: Snapshot) => Entry[];
  /** What `persist()` answers. */
  agrees: boolean;
  /** Passphrases given to `backup()`, in order. */
  lockedWith: string[];
  /** What a backup that is opened shows, or the error; a passphrase that is asked for opens it. */
  look: BackupLook | Error;
  passphrase: string | null;
  /** What taking it in answers, or throws. */
  restored: RestoreReport | Error;
}

export const EMPTY_SNAPSHOT: Snapshot = {
  profile: EMPTY_PROFILE,
  entries: [],
  items: 0,
  damaged: [],
  removed: [],
  asks: [],
  persisted: null,
};

export const EMPTY_LOOK: BackupLook = {
  ...{ madeAt: null, locked: true, children: [], school: "", items: 0, known: 0, fresh: 0, heals: 0 },
  ...{ entries: 0, newEntries: 0, from: null, to: null, originals: 0, newOriginals: 0, browsers: [] },
  ...{ takesAway: 0, stranger: false, problems: [] },
};

/** @param start what is there at first @param clock gives the time written into items, epoch ms */
export function fakeStore(start: Partial<Snapshot> = {}, clock: () => number = () => 0): FakeStore {
  let snapshot: Snapshot = { ...EMPTY_SNAPSHOT, ...start };
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const written: LedgerItem[] = [];
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const write = () => {
    if (store.failing) throw store.failing;
  };
  const store: FakeStore = {
    appended: [],
    changed: [],
    removed: [],
    answered: [],
    saved: [],
    refusing: null,
    failing: null,
    derive: typedEntries,
    agrees: true,
    lockedWith: [],
    look: EMPTY_LOOK,
    passphrase: null,
    restored: { added: 0, known: 0, originals: 0, problems: [] },
    now: () => snapshot,
    set(part) {
      snapshot = { ...snapshot, ...part };
      for (const listener of listeners) listener(snapshot);
    },
    watch(listener) {
      listeners.add(listener);
      listener(snapshot);
      return () => listeners.delete(listener);
    },
    snapshot: async () => snapshot,
    async append(bodies) {
      write();
      store.appended.push(...bodies);
      const items = bodies.map((body, index) => itemOf(body, snapshot.items + index + 1, clock()));
      const entries = [...snapshot.entries, ...store.derive(bodies, items, snapshot)];
      written.push(...items);
      const started = [...(start.dates?.started ?? []), ...startedDates(written)];
      const dates = started.length > 0 ? { dates: { started, moved: new Map<ItemHash, Moved[]>() } } : {};
      store.set({ items: snapshot.items + bodies.length, entries, ...dates });
      return items;
    },
    async change(change) {
      write();
      store.changed.push(change);
      store.set({ profile: changed(snapshot.profile, change), items: snapshot.items + 1 });
    },
    async remove(items) {
      write();
      store.removed.push(...items);
      store.set({ entries: snapshot.entries.filter((entry) => !entry.items.some((item) => items.includes(item))) });
    },
    async answerAsk(id, keep) {
      write();
      store.answered.push({ id, keep });
      store.set({ asks: snapshot.asks.filter((ask) => ask.id !== id) });
    },
    ledger: async () => [],
    original: async (sha256) => kept.get(sha256) ?? null,
    async keepFiles(files) {
      write();
      for (const { sha256, bytes } of files) kept.set(sha256, bytes);
    },
    async dropFiles(sha256s) {
      for (const sha256 of sha256s) kept.delete(sha256);
    },
    async addSaved(of, bytes) {
      write();
      store.saved.push({ of, bytes });
      return store.refusing;
    },
    async backup(passphrase, progress, signal) {
      store.lockedWith.push(passphrase);
      return inSlices(progress, signal, new Blob(["age"]));
    },
    async openBackup(_file, passphrase, progress, signal) {
      if (store.passphrase !== null && passphrase === null) throw backupError("locked");
      if (store.passphrase !== passphrase) throw backupError("passphrase");
      const look = await inSlices(progress, signal, store.look);
      return { look, take: (onward, stop) => inSlices(onward, stop, store.restored) };
    },
    rawExport: async () => new Blob([JSON.stringify(snapshot)], { type: "application/json" }),
    asideFile: async () => new Blob(["[]"], { type: "application/json" }),
    async deleteAside() {
      write();
      store.set({ putAside: 0 });
    },
    async persist() {
      store.set({ persisted: store.agrees });
      return store.agrees;
    },
    close: () => listeners.clear(),
  };
  return store;
}

async function inSlices<T>(progress: Progress, signal: AbortSignal, result: T): Promise<Exclude<T, Error>> {
  for (const done of [0, 1, 2]) {
    signal.throwIfAborted();
    progress(done, 2, `${done} of 2 items.`);
    await Promise.resolve();
  }
  if (result instanceof Error) throw result;
  return result as Exclude<T, Error>;
}

function itemOf(body: ItemBody, number: number, at: number): LedgerItem {
  const hash = `hash-${number}`;
  return { hash, chain: "fake", number, at, previous: null, content: `content-${number}`, salt: "00", body };
}

function typedEntries(bodies: ItemBody[], items: LedgerItem[], snapshot: Snapshot): Entry[] {
  return bodies.flatMap((body, index) => {
    const item = items[index];
    if (body.type !== "typed" || !item) return [];
    const { type: _, ...typed } = body;
    const at = eventInstant(body.when);
    const number = snapshot.entries.length + index + 1;
    return [
      {
        absence: null,
        files: [],
        ...typed,
        ...{ id: item.hash, items: [item.hash], number, at, writtenDown: item.at, corrections: [], matters: [] },
      },
    ];
  });
}

/** The profile after a change, as the record derives it. */
function changed(profile: Profile, change: ProfileChange): Profile {
  switch (change.part) {
    case "contact":
      return { ...profile, contacts: listed(profile.contacts, change.id, change.value) };
    case "term":
      return { ...profile, terms: listed(profile.terms, change.id, change.value) };
    case "closure":
      return { ...profile, closures: listed(profile.closures, change.id, change.value) };
    case "another-child": {
      const value = change.value && { ...change.value, id: change.id };
      return withChildren(profile, listed(childrenOf(profile), change.id, value));
    }
    case "another-school":
      return {
        ...profile,
        schools: listed(profile.schools ?? [], change.id, change.value && { ...change.value, id: change.id }),
      };
    default:
      return { ...profile, [change.part]: change.value };
  }
}

function listed<T extends { id: string }>(list: T[], id: string, value: T | null): T[] {
  if (!value) return list.filter((one) => one.id !== id);
  return list.some((one) => one.id === id) ? list.map((one) => (one.id === id ? value : one)) : [...list, value];
}
