import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { londonDate, londonTime, readDate } from "../../lib/calendar/dates.ts";
import type { SafetyKind } from "../../lib/letters/safety.ts";
import type { LedgerItem, TypedAct } from "../../lib/record/items.ts";
import type { Contact } from "../../lib/record/profile.ts";
import type { Store } from "../../lib/store/store.ts";
import type { Drafts } from "../kit/drafts.ts";
import { helpFor } from "../kit/help.ts";

export type AddKind = TypedAct["kind"];

/** What is typed into the form. `date` and `time` are "" for "just now". */
export interface AddWords {
  kind: AddKind;
  date: string;
  time: string;
  /** Ids of contacts. */
  people: string[];
  /** Somebody who is no contact. */
  other: string;
  text: string;
  private: boolean;
}

export const NOTHING_ADDED: AddWords = {
  kind: "call",
  date: "",
  time: "",
  people: [],
  other: "",
  text: "",
  private: false,
};

export interface AddState {
  words: ReadonlySignal<AddWords>;
  set(part: Partial<AddWords>): void;
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

function readWords(drafts: Drafts): AddWords {
  try {
    return { ...NOTHING_ADDED, ...(JSON.parse(drafts.read() ?? "{}") as Partial<AddWords>) };
  } catch {
    return NOTHING_ADDED;
  }
}

/**
 * The act that these words make.
 * @param now epoch ms, for "just now"
 */
export function actOf(words: AddWords, contacts: readonly Contact[], now: number): TypedAct {
  const known = contacts.filter((contact) => words.people.includes(contact.id));
  const other = words.other.trim();
  // A day without a time is a day whose time is not known; neither given means now.
  const justNow = words.date === "" && words.time === "";
  const spoken = words.kind !== "note";
  return {
    type: "typed",
    kind: words.kind,
    when: {
      date: words.date || londonDate(now).toString(),
      time: justNow ? londonTime(now) : words.time || null,
    },
    people: [
      ...known.map((contact) => ({ contact: contact.id, name: contact.name || contact.email })),
      ...(other && spoken ? [{ contact: null, name: other }] : []),
    ],
    text: words.text.trim(),
    private: words.kind === "note" && words.private,
  };
}

function problemOf(words: AddWords, now: number): string | null {
  if (words.text.trim() === "" && words.people.length === 0 && words.other.trim() === "")
    return "Please say in a few words what it was, or with whom.";
  const date = readDate(words.date);
  if (date && Temporal.PlainDate.compare(date, londonDate(now)) > 0)
    return "That day is still to come. The record holds what has happened.";
  return null;
}

export function addState(store: Store, drafts: Drafts, now: () => number): AddState {
  const words = signal(readWords(drafts));
  const problem = signal<string | null>(null);
  const wentOn = signal<readonly SafetyKind[]>([]);
  const help = computed(() => {
    const { kind, text, other } = words.value;
    // A note has no "Somebody else"; what was typed there before is not on the page.
    return helpFor(kind === "note" ? [text] : [text, other], wentOn.value);
  });
  const put = (next: AddWords) => {
    words.value = next;
    drafts.write(next === NOTHING_ADDED ? null : JSON.stringify(next));
  };
  const clear = () => {
    put(NOTHING_ADDED);
    problem.value = null;
    wentOn.value = [];
  };
  return {
    words,
    help,
    problem,
    clear,
    set(part) {
      put({ ...words.value, ...part });
      problem.value = null;
    },
    goOn() {
      wentOn.value = [...wentOn.value, ...(help.value ?? [])];
    },
    async save(contacts) {
      problem.value = problemOf(words.value, now());
      if (problem.value) return null;
      try {
        const [item] = await store.append([actOf(words.value, contacts, now())]);
        clear();
        return item ?? null;
      } catch {
        problem.value = "This could not be written down just now. Your words are still here; please try again.";
        return null;
      }
    },
  };
}
