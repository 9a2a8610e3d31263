import type { ReminderWords } from "../../lib/record/reminder-words.ts";
import { NO_MEMORY, type ReminderChoice, USUAL_CHOICE } from "../../lib/record/reminders.ts";
import type { ReminderTools } from "../settings/reminders-desk.ts";

/** A browser's side of reminders, held in memory. */
export interface FakeReminders extends ReminderTools {
  choice: ReminderChoice;
  allowed: boolean;
  /** How the parent answers the browser. */
  answer: boolean | Error;
  /** What was shown, in order. */
  shown: ReminderWords[];
  /** What `show` answers. */
  takes: boolean;
}

export function fakeReminders(): FakeReminders {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const changed of listeners) changed();
  };
  const fake: FakeReminders = {
    choice: USUAL_CHOICE,
    allowed: false,
    answer: true,
    shown: [],
    takes: true,
    read: async () => ({ choice: fake.choice, memory: NO_MEMORY, allowed: fake.allowed }),
    async keep(choice) {
      fake.choice = choice;
      tell();
    },
    async ask() {
      if (fake.answer instanceof Error) throw fake.answer;
      fake.allowed = fake.answer;
      return fake.answer;
    },
    async giveBack() {
      fake.allowed = false;
      tell();
    },
    async show(words) {
      if (fake.takes) fake.shown.push(words);
      return fake.takes;
    },
    watch: (changed) => void listeners.add(changed),
  };
  return fake;
}
