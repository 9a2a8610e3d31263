import { browser } from "wxt/browser";
import type { ReminderWords } from "./record/reminder-words.ts";
import { mayChoose, NO_MEMORY, type ReminderChoice, type ReminderMemory, USUAL_CHOICE } from "./record/reminders.ts";

/**
 * Reminders as this browser keeps and shows them: days, times and numbers in storage.local, no words of the record. What the
 * parent chose is written by Settings, what was done by the background, what was seen by the record page: each key has one
 * writer.
 */

export const CHOICE_KEY = "reminders:choice";
const MEMORY_KEY = "reminders:memory";
const SEEN_KEY = "reminders:seen";

/** One name: a second reminder takes the place of the first. */
export const REMINDER = "in-writing:reminder";

const NOTIFICATIONS = { permissions: ["notifications" as const] };

/** What is kept in this browser, read at once. */
export interface Kept {
  choice: ReminderChoice;
  memory: ReminderMemory;
  /** ISO: the end of the time away that the parent has seen on the record page; null for none. */
  seen: string | null;
}

/** @returns what is kept; of a row that is damaged, the usual */
export async function readKept(): Promise<Kept> {
  const rows: Record<string, unknown> = await browser.storage.local.get([CHOICE_KEY, MEMORY_KEY, SEEN_KEY]);
  const choice = { ...USUAL_CHOICE, ...(rows[CHOICE_KEY] as Partial<ReminderChoice> | undefined) };
  const memory = { ...NO_MEMORY, ...(rows[MEMORY_KEY] as Partial<ReminderMemory> | undefined) };
  const seen = rows[SEEN_KEY];
  return {
    choice: {
      ...choice,
      on: choice.on === true,
      time: mayChoose(String(choice.time)) ? choice.time : USUAL_CHOICE.time,
    },
    memory: { ...memory, done: Array.isArray(memory.done) ? memory.done : [] },
    seen: typeof seen === "string" ? seen : null,
  };
}

export async function keepChoice(choice: ReminderChoice): Promise<void> {
  await browser.storage.local.set({ [CHOICE_KEY]: choice });
}

export async function keepMemory(memory: ReminderMemory): Promise<void> {
  await browser.storage.local.set({ [MEMORY_KEY]: memory });
}

/** @param to ISO: the end of the time away */
export async function keepSeen(to: string): Promise<void> {
  await browser.storage.local.set({ [SEEN_KEY]: to });
}

/** Missing until the parent has allowed it. */
export function notifications(): typeof browser.notifications | undefined {
  return browser.notifications;
}

export async function mayNotify(): Promise<boolean> {
  return (await browser.permissions?.contains?.(NOTIFICATIONS)) === true;
}

/**
 * Has the browser ask the parent. To be called straight from a press, before anything is waited for.
 * @throws when the browser cannot ask from here
 */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** Gives the permission back: nothing is kept that is not used. */
export async function stopNotifying(): Promise<void> {
  await browser.permissions.remove(NOTIFICATIONS);
}

/** Not known in Firefox, which refuses the whole notification for it. */
const QUIET = import.meta.env.FIREFOX ? {} : { silent: true };

/** @returns whether the browser took it; what the computer then makes of it nobody knows */
export async function showReminder({ title, text }: ReminderWords): Promise<boolean> {
  const there = notifications();
  if (!there || !(await mayNotify())) return false;
  const iconUrl = browser.runtime.getURL("/icon/128.png");
  const shown = { type: "basic" as const, iconUrl, title, message: text, ...QUIET };
  return there.create(REMINDER, shown).then(
    () => true,
    () => false,
  );
}
