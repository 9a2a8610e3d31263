import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ComposerContext } from "../../lib/messages.ts";
import type { Contact, Profile, Template } from "../../lib/record/profile.ts";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import type { ComposerDeps } from "./deps.ts";

/** What the composer knows of the case: loaded once, and again when the parent comes back from the settings. */
export interface Case {
  context: ReadonlySignal<ComposerContext | null>;
  /** Why it could not be loaded, in words. */
  problem: Signal<string | null>;
  profile: ReadonlySignal<Profile>;
  /** Epoch ms of the last look at the clock. */
  now: Signal<number>;
  /** ISO date in London. */
  today: ReadonlySignal<string>;
  load(): Promise<ComposerContext | null>;
  /** Keeps a person for next time, and uses them at once. */
  saveContact(contact: Contact): Promise<void>;
  /** Keeps a letter of the parent’s own, or (null) takes it out, at once. @throws when it cannot be written down */
  saveTemplate(id: string, template: Template | null): Promise<void>;
}

/** @param epochMs an instant @returns its day in London, ISO */
export function londonDay(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
}

export function createCase(deps: ComposerDeps): Case {
  const context = signal<ComposerContext | null>(null);
  const problem = signal<string | null>(null);
  const now = signal(deps.now());
  const profile = computed(() => context.value?.profile ?? EMPTY_PROFILE);
  return {
    context,
    problem,
    profile,
    now,
    today: computed(() => londonDay(now.value)),
    async load() {
      now.value = deps.now();
      try {
        context.value = await deps.load();
        problem.value = null;
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
      }
      return context.value;
    },
    async saveContact(contact) {
      const loaded = context.value;
      if (loaded) {
        const others = loaded.profile.contacts.filter((one) => one.id !== contact.id);
        context.value = { ...loaded, profile: { ...loaded.profile, contacts: [...others, contact] } };
      }
      await deps.saveContact(contact);
    },
    async saveTemplate(id, template) {
      await deps.saveTemplate(id, template);
      const loaded = context.value;
      if (!loaded) return;
      const all = loaded.profile.templates ?? [];
      const known = all.some((one) => one.id === id);
      const changed = known ? all.map((one) => (one.id === id ? template : one)) : [...all, template];
      const templates = changed.filter((one) => one !== null);
      context.value = { ...loaded, profile: { ...loaded.profile, templates } };
    },
  };
}
