import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Entry } from "../../../lib/record/entry.ts";
import { aboutChildren } from "../../../lib/record/family.ts";
import type { ItemBody, ItemHash } from "../../../lib/record/items.ts";
import type { Matter } from "../../../lib/record/matter-acts.ts";
import { type MatterSuggestion, MatterSuggestions, type MatterView, matterViews } from "../../../lib/record/matters.ts";
import type { Waiting } from "../../../lib/record/next.ts";
import type { Snapshot } from "../../../lib/store/store.ts";
import { newId } from "../../settings/ids.ts";

/** What was done, said with a way back. */
export interface Done {
  words: string;
  undo(): Promise<boolean>;
  /** Where it is said: at the list of matters, or at the entry of this id. */
  at: "list" | ItemHash;
}

/** Matters: which there are, what is in them, and what the parent does with them. */
export interface MattersDesk {
  views: ReadonlySignal<MatterView[]>;
  of(id: string): MatterView | null;
  /** The matters that an entry belongs to. */
  around(entry: Entry): MatterView[];
  suggestion(entry: Entry): MatterSuggestion | null;
  /** Puts the entry to these matters and to no others. */
  put(entry: Entry, matters: readonly string[], at?: Done["at"]): Promise<boolean>;
  /** Begins a matter; with an entry it belongs to it. @returns its id, or null when it could not be written */
  begin(name: string, entry: Entry | null, child?: string): Promise<string | null>;
  /** Renames, settles, pauses or opens it again. */
  change(id: string, part: Partial<Pick<Matter, "name" | "state">>): Promise<boolean>;
  takeOut(id: string): Promise<boolean>;
  done: Signal<Done | null>;
  /** The entry whose matters are being chosen by key, from its row in the days. */
  choosing: Signal<ItemHash | null>;
}

export interface MattersTools {
  append(bodies: ItemBody[]): Promise<boolean>;
}

export function mattersDesk(
  snapshot: ReadonlySignal<Snapshot>,
  waiting: ReadonlySignal<readonly Waiting[]>,
  { append }: MattersTools,
): MattersDesk {
  const known = computed(() => snapshot.value.matters ?? []);
  const views = computed(() => matterViews(known.value, snapshot.value.entries, waiting.value));
  const byId = computed(() => new Map(views.value.map((one) => [one.id, one])));
  const suggestions = computed(() => new MatterSuggestions(known.value, snapshot.value.entries));
  const done = signal<Done | null>(null);
  const said = async (bodies: ItemBody[], back: ItemBody[], words: string, at: Done["at"]) => {
    const kept = await append(bodies);
    const undo = async () => {
      const undone = await append(back);
      if (undone) done.value = null;
      return undone;
    };
    done.value = kept ? { words, undo, at } : null;
    return kept;
  };
  const names = (ids: readonly string[]) => ids.map((id) => byId.value.get(id)?.name ?? "").filter(Boolean);
  const belongs = (entry: Entry, matters: readonly string[]): ItemBody => ({
    type: "belongs",
    of: entry.id,
    matters: [...matters],
  });
  return {
    views,
    of: (id) => byId.value.get(id) ?? null,
    around: (entry) => entry.matters.flatMap((id) => byId.value.get(id) ?? []),
    suggestion: (entry) => suggestions.value.of(entry),
    put(entry, matters, at = entry.id) {
      const now = names(matters);
      const words =
        now.length > 0 ? `E-${entry.number} belongs to ${listed(now)}.` : `E-${entry.number} belongs to no matter.`;
      return said([belongs(entry, matters)], [belongs(entry, entry.matters)], words, at);
    },
    async begin(name, entry, child = theOne(entry, snapshot.value)) {
      const id = newId();
      const value: Matter = { name: name.trim(), state: "open", ...(child ? { child } : {}) };
      const into = entry ? [belongs(entry, [...entry.matters, id])] : [];
      const back: ItemBody[] = [...(entry ? [belongs(entry, entry.matters)] : []), { type: "matter", id, value: null }];
      const words = `“${value.name}” is a matter now.`;
      return (await said([{ type: "matter", id, value }, ...into], back, words, entry?.id ?? "list")) ? id : null;
    },
    async change(id, part) {
      const before = byId.value.get(id);
      if (!before) return false;
      const was = plainMatter(before);
      const value = { ...was, ...part };
      return said([{ type: "matter", id, value }], [{ type: "matter", id, value: was }], changed(was, value), "list");
    },
    async takeOut(id) {
      const before = byId.value.get(id);
      if (!before) return false;
      const words = `“${before.name}” is no matter any more. Its entries stay in the record.`;
      return said(
        [{ type: "matter", id, value: null }],
        [{ type: "matter", id, value: plainMatter(before) }],
        words,
        "list",
      );
    },
    done,
    choosing: signal<ItemHash | null>(null),
  };
}

/** The one child that an entry is about, where the record has several; else nobody in particular. */
function theOne(entry: Entry | null, { profile, matters }: Snapshot): string | undefined {
  if (!entry || !profile.children?.length) return undefined;
  const about = aboutChildren(entry, profile, matters);
  return about.length === 1 ? about[0] : undefined;
}

function plainMatter({ name, state, child, school }: Matter): Matter {
  return { name, state, ...(child === undefined ? {} : { child }), ...(school === undefined ? {} : { school }) };
}

function changed(was: Matter, now: Matter): string {
  if (was.name !== now.name) return `It is called “${now.name}” now.`;
  return {
    open: `“${now.name}” is open again.`,
    paused: `“${now.name}” is paused.`,
    settled: `“${now.name}” is settled.`,
  }[now.state];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
