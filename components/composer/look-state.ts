import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { addressKey } from "../../lib/mail/address.ts";
import type { PageLook } from "../../lib/messages.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { Field } from "../../lib/webmail/webmail.ts";
import { whoMayRead } from "../kit/mailbox.ts";
import type { ComposerDeps } from "./deps.ts";
import { delegatedWords, mailboxWords, missingWords } from "./look-words.ts";

/** A mailbox that somebody else may be able to read. */
export interface SharedMailbox {
  address: string;
  /** "school": the child's own school runs it. */
  kind: "school" | "other";
  /** The parent has said "I know". */
  known: boolean;
}

/** What the composer has been told of the page it stands in; nothing of it in a tab, or until the page has answered. */
export interface LookState {
  /** Parts of the email that cannot be found; [] in somebody else's mailbox, where none of them is used. */
  missing: ReadonlySignal<Field[]>;
  /** The mailbox is somebody else's. */
  delegated: ReadonlySignal<boolean>;
  mailbox: ReadonlySignal<SharedMailbox | null>;
  /** How the letter leaves best: into this email, by copying, or into a new email of the parent's own mailbox. */
  way: ReadonlySignal<"put" | "copy" | "own">;
  /** Asks the page. A page that does not answer changes nothing. */
  ask(): Promise<void>;
  /** Remembers that the parent knows who may read this mailbox. */
  iKnow(): Promise<void>;
  stop(): void;
}

/**
 * @param profile tells the school's mailbox from others
 * @param say reads a sentence out, politely; each is said once
 */
export function createLook(
  deps: ComposerDeps,
  profile: ReadonlySignal<Profile>,
  say: (words: string) => void,
): LookState {
  const page = signal<PageLook | null>(null);
  /** Whether the parent knows, by address; an address that is not in it has not been looked up yet. */
  const known = signal<Record<string, boolean>>({});
  const delegated = computed(() => page.value?.delegated ?? false);
  const missing = computed(() => (delegated.value ? [] : (page.value?.missing ?? [])));
  const mailbox = computed((): SharedMailbox | null => {
    const address = page.value?.account ?? null;
    const kind = whoMayRead(address, profile.value);
    if (address === null || delegated.value || kind === null) return null;
    const knows = known.value[addressKey(address)];
    return knows === undefined ? null : { address, kind, known: knows };
  });
  return {
    missing,
    delegated,
    mailbox,
    way: computed(() => (delegated.value ? "own" : missing.value.includes("body") ? "copy" : "put")),
    async ask() {
      const found = await deps.draft?.look().catch(() => null);
      if (!found) return;
      const key = addressKey(found.account ?? "");
      const knows = known.peek()[key] ?? (key !== "" && (await deps.mailboxes.has(key).catch(() => false)));
      batch(() => {
        page.value = found;
        if (known.peek()[key] === undefined) known.value = { ...known.peek(), [key]: knows };
      });
    },
    async iKnow() {
      const address = mailbox.value?.address;
      if (!address) return;
      known.value = { ...known.value, [addressKey(address)]: true };
      // Where it cannot be kept, it is said again next time: no harm done.
      await deps.mailboxes.add(address).catch(() => {});
    },
    stop: sayOnce(say, () => [
      delegated.value && delegatedWords(),
      missing.value.length > 0 && missingWords(missing.value),
      mailbox.value?.known === false && mailboxWords(mailbox.value),
    ]),
  };
}

/** Reads out what is new; a note that stays is no news. @returns stop */
function sayOnce(say: (words: string) => void, notes: () => (string | false)[]): () => void {
  const said = new Set<string>();
  return effect(() => {
    const fresh = notes().filter((words): words is string => words !== false && !said.has(words));
    for (const words of fresh) said.add(words);
    if (fresh.length > 0) say(fresh.join(" "));
  });
}
