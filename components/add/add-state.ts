import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SafetyKind } from "../../lib/letters/safety.ts";
import type { EventTime } from "../../lib/record/event.ts";
import { readEventTime } from "../../lib/record/event-read.ts";
import { childrenOf, profileFor } from "../../lib/record/family.ts";
import type { LedgerItem } from "../../lib/record/items.ts";
import type { Contact } from "../../lib/record/profile.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";
import type { Drafts } from "../kit/drafts.ts";
import { helpFor } from "../kit/help.ts";
import { type AddWords, actOf, isBegun, NOTHING_ADDED, nowIn, problemOf, whenOf } from "./act.ts";
import { type FilesDesk, filesDesk } from "./files-desk.ts";
import { lastAbout, lastSpokenTo } from "./usual.ts";
import { OF_A_DAY, TALKS, WITH } from "./words.ts";

export interface AddState {
  words: ReadonlySignal<AddWords>;
  set(part: Partial<AddWords>): void;
  /** Reads a time as people say it; what was understood is then in `words.when`, or null. */
  sayWhen(said: string): void;
  chooseWhen(when: EventTime | null): void;
  /** Ids of the people it is with: those chosen, else the one last spoken to. */
  people: ReadonlySignal<readonly string[]>;
  /** Ids of the children it is about: those chosen, else those of the last thing added; [] in a record with one child. */
  children: ReadonlySignal<readonly string[]>;
  /** Whether anything stands in it that the parent would miss. */
  begun: ReadonlySignal<boolean>;
  files: FilesDesk;
  /** What help to show before anything else; null when there is nothing, or when the parent went on. */
  help: ReadonlySignal<SafetyKind[] | null>;
  goOn(): void;
  /** A sentence on what hinders it, or that it could not be written. */
  problem: Signal<string | null>;
  /** @returns the item written, or null with `problem` set; nothing typed is lost then */
  save(contacts: readonly Contact[]): Promise<LedgerItem | null>;
  /** Throws the words away. */
  clear(): void;
}

/** A form left for longer than this is not of "just now" any more, but of when it was begun. */
const STILL_NOW = 60 * 60 * 1000;

function readWords(drafts: Drafts, now: number): AddWords {
  try {
    const words = { ...NOTHING_ADDED, ...(JSON.parse(drafts.read() ?? "{}") as Partial<AddWords>) };
    if (words.when !== null || words.said !== "" || words.begun === 0 || now - words.begun < STILL_NOW) return words;
    const begun = nowIn(words.begun);
    return { ...words, when: OF_A_DAY.includes(words.kind) ? { date: begun.date, time: null } : begun };
  } catch {
    return NOTHING_ADDED;
  }
}

function helpOf(words: ReadonlySignal<AddWords>) {
  const wentOn = signal<readonly SafetyKind[]>([]);
  const help = computed(() => {
    const { kind, text, other, absence } = words.value;
    // What was typed for another kind is not on the page.
    const also = kind === "absence" ? [absence.told, absence.work] : WITH[kind] ? [other] : [];
    return helpFor([text, ...also], wentOn.value);
  });
  return { wentOn, help };
}

/**
 * The form for everything that is no email.
 * @param now epoch ms
 * @param snapshot the record as it is, for who was spoken to last
 */
export function addState(
  store: Store,
  drafts: Drafts,
  now: () => number,
  snapshot: ReadonlySignal<Snapshot | null> = signal(null),
): AddState {
  const words = signal(readWords(drafts, now()));
  const problem = signal<string | null>(null);
  const { wentOn, help } = helpOf(words);
  const usual = computed(() => lastSpokenTo(snapshot.value));
  const children = computed(() => {
    const profile = snapshot.value?.profile;
    if (!profile?.children?.length) return [];
    const known = childrenOf(profile).map(({ id }) => id);
    return (words.value.children ?? lastAbout(snapshot.value)).filter((id) => known.includes(id));
  });
  const people = computed(() => {
    const chosen = words.value.people ?? (TALKS.includes(words.value.kind) ? usual.value : []);
    const profile = snapshot.value?.profile;
    const [child, ...more] = children.value;
    if (!profile || child === undefined || more.length > 0) return chosen;
    // People of another child or school are not on the page then.
    const { contacts } = profileFor(profile, child, whenOf(words.value, nowIn(now())).date);
    return chosen.filter((id) => contacts.some((one) => one.id === id));
  });
  const put = (next: AddWords) => {
    words.value = next;
    drafts.write(next === NOTHING_ADDED ? null : JSON.stringify(next));
  };
  const set = (part: Partial<AddWords>) => {
    put({ ...words.value, ...part, begun: words.value.begun || now() });
    problem.value = null;
  };
  const empty = () => {
    put(NOTHING_ADDED);
    problem.value = null;
    wentOn.value = [];
    files.clear();
  };
  const files = filesDesk(store, {
    list: () => words.value.files,
    set: (list) => set({ files: list }),
  });
  return {
    words,
    people,
    children,
    help,
    problem,
    files,
    set,
    begun: computed(() => isBegun(words.value)),
    sayWhen: (said) =>
      set({ said, when: said.trim() ? readEventTime(said, nowIn(now()), words.value.kind === "appointment") : null }),
    chooseWhen: (when) => set({ when, said: "" }),
    clear() {
      const gone = words.value.files;
      empty();
      files.letGo(gone);
    },
    goOn() {
      wentOn.value = [...wentOn.value, ...(help.value ?? [])];
    },
    async save(contacts) {
      problem.value =
        files.busy.value > 0 ? "A file is still being read. Please wait a moment." : problemOf(words.value, now());
      if (!problem.value && snapshot.value?.profile.children?.length && children.value.length === 0)
        problem.value = "Please say which child it is about.";
      if (problem.value) return null;
      try {
        await files.keepAgain();
        const typed = { ...words.value, people: words.value.people && [...people.value] };
        const [item] = await store.append([actOf(typed, contacts, people.value, now(), children.value)]);
        empty();
        return item ?? null;
      } catch {
        problem.value = "This could not be written down just now. Your words are still here; please try again.";
        return null;
      }
    },
  };
}
