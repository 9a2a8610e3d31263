import { browser } from "wxt/browser";
import { backupDue } from "../backup/last.ts";
import { londonDate } from "../calendar/dates.ts";
import { backupMemory } from "../last-backup.ts";
import { usualCalendar } from "../record/family-views.ts";
import type { Known } from "../record/passed.ts";
import { onThisDay, reminderWords, toTell } from "../record/reminder-words.ts";
import {
  doneFor,
  isDue,
  isQuietDay,
  lookedAt,
  nextDay,
  nextReminder,
  type ReminderChoice,
  type ReminderMemory,
} from "../record/reminders.ts";
import { CHOICE_KEY, keepMemory, mayNotify, notifications, REMINDER, readKept, showReminder } from "../reminders.ts";

const REMIND = "in-writing:remind";
const MIDNIGHT = "in-writing:midnight";

export interface Reminding {
  /** Looks whether the day's reminder is due, shows it, and sets the next alarm. Looks follow one another. */
  look(now?: number): Promise<void>;
}

/**
 * Reminders in the background, which may sleep and be stopped at any step: what was done is written down before it is shown,
 * so that a reminder may be lost to a crash and never comes twice.
 * @param known reads what the record adds up to; asked only when a reminder is due
 * @param open opens a page of ours
 */
export function watchReminders(known: () => Promise<Known>, open: (page: string) => Promise<unknown>): Reminding {
  let last: Promise<void> = Promise.resolve();
  const look = (now = Date.now()) => {
    last = last.catch(() => {}).then(() => remind(known, now));
    return last;
  };
  const pressed = (id: string) => void (id === REMINDER && opened(open));
  listenTo(pressed);
  browser.permissions?.onAdded.addListener(() => {
    listenTo(pressed);
    void look();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && CHOICE_KEY in changes) void look();
  });
  return { look };
}

/** The same listener is added once, however often. */
function listenTo(pressed: (id: string) => void): void {
  notifications()?.onClicked.addListener(pressed);
}

async function opened(open: (page: string) => Promise<unknown>): Promise<void> {
  await notifications()?.clear(REMINDER);
  await open("record.html");
}

async function remind(known: () => Promise<Known>, now: number): Promise<void> {
  const { choice, memory: before, seen } = await readKept();
  const memory = lookedAt(before, now, seen);
  if (memory !== before) await keepMemory(memory);
  const due = isDue(choice, memory, now) && (await mayNotify());
  const after = due ? await tell(known, choice, memory, now) : memory;
  const next = nextReminder(choice, after, now);
  // Due and not allowed: looked at again with the next alarm of any kind.
  if (next === null || next <= now) await browser.alarms.clear(REMIND);
  else await browser.alarms.create(REMIND, { when: next });
  await browser.alarms.create(MIDNIGHT, { when: nextDay(now) });
}

async function tell(
  known: () => Promise<Known>,
  choice: ReminderChoice,
  memory: ReminderMemory,
  now: number,
): Promise<ReminderMemory> {
  const today = londonDate(now);
  const record = await known();
  const calendar = usualCalendar(record.profile);
  const untold = memory.away?.told ? null : memory.away;
  const waits = toTell(record, calendar, today, untold);
  const backup = backupDue(await backupMemory.read(), record.entries, now);
  const told = onThisDay({ ...waits, backup }, choice, today, calendar);
  // On a quiet day the time away is not spoken of: it is told on the next one.
  const away = memory.away && { ...memory.away, told: memory.away.told || !isQuietDay(choice, today, calendar) };
  const after = doneFor({ ...memory, away }, now);
  await keepMemory(after);
  const words = reminderWords(told);
  if (words) await showReminder(words);
  return after;
}
