import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ComposerContext } from "../../lib/messages.ts";
import { childrenOf, profileFor, schoolOn } from "../../lib/record/family.ts";
import type { Contact, Profile, Template } from "../../lib/record/profile.ts";
import { AT_SCHOOL, EMPTY_PROFILE, FIRST } from "../../lib/record/profile.ts";
import type { ComposerDeps } from "./deps.ts";

/** What the composer knows of the case: loaded once, and again when the parent comes back from the settings. */
export interface Case {
  context: ReadonlySignal<ComposerContext | null>;
  /** Why it could not be loaded, in words. */
  problem: Signal<string | null>;
  /** As it is for the child that the letter is about, and their school today. */
  profile: ReadonlySignal<Profile>;
  /** The whole family’s. */
  whole: ReadonlySignal<Profile>;
  /** Id of the child that was chosen. */
  child: Signal<string | null>;
  /** The same, where the record has several children and this is one of them; else null. */
  about: ReadonlySignal<string | null>;
  /** There are several children and none is chosen yet. */
  asksChild: ReadonlySignal<boolean>;
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
  const loadedContext = signal<ComposerContext | null>(null);
  const child = signal<string | null>(null);
  const problem = signal<string | null>(null);
  const now = signal(deps.now());
  const whole = computed(() => loadedContext.value?.profile ?? EMPTY_PROFILE);
  const today = computed(() => londonDay(now.value));
  const about = computed(() => {
    const several = Boolean(whole.value.children?.length);
    return several ? (childrenOf(whole.value).find(({ id }) => id === child.value)?.id ?? null) : null;
  });
  return {
    context: computed(() => loadedContext.value && ofChild(loadedContext.value, about.value)),
    problem,
    profile: computed(() => profileFor(whole.value, about.value ?? FIRST, today.value)),
    whole,
    child,
    about,
    asksChild: computed(() => Boolean(whole.value.children?.length) && about.value === null),
    now,
    today,
    async load() {
      now.value = deps.now();
      try {
        loadedContext.value = await deps.load();
        problem.value = null;
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
      }
      return loadedContext.value;
    },
    async saveContact(person) {
      const loaded = loadedContext.value;
      const contact = loaded ? atSchool(person, loaded.profile, about.value ?? FIRST, today.value) : person;
      if (loaded) {
        const others = loaded.profile.contacts.filter((one) => one.id !== contact.id);
        loadedContext.value = { ...loaded, profile: { ...loaded.profile, contacts: [...others, contact] } };
      }
      await deps.saveContact(contact);
    },
    async saveTemplate(id, template) {
      await deps.saveTemplate(id, template);
      const loaded = loadedContext.value;
      if (!loaded) return;
      const all = loaded.profile.templates ?? [];
      const known = all.some((one) => one.id === id);
      const changed = known ? all.map((one) => (one.id === id ? template : one)) : [...all, template];
      const templates = changed.filter((one) => one !== null);
      loadedContext.value = { ...loaded, profile: { ...loaded.profile, templates } };
    },
  };
}

/** What is known of one child: their own step, and the earlier mails that are about them. */
function ofChild(context: ComposerContext, child: string | null): ComposerContext {
  const { family } = context;
  if (!family || child === null) return context;
  return {
    ...context,
    earlier: context.earlier.filter(({ id }) => family.children[id]?.includes(child) ?? true),
    suggested: family.steps.find((step) => step.child === child) ?? null,
  };
}

/** Somebody at school whose address is typed into a letter is of the school that the letter goes to. */
function atSchool(person: Contact, profile: Profile, child: string, today: string): Contact {
  const known = profile.contacts.some(({ id }) => id === person.id);
  const one = childrenOf(profile).find(({ id }) => id === child);
  if (known || !one || !profile.schools?.length || !AT_SCHOOL.includes(person.role)) return person;
  return { ...person, school: schoolOn(one, today) };
}
