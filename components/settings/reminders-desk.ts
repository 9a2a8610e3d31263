import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { londonDate } from "../../lib/calendar/dates.ts";
import { NO_DATES } from "../../lib/record/dates-known.ts";
import { usualCalendar } from "../../lib/record/family-views.ts";
import { type ReminderWords, sampleWords, toTell } from "../../lib/record/reminder-words.ts";
import {
  mayChoose,
  NO_MEMORY,
  nextReminder,
  type ReminderChoice,
  type ReminderMemory,
  USUAL_CHOICE,
} from "../../lib/record/reminders.ts";
import type { Snapshot } from "../../lib/store/store.ts";

/** The browser's side of reminders. */
export interface ReminderTools {
  read(): Promise<{ choice: ReminderChoice; memory: ReminderMemory; allowed: boolean }>;
  keep(choice: ReminderChoice): Promise<void>;
  /** Has the browser ask the parent; straight from a press. @throws when it cannot ask from here */
  ask(): Promise<boolean>;
  /** Gives the permission back. */
  giveBack(): Promise<void>;
  /** @returns whether the browser took it */
  show(words: ReminderWords): Promise<boolean>;
  /** Calls back after each change, wherever it was made. */
  watch(changed: () => void): void;
}

/** What came of the last press. */
export type ReminderSaid = "refused" | "failed" | "shown" | "not-shown" | "not-kept";

export interface RemindersDesk {
  choice: ReadonlySignal<ReminderChoice>;
  /** The browser lets notifications be shown; null until it has said so. */
  allowed: ReadonlySignal<boolean | null>;
  said: ReadonlySignal<ReminderSaid | null>;
  /** The time as it is typed; it is kept once it is one that can be chosen. */
  time: Signal<string>;
  /** Epoch ms; null while they are off. */
  next: ReadonlySignal<number | null>;
  /** Epoch ms. */
  now: () => number;
  /** To be called straight from a press. */
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
  set(part: Partial<Pick<ReminderChoice, "time" | "weekends" | "holidays">>): Promise<void>;
  showNow(snapshot: Snapshot): Promise<void>;
}

/** @param now epoch ms */
export function remindersDesk(tools: ReminderTools, now: () => number): RemindersDesk {
  const choice = signal<ReminderChoice>(USUAL_CHOICE);
  const memory = signal<ReminderMemory>(NO_MEMORY);
  const allowed = signal<boolean | null>(null);
  const said = signal<ReminderSaid | null>(null);
  const time = signal(USUAL_CHOICE.time);
  const read = async () => {
    const found = await tools.read();
    if (time.value === choice.value.time) time.value = found.choice.time;
    choice.value = found.choice;
    memory.value = found.memory;
    allowed.value = found.allowed;
  };
  const keep = async (part: Partial<ReminderChoice>) => {
    const before = choice.value;
    choice.value = { ...before, ...part, since: now() };
    await tools.keep(choice.value).catch(() => {
      choice.value = before;
      said.value = "not-kept";
    });
  };
  tools.watch(() => void read().catch(() => {}));
  void read().catch(() => {});
  return {
    choice: computed(() => choice.value),
    allowed: computed(() => allowed.value),
    said: computed(() => said.value),
    next: computed(() => (allowed.value ? nextReminder(choice.value, memory.value, now()) : null)),
    time,
    now,
    async turnOn() {
      // First of all: the browser asks only while the press still counts.
      const answer = tools.ask().then(
        (yes): ReminderSaid | null => (yes ? null : "refused"),
        (): ReminderSaid => "failed",
      );
      said.value = null;
      said.value = await answer;
      if (said.value !== null) return;
      allowed.value = true;
      await keep({ on: true });
    },
    async turnOff() {
      said.value = null;
      await keep({ on: false });
      await tools.giveBack().catch(() => {});
    },
    async set(part) {
      if (part.time !== undefined) time.value = part.time;
      if (part.time !== undefined && !mayChoose(part.time)) return;
      await keep(part);
    },
    async showNow(snapshot) {
      const { profile, entries, matters = [], dates = NO_DATES } = snapshot;
      const known = { profile, entries, dates, matters };
      const told = toTell(known, usualCalendar(profile), londonDate(now()), null);
      said.value = (await tools.show(sampleWords(told)).catch(() => false)) ? "shown" : "not-shown";
    },
  };
}
